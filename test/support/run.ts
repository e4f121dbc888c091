import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { auditSentences, messages } from "~/registry";
import type { Actor } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import type { Databases } from "~/shared/db.server";
import type { AppError } from "~/shared/errors";
import { diskFileStore, type FileStore } from "~/shared/files.server";
import type { RefusalText } from "~/shared/refusal";
import { refusalText } from "~/shared/refusals.server";
import type { Result } from "~/shared/result";
import { inTransaction } from "~/shared/run-form.server";
import type { Services } from "~/shared/services.server";
import { signerOf } from "~/shared/signing.server";
import type { Instant } from "~/shared/time";

/** An ordinary working day; tests that care about time name their own. */
export const testNow: Instant = "2026-11-03T02:00:00.000Z";

let folder: string | undefined;

function testFolder(): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), "vinh-danh-files-"));
    process.once("exit", () => {
      rmSync(made, { recursive: true, force: true });
    });
    folder = made;
  }
  return folder;
}

/** A real store on disk that goes with the test process. */
export function testFiles(): FileStore {
  return diskFileStore(testFolder());
}

/** What one process is made of, around a test's database: for jobs, loaders and actions. Time is `now` and stands still. */
export const testSigner = signerOf(generateKeyPairSync("ed25519").privateKey);

export function testServices(
  databases: Databases,
  { now = testNow, files = testFiles() }: { now?: Instant; files?: FileStore } = {},
): Services {
  return {
    databases,
    files,
    clock: { now: async () => now, isSettable: false },
    log: pino({ level: "silent" }),
    env: {
      dataDir: testFolder(),
      databaseUrl: null,
      port: 0,
      host: "127.0.0.1",
      trustedProxies: [],
      publicUrl: null,
      logLevel: "silent",
      mail: null,
      scanner: null,
    },
    messages,
    auditSentences,
    workerDir: join(process.cwd(), "build/scripts"),
    secret: Buffer.alloc(32, 7),
    signer: testSigner,
  };
}

export interface RunOptions {
  actor: Actor;
  now?: Instant;
  files?: FileStore;
}

/** One use case in one transaction, as a route runs it: a refusal rolls back, audit entries are chained and written last. */
export async function runUseCase<V>(
  databases: Databases,
  { actor, now = testNow, files = testFiles() }: RunOptions,
  use: (ctx: Ctx) => Promise<Result<V>>,
): Promise<Result<V>> {
  return inTransaction({ page: { actor, now }, context: { services: { databases, files }, requestId: "test" } }, use);
}

/** The value of a use case that must succeed; a refusal fails the test with its code and facts. */
export function valueOf<V>(result: Result<V>): V {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The refusal of a use case that must fail. */
export function errorOf(result: Result<unknown>): AppError {
  if (result.ok) throw new Error("was not refused");
  return result.error;
}

/** "not_found", "conflict", "invalid", or the code of a rule or denial. */
export function codeOf(result: Result<unknown>): string {
  const error = errorOf(result);
  return error.kind === "rule" ? error.code : error.kind === "denied" ? error.reason.code : error.kind;
}

/** The refusal as people read it; throws when its code has no sentence. */
export function sentenceOf(result: Result<unknown>): RefusalText | null {
  return refusalText(errorOf(result), messages);
}

/** Names of the events in the log, oldest first. */
export async function auditEvents(databases: Databases): Promise<string[]> {
  const rows = await databases.read.selectFrom("audit_entry").select("event").orderBy("seq").execute();
  return rows.map((row) => row.event);
}
