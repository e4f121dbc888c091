import { sql } from "kysely";
import { isEmptyWantedSetting } from "~/people/setup";
import type { Services } from "~/shared/services.server";

/** What an installation has before anybody has used it, and its own keys and settings. */
const kept: ReadonlySet<string> = new Set(["schema_migration", "setting", "signing_key", "holiday", "document_limit"]);

/** Throws when the data is not the sample: nothing real is ever cleared by a command. */
export async function clearSample(services: Services): Promise<void> {
  const agency = await services.databases.read.selectFrom("agency").select("is_sample").executeTakeFirst();
  if (agency !== undefined && agency.is_sample !== 1)
    throw new Error("Dữ liệu hiện có không phải dữ liệu mẫu nên không bị xóa.");
  const { engine } = services.databases;
  await services.databases.write(
    async (db) => {
      const tables = (await db.introspection.getTables()).map((one) => one.name).filter((name) => !kept.has(name));
      // Tables refer to each other in circles: one statement empties them all, or the references are looked at when it is done.
      if (engine === "postgres") await sql`TRUNCATE ${sql.join(tables.map((name) => sql.table(name)))}`.execute(db);
      else {
        await sql`PRAGMA defer_foreign_keys = ON`.execute(db);
        for (const name of tables) await sql`DELETE FROM ${sql.table(name)}`.execute(db);
      }
    },
    { abortAfterMs: Infinity, label: "clear sample" },
  );
}

/** Marks the database as one that is to start without the sample. */
export async function rememberEmpty(services: Services): Promise<void> {
  await services.databases.write(async (db) => {
    await db
      .insertInto("setting")
      .values({ name: isEmptyWantedSetting, value: "1" })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
  });
}
