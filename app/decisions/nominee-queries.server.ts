import { nominatingUnit } from "~/nominations/gathering";
import type { RecipientKind } from "~/rules/award-kinds";
import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { Considered, Decided } from "./fate";
import type { Called } from "./reserve-publication";
import { notSentYet, upwardHolds, type Holdable, type UpwardStanding } from "./upward-hold";

/** A nomination that was sent in, with what appraisal and session made of it. */
export interface Nominee extends Considered, Decided, Called {
  nominationId: string;
  awardLineId: string;
  lineOrdinal: number;
  awardKind: string;
  receiver: string;
  recipientKind: RecipientKind;
  personId: string | null;
  candidateUnitId: string | null;
  candidateName: string;
  honorific: string;
  post: string;
  unitName: string;
  achievement: string;
  /** The unit that nominates, also where an advising unit gathered its dossier: shares and notices are that unit's. */
  dossierUnitId: string;
  /** With the unit that gathered, where one did. */
  dossierUnitName: string;
  /** Out of the reserve by the presiding member's word, after the session. */
  isCalled: boolean;
  isWoman: boolean;
  rank: number | null;
  agree: number | null;
  memberCount: number | null;
  sessionState: "preparing" | "open" | "concluded" | null;
  /** When the session that gave the result met. */
  heldAt: Instant | null;
  /** The round of awarding (đợt) of the session that gave the result. */
  awardRound: number | null;
  /** Meaningful on a line of a superior level. */
  upward: UpwardStanding;
}

/** Every nomination of a campaign in a dossier that was submitted at least once, by line and rank, those without a rank last. */
export async function listNominees(db: Queryable, campaignId: string): Promise<Nominee[]> {
  const rows = await db
    .selectFrom("nomination")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .innerJoin("award_line", "award_line.id", "nomination.award_line_id")
    .leftJoin("gathered_nomination", "gathered_nomination.nomination_id", "nomination.id")
    .leftJoin("unit as origin_unit", "origin_unit.id", "gathered_nomination.origin_unit_id")
    .leftJoin("nomination_outcome", "nomination_outcome.nomination_id", "nomination.id")
    .leftJoin("council_session", "council_session.id", "nomination_outcome.session_id")
    .leftJoin("withdrawal", (join) =>
      join.onRef("withdrawal.nomination_id", "=", "nomination.id").on("withdrawal.revived_at", "is", null),
    )
    .leftJoin("reserve_call", "reserve_call.nomination_id", "nomination.id")
    .leftJoin("reserve_publication", "reserve_publication.id", "reserve_call.publication_id")
    .leftJoin("award", "award.nomination_id", "nomination.id")
    .leftJoin("signing_item", (join) =>
      join.onRef("signing_item.nomination_id", "=", "nomination.id").on("signing_item.state", "=", "left_out"),
    )
    .leftJoin("person", "person.id", "nomination.person_id")
    .leftJoin("upward_name", "upward_name.nomination_id", "nomination.id")
    .leftJoin("upward_package", "upward_package.id", "upward_name.package_id")
    .where("nomination.campaign_id", "=", campaignId)
    .where("dossier.submission_count", ">", 0)
    .select([
      "nomination.id",
      "nomination.award_line_id",
      "nomination.recipient_kind",
      "nomination.person_id",
      "nomination.candidate_unit_id",
      "nomination.candidate_name",
      "nomination.honorific",
      "nomination.post",
      "nomination.unit_name",
      "nomination.achievement",
      "nomination.appraisal",
      "nomination.appraisal_note",
      "dossier.state as dossier_state",
      "dossier.unit_id as dossier_unit_id",
      "unit.name as dossier_unit_name",
      "origin_unit.id as origin_unit_id",
      "origin_unit.name as origin_unit_name",
      "award_line.ordinal as line_ordinal",
      "award_line.level",
      "award_line.award_kind",
      "award_line.receiver",
      "nomination_outcome.outcome",
      "nomination_outcome.rank",
      "nomination_outcome.agree_count",
      "nomination_outcome.member_count",
      "council_session.state as session_state",
      "council_session.award_round",
      "council_session.held_at",
      "withdrawal.reason as withdrawn_reason",
      "reserve_call.called_at",
      "reserve_publication.published_at as own_published_at",
      "reserve_publication.ends_at as own_ends_at",
      "award.state as award_state",
      "signing_item.reason as left_out_reason",
      "person.gender",
      "upward_name.state as upward_state",
      "upward_name.award_name as upward_award_name",
      "upward_name.decision_number as upward_decision_number",
      "upward_name.decided_on as upward_decided_on",
      "upward_name.issuer as upward_issuer",
      "upward_name.reason as upward_reason",
      "upward_name.released_at",
      "upward_name.release_reason",
      "upward_package.sent_on",
      "upward_package.sent_number",
    ])
    .orderBy("award_line.ordinal")
    .orderBy("unit.display_order")
    .orderBy("person.sort_key")
    .orderBy("nomination.id")
    .execute();
  const nominees = rows.map((row): Nominee => ({
    nominationId: row.id,
    awardLineId: row.award_line_id,
    lineOrdinal: row.line_ordinal,
    level: row.level,
    awardKind: row.award_kind,
    receiver: row.receiver,
    recipientKind: row.recipient_kind,
    personId: row.person_id,
    candidateUnitId: row.candidate_unit_id,
    candidateName: row.candidate_name,
    honorific: row.honorific,
    post: row.post,
    unitName: row.unit_name,
    achievement: row.achievement,
    dossierUnitId: row.origin_unit_id ?? row.dossier_unit_id,
    dossierUnitName: nominatingUnit(row.dossier_unit_name, row.origin_unit_name),
    dossierState: row.dossier_state,
    appraisal: row.appraisal,
    appraisalNote: row.appraisal_note,
    outcome:
      row.withdrawn_reason !== null || row.upward_state === "withdrawn"
        ? "withdrawn"
        : row.called_at !== null
          ? "proposed"
          : row.outcome,
    withdrawnReason: row.withdrawn_reason ?? row.upward_reason ?? "",
    hold: null,
    upward:
      row.upward_state === null
        ? notSentYet
        : {
            state: row.upward_state,
            sentOn: row.sent_on,
            sentNumber: row.sent_number ?? "",
            awardName: row.upward_award_name ?? "",
            decisionNumber: row.upward_decision_number ?? "",
            decidedOn: row.upward_decided_on,
            issuer: row.upward_issuer ?? "",
            reason: row.upward_reason ?? "",
            releaseReason: row.released_at === null ? null : (row.release_reason ?? ""),
          },
    isCalled: row.called_at !== null,
    calledAt: row.called_at,
    ownPublication:
      row.own_published_at === null || row.own_ends_at === null
        ? null
        : { publishedAt: row.own_published_at, endsAt: row.own_ends_at },
    awardState: row.award_state,
    isLeftOut: row.left_out_reason !== null,
    isWoman: row.gender === "female",
    rank: row.rank,
    agree: row.agree_count,
    memberCount: row.member_count,
    sessionState: row.session_state,
    heldAt: row.held_at,
    awardRound: row.award_round,
  }));
  const holds = upwardHolds(nominees.map(holdable));
  // Here, because the engines put a missing rank at opposite ends.
  return nominees
    .map((one) => ({ ...one, hold: one.awardState === "granted" ? null : (holds.get(one.nominationId) ?? null) }))
    .sort((a, b) => a.lineOrdinal - b.lineOrdinal || placeOf(a) - placeOf(b));
}

