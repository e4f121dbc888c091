import type { Transaction } from "kysely";
import type { Database, Queryable } from "./db.server";
import type { Signer } from "./signing.server";
import type { Instant } from "./time";

export interface SigningKey {
  id: string;
  publicPem: string;
  since: Instant;
}

/** Publishes the key of this installation; a key that is known stays as it is. */
export async function publishSigningKey(tx: Transaction<Database>, signer: Signer, now: Instant): Promise<void> {
  await tx
    .insertInto("signing_key")
    .values({ id: signer.keyId, public_pem: signer.publicPem, since: now })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** The newest first. */
export async function listSigningKeys(db: Queryable): Promise<SigningKey[]> {
  const rows = await db.selectFrom("signing_key").selectAll().orderBy("since", "desc").orderBy("id").execute();
  return rows.map((row) => ({ id: row.id, publicPem: row.public_pem, since: row.since }));
}

export async function findSigningKey(db: Queryable, id: string): Promise<SigningKey | null> {
  const row = await db.selectFrom("signing_key").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : { id: row.id, publicPem: row.public_pem, since: row.since };
}
