import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Kysely } from "kysely";
import { postgresDialect } from "./postgres";
import type { Database } from "./schema";
import { SqliteDialect } from "./sqlite-dialect";

export type Engine = "sqlite" | "postgres";

export interface ConnectOptions {
  /** postgres://… or null for the SQLite file. */
  url: string | null;
  file: string;
  readers: number;
  /** How long a write may wait for its turn, in milliseconds. */
  waitMs: number;
  onLostConnection: (error: Error) => void;
}

export interface Connections {
  engine: Engine;
  writer: Kysely<Database>;
  /** Refuses every write. */
  reader: Kysely<Database>;
  /** Breaks off what the writer is doing now. PostgreSQL does it by its own statement timeout. */
  interruptWriter(): void;
  close(): Promise<void>;
}

/** A statement of an ordinary transaction is broken off by PostgreSQL after this time. */
export const statementTimeoutMs = 6_000;
const postgresWriters = 10;

export async function connect(options: ConnectOptions): Promise<Connections> {
  return options.url === null ? await connectSqlite(options) : connectPostgres(options.url, options);
}

async function connectSqlite({ file, readers, waitMs }: ConnectOptions): Promise<Connections> {
  await mkdir(dirname(file), { recursive: true });
  const dialect = new SqliteDialect({ file, role: "writer", connections: 1, waitMs });
  const writer = new Kysely<Database>({ dialect });
  const reader = new Kysely<Database>({
    dialect: new SqliteDialect({ file, role: "readers", connections: readers, waitMs }),
  });
  // The writer makes the file; a read-only connection cannot.
  await writer.connection().execute(async () => undefined);
  return {
    engine: "sqlite",
    writer,
    reader,
    interruptWriter: () => dialect.interrupt(),
    // The writer goes last: whoever may write empties the WAL into the file as it leaves.
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

function connectPostgres(url: string, { readers, waitMs, onLostConnection }: ConnectOptions): Connections {
  const shared = { url, waitMs, onLostConnection, statementTimeoutMs };
  const writer = new Kysely<Database>({
    dialect: postgresDialect({ ...shared, connections: postgresWriters, readOnly: false }),
  });
  const reader = new Kysely<Database>({
    dialect: postgresDialect({ ...shared, connections: readers, readOnly: true, statementTimeoutMs: 0 }),
  });
  return {
    engine: "postgres",
    writer,
    reader,
    interruptWriter: () => undefined,
    close: async () => {
      await Promise.all([reader.destroy(), writer.destroy()]);
    },
  };
}
