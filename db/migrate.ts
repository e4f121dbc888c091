import { sql, type Transaction } from "kysely";
import type { Engine } from "./connect";
import type { Database } from "./schema";

export interface Migration {
  /** Its place in the list and what it is about: `0001-foundation`. Kept in the database. */
  name: string;
  /** Single statements in the subset that both engines read; see `engineSql` for the words that are replaced. */
  statements: readonly string[];
}

export interface MigratableDatabases {
  engine: Engine;
  write: <T>(
    work: (tx: Transaction<Database>) => Promise<T>,
    options: { abortAfterMs: number; label: string },
  ) => Promise<T>;
}

/** The message is Vietnamese: whoever starts the program reads it. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";
  constructor(readonly unknownMigrations: readonly string[]) {
    super(
      `Cơ sở dữ liệu này do một phiên bản Vinh Danh mới hơn tạo ra: phiên bản đang chạy không biết các bước nâng cấp ${unknownMigrations.join(", ")}. ` +
        "Dữ liệu chưa bị thay đổi. Hãy cài phiên bản mới hơn rồi khởi động lại.",
    );
  }
}

/** Any number: every process that migrates this product's database on PostgreSQL asks for the same one. */
const advisoryLock = 7_160_145;

/**
 * Applies what is missing, each migration in a transaction of its own, and answers the names applied now. Processes that start
 * at once take turns: the list is read again under the lock before every step.
 * Throws NewerDatabaseError, before anything is changed, when the database knows a migration that the list does not.
 */
export async function migrate(
  databases: MigratableDatabases,
  migrations: readonly Migration[],
  now: () => string,
): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const name = await databases.write((tx) => applyNext(tx, databases.engine, migrations, now()), {
      abortAfterMs: Infinity,
      label: "migrate",
    });
    if (name === null) return applied;
    applied.push(name);
  }
}

async function applyNext(
  tx: Transaction<Database>,
  engine: Engine,
  migrations: readonly Migration[],
  now: string,
): Promise<string | null> {
  if (engine === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)})`.execute(tx);
  await sql
    .raw(
      engineSql("CREATE TABLE IF NOT EXISTS schema_migration (name KEY PRIMARY KEY, applied_at KEY NOT NULL)", engine),
    )
    .execute(tx);
  const { rows } = await sql<{ name: string }>`select name from schema_migration order by name`.execute(tx);
  const unknown = rows
    .map((row) => row.name)
    .filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new NewerDatabaseError(unknown);
  const missing = migrations.find((migration) => !rows.some((row) => row.name === migration.name));
  if (!missing) return null;
  for (const statement of missing.statements) await sql.raw(engineSql(statement, engine)).execute(tx);
  await sql`insert into schema_migration (name, applied_at) values (${missing.name}, ${now})`.execute(tx);
  return missing.name;
}

/** KEY as a type is text compared by its bytes; BOOL is 0 or 1. PRIMARY KEY and FOREIGN KEY stay what they are. */
export function engineSql(statement: string, engine: Engine): string {
  return statement
    .replace(/(?<!\b(?:PRIMARY|FOREIGN)\s+)\bKEY\b/g, engine === "postgres" ? 'TEXT COLLATE "C"' : "TEXT")
    .replace(/\bBOOL\b/g, "INTEGER");
}
