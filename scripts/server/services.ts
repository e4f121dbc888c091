import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { auditSentences, messages } from "~/registry";
import { clockOf, machineNow } from "~/shared/clock.server";
import { migrateDatabases, openDatabases } from "~/shared/db.server";
import { databaseFile, type Env } from "~/shared/env.server";
import { diskFileStore } from "~/shared/files.server";
import { createLogger } from "~/shared/log.server";
import type { Services } from "~/shared/services.server";

/** Opens what a process of the installation is made of, and brings the database to this code's schema. */
export async function openServices(env: Env): Promise<Services> {
  await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
  const log = createLogger(env.logLevel);
  const databases = await openDatabases({
    url: env.databaseUrl,
    file: databaseFile(env),
    onSlowWrite: (report) => {
      log.warn(report, "slow write");
    },
    onLostConnection: (error) => {
      log.error({ err: error.message }, "database connection lost");
    },
  });
  await migrateDatabases(databases, machineNow);
  return {
    databases,
    files: diskFileStore(env.dataDir),
    clock: await clockOf(databases),
    log,
    env,
    messages,
    auditSentences,
    workerDir: dirname(builtEntry()),
    secret: await installationSecret(env.dataDir),
  };
}

// Shared chunks of the scripts build lie one folder below the entries.
function builtEntry(): string {
  const path = fileURLToPath(import.meta.url);
  return dirname(path).endsWith("chunks") ? dirname(path) : path;
}

/** Generated at first start; whoever reads the data directory reads everything anyway. */
async function installationSecret(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, "secret.key");
  try {
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    await writeFile(file, randomBytes(32), { mode: 0o600, flag: "wx" });
    return readFile(file);
  }
}
