import { expectations, type Case } from "./expectations";
import type { Visitor } from "./fixture";

/** Every line of the expectations with a name for its test and the id of its route. */
export const cases = Object.entries(expectations).flatMap(([id, list]) =>
  list.map((one): [string, Case, string] => [`${id}: ${one.what}`, one, id]),
);

export const gets = (one: Case, who: Visitor): boolean =>
  one.sees === "anyone" || (who !== "public" && one.sees.includes(who));
