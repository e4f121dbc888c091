import { AsyncLocalStorage } from "node:async_hooks";
import { PostgresAdapter, sql, type Kysely, type Transaction } from "kysely";
import { connect, type Connections, type Engine } from "~db/connect";
import { migrate } from "~db/migrate";
import { migrations } from "~db/migrations";
import type { Database } from "~db/schema";

export type { Database, Engine };
/** Either pool or a transaction: for queries that serve both. */
export type Queryable = Kysely<Database>;

/** Tables whose rows have a text `id`, and so can be a parent row to lock. */
export type LockableTable = { [T in keyof Database]: Database[T] extends { id: string } ? T : never }[keyof Database];

export interface WriteOptions {
  /** Longer than this and the transaction is rolled back. 5 s; seeding and migrations say Infinity. */
  abortAfterMs?: number;
  /** Names the transaction in the log of slow writes. */
  label?: string;
}

export interface SlowWrite {
  label: string;
  ms: number;
  outcome: "committed" | "rolled back" | "aborted";
}

export interface Databases {
  engine: Engine;
  /** Read-only connections. What it reads may be older than a transaction that has not ended. */
  read: Kysely<Database>;
  /**
   * One transaction: committed when `work` resolves, rolled back when it throws. `work` may run again (PostgreSQL: deadlock,
   * serialization failure), so it must change nothing outside the database. Throws at once inside another `write`.
   */
  write: <T>(work: (tx: Transaction<Database>) => Promise<T>, options?: WriteOptions) => Promise<T>;
  lockFor: (tx: Transaction<Database>, table: LockableTable, id: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface OpenOptions {
  /** postgres://… or null for the SQLite file. */
  url: string | null;
  file: string;
  readers?: number;
  /** Called for each transaction that held the writer for more than 100 ms. */
  onSlowWrite?: (report: SlowWrite) => void;
  onLostConnection?: (error: Error) => void;
  /** How long a write may wait for its turn; 30 s. */
  waitMs?: number;
}

export class NestedWriteError extends Error {
  override readonly name = "NestedWriteError";
  constructor() {
    super("a transaction asked for another one: pass the first one on");
  }
}

export class WriteAbortedError extends Error {
  override readonly name = "WriteAbortedError";
  constructor(label: string, ms: number) {
    super(`transaction "${label}" held the writer for more than ${ms} ms and was rolled back`);
  }
}

const slowMs = 100;
const defaultAbortMs = 5_000;
const attempts = 8;

export async function openDatabases(options: OpenOptions): Promise<Databases> {
  const connections = await connect({
    url: options.url,
    file: options.file,
    readers: options.readers ?? 3,
    waitMs: options.waitMs ?? 30_000,
    onLostConnection: options.onLostConnection ?? (() => undefined),
  });
  const inside = new AsyncLocalStorage<{ isOpen: boolean }>();

  async function write<T>(
    work: (tx: Transaction<Database>) => Promise<T>,
    writeOptions: WriteOptions = {},
  ): Promise<T> {
    if (inside.getStore()?.isOpen) throw new NestedWriteError();
    for (let attempt = 1; ; attempt += 1) {
      // What `work` leaves running after its end is no longer inside.
      const scope = { isOpen: true };
      try {
        return await inside.run(scope, () => runTransaction(connections, work, writeOptions, options.onSlowWrite));
      } catch (error) {
        if (!isRetryable(error) || attempt === attempts) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
      } finally {
        scope.isOpen = false;
      }
    }
  }

  return {
    engine: connections.engine,
    read: connections.reader,
    write,
    lockFor,
    close: () => connections.close(),
  };
}

async function runTransaction<T>(
  connections: Connections,
  work: (tx: Transaction<Database>) => Promise<T>,
  { abortAfterMs = defaultAbortMs, label = "write" }: WriteOptions,
  onSlowWrite: ((report: SlowWrite) => void) | undefined,
): Promise<T> {
  let begunAt = performance.now();
  let outcome: SlowWrite["outcome"] = "rolled back";
  const builder = connections.writer.transaction();
  const transaction = connections.engine === "postgres" ? builder.setIsolationLevel("read committed") : builder;
  try {
    const value = await transaction.execute(async (tx) => {
      begunAt = performance.now();
      if (connections.engine === "postgres" && abortAfterMs > defaultAbortMs)
        await sql`set local statement_timeout = 0`.execute(tx);
      return await withinTime(work(tx), abortAfterMs, () => {
        outcome = "aborted";
        connections.interruptWriter();
        return new WriteAbortedError(label, abortAfterMs);
      });
    });
    outcome = "committed";
    return value;
  } finally {
    const ms = performance.now() - begunAt;
    if (ms > slowMs) onSlowWrite?.({ label, ms: Math.round(ms), outcome });
  }
}

async function withinTime<T>(work: Promise<T>, limitMs: number, onLate: () => Error): Promise<T> {
  if (!Number.isFinite(limitMs)) return await work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(onLate()), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Locks a parent row until the transaction ends, so that two people cannot both decide over its children. The only FOR UPDATE of the
 * product. On SQLite the transaction already has the whole database to itself.
 */
export async function lockFor(tx: Transaction<Database>, table: LockableTable, id: string): Promise<void> {
  if (!(tx.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`select 1 from ${sql.table(table)} where id = ${id} for update`.execute(tx);
}

/** Brings the database to this code's schema and answers the migrations applied now; see db/migrate.ts for what it refuses. */
export async function migrateDatabases(databases: Databases, now: () => string): Promise<string[]> {
  return await migrate(databases, migrations, now);
}

/** True when every migration of this code is in the database. */
export async function isMigrated(databases: Databases): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from schema_migration`.execute(databases.read);
  return migrations.every((migration) => rows.some((row) => row.name === migration.name));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

const serializationFailure = "40001";
const deadlockDetected = "40P01";

function isRetryable(error: unknown): boolean {
  const code = codeOf(error);
  return code === serializationFailure || code === deadlockDetected;
}

export function isUniqueViolation(error: unknown): boolean {
  if (codeOf(error) === "23505") return true;
  return codeOf(error) === "SQLITE_CONSTRAINT" && /UNIQUE|PRIMARY KEY/.test(String(error));
}

export function isForeignKeyViolation(error: unknown): boolean {
  if (codeOf(error) === "23503") return true;
  return codeOf(error) === "SQLITE_CONSTRAINT" && String(error).includes("FOREIGN KEY");
}

/** The database could not store more: SQLite's full disk, PostgreSQL's. */
export function isDatabaseFull(error: unknown): boolean {
  return codeOf(error) === "SQLITE_FULL" || codeOf(error) === "53100";
}

/** No turn came in time: try again later. */
export function isDatabaseBusy(error: unknown): boolean {
  return (
    error instanceof WriteAbortedError || ["SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "57014"].includes(codeOf(error))
  );
}
