import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { CandidateOutcome, Counts } from "./tally";

export interface RoundRecord {
  id: string;
  sessionId: string;
  awardLineId: string;
  ordinal: number;
  method: "hands" | "ballot";
  state: "open" | "closed";
  reason: string;
  placeCount: number | null;
  voterLimit: number;
  /** What settled a tie without a further round, with its source; "" when nothing did. */
  tieNote: string;
}

export interface RoundCandidate extends Counts {
  nominationId: string;
  candidateName: string;
  honorific: string;
  post: string;
  unitName: string;
  isCounted: boolean;
  isWoman: boolean;
  /** Whose dossier it is in. */
  unitId: string;
}

export async function findRound(db: Queryable, id: string): Promise<RoundRecord | null> {
  const row = await db.selectFrom("round").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToRound(row);
}

export async function listRounds(db: Queryable, sessionId: string): Promise<RoundRecord[]> {
  const rows = await db
    .selectFrom("round")
    .selectAll()
    .where("session_id", "=", sessionId)
    .orderBy("award_line_id")
    .orderBy("ordinal")
    .execute();
  return rows.map(rowToRound);
}

function rowToRound(row: {
  id: string;
  session_id: string;
  award_line_id: string;
  ordinal: number;
  method: "hands" | "ballot";
  state: "open" | "closed";
  reason: string;
  place_count: number | null;
  voter_limit: number;
  tie_note: string;
}): RoundRecord {
  return {
    id: row.id,
    sessionId: row.session_id,
    awardLineId: row.award_line_id,
    ordinal: row.ordinal,
    method: row.method,
    state: row.state,
    reason: row.reason,
    placeCount: row.place_count,
    voterLimit: row.voter_limit,
    tieNote: row.tie_note,
  };
}

export async function listRoundCandidates(db: Queryable, roundId: string): Promise<RoundCandidate[]> {
  const rows = await db
    .selectFrom("round_candidate")
    .innerJoin("nomination", "nomination.id", "round_candidate.nomination_id")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .leftJoin("gathered_nomination", "gathered_nomination.nomination_id", "nomination.id")
    .leftJoin("person", "person.id", "nomination.person_id")
    .where("round_candidate.round_id", "=", roundId)
    .select((eb) => [
      // A share is that of the unit that nominates, also where another one gathered its dossier.
      eb.fn.coalesce("gathered_nomination.origin_unit_id", "dossier.unit_id").as("unit_id"),
      "person.gender",
      "round_candidate.nomination_id",
      "round_candidate.agree_count",
      "round_candidate.disagree_count",
      "round_candidate.no_opinion_count",
      "round_candidate.is_counted",
      "nomination.candidate_name",
      "nomination.honorific",
      "nomination.post",
      "nomination.unit_name",
    ])
    .orderBy("round_candidate.ordinal")
    .execute();
  return rows.map((row) => ({
    nominationId: row.nomination_id,
    agree: row.agree_count,
    disagree: row.disagree_count,
    noOpinion: row.no_opinion_count,
    isCounted: row.is_counted === 1,
    isWoman: row.gender === "female",
    unitId: row.unit_id,
    candidateName: row.candidate_name,
    honorific: row.honorific,
    post: row.post,
    unitName: row.unit_name,
  }));
}

export interface NewRound extends Omit<RoundRecord, "state" | "tieNote"> {
  openedAt: Instant;
  nominationIds: readonly string[];
}

export async function insertRound(db: Transaction<Database>, round: NewRound): Promise<void> {
  await db
    .insertInto("round")
    .values({
      id: round.id,
      session_id: round.sessionId,
      award_line_id: round.awardLineId,
      ordinal: round.ordinal,
      method: round.method,
      state: "open",
      reason: round.reason,
      place_count: round.placeCount,
      voter_limit: round.voterLimit,
      opened_at: round.openedAt,
      closed_at: null,
    })
    .execute();
  for (const [index, nominationId] of round.nominationIds.entries())
    await db
      .insertInto("round_candidate")
      .values({ round_id: round.id, nomination_id: nominationId, ordinal: index + 1 })
      .execute();
}

export async function setCounts(
  db: Transaction<Database>,
  roundId: string,
  nominationId: string,
  counts: Counts,
): Promise<void> {
  await db
    .updateTable("round_candidate")
    .set({
      agree_count: counts.agree,
      disagree_count: counts.disagree,
      no_opinion_count: counts.noOpinion,
      is_counted: 1,
    })
    .where("round_id", "=", roundId)
    .where("nomination_id", "=", nominationId)
    .execute();
}

/** Adds one ballot to the counters. Nothing of it is kept apart from the sums. */
export async function addBallot(
  db: Transaction<Database>,
  roundId: string,
  opinions: ReadonlyMap<string, keyof Counts>,
): Promise<void> {
  for (const [nominationId, opinion] of opinions)
    await db
      .updateTable("round_candidate")
      .set((eb) => ({
        agree_count: eb("agree_count", "+", opinion === "agree" ? 1 : 0),
        disagree_count: eb("disagree_count", "+", opinion === "disagree" ? 1 : 0),
        no_opinion_count: eb("no_opinion_count", "+", opinion === "noOpinion" ? 1 : 0),
        is_counted: 1,
      }))
      .where("round_id", "=", roundId)
      .where("nomination_id", "=", nominationId)
      .execute();
}

/** True when this member had not voted in this round before; the primary key decides between two requests at once. */
export async function insertVoter(db: Transaction<Database>, roundId: string, personId: string): Promise<boolean> {
  const inserted = await db
    .insertInto("round_voter")
    .values({ round_id: roundId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) === 1n;
}

export async function listVoterIds(db: Queryable, roundId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("round_voter")
    .select("person_id")
    .where("round_id", "=", roundId)
    .orderBy("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}

export async function setRoundClosed(
  db: Transaction<Database>,
  roundId: string,
  closedAt: Instant,
  tieNote: string,
): Promise<void> {
  await db
    .updateTable("round")
    .set({ state: "closed", closed_at: closedAt, tie_note: tieNote })
    .where("id", "=", roundId)
    .execute();
}

export interface OutcomePlace {
  sessionId: string;
  roundId: string;
  awardLineId: string;
  memberCount: number;
  decidedAt: Instant;
}

/** A run-off replaces "undecided" by its result; the rounds themselves stay for the minutes. */
export async function saveOutcomes(
  db: Transaction<Database>,
  place: OutcomePlace,
  outcomes: readonly CandidateOutcome[],
): Promise<void> {
  for (const one of outcomes)
    await db
      .insertInto("nomination_outcome")
      .values({
        nomination_id: one.nominationId,
        session_id: place.sessionId,
        round_id: place.roundId,
        award_line_id: place.awardLineId,
        outcome: one.outcome,
        rank: one.rank,
        agree_count: one.agree,
        member_count: place.memberCount,
        decided_at: place.decidedAt,
      })
      .onConflict((conflict) =>
        conflict.column("nomination_id").doUpdateSet({
          round_id: place.roundId,
          outcome: one.outcome,
          rank: one.rank,
          agree_count: one.agree,
          member_count: place.memberCount,
          decided_at: place.decidedAt,
        }),
      )
      .execute();
}
