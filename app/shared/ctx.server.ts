import type { Transaction } from "kysely";
import type { Database } from "~db/schema";
import type { Actor } from "./actor";
import type { AuditCollector } from "./audit.server";
import type { FileStore } from "./files.server";
import type { NewJob } from "./jobs.server";
import type { Instant } from "./time";

/** All that a use case sees: nothing global. One transaction; audit and job rows ride in it. */
export interface Ctx {
  actor: Actor;
  /** The instant at which the server got the headers of the request: deadlines are decided by it. */
  now: Instant;
  db: Transaction<Database>;
  engine: "sqlite" | "postgres";
  newId(): string;
  files: FileStore;
  requestId: string;
  audit: AuditCollector;
  enqueue(job: NewJob): Promise<void>;
}
