import { isLate, isShorterThan, lastDayOf, workingDaysEnd, type FindOfficialDay } from "~/campaigns/deadline";
import type { TimeLimit } from "~/rules/time-limit";
import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate, Instant } from "~/shared/time";
import { decisionsMessages } from "./messages";

/** The proposed list, shown to the staff for a number of working days. Each round of awarding is published once. */
export interface Publication {
  id: string;
  campaignId: string;
  sessionId: string;
  /** The round of awarding (đợt). */
  awardRound: number;
  dayCount: number;
  publishedAt: Instant;
  publishedByName: string;
  /** Exclusive. */
  endsAt: Instant;
}

export interface PublicationFacts {
  campaignId: string;
  existing: Publication | null;
  /** States of the campaign's sessions, oldest first. */
  sessions: readonly { id: string; awardRound: number; state: "preparing" | "open" | "concluded" }[];
  /** How many names the sessions of the last round proposed, for whatever level. */
  proposedCount: number;
  /** At least so long must the list hang, by a rule; null: the plan alone says. */
  limit: TimeLimit | null;
}

/** Every session has ended and somebody is proposed; 0 days: the window ends as it begins. */
export function publish(
  facts: PublicationFacts,
  dayCount: number,
  now: Instant,
  findDay: FindOfficialDay,
): Result<{ sessionId: string; awardRound: number; endsAt: Instant }> {
  const { campaignId, existing, sessions, proposedCount } = facts;
  const last = sessions.at(-1);
  if (existing !== null && (last === undefined || existing.awardRound >= last.awardRound))
    return fail(
      decisionsMessages.refuse("publication.exists", {
        campaignId,
        by: existing.publishedByName,
        at: existing.publishedAt,
      }),
    );
  if (last === undefined || sessions.some((session) => session.state !== "concluded"))
    return fail(
      decisionsMessages.refuse("publication.session_not_concluded", {
        isHeld: last !== undefined,
      }),
    );
  if (proposedCount === 0) return fail(decisionsMessages.refuse("publication.nobody_proposed", { campaignId }));
  const ended = publicationEnd(facts.limit, dayCount, now, findDay);
  return ended.ok ? ok({ sessionId: last.id, awardRound: last.awardRound, endsAt: ended.value }) : ended;
}

/** Exclusive end of a publication that begins now. Refuses publication.too_short where a rule that binds asks for more days. */
export function publicationEnd(
  limit: TimeLimit | null,
  dayCount: number,
  now: Instant,
  findDay: FindOfficialDay,
): Result<Instant> {
  const endsAt = workingDaysEnd(now, dayCount, findDay);
  if (limit !== null && limit.unverified === null && isShorterThan(endsAt, limit, now, findDay))
    return fail(
      decisionsMessages.refuse("publication.too_short", {
        dayCount,
        title: limit.title,
        basis: limit.basis,
        days: limit.days,
        dayKind: limit.dayKind,
      }),
    );
  return ok(endsAt);
}

export function isRunning(publication: Pick<Publication, "endsAt">, now: Instant): boolean {
  return !isLate(now, publication.endsAt);
}

/** The last day on which the list hangs; the day of publication when it hangs for none. */
export function lastPublicDay(publication: Pick<Publication, "endsAt">): CalendarDate {
  return lastDayOf(publication.endsAt);
}