function holdable(one: Nominee): Holdable {
  return { ...one, isProposed: one.outcome === "proposed" && one.sessionState === "concluded" };
}

function placeOf({ rank }: Pick<Nominee, "rank">): number {
  return rank ?? Number.MAX_SAFE_INTEGER;
}

/** Names of one round that a session, since ended, proposed: none else can be published, submitted or signed. */
export async function listProposed(db: Queryable, campaignId: string, awardRound: number): Promise<Nominee[]> {
  const nominees = await listNominees(db, campaignId);
  return nominees.filter(
    (one) => one.outcome === "proposed" && one.sessionState === "concluded" && one.awardRound === awardRound,
  );
}

export interface CampaignSession {
  id: string;
  awardRound: number;
  state: "preparing" | "open" | "concluded";
  heldAt: string;
  bodyName: string;
  standingName: string;
  memberCount: number;
  presentCount: number;
  writtenCount: number;
}

/** The sessions on a campaign, oldest first. */
export async function listCampaignSessions(db: Queryable, campaignId: string): Promise<CampaignSession[]> {
  const rows = await db
    .selectFrom("council_session")
    .innerJoin("body", "body.id", "council_session.body_id")
    .where("council_session.campaign_id", "=", campaignId)
    .select([
      "council_session.id",
      "council_session.award_round",
      "council_session.state",
      "council_session.held_at",
      "council_session.member_count",
      "body.name",
      "body.standing_name",
    ])
    .orderBy("council_session.ordinal")
    .execute();
  const sessions: CampaignSession[] = [];
  for (const row of rows) {
    const members = await db
      .selectFrom("session_member")
      .where("session_id", "=", row.id)
      .select("attendance")
      .execute();
    sessions.push({
      id: row.id,
      awardRound: row.award_round,
      state: row.state,
      heldAt: row.held_at,
      bodyName: row.name,
      standingName: row.standing_name,
      memberCount: row.member_count,
      presentCount: members.filter((member) => member.attendance === "present").length,
      writtenCount: members.filter((member) => member.attendance === "written").length,
    });
  }
  return sessions;
}

export interface ReceivedCounts {
  unitCount: number;
  dossierCount: number;
  /** Dossiers that came in on a granted late pass. */
  lateCount: number;
  /** Dossiers that were returned at least once. */
  returnedCount: number;
}

/** What was received for a campaign, in dossiers. */
export async function countReceived(db: Queryable, campaignId: string): Promise<ReceivedCounts> {
  const dossiers = await db
    .selectFrom("dossier")
    .where("campaign_id", "=", campaignId)
    .where("submission_count", ">", 0)
    .select(["id", "unit_id", "returned_at"])
    .execute();
  const late = await db
    .selectFrom("submission")
    .innerJoin("dossier", "dossier.id", "submission.dossier_id")
    .where("dossier.campaign_id", "=", campaignId)
    .where("submission.due_source", "=", "late_pass")
    .select("submission.dossier_id")
    .distinct()
    .execute();
  return {
    unitCount: new Set(dossiers.map((one) => one.unit_id)).size,
    dossierCount: dossiers.length,
    lateCount: late.length,
    returnedCount: dossiers.filter((one) => one.returned_at !== null).length,
  };
}
