import { honorificOf } from "~/people/names";
import type { Queryable } from "~/shared/db.server";
import type { Nomination } from "./nomination";

/**
 * The candidates under the names that the registers of people and units hold now: until a dossier is submitted, a name that is put right
 * there is right in every paper of it. The post stays as the unit wrote it.
 */
export async function followRegister(
  db: Queryable,
  unit: { id: string; name: string },
  nominations: readonly Nomination[],
): Promise<Nomination[]> {
  const personIds = nominations.flatMap((one) => one.personId ?? []);
  const people =
    personIds.length === 0
      ? []
      : await db.selectFrom("person").select(["id", "full_name", "gender"]).where("id", "in", personIds).execute();
  const personOf = new Map(people.map((one) => [one.id, one]));
  return nominations.map((one) => {
    // A candidate of another unit's dossier keeps the name that unit submitted.
    if (one.origin !== null && one.origin.unitId !== unit.id) return one;
    if (one.unitId === unit.id) return { ...one, name: unit.name, unitName: unit.name };
    const person = personOf.get(one.personId ?? "");
    return person === undefined
      ? one
      : { ...one, name: person.full_name, honorific: honorificOf(person.gender), unitName: unit.name };
  });
}
