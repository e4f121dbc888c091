import pg from "pg";
import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type PostgresDialectConfig,
} from "kysely";

export interface PostgresOptions {
  url: string;
  connections: number;
  readOnly: boolean;
  /** A statement that runs longer is broken off by the server; 0 = never. */
  statementTimeoutMs: number;
  /** How long asking for a connection may wait. */
  waitMs: number;
  /** A connection of the pool broke while nobody used it. */
  onLostConnection: (error: Error) => void;
}

const int8 = 20;
const numeric = 1700;

function toSafeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new Error(`integer beyond 2^53: ${text}`);
  return value;
}

/** Counts and sums arrive as numbers, as they do from SQLite. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === int8 || oid === numeric
      ? toSafeNumber
      : (pg.types.getTypeParser(oid, format ?? "text") as (text: string) => unknown),
};

export function postgresDialect(options: PostgresOptions): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    connectionTimeoutMillis: options.waitMs,
    types,
  });
  pool.on("error", options.onLostConnection);
  return new GuardedPostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(`set statement_timeout = ${options.statementTimeoutMs}`));
      if (options.readOnly) await connection.executeQuery(CompiledQuery.raw("set default_transaction_read_only = on"));
    },
  });
}

class GuardedPostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new GuardedPostgresDriver(this.#config);
  }
}

class GuardedPostgresDriver extends PostgresDriver {
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await whileClosed(connection, () => super.commitTransaction(connection));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await whileClosed(connection, () => super.rollbackTransaction(connection));
  }
}

/** A statement of an aborted transaction that came while it ends would run after the rollback, and stay. */
async function whileClosed(connection: DatabaseConnection, end: () => Promise<void>): Promise<void> {
  const ending = end();
  connection.executeQuery = async () => {
    throw new Error("the transaction is ending");
  };
  try {
    await ending;
  } finally {
    // The class's own method comes to light again.
    Reflect.deleteProperty(connection, "executeQuery");
  }
}
