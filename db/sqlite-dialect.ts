import sqlite3 from "sqlite3";
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
} from "kysely";

export interface SqliteOptions {
  file: string;
  /** `writer`: one read-write connection that creates the file. `readers`: read-only connections to a file that exists. */
  role: "writer" | "readers";
  connections: number;
  /** How long asking for a connection or for the write lock may wait, in milliseconds. */
  waitMs: number;
}

const busyTimeoutMs = 5_000;
const cachedStatements = 200;

/** `code` is SQLite's own name, e.g. SQLITE_CONSTRAINT; the message names the statement, never its values. */
export class SqliteError extends Error {
  override readonly name = "SqliteError";
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/** Kysely over the `sqlite3` package. No other file knows that package. */
export class SqliteDialect implements Dialect {
  readonly #pool: ConnectionPool;

  constructor(options: SqliteOptions) {
    this.#pool = new ConnectionPool(options);
  }

  /** Breaks off the statements that are running now; each fails with SQLITE_INTERRUPT. */
  interrupt(): void {
    this.#pool.interrupt();
  }

  createDriver(): Driver {
    return new SqliteDriver(this.#pool);
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new SqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}

class SqliteDriver implements Driver {
  constructor(readonly pool: ConnectionPool) {}

  async init(): Promise<void> {
    await this.pool.open();
  }

  acquireConnection(): Promise<SqliteConnection> {
    return this.pool.acquire();
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    const { role, waitMs } = this.pool.options;
    if (role === "readers") await connection.run("begin");
    else await retryWhileBusy(waitMs, () => connection.run("begin immediate"));
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await connection.end("commit");
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    try {
      await connection.end("rollback");
    } catch (error) {
      // SQLite has already rolled back by itself after a full disk, an I/O error or an interrupt.
      if (!(error instanceof SqliteError && error.message.includes("no transaction is active"))) throw error;
    }
  }

  async savepoint(connection: SqliteConnection, name: string): Promise<void> {
    await connection.run(`savepoint ${quoted(name)}`);
  }

  async rollbackToSavepoint(connection: SqliteConnection, name: string): Promise<void> {
    await connection.run(`rollback to ${quoted(name)}`);
  }

  async releaseSavepoint(connection: SqliteConnection, name: string): Promise<void> {
    await connection.run(`release ${quoted(name)}`);
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    this.pool.release(connection);
  }

  async destroy(): Promise<void> {
    await this.pool.close();
  }
}

interface Waiter {
  resolve: (connection: SqliteConnection) => void;
  timer: NodeJS.Timeout;
}

class ConnectionPool {
  #all: SqliteConnection[] = [];
  #free: SqliteConnection[] = [];
  #waiters: Waiter[] = [];

  constructor(readonly options: SqliteOptions) {}

  async open(): Promise<void> {
    for (let i = 0; i < this.options.connections; i += 1) this.#all.push(await SqliteConnection.open(this.options));
    this.#free = [...this.#all];
  }

  async acquire(): Promise<SqliteConnection> {
    const free = this.#free.pop();
    if (free) return free;
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters = this.#waiters.filter((waiter) => waiter.timer !== timer);
        reject(new SqliteError(`no connection became free within ${this.options.waitMs} ms`, "SQLITE_BUSY"));
      }, this.options.waitMs);
      this.#waiters.push({ resolve, timer });
    });
  }

  release(connection: SqliteConnection): void {
    const waiter = this.#waiters.shift();
    if (!waiter) {
      this.#free.push(connection);
      return;
    }
    clearTimeout(waiter.timer);
    waiter.resolve(connection);
  }

  interrupt(): void {
    for (const connection of this.#all) connection.interrupt();
  }

  async close(): Promise<void> {
    for (const connection of this.#all) await connection.close();
    this.#all = [];
    this.#free = [];
  }
}

interface CachedStatement {
  handle: sqlite3.Statement;
  kind: StatementKind;
}

class SqliteConnection implements DatabaseConnection {
  /** Oldest use first: a Map keeps its order of insertion. */
  readonly #cache = new Map<string, CachedStatement>();
  #isEnding = false;

  private constructor(readonly handle: sqlite3.Database) {}

  static async open({ file, role, waitMs }: SqliteOptions): Promise<SqliteConnection> {
    const mode = role === "writer" ? sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE : sqlite3.OPEN_READONLY;
    const handle = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened: sqlite3.Database = new sqlite3.Database(file, mode | sqlite3.OPEN_FULLMUTEX, (error) =>
        error ? reject(toSqliteError(error, `open ${file}`)) : resolve(opened),
      );
    });
    const connection = new SqliteConnection(handle);
    await connection.run(`pragma busy_timeout = ${busyTimeoutMs}`);
    // Changing the journal mode asks for the whole file without waiting: another process may be opening it too.
    if (role === "writer") await retryWhileBusy(waitMs, () => connection.run("pragma journal_mode = wal"));
    await connection.run("pragma synchronous = full");
    await connection.run("pragma foreign_keys = on");
    return connection;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // A statement of an aborted transaction that came now would run after the rollback, and stay.
    if (this.#isEnding)
      throw new SqliteError(`the transaction is ending (${query.sql.slice(0, 300)})`, "SQLITE_MISUSE");
    return await this.#execute<R>(query);
  }

  async #execute<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { handle, kind } = await this.#statement(sql);
    const values = parameters.map(toSqlValue);
    if (kind === "rows") return { rows: await all<R>(handle, sql, values) };
    if (kind === "writtenRows") {
      const rows = await all<R>(handle, sql, values);
      return { rows, numAffectedRows: BigInt(rows.length) };
    }
    const { changes, lastId } = await run(handle, sql, values);
    return { rows: [], numAffectedRows: BigInt(changes), ...(kind === "insert" ? { insertId: BigInt(lastId) } : {}) };
  }

  /** Rows come in chunks as they are asked for; the statement is its own, so a cached one never stays half read. */
  async *streamQuery<R>({ sql, parameters }: CompiledQuery, chunkSize = 100): AsyncIterableIterator<QueryResult<R>> {
    const handle = await prepare(this.handle, sql);
    try {
      let values = parameters.map(toSqlValue);
      for (let more = true; more;) {
        // One statement answers its calls in order, so a whole chunk can be asked for at once.
        const asked = Array.from({ length: chunkSize }, (_, i) => next<R>(handle, sql, i === 0 ? values : []));
        const answers = await Promise.all(asked);
        values = [];
        const rows = answers.filter((row) => row !== undefined);
        more = rows.length === chunkSize;
        if (rows.length > 0) yield { rows };
      }
    } finally {
      await finalize(handle);
    }
  }

  async run(sql: string): Promise<void> {
    await this.#execute(CompiledQuery.raw(sql));
  }

  async end(how: "commit" | "rollback"): Promise<void> {
    this.#isEnding = true;
    try {
      await this.run(how);
    } finally {
      this.#isEnding = false;
    }
  }

  interrupt(): void {
    this.handle.interrupt();
  }

  async close(): Promise<void> {
    for (const { handle } of this.#cache.values()) await finalize(handle);
    this.#cache.clear();
    await new Promise<void>((resolve, reject) => {
      this.handle.close((error) => (error ? reject(toSqliteError(error, "close")) : resolve()));
    });
  }

  async #statement(sql: string): Promise<CachedStatement> {
    const cached = this.#cache.get(sql);
    if (cached) {
      this.#cache.delete(sql);
      this.#cache.set(sql, cached);
      return cached;
    }
    const kind = kindOf(sql);
    const statement = { handle: await prepare(this.handle, sql), kind };
    this.#cache.set(sql, statement);
    if (this.#cache.size > cachedStatements) {
      const [oldest] = this.#cache;
      if (oldest) {
        this.#cache.delete(oldest[0]);
        await finalize(oldest[1].handle);
      }
    }
    return statement;
  }
}

