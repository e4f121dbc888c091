import type { AwardLine } from "~/campaigns/campaign";
import { effectiveCount, placesForUnit, remainingPlaces } from "~/campaigns/quota";
import type { Considered } from "./fate";

export interface Claimant extends Pick<Considered, "outcome"> {
  nominationId: string;
  dossierUnitId: string;
  agree: number | null;
  isWoman: boolean;
  isLeftOut: boolean;
  sessionState: "preparing" | "open" | "concluded" | null;
}

type Line = Pick<
  AwardLine,
  | "quotaKind"
  | "quotaBasis"
  | "quotaCount"
  | "quotaBasisPoints"
  | "quotaBaseCount"
  | "quotaRounding"
  | "quotaSplit"
  | "shares"
  | "womenFirstAtTie"
>;

/** A name that keeps one of the line's places: proposed by the session or called since, not withdrawn, not left out by the signer. */
export function holdsPlace(one: Claimant): boolean {
  return one.outcome === "proposed" && one.sessionState === "concluded" && !one.isLeftOut;
}

/** Places per unit that are held on a line. */
export function heldByUnit(nominees: readonly Claimant[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const one of nominees.filter(holdsPlace)) held.set(one.dossierUnitId, (held.get(one.dossierUnitId) ?? 0) + 1);
  return held;
}

/** Places of a line that nobody holds; null while its number is not known. */
export function freePlaces(line: Line, nominees: readonly Claimant[]): number | null {
  return remainingPlaces(effectiveCount(line), nominees.filter(holdsPlace).length);
}

/** Whether one more name of this unit fits into the line, its share and the part in common. */
export function hasPlaceFor(line: Line, nominees: readonly Claimant[], unitId: string): boolean {
  return (placesForUnit(line, effectiveCount(line), unitId, heldByUnit(nominees)) ?? 0) > 0;
}

/**
 * The first of the reserve list who can take a free place: those with most votes, among equals women where the line says so. More than one
 * when they are equal; then the presiding member says who. `nominees`: all of one line.
 */
export function firstOfReserve<T extends Claimant>(line: Line, nominees: readonly T[]): T[] {
  const waiting = nominees.filter(
    (one) =>
      one.outcome === "reserve" && one.sessionState === "concluded" && hasPlaceFor(line, nominees, one.dossierUnitId),
  );
  const most = Math.max(...waiting.map((one) => one.agree ?? 0));
  const equal = waiting.filter((one) => (one.agree ?? 0) === most);
  const women = equal.filter((one) => one.isWoman);
  return line.womenFirstAtTie && women.length > 0 ? women : equal;
}
