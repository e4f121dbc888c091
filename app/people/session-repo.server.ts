import type { Queryable } from "~/shared/db.server";
import { endedSessionKeptMs, idleSince, sessionExpiry } from "~/shared/session.server";
import { addMs, type Instant } from "~/shared/time";

export interface NewSession {
  tokenHash: string;
  accountId: string;
  address: string;
  agent: string;
}

export interface LiveSession {
  tokenHash: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  address: string;
  agent: string;
}

export async function insertSession(db: Queryable, session: NewSession, now: Instant): Promise<void> {
  await db
    .insertInto("session")
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: sessionExpiry(now),
      address: session.address,
      agent: session.agent,
    })
    .execute();
}

export async function listLiveSessions(read: Queryable, accountId: string, now: Instant): Promise<LiveSession[]> {
  return live(read, accountId, now)
    .select(["token_hash as tokenHash", "created_at as createdAt", "last_seen_at as lastSeenAt", "address", "agent"])
    .orderBy("last_seen_at", "desc")
    .orderBy("token_hash")
    .execute();
}

function live(read: Queryable, accountId: string, now: Instant) {
  return read
    .selectFrom("session")
    .where("account_id", "=", accountId)
    .where("expires_at", ">", now)
    .where("last_seen_at", ">=", idleSince(now));
}

// An ended session is kept for a while: it says from where this account is used, see throttle.ts.
export async function endSession(db: Queryable, accountId: string, tokenHash: string, now: Instant): Promise<boolean> {
  const row = await db
    .updateTable("session")
    .set({ expires_at: now })
    .where("token_hash", "=", tokenHash)
    .where("account_id", "=", accountId)
    .where("expires_at", ">", now)
    .returning("token_hash")
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends every session of the account (but for one) and answers how many were in use. */
export async function endSessions(
  db: Queryable,
  accountId: string,
  now: Instant,
  exceptTokenHash: string | null = null,
): Promise<number> {
  const { length } = await live(db, accountId, now)
    .select("token_hash")
    .where("token_hash", "<>", exceptTokenHash ?? "")
    .execute();
  await db
    .updateTable("session")
    .set({ expires_at: now })
    .where("account_id", "=", accountId)
    .where("token_hash", "<>", exceptTokenHash ?? "")
    .where("expires_at", ">", now)
    .execute();
  return length;
}

/** True when this account has signed in from that address lately. */
export async function isFamiliarAddress(
  read: Queryable,
  accountId: string,
  address: string,
  now: Instant,
): Promise<boolean> {
  const row = await read
    .selectFrom("session")
    .select("token_hash")
    .where("account_id", "=", accountId)
    .where("address", "=", address)
    .where("created_at", ">", addMs(now, -endedSessionKeptMs))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function removeOldSessions(db: Queryable, accountId: string, now: Instant): Promise<void> {
  await db
    .deleteFrom("session")
    .where("account_id", "=", accountId)
    .where("expires_at", "<", addMs(now, -endedSessionKeptMs))
    .execute();
}
