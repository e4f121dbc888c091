import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { Database } from "~db/schema";
import type { Role, SignedInActor } from "./actor";
import { runCompiled, slot } from "./compiled-query.server";
import { addMs, type Instant } from "./time";

const idleMs = 8 * 3_600_000;
const absoluteMs = 24 * 3_600_000;
/** An ended session is kept for 30 days: it tells from which addresses an account is used (people/throttle.ts). */
export const endedSessionKeptMs = 30 * 24 * 3_600_000;
// A page view moves last_seen_at at most this often: a read stays a read.
export const touchAfterMs = 5 * 60_000;

export interface SessionAgency {
  name: string;
  parentName: string;
  isSample: boolean;
}

export interface ActiveSession {
  actor: SignedInActor;
  agency: SessionAgency;
  tokenHash: string;
  lastSeenAt: Instant;
}

/** A session whose last page view lies before this is over. */
export function idleSince(now: Instant): Instant {
  return addMs(now, -idleMs);
}

export function newSessionToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function sessionExpiry(now: Instant): Instant {
  return addMs(now, absoluteMs);
}

interface SessionRow {
  account_id: string;
  person_id: string | null;
  display_name: string;
  must_change_password: number;
  is_active: number;
  expires_at: Instant;
  last_seen_at: Instant;
  agency_name: string;
  parent_name: string;
  is_sample: number;
  role: string | null;
  unit_id: string | null;
}

/** The signed-in person behind a cookie, or null when the session is unknown, idle for 8 hours or 24 hours old. */
export async function findSession(
  read: Kysely<Database>,
  tokenHash: string,
  now: Instant,
): Promise<ActiveSession | null> {
  // A row for each role: one question to the database on every page instead of two.
  const rows = await runCompiled<SessionRow>(read, "session", () => sessionQuery(read), { tokenHash });
  const [row] = rows;
  if (row === undefined || row.is_active === 0 || row.expires_at <= now || row.last_seen_at < idleSince(now))
    return null;
  return {
    actor: {
      kind: "account",
      accountId: row.account_id,
      personId: row.person_id,
      name: row.display_name,
      roles: [...new Set(rows.flatMap((grant) => (grant.role === null ? [] : (grant.role as Role))))],
      unitIds: rows.flatMap((grant) =>
        grant.role === "unit" && grant.unit_id !== null && grant.unit_id !== "" ? grant.unit_id : [],
      ),
      mustChangePassword: row.must_change_password === 1,
    },
    agency: { name: row.agency_name, parentName: row.parent_name, isSample: row.is_sample === 1 },
    tokenHash,
    lastSeenAt: row.last_seen_at,
  };
}

function sessionQuery(read: Kysely<Database>) {
  return read
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .innerJoin("agency", (join) => join.onTrue())
    .leftJoin("account_role", "account_role.account_id", "account.id")
    .where("session.token_hash", "=", slot("tokenHash"))
    .select([
      "account.id as account_id",
      "account.person_id",
      "account.display_name",
      "account.must_change_password",
      "account.is_active",
      "session.expires_at",
      "session.last_seen_at",
      "agency.name as agency_name",
      "agency.parent_name",
      "agency.is_sample",
      "account_role.role",
      "account_role.unit_id",
    ])
    .orderBy("account_role.role")
    .orderBy("account_role.unit_id");
}

/**
 * The token that the browser brought. Over HTTPS only the cookie that no neighbouring host and no plain connection can set:
 * else somebody could be made to work in a stranger's session.
 */
export function readSessionToken(cookieHeader: string | null, isSecure: boolean): string | null {
  const wanted = isSecure ? secureCookieName : plainCookieName;
  for (const part of (cookieHeader ?? "").split(";")) {
    const [name, ...value] = part.trim().split("=");
    if (name === wanted) return value.join("=");
  }
  return null;
}

// The __Host- prefix is only accepted over HTTPS; on localhost the plain name is all that a browser takes.
const secureCookieName = "__Host-vinhdanh";
const plainCookieName = "vinhdanh";

export function sessionCookie(token: string, isSecure: boolean): string {
  const name = isSecure ? secureCookieName : plainCookieName;
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${String(absoluteMs / 1000)}${isSecure ? "; Secure" : ""}`;
}

export function clearedSessionCookie(isSecure: boolean): string {
  const name = isSecure ? secureCookieName : plainCookieName;
  return `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${isSecure ? "; Secure" : ""}`;
}