type StatementKind = "rows" | "writtenRows" | "insert" | "write";

/** What a statement answers. `sqlite3` gives either rows or the count of changed rows, never both. */
function kindOf(sql: string): StatementKind {
  const bare = sql
    .replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, " ")
    .trim()
    .toLowerCase();
  if (!bare.startsWith("create trigger") && /;\s*\S/.test(bare)) {
    throw new SqliteError(`one statement at a time: ${sql.slice(0, 200)}`, "SQLITE_MISUSE");
  }
  const verb = /^(?:with\b[\s\S]*?\b(insert|replace|update|delete)\b|(insert|replace|update|delete)\b)/.exec(bare);
  if (!verb) return "rows";
  if (/\breturning\b/.test(bare)) return "writtenRows";
  const word = verb[1] ?? verb[2];
  return word === "insert" || word === "replace" ? "insert" : "write";
}

function toSqlValue(value: unknown): unknown {
  if (value === undefined) throw new SqliteError("a value of a statement is undefined", "SQLITE_MISUSE");
  if (typeof value === "bigint") {
    if (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER) {
      throw new SqliteError("an integer is larger than 2^53", "SQLITE_RANGE");
    }
    return Number(value);
  }
  if (value instanceof Uint8Array && !Buffer.isBuffer(value)) return Buffer.from(value);
  return value;
}

function prepare(handle: sqlite3.Database, sql: string): Promise<sqlite3.Statement> {
  return new Promise((resolve, reject) => {
    const statement: sqlite3.Statement = handle.prepare(sql, (error) =>
      error ? reject(toSqliteError(error, sql)) : resolve(statement),
    );
  });
}

function all<R>(handle: sqlite3.Statement, sql: string, values: unknown[]): Promise<R[]> {
  return new Promise((resolve, reject) => {
    handle.all<R>(values, (error, rows) => (error ? reject(toSqliteError(error, sql)) : resolve(rows)));
  });
}

function next<R>(handle: sqlite3.Statement, sql: string, values: unknown[]): Promise<R | undefined> {
  return new Promise((resolve, reject) => {
    handle.get<R>(values, (error, row) => (error ? reject(toSqliteError(error, sql)) : resolve(row)));
  });
}

function run(handle: sqlite3.Statement, sql: string, values: unknown[]): Promise<{ changes: number; lastId: number }> {
  return new Promise((resolve, reject) => {
    handle.run(values, function (error) {
      if (error) reject(toSqliteError(error, sql));
      else resolve({ changes: this.changes, lastId: this.lastID });
    });
  });
}

function finalize(handle: sqlite3.Statement): Promise<void> {
  // finalize() reports the error of the statement's last step again; that one has been thrown already.
  return new Promise((resolve) => handle.finalize(() => resolve()));
}

/** SQLite's waiting is not fair between processes: a random pause lets the others through. */
async function retryWhileBusy(waitMs: number, attempt: () => Promise<void>): Promise<void> {
  const giveUpAt = performance.now() + waitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const isBusy = error instanceof SqliteError && (error.code === "SQLITE_BUSY" || error.code === "SQLITE_LOCKED");
      if (!isBusy || performance.now() >= giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 48));
    }
  }
}

function toSqliteError(error: Error & { code?: string }, sql: string): SqliteError {
  return new SqliteError(`${error.message} (${sql.slice(0, 300)})`, error.code ?? "SQLITE_ERROR");
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
