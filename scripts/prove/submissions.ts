import { createHash } from "node:crypto";
import { readManifest } from "~/nominations/manifest";
import type { Services } from "~/shared/services.server";
import type { Instant } from "~/shared/time";
import { textOfPdf } from "../verify/pdf-text";
import { readReceiptText } from "../verify/receipt";
import { checkSeal } from "../verify/receipt-seal";

export interface KeptSubmission {
  receiptCode: string;
  arrivedAt: Instant;
  dueAt: Instant;
  hashes: string[];
}

export async function submissionsOf({ databases }: Services, dossierId: string): Promise<KeptSubmission[]> {
  const rows = await databases.read
    .selectFrom("submission")
    .select(["receipt_code", "arrived_at", "due_at", "manifest"])
    .where("dossier_id", "=", dossierId)
    .execute();
  return rows.map((row) => ({
    receiptCode: row.receipt_code,
    arrivedAt: row.arrived_at,
    dueAt: row.due_at,
    hashes: readManifest(row.manifest).documents.map((one) => one.sha256),
  }));
}

/** Those of these hashes whose bytes are not in the store as they were sent. */
export async function lostAmong({ files }: Services, hashes: readonly string[]): Promise<string[]> {
  const lost: string[] = [];
  for (const sha256 of hashes) {
    const bytes = await files.read(sha256);
    if (bytes === null || createHash("sha256").update(bytes).digest("hex") !== sha256) lost.push(sha256);
  }
  return lost;
}

/** Null when the receipt is sealed by the installation's key and names exactly these files. */
export async function receiptFault(pdf: Buffer, publicPem: string, hashes: readonly string[]): Promise<string | null> {
  const seal = checkSeal(pdf, publicPem);
  if (seal.kind !== "genuine") return `seal ${seal.kind}`;
  const printed = readReceiptText(await textOfPdf(pdf)).hashes;
  return isSameSet(printed, hashes) ? null : `prints ${String(printed.length)} hashes, not those of the files`;
}

export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}
