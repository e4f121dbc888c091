import type { Transaction } from "kysely";
import type { Role } from "~/shared/actor";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { FeedToken } from "./feed-token.server";

export interface Feed extends FeedToken {
  createdAt: Instant;
}

export async function findFeed(read: Queryable, accountId: string): Promise<Feed | null> {
  const row = await read
    .selectFrom("calendar_feed")
    .select(["token_hash", "nonce", "created_at"])
    .where("account_id", "=", accountId)
    .where("role", "=", "")
    .executeTakeFirst();
  return row === undefined ? null : { tokenHash: row.token_hash, nonce: row.nonce, createdAt: row.created_at };
}

/** One feed an account: a new one takes the place of the old, whose address then opens nothing. */
export async function putFeed(tx: Transaction<Database>, accountId: string, feed: Feed): Promise<void> {
  const fresh = { token_hash: feed.tokenHash, nonce: feed.nonce, created_at: feed.createdAt };
  await tx
    .insertInto("calendar_feed")
    .values({ ...fresh, account_id: accountId, role: "", unit_id: "" })
    .onConflict((conflict) => conflict.columns(["account_id", "role", "unit_id"]).doUpdateSet(fresh))
    .execute();
}

export interface FeedOwner {
  accountId: string;
  name: string;
  roles: Role[];
  unitIds: string[];
}

/** Rights are read anew each time; a deactivated account has no feed. */
export async function findFeedOwner(read: Queryable, tokenHash: string): Promise<FeedOwner | null> {
  const rows = await read
    .selectFrom("calendar_feed")
    .innerJoin("account", "account.id", "calendar_feed.account_id")
    .leftJoin("account_role", "account_role.account_id", "account.id")
    .select(["account.id", "account.display_name", "account_role.role", "account_role.unit_id"])
    .where("calendar_feed.token_hash", "=", tokenHash)
    .where("account.is_active", "=", 1)
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  return {
    accountId: first.id,
    name: first.display_name,
    roles: [...new Set(rows.flatMap((row) => (row.role === null ? [] : [row.role as Role])))],
    unitIds: rows.flatMap((row) =>
      row.role === "unit" && row.unit_id !== null && row.unit_id !== "" ? [row.unit_id] : [],
    ),
  };
}
