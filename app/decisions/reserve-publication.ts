import { isLate } from "~/campaigns/deadline";
import type { Instant } from "~/shared/time";
import { isRunning, type Publication } from "./publication";

/** A name as far as its publication goes. */
export interface Called {
  /** When the presiding member called it out of the reserve; null for a name that the session proposed. */
  calledAt: Instant | null;
  /** Its own publication, after that of the list. */
  ownPublication: { publishedAt: Instant; endsAt: Instant } | null;
}

/** "with_list": it hung with the list of its round, or the list hung for no days at all. */
export type PublicStanding = "with_list" | "unpublished" | "running" | "published";

/** A name that came out of the reserve after the list hung is shown to the staff by itself before it goes to the signer. */
export function publicStanding(
  name: Called,
  list: Pick<Publication, "publishedAt" | "dayCount"> | null,
  now: Instant,
): PublicStanding {
  if (name.ownPublication !== null) return isRunning(name.ownPublication, now) ? "running" : "published";
  return name.calledAt === null || list === null || list.dayCount === 0 || !isLate(name.calledAt, list.publishedAt)
    ? "with_list"
    : "unpublished";
}
