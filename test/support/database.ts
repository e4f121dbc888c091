import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrateDatabases, openDatabases, type Databases, type OpenOptions } from "~/shared/db.server";
import { machineNow } from "~/shared/clock.server";
import { migrations } from "~db/migrations";
import { postgresUrl } from "./provision";

export interface TestDatabases extends Databases {
  /** Where the database is, for a second process or a second opening. */
  location: { url: string | null; file: string };
}

export const testEngine = process.env["VINH_DANH_TEST_ENGINE"] === "postgres" ? "postgres" : "sqlite";

// The schema's own hash names the template: a changed migration gets a new one.
const schemaHash = createHash("sha256").update(JSON.stringify(migrations)).digest("hex").slice(0, 16);
const opened: { databases: Databases; remove: () => Promise<void> }[] = [];

type TestOpenOptions = Partial<Omit<OpenOptions, "url" | "file">>;

/** A migrated, empty database of the test's own, on the engine that VINH_DANH_TEST_ENGINE names. */
export async function openTestDatabases(options: TestOpenOptions = {}): Promise<TestDatabases> {
  return testEngine === "postgres" ? await openPostgres(options) : await openSqlite(options);
}

/** For `afterAll` or `afterEach`: closes and removes whatever this file's tests have opened. */
export async function closeTestDatabases(): Promise<void> {
  for (const { databases, remove } of opened.splice(0)) {
    await databases.close();
    await remove();
  }
}

/** A folder that goes with the test's databases. */
export async function makeTestFolder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), "vinh-danh-test-"));
}

async function openSqlite(options: TestOpenOptions): Promise<TestDatabases> {
  const template = await sqliteTemplate();
  const folder = await makeTestFolder();
  const location = { url: null, file: join(folder, "test.sqlite") };
  await copyFile(template, location.file);
  const databases = await openDatabases({ ...options, ...location });
  opened.push({ databases, remove: () => rm(folder, { recursive: true, force: true }) });
  return { ...databases, location };
}

async function sqliteTemplate(): Promise<string> {
  const folder = join(tmpdir(), "vinh-danh-templates");
  const template = join(folder, `${schemaHash}.sqlite`);
  if (existsSync(template)) return template;
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${schemaHash}-${randomUUID()}.sqlite`);
  const databases = await openDatabases({ url: null, file: draft });
  await migrateDatabases(databases, machineNow);
  // The last connection takes the WAL into the file: afterwards the file is whole.
  await databases.close();
  // Test files run in several processes: whoever is first wins, the others replace it by the same.
  await rename(draft, template);
  return template;
}

async function openPostgres(options: TestOpenOptions): Promise<TestDatabases> {
  const base = await postgresUrl();
  const template = await postgresTemplate(base);
  const name = `vinh_danh_test_${randomUUID().replaceAll("-", "")}`;
  await asAdministrator(base, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  const location = { url: withDatabase(base, name), file: "" };
  const databases = await openDatabases({ ...options, ...location });
  opened.push({
    databases,
    remove: () =>
      asAdministrator(base, (client) => client.query(`drop database if exists ${name} with (force)`)).then(
        () => undefined,
      ),
  });
  return { ...databases, location };
}

const templateLock = 7_160_146;

async function postgresTemplate(base: string): Promise<string> {
  const name = `vinh_danh_template_${schemaHash}`;
  await asAdministrator(base, async (client) => {
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    const found = await client.query("select 1 from pg_database where datname = $1 and datistemplate", [name]);
    if (found.rowCount !== 0) return;
    // A template that is not marked yet was left by a run that broke off.
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    const databases = await openDatabases({ url: withDatabase(base, name), file: "" });
    await migrateDatabases(databases, machineNow);
    await databases.close();
    await client.query(`alter database ${name} is_template true`);
  });
  return name;
}

async function asAdministrator<T>(base: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: base });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(base: string, name: string): string {
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.toString();
}
