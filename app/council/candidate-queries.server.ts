import type { Queryable } from "~/shared/db.server";
import { nominatingUnit } from "~/nominations/gathering";
import type { Outcome } from "./tally";

/** A nomination that appraisal found to meet its line's requirements, in a dossier that was accepted: the body may vote on it. */
export interface Candidate {
  nominationId: string;
  awardLineId: string;
  recipientKind: "collective" | "individual";
  personId: string | null;
  candidateName: string;
  honorific: string;
  post: string;
  unitName: string;
  achievement: string;
  dossierId: string;
  /** The unit that nominates, also where an advising unit gathered its dossier: shares and notices are that unit's. */
  dossierUnitId: string;
  dossierUnitName: string;
  outcome: Outcome | null;
  rank: number | null;
  agree: number | null;
  /** The session that gave the result. */
  sessionId: string | null;
  /** Out of the reserve for a place that was free. */
  isCalled: boolean;
  /** Withdrew after the session, or was left out by the signer. */
  isReleased: boolean;
}

function candidatesOf(db: Queryable, campaignId: string) {
  return db
    .selectFrom("nomination")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .where("nomination.campaign_id", "=", campaignId)
    .where("nomination.appraisal", "=", "meets")
    .where("dossier.state", "=", "accepted");
}

export async function listCandidates(db: Queryable, campaignId: string): Promise<Candidate[]> {
  const rows = await candidatesOf(db, campaignId)
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .leftJoin("gathered_nomination", "gathered_nomination.nomination_id", "nomination.id")
    .leftJoin("unit as origin_unit", "origin_unit.id", "gathered_nomination.origin_unit_id")
    .leftJoin("nomination_outcome", "nomination_outcome.nomination_id", "nomination.id")
    .leftJoin("person", "person.id", "nomination.person_id")
    .leftJoin("reserve_call", "reserve_call.nomination_id", "nomination.id")
    .leftJoin("withdrawal", (join) =>
      join.onRef("withdrawal.nomination_id", "=", "nomination.id").on("withdrawal.revived_at", "is", null),
    )
    .leftJoin("signing_item", (join) =>
      join.onRef("signing_item.nomination_id", "=", "nomination.id").on("signing_item.state", "=", "left_out"),
    )
    .select([
      "nomination.id",
      "nomination.award_line_id",
      "nomination.recipient_kind",
      "nomination.person_id",
      "nomination.candidate_name",
      "nomination.honorific",
      "nomination.post",
      "nomination.unit_name",
      "nomination.achievement",
      "nomination.dossier_id",
      "unit.id as dossier_unit_id",
      "unit.name as dossier_unit_name",
      "origin_unit.id as origin_unit_id",
      "origin_unit.name as origin_unit_name",
      "nomination_outcome.outcome",
      "nomination_outcome.rank",
      "nomination_outcome.agree_count",
      "nomination_outcome.session_id",
      "reserve_call.called_at",
      "withdrawal.withdrawn_at",
      "signing_item.state as signing_state",
    ])
    .orderBy("unit.display_order")
    .orderBy("person.sort_key")
    .orderBy("nomination.id")
    .execute();
  return rows.map((row) => ({
    nominationId: row.id,
    awardLineId: row.award_line_id,
    recipientKind: row.recipient_kind,
    personId: row.person_id,
    candidateName: row.candidate_name,
    honorific: row.honorific,
    post: row.post,
    unitName: row.unit_name,
    achievement: row.achievement,
    dossierId: row.dossier_id,
    dossierUnitId: row.origin_unit_id ?? row.dossier_unit_id,
    dossierUnitName: nominatingUnit(row.dossier_unit_name, row.origin_unit_name),
    outcome: row.outcome,
    rank: row.rank,
    agree: row.agree_count,
    sessionId: row.session_id,
    isCalled: row.called_at !== null,
    isReleased: row.withdrawn_at !== null || row.signing_state !== null,
  }));
}

/** Candidates on whom no session has voted yet. */
export async function countWithoutResult(db: Queryable, campaignId: string): Promise<number> {
  const candidates = await listCandidates(db, campaignId);
  return candidates.filter((one) => one.outcome === null).length;
}

export async function countCandidates(db: Queryable, campaignId: string): Promise<number> {
  const row = await candidatesOf(db, campaignId)
    .select((eb) => eb.fn.countAll<number>().as("candidate_count"))
    .executeTakeFirstOrThrow();
  return Number(row.candidate_count);
}
