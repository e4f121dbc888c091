import type { Transaction } from "kysely";
import type { MajorityRule } from "~/rules/majority";
import type { Database, Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import type { SessionSubject } from "./policy";
import type { Attendance, CouncilSession, SessionMember, SessionState } from "./session";

export interface SessionRecord extends CouncilSession {
  ordinal: number;
  /** The round of awarding (đợt). */
  awardRound: number;
  heldAt: Instant;
  place: string;
  majorityRule: MajorityRule;
  openedAt: Instant | null;
  concludedAt: Instant | null;
  discussion: string;
  auditSeq: number | null;
  auditHash: string | null;
}

export async function findSessionRecord(db: Queryable, id: string): Promise<SessionRecord | null> {
  const row = await db.selectFrom("council_session").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    campaignId: row.campaign_id,
    bodyId: row.body_id,
    ordinal: row.ordinal,
    awardRound: row.award_round,
    state: row.state,
    version: row.version,
    heldAt: row.held_at,
    place: row.place,
    memberCount: row.member_count,
    majorityRule: row.majority_rule as MajorityRule,
    openedAt: row.opened_at,
    concludedAt: row.concluded_at,
    discussion: row.discussion,
    auditSeq: row.audit_seq,
    auditHash: row.audit_hash,
    members: await listSessionMembers(db, id),
  };
}

export async function listSessionMembers(db: Queryable, sessionId: string): Promise<SessionMember[]> {
  const rows = await db
    .selectFrom("session_member")
    .selectAll()
    .where("session_id", "=", sessionId)
    .orderBy("display_order")
    .orderBy("person_id")
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    position: row.position,
    name: row.member_name,
    post: row.post,
    attendance: row.attendance,
    absenceReason: row.absence_reason,
  }));
}

export function subjectOf(session: Pick<CouncilSession, "members">): SessionSubject {
  return {
    kind: "council_session",
    memberIds: session.members.map((member) => member.personId),
    secretaryIds: session.members.filter((member) => member.position === "secretary").map((member) => member.personId),
  };
}

export interface NewSession {
  id: string;
  campaignId: string;
  bodyId: string;
  ordinal: number;
  awardRound: number;
  heldAt: Instant;
  place: string;
  createdAt: Instant;
  members: readonly SessionMember[];
  majorityRule: MajorityRule;
}

export async function insertSession(db: Transaction<Database>, session: NewSession): Promise<void> {
  await db
    .insertInto("council_session")
    .values({
      id: session.id,
      campaign_id: session.campaignId,
      body_id: session.bodyId,
      ordinal: session.ordinal,
      award_round: session.awardRound,
      state: "preparing",
      held_at: session.heldAt,
      place: session.place,
      member_count: session.members.length,
      majority_rule: session.majorityRule,
      opened_at: null,
      concluded_at: null,
      created_at: session.createdAt,
      audit_seq: null,
      audit_hash: null,
    })
    .execute();
  for (const [index, member] of session.members.entries())
    await db
      .insertInto("session_member")
      .values({
        session_id: session.id,
        person_id: member.personId,
        position: member.position,
        display_order: index + 1,
        member_name: member.name,
        post: member.post,
        attendance: member.attendance,
        absence_reason: member.absenceReason,
      })
      .execute();
}

export interface SessionChange {
  state?: SessionState;
  heldAt?: Instant;
  place?: string;
  openedAt?: Instant;
  concludedAt?: Instant;
  discussion?: string;
  auditHead?: { seq: number; hash: string };
}

/** Updates the version that was read; somebody else's newer version is a conflict. */
export async function updateSession(
  db: Transaction<Database>,
  id: string,
  version: number,
  change: SessionChange,
): Promise<Result<null>> {
  const updated = await db
    .updateTable("council_session")
    .set({
      version: version + 1,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.heldAt === undefined ? {} : { held_at: change.heldAt }),
      ...(change.place === undefined ? {} : { place: change.place }),
      ...(change.openedAt === undefined ? {} : { opened_at: change.openedAt }),
      ...(change.concludedAt === undefined ? {} : { concluded_at: change.concludedAt }),
      ...(change.discussion === undefined ? {} : { discussion: change.discussion }),
      ...(change.auditHead === undefined ? {} : { audit_seq: change.auditHead.seq, audit_hash: change.auditHead.hash }),
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n ? ok(null) : fail(conflict());
}

export async function updateAttendance(
  db: Transaction<Database>,
  sessionId: string,
  personId: string,
  attendance: Attendance,
  absenceReason: string,
): Promise<void> {
  await db
    .updateTable("session_member")
    .set({ attendance, absence_reason: absenceReason })
    .where("session_id", "=", sessionId)
    .where("person_id", "=", personId)
    .execute();
}

/** The campaign's session that has been called and not yet opened. */
export async function findPreparing(
  db: Queryable,
  campaignId: string,
): Promise<{ id: string; ordinal: number; heldAt: Instant } | null> {
  const row = await db
    .selectFrom("council_session")
    .where("campaign_id", "=", campaignId)
    .where("state", "=", "preparing")
    .select(["id", "ordinal", "held_at as heldAt"])
    .orderBy("ordinal")
    .executeTakeFirst();
  return row ?? null;
}

export async function countSessions(db: Queryable, campaignId: string): Promise<number> {
  const row = await db
    .selectFrom("council_session")
    .where("campaign_id", "=", campaignId)
    .select((eb) => eb.fn.countAll<number>().as("session_count"))
    .executeTakeFirstOrThrow();
  return Number(row.session_count);
}

/** The round of awarding that a session called now belongs to: one more than the rounds whose names were signed. */
export async function currentRound(db: Queryable, campaignId: string): Promise<number> {
  const rows = await db
    .selectFrom("decision")
    .innerJoin("signing_file", "signing_file.id", "decision.signing_file_id")
    .innerJoin("council_session", "council_session.id", "signing_file.session_id")
    .where("decision.campaign_id", "=", campaignId)
    .select("council_session.award_round")
    .distinct()
    .execute();
  return rows.length + 1;
}
