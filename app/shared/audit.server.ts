import { createHash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { AuditEntryTable } from "~db/schema/kernel";
import type { Actor } from "./actor";
import {
  canonicalJson,
  checkHead,
  emptyHead,
  followChain,
  hashedText,
  type AuditBreak,
  type AuditContent,
  type AuditHead,
  type ChainState,
} from "./audit-chain";
import type { AuditEventName, AuditEvents } from "./audit-event-types";
import type { Database, Queryable } from "./db.server";
import type { Instant } from "./time";

export interface AuditEntry<E extends AuditEventName> {
  event: E;
  subjectKind: string;
  subjectId: string;
  unitId?: string | null;
  campaignId?: string | null;
  facts: AuditEvents[E];
}

/** One request, job or command: its entries share who, when and why. */
export interface AuditContext {
  actor: Actor;
  at: Instant;
  requestId: string;
}

type PendingEntry = Omit<AuditContent, "seq">;

const pageSize = 500;
const rowsPerInsert = 200;
const headId = 1;

/** Collects the entries of one transaction; made anew for each, because a transaction may run again. */
export class AuditCollector {
  readonly #context: AuditContext;
  #entries: PendingEntry[] = [];

  constructor(context: AuditContext) {
    this.#context = context;
  }

  add<E extends AuditEventName>(entry: AuditEntry<E>): void {
    const { actor, at, requestId } = this.#context;
    this.#entries.push({
      at,
      actorAccountId: actor.kind === "account" ? actor.accountId : null,
      actorName: actor.kind === "public" ? "" : actor.name,
      event: entry.event,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      unitId: entry.unitId ?? null,
      campaignId: entry.campaignId ?? null,
      facts: canonicalJson(entry.facts),
      requestId,
    });
  }

  /**
   * Chains and writes what was collected, and answers the new head; null when there was nothing. The last statement before commit: from
   * here on every other writer of the log waits.
   */
  async flush(tx: Transaction<Database>): Promise<AuditHead | null> {
    const entries = this.#entries.splice(0);
    if (entries.length === 0) return null;
    let head = await lockHead(tx);
    const rows: AuditEntryTable[] = [];
    for (const entry of entries) {
      const content = { seq: head.seq + 1, ...entry };
      const hash = sha256(hashedText(head.hash, content));
      rows.push(toRow(content, head.hash, hash));
      head = { seq: content.seq, hash };
    }
    for (let from = 0; from < rows.length; from += rowsPerInsert) {
      await tx
        .insertInto("audit_entry")
        .values(rows.slice(from, from + rowsPerInsert))
        .execute();
    }
    await tx.updateTable("audit_head").set(head).where("id", "=", headId).execute();
    return head;
  }
}

/** The lock of the chain: an update that changes nothing holds the row until the commit on PostgreSQL, and answers it. */
async function lockHead(tx: Transaction<Database>): Promise<AuditHead> {
  return await tx
    .insertInto("audit_head")
    .values({ id: headId, ...emptyHead })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ id: sql`excluded.id` }))
    .returning(["seq", "hash"])
    .executeTakeFirstOrThrow();
}

/** The length of the log and its last hash, printed on receipts, minutes and decisions. */
export async function auditHead(db: Queryable): Promise<AuditHead> {
  const row = await db.selectFrom("audit_head").select(["seq", "hash"]).where("id", "=", headId).executeTakeFirst();
  return row ?? emptyHead;
}

export interface AuditReport {
  entryCount: number;
  head: AuditHead;
  breaks: AuditBreak[];
}

/**
 * Reads the whole log, a page at a time, and names each break: edited, deleted, out of order, tail cut off, head changed.
 * `printed` are heads that somebody kept (receipts, log lines): each must still be found in the log.
 */
export async function verifyAuditChain(read: Queryable, printed: readonly AuditHead[] = []): Promise<AuditReport> {
  // Taken first: entries that arrive while this reads are left for the next time.
  const head = await auditHead(read);
  const breaks: AuditBreak[] = [];
  const expected = new Map(printed.map(({ seq, hash }) => [seq, hash]));
  let state: ChainState = emptyHead;
  let entryCount = 0;
  const before = await read.selectFrom("audit_entry").select("seq").where("seq", "<=", emptyHead.seq).execute();
  for (const { seq } of before) breaks.push({ kind: "out_of_order", seq });
  for (;;) {
    const rows = await read
      .selectFrom("audit_entry")
      .selectAll()
      .where("seq", ">", state.seq)
      .orderBy("seq")
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      if (row.seq > head.seq && (await auditHead(read)).seq > head.seq)
        return { entryCount, head, breaks: [...breaks, ...checkHead(state, head)] };
      const { next, breaks: found } = followChain(state, fromRow(row), sha256);
      const kept = expected.get(row.seq);
      breaks.push(...found);
      if (kept !== undefined && kept !== row.hash && found.length === 0) breaks.push({ kind: "edited", seq: row.seq });
      state = next;
      entryCount += 1;
    }
    if (rows.length < pageSize) break;
  }
  breaks.push(...checkHead(state, head));
  const longest = Math.max(0, ...expected.keys());
  if (longest > head.seq) breaks.push({ kind: "cut", seq: state.seq, headSeq: longest });
  return { entryCount, head, breaks };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function toRow(content: AuditContent, prevHash: string, hash: string): AuditEntryTable {
  return {
    seq: content.seq,
    at: content.at,
    actor_account_id: content.actorAccountId,
    actor_name: content.actorName,
    event: content.event,
    subject_kind: content.subjectKind,
    subject_id: content.subjectId,
    unit_id: content.unitId,
    campaign_id: content.campaignId,
    facts: content.facts,
    request_id: content.requestId,
    prev_hash: prevHash,
    hash,
  };
}

function fromRow(row: AuditEntryTable): AuditContent & { prevHash: string; hash: string } {
  return {
    seq: row.seq,
    at: row.at,
    actorAccountId: row.actor_account_id,
    actorName: row.actor_name,
    event: row.event,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    unitId: row.unit_id,
    campaignId: row.campaign_id,
    facts: row.facts,
    requestId: row.request_id,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
