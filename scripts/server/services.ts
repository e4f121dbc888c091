import { createPrivateKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { auditSentences, messages } from "~/registry";
import { clockOf, machineNow } from "~/shared/clock.server";
import { migrateDatabases, openDatabases } from "~/shared/db.server";
import { databaseFile, type Env } from "~/shared/env.server";
import { diskFileStore } from "~/shared/files.server";
import { createLogger } from "~/shared/log.server";
import { clamdScan } from "~/shared/scan-file.server";
import type { Services } from "~/shared/services.server";
import { signerOf } from "~/shared/signing.server";
import { publishSigningKey } from "~/shared/signing-key-repo.server";

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
  const signer = signerOf(createPrivateKey(await ownFile(join(env.dataDir, "receipt-key.pem"), newPrivateKey)));
  await databases.write((tx) => publishSigningKey(tx, signer, machineNow()), { label: "publish signing key" });
  return {
    databases,
    files: diskFileStore(env.dataDir, { scan: env.scanner === null ? null : clamdScan(env.scanner) }),
    clock: await clockOf(databases),
    log,
    env,
    messages,
    auditSentences,
    workerDir: dirname(builtEntry()),
    secret: await ownFile(join(env.dataDir, "secret.key"), () => randomBytes(32)),
    signer,
  };
}

// Shared chunks of the scripts build lie one folder below the entries.
function builtEntry(): string {
  const path = fileURLToPath(import.meta.url);
  return dirname(path).endsWith("chunks") ? dirname(path) : path;
}

function newPrivateKey(): string | Buffer {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
}

/** Generated at first start; whoever reads the data directory reads everything anyway. */
async function ownFile(file: string, make: () => Buffer | string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
  // Whole or not there: a link fails where a second process was first, and then the first one's counts.
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, make(), { mode: 0o600, flag: "wx", flush: true });
  await link(draft, file).catch((error: unknown) => {
    if (!isCode(error, "EEXIST")) throw error;
  });
  await unlink(draft);
  return readFile(file);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
