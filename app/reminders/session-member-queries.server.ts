import type { Queryable } from "~/shared/db.server";
import { dateOf, type Instant } from "~/shared/time";

export interface Member {
  accountId: string;
  name: string;
  email: string;
}

/** Where and for which body a session meets. */
export async function findMeeting(read: Queryable, sessionId: string): Promise<{ bodyName: string; place: string }> {
  return read
    .selectFrom("council_session")
    .innerJoin("body", "body.id", "council_session.body_id")
    .select(["body.name as bodyName", "council_session.place"])
    .where("council_session.id", "=", sessionId)
    .executeTakeFirstOrThrow();
}

/** Accounts of those who sit in this session, as its list was made. */
export async function listSessionMembers(read: Queryable, sessionId: string): Promise<Member[]> {
  return read
    .selectFrom("session_member")
    .innerJoin("account", "account.person_id", "session_member.person_id")
    .select(["account.id as accountId", "account.display_name as name", "account.email"])
    .where("session_member.session_id", "=", sessionId)
    .where("account.is_active", "=", 1)
    .execute();
}

/** Accounts of those who belong to this body today. */
export async function listBodyMembers(read: Queryable, bodyId: string, now: Instant): Promise<Member[]> {
  const on = dateOf(now);
  return read
    .selectFrom("body_member")
    .innerJoin("account", "account.person_id", "body_member.person_id")
    .select(["account.id as accountId", "account.display_name as name", "account.email"])
    .where("body_member.body_id", "=", bodyId)
    .where("body_member.from_on", "<=", on)
    .where((eb) => eb.or([eb("body_member.to_on", "is", null), eb("body_member.to_on", ">=", on)]))
    .where("account.is_active", "=", 1)
    .execute();
}
