import type { Services } from "~/shared/services.server";
import { isSameSet, lostAmong, submissionsOf } from "./submissions";
import { newPaper, papers, type Paper, type PaperKind, type UnitVisitor } from "./unit-visitor";

const paperBytes = 400_000;
const partBytes = 60_000;

/** What a unit asks of the server, in order. */
export const steps = ["announce", "send", "keep letter", "keep minutes", "keep report", "confirm", "submit"] as const;
export type Step = (typeof steps)[number];

interface Sending {
  paper: Paper;
  /** Where its bytes go. */
  place: string | null;
  /** Bytes that the server has confirmed. */
  sent: number;
  fileId: string | null;
  isKept: boolean;
}

/** What the server has confirmed to one unit so far. A killed server may have done more; it must not have done less. */
export interface Trip {
  visitor: UnitVisitor;
  papers: Map<PaperKind, Sending>;
  isConfirmed: boolean;
  receiptCode: string | null;
  /** What is being asked: a kill hits it. */
  doing: Step | null;
}

export function newTrip(visitor: UnitVisitor): Trip {
  const entries = papers.map(
    (kind) => [kind, { paper: newPaper(paperBytes), place: null, sent: 0, fileId: null, isKept: false }] as const,
  );
  return { visitor, papers: new Map(entries), isConfirmed: false, receiptCode: null, doing: null };
}

/** Whatever is not confirmed yet, in order. Throws where the server falls silent or answers what it should not. */
export async function travel(trip: Trip): Promise<void> {
  const { visitor } = trip;
  for (const [kind, one] of trip.papers) {
    if (one.isKept) continue;
    trip.doing = "announce";
    one.place ??= await visitor.announce(one.paper);
    trip.doing = "send";
    one.fileId ??= await send(visitor, one, one.place);
    trip.doing = `keep ${kind}`;
    await visitor.keepPaper(kind, one.fileId);
    one.isKept = true;
  }
  if (!trip.isConfirmed) {
    trip.doing = "confirm";
    await visitor.confirm();
    trip.isConfirmed = true;
  }
  if (trip.receiptCode !== null) return;
  trip.doing = "submit";
  const answer = await visitor.submit(await visitor.version());
  const code = /BN-\d{4}-[0-9A-Z]{6}/u.exec(answer.location)?.[0];
  if (code === undefined) throw new Error(`no receipt: ${String(answer.status)}`);
  trip.receiptCode = code;
}

/** In small pieces, from where the server says that it is; answers the id of the file. */
async function send(visitor: UnitVisitor, one: Sending, place: string): Promise<string> {
  const offset = await visitor.offsetOf(place);
  if (offset < one.sent) throw new Error(`${String(one.sent)} bytes were confirmed, ${String(offset)} are there`);
  one.sent = offset;
  // Where all bytes are there and no judgement was heard, nothing more is sent and the judgement is asked for.
  for (;;) {
    const end = Math.min(one.paper.bytes.length, one.sent + partBytes);
    const fileId = await visitor.sendPart(place, one.paper, one.sent, end);
    one.sent = end;
    if (fileId !== null) return fileId;
  }
}

/** As somebody does who opens the page again: what was done and not heard of is not done twice. */
export async function lookAgain(services: Services, trip: Trip): Promise<void> {
  const { dossierId } = trip.visitor.unit;
  const kept = await keptHashes(services, dossierId);
  for (const one of trip.papers.values()) one.isKept = kept.includes(one.paper.sha256);
  trip.isConfirmed = await isConfirmed(services, dossierId);
  trip.receiptCode = (await submissionsOf(services, dossierId))[0]?.receiptCode ?? null;
}

/** What was confirmed and is not there, or is there by half. */
export async function missingOf(services: Services, trip: Trip): Promise<string[]> {
  const { dossierId } = trip.visitor.unit;
  const faults: string[] = [];
  const kept = await keptHashes(services, dossierId);
  const finished = [...trip.papers.values()].filter((one) => one.fileId !== null);
  const lost = await lostAmong(
    services,
    finished.map((one) => one.paper.sha256),
  );
  faults.push(...lost.map((sha256) => `file ${sha256} was confirmed and is not there`));
  for (const [kind, one] of trip.papers) {
    if (one.isKept && !kept.includes(one.paper.sha256)) faults.push(`${kind} was confirmed and is not in the dossier`);
    if (one.fileId !== null && (await hashOfFile(services, one.fileId)) !== one.paper.sha256)
      faults.push(`${kind}: no row names the file that was confirmed`);
  }
  if (trip.isConfirmed && !(await isConfirmed(services, dossierId))) faults.push("the head's confirmation is gone");
  const submissions = await submissionsOf(services, dossierId);
  const sent = [...trip.papers.values()].map((one) => one.paper.sha256);
  for (const one of submissions)
    if (!isSameSet(one.hashes, sent)) faults.push(`${one.receiptCode} holds other files than were sent`);
  if (submissions.length > 1) faults.push(`submitted ${String(submissions.length)} times`);
  if (trip.receiptCode !== null && submissions[0]?.receiptCode !== trip.receiptCode)
    faults.push(`${trip.receiptCode} was confirmed and is not there`);
  return faults.map((fault) => `${dossierId}: ${fault}`);
}

async function keptHashes({ databases }: Services, dossierId: string): Promise<string[]> {
  const rows = await databases.read
    .selectFrom("document")
    .innerJoin("stored_file", "stored_file.id", "document.file_id")
    .select("stored_file.sha256")
    .where("document.dossier_id", "=", dossierId)
    .where("document.is_current", "=", 1)
    .execute();
  return rows.map((row) => row.sha256);
}

async function hashOfFile({ databases }: Services, id: string): Promise<string | null> {
  const row = await databases.read.selectFrom("stored_file").select("sha256").where("id", "=", id).executeTakeFirst();
  return row?.sha256 ?? null;
}

async function isConfirmed({ databases }: Services, dossierId: string): Promise<boolean> {
  const row = await databases.read
    .selectFrom("dossier")
    .select("head_confirmed_at")
    .where("id", "=", dossierId)
    .executeTakeFirst();
  return row !== undefined && row.head_confirmed_at !== null;
}
