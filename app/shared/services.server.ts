import type { AuditSentenceTable } from "./audit-sentences";
import type { Clock } from "./clock.server";
import type { Databases } from "./db.server";
import type { Env } from "./env.server";
import type { FileStore } from "./files.server";
import type { Logger } from "./log.server";
import type { MessageTable } from "./messages";
import type { Signer } from "./signing.server";
import type { Instant } from "./time";

/** What one process of the installation is made of; built by serve, work and the tests. */
export interface Services {
  databases: Databases;
  files: FileStore;
  clock: Clock;
  log: Logger;
  env: Env;
  messages: MessageTable;
  auditSentences: AuditSentenceTable;
  /** Folder of the built worker entries (certificate-worker.js, document-worker.js). */
  workerDir: string;
  /** Secret of this installation for codes that must not be guessed; generated into the data directory. */
  secret: Buffer;
  /** Signs receipts; its public key is published. */
  signer: Signer;
}

/** What the server hands to each loader and action. */
export interface RequestContext {
  services: Services;
  /** Taken once, when the headers arrived. */
  arrivedAt: Instant;
  requestId: string;
  address: string;
  nonce: string;
  isSecure: boolean;
  /** The finished HTML, handed past the Response body because copying it there costs a fifth of a list page. */
  page: { html: string | null };
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}
