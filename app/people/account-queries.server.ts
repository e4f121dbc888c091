import { roleNames, roles as allRoles, type Role } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { formatInstant, formatShort, twoDigits, type Instant } from "~/shared/time";
import { browserName, suggestUsername } from "./account";
import { findAccount, findGrants } from "./account-repo.server";
import { findAgency } from "./agency-repo.server";
import { findMembershipOn, findPerson } from "./person-repo.server";
import { sampleAccounts } from "./sample-accounts";
import { planSearch, searchConditions } from "./search-word-repo.server";
import { listLiveSessions } from "./session-repo.server";
import { listUnits } from "./unit-repo.server";

const pageSize = 50;

export interface AccountRow {
  id: string;
  username: string;
  displayName: string;
  roles: string;
  isActive: boolean;
  hasInitialPassword: boolean;
}

export interface AccountList {
  rows: AccountRow[];
  total: string;
  after: string | null;
}

/** Accounts by username. `after`: the last username of the page before. */
export async function findAccounts(read: Queryable, filter: { q: string; after: string | null }): Promise<AccountList> {
  let accounts = read.selectFrom("account");
  const plan = await planSearch(read, "account", filter.q);
  if (plan !== null)
    for (const condition of searchConditions("account", plan, "account.id")) accounts = accounts.where(condition);
  const counted = await accounts.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  if (filter.after !== null) accounts = accounts.where("username", ">", filter.after);
  const found = await accounts
    .select(["id", "username", "display_name", "is_active", "must_change_password"])
    .orderBy("username")
    .limit(pageSize + 1)
    .execute();
  const rows = found.slice(0, pageSize);
  const roles = await listRoles(
    read,
    rows.map((row) => row.id),
  );
  return {
    rows: rows.map((row) => ({
      id: row.id,
      username: row.username,
      displayName: row.display_name,
      roles: roles.get(row.id) ?? "",
      isActive: row.is_active === 1,
      hasInitialPassword: row.must_change_password === 1,
    })),
    total: twoDigits(counted.count),
    after: found.length > pageSize ? (rows.at(-1)?.username ?? null) : null,
  };
}

/** Roles in words, in the order of the main job. */
async function listRoles(read: Queryable, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const grants = await read
    .selectFrom("account_role")
    .select(["account_id", "role"])
    .distinct()
    .where("account_id", "in", [...accountIds])
    .execute();
  const words = new Map<string, string>();
  for (const id of accountIds) {
    const own = new Set(grants.filter((grant) => grant.account_id === id).map((grant) => grant.role));
    words.set(
      id,
      allRoles
        .filter((role) => own.has(role))
        .map((role) => roleNames[role])
        .join("; "),
    );
  }
  return words;
}

export interface NewAccountPage {
  person: { id: string; fullName: string; place: string } | null;
  suggestedUsername: string;
  units: { value: string; label: string }[];
}

/** The form for a new account, prefilled for a person. Null when that person does not exist. */
export async function findNewAccountPage(
  read: Queryable,
  personId: string | null,
  today: string,
): Promise<NewAccountPage | null> {
  const units = (await listUnits(read, { onlyActive: true })).map((unit) => ({ value: unit.id, label: unit.name }));
  if (personId === null) return { person: null, suggestedUsername: "", units };
  const person = await findPerson(read, personId);
  if (person === null) return null;
  const place = await findMembershipOn(read, personId, today);
  const taken = await read.selectFrom("account").select("username").execute();
  return {
    person: {
      id: person.id,
      fullName: person.fullName,
      place: place === null ? "" : `${place.post}, ${place.unitName}`,
    },
    suggestedUsername: suggestUsername(person.fullName, new Set(taken.map((row) => row.username))),
    units,
  };
}

export interface AccountPage {
  id: string;
  version: number;
  username: string;
  displayName: string;
  email: string;
  person: { id: string; fullName: string } | null;
  isActive: boolean;
  hasInitialPassword: boolean;
  roles: readonly Role[];
  unitIds: readonly string[];
  units: { value: string; label: string }[];
  sessionCount: number;
  lastSeen: string;
}

export async function findAccountPage(read: Queryable, id: string, now: Instant): Promise<AccountPage | null> {
  const account = await findAccount(read, id);
  if (account === null) return null;
  const { roles, unitIds } = await findGrants(read, id);
  const person = account.personId === null ? null : await findPerson(read, account.personId);
  const sessions = await listLiveSessions(read, id, now);
  const last = await read
    .selectFrom("session")
    .select((eb) => eb.fn.max("last_seen_at").as("at"))
    .where("account_id", "=", id)
    .executeTakeFirst();
  const units = (await listUnits(read)).filter((unit) => unit.isActive || unitIds.includes(unit.id));
  return {
    id: account.id,
    version: account.version,
    username: account.username,
    displayName: account.displayName,
    email: account.email,
    person: person === null ? null : { id: person.id, fullName: person.fullName },
    isActive: account.isActive,
    hasInitialPassword: account.mustChangePassword,
    roles,
    unitIds,
    units: units.map((unit) => ({ value: unit.id, label: unit.name })),
    sessionCount: sessions.length,
    lastSeen:
      last?.at === undefined || last.at === null ? "chưa đăng nhập lần nào trong 30 ngày qua" : formatInstant(last.at),
  };
}

export interface OwnAccountPage {
  version: number;
  username: string;
  displayName: string;
  email: string;
  personId: string | null;
  roles: string[];
  sessions: { tokenHash: string; browser: string; address: string; since: string; lastSeen: string; isThis: boolean }[];
}

export async function findOwnAccountPage(
  read: Queryable,
  accountId: string,
  sessionHash: string | null,
  now: Instant,
): Promise<OwnAccountPage | null> {
  const account = await findAccount(read, accountId);
  if (account === null) return null;
  const { roles, unitIds } = await findGrants(read, accountId);
  const units = await listUnits(read);
  const unitNames = units.filter((unit) => unitIds.includes(unit.id)).map((unit) => unit.name);
  const sessions = await listLiveSessions(read, accountId, now);
  return {
    version: account.version,
    username: account.username,
    displayName: account.displayName,
    email: account.email,
    personId: account.personId,
    roles: allRoles
      .filter((role) => roles.includes(role))
      .map((role) => (role === "unit" ? `${roleNames.unit}: ${unitNames.join(", ")}` : roleNames[role])),
    sessions: sessions.map((session) => ({
      tokenHash: session.tokenHash,
      browser: browserName(session.agent),
      address: session.address,
      since: formatShort(session.createdAt),
      lastSeen: formatShort(session.lastSeenAt),
      isThis: session.tokenHash === sessionHash,
    })),
  };
}

export interface SampleDoor {
  username: string;
  displayName: string;
  does: string;
}

/** The accounts that the sign-in page offers; none unless the data is the sample. */
export async function listSampleDoors(read: Queryable): Promise<SampleDoor[]> {
  const agency = await findAgency(read);
  if (agency?.isSample !== true) return [];
  const rows = await read
    .selectFrom("account")
    .select(["username", "display_name"])
    .where("is_active", "=", 1)
    .where(
      "username",
      "in",
      sampleAccounts.map((account) => account.username),
    )
    .execute();
  return sampleAccounts.flatMap(({ username, does }) => {
    const row = rows.find((one) => one.username === username);
    return row === undefined ? [] : [{ username, displayName: row.display_name, does }];
  });
}

/** True while the agency is still to be created. */
export async function isSetupOpen(read: Queryable): Promise<boolean> {
  return (await findAgency(read)) === null;
}
