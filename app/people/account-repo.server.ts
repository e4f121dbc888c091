import type { Transaction } from "kysely";
import type { Role } from "~/shared/actor";
import { lockFor, type Database, type Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { replaceSearchWords } from "./search-word-repo.server";

/** A role; `unitIds` for the role `unit` only: the units that were chosen. */
export interface Grants {
  roles: readonly Role[];
  unitIds: readonly string[];
}

export interface Account {
  id: string;
  username: string;
  personId: string | null;
  displayName: string;
  /** "" when none is known. */
  email: string;
  passwordHash: string;
  mustChangePassword: boolean;
  isActive: boolean;
  version: number;
}

export interface NewAccount {
  id: string;
  username: string;
  personId: string | null;
  displayName: string;
  passwordHash: string;
  mustChangePassword: boolean;
}

function accounts(read: Queryable) {
  return read
    .selectFrom("account")
    .select([
      "id",
      "username",
      "person_id",
      "display_name",
      "email",
      "password_hash",
      "must_change_password",
      "is_active",
      "version",
    ]);
}

type AccountRow = Awaited<ReturnType<ReturnType<typeof accounts>["execute"]>>[number];

function rowToAccount(row: AccountRow): Account {
  return {
    id: row.id,
    username: row.username,
    personId: row.person_id,
    displayName: row.display_name,
    email: row.email,
    passwordHash: row.password_hash,
    mustChangePassword: row.must_change_password === 1,
    isActive: row.is_active === 1,
    version: row.version,
  };
}

export async function findAccount(read: Queryable, id: string): Promise<Account | null> {
  const row = await accounts(read).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToAccount(row);
}

export async function findAccountByUsername(read: Queryable, username: string): Promise<Account | null> {
  const row = await accounts(read).where("username", "=", username).executeTakeFirst();
  return row === undefined ? null : rowToAccount(row);
}

/** False when the username is taken. */
export async function insertAccount(db: Queryable, account: NewAccount, now: Instant): Promise<boolean> {
  const row = await db
    .insertInto("account")
    .values({
      id: account.id,
      username: account.username,
      person_id: account.personId,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword ? 1 : 0,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("username").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) return false;
  await replaceSearchWords(db, "account", account.id, [account.displayName, account.username]);
  return true;
}

/** False when somebody else has changed the account since `account.version`. */
export async function updateAccount(db: Queryable, account: Account): Promise<boolean> {
  const row = await db
    .updateTable("account")
    .set({
      person_id: account.personId,
      display_name: account.displayName,
      email: account.email,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword ? 1 : 0,
      is_active: account.isActive ? 1 : 0,
      version: account.version + 1,
    })
    .where("id", "=", account.id)
    .where("version", "=", account.version)
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) return false;
  await replaceSearchWords(db, "account", account.id, [account.displayName, account.username]);
  return true;
}

/** Writes the roles anew. The role `unit` gets a row for each chosen unit and for each unit that one of these prepares. */
export async function replaceRoles(db: Queryable, accountId: string, grants: Grants): Promise<void> {
  await db.deleteFrom("account_role").where("account_id", "=", accountId).execute();
  const rows: { account_id: string; role: Role; unit_id: string }[] = [];
  for (const role of new Set(grants.roles)) {
    if (role !== "unit") rows.push({ account_id: accountId, role, unit_id: "" });
    else
      for (const unitId of await withPreparedUnits(db, grants.unitIds))
        rows.push({ account_id: accountId, role, unit_id: unitId });
  }
  if (rows.length > 0) await db.insertInto("account_role").values(rows).execute();
}

async function withPreparedUnits(db: Queryable, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const prepared = await db
    .selectFrom("unit")
    .select("id")
    .where("prepared_by_unit_id", "in", [...unitIds])
    .execute();
  return [...new Set([...unitIds, ...prepared.map((row) => row.id)])];
}

export async function findGrants(read: Queryable, accountId: string): Promise<Grants> {
  const rows = await read
    .selectFrom("account_role")
    .select(["role", "unit_id"])
    .where("account_id", "=", accountId)
    .orderBy("role")
    .orderBy("unit_id")
    .execute();
  return {
    roles: [...new Set(rows.map((row) => row.role as Role))],
    unitIds: rows.filter((row) => row.role === "unit" && row.unit_id !== "").map((row) => row.unit_id),
  };
}

/** How many working accounts administer; `exceptId` is not counted. */
export async function countAdministrators(read: Queryable, exceptId: string): Promise<number> {
  const row = await read
    .selectFrom("account_role")
    .innerJoin("account", "account.id", "account_role.account_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("account_role.role", "=", "admin")
    .where("account.is_active", "=", 1)
    .where("account.id", "<>", exceptId)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Whoever acts for the unit that prepares acts for the prepared one too, and no longer when another prepares it. */
export async function regrantUnitRoles(
  db: Queryable,
  unitId: string,
  beforeUnitId: string | null,
  afterUnitId: string | null,
): Promise<void> {
  if (beforeUnitId !== null) {
    const preparers = db
      .selectFrom("account_role")
      .select("account_id")
      .where("role", "=", "unit")
      .where("unit_id", "=", beforeUnitId);
    await db
      .deleteFrom("account_role")
      .where("role", "=", "unit")
      .where("unit_id", "=", unitId)
      .where("account_id", "in", preparers)
      .execute();
  }
  if (afterUnitId === null) return;
  const preparers = await db
    .selectFrom("account_role")
    .select("account_id")
    .where("role", "=", "unit")
    .where("unit_id", "=", afterUnitId)
    .execute();
  for (const { account_id } of preparers)
    await db
      .insertInto("account_role")
      .values({ account_id, role: "unit", unit_id: unitId })
      .onConflict((conflict) => conflict.columns(["account_id", "role", "unit_id"]).doNothing())
      .execute();
}

/** Held while the number of administrators is counted and changed, so that two of them cannot remove each other. */
export async function lockAdministrators(db: Transaction<Database>): Promise<void> {
  const agency = await db.selectFrom("agency").select("id").executeTakeFirst();
  if (agency !== undefined) await lockFor(db, "agency", agency.id);
}
