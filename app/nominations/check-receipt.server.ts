import type { Queryable } from "~/shared/db.server";
import { findSigningKey } from "~/shared/signing-key-repo.server";
import { formatExact } from "~/shared/time";
import { stampLine } from "./paper";
import { isReceiptProof } from "./receipt-proof.server";
import { findSubmissionByCode } from "./submission-repo.server";

export type ReceiptCheck =
  | {
      kind: "genuine";
      code: string;
      arrivedText: string;
      unit: string;
      campaign: string;
      ordinal: number;
      nominationCount: number;
      fileCount: number;
      keyId: string;
      /** A dossier that came on paper: its stamp, and when it was entered; null: it was sent in the product. */
      paper: { stampText: string; enteredText: string } | null;
      /** When the unit took this submission back; null: it stands. */
      withdrawnText: string | null;
    }
  | { kind: "unknown"; code: string };

/**
 * What the QR of a receipt proves to whoever holds the paper. Names of candidates stay out: they are for those who may read the
 * dossier. A code without its right signature answers like one that does not exist.
 */
export async function checkReceipt(
  read: Queryable,
  typed: { code: string; keyId: string; signature: string },
): Promise<ReceiptCheck> {
  const submission = await findSubmissionByCode(read, typed.code);
  const key = submission === null ? null : await findSigningKey(read, typed.keyId);
  const unknown: ReceiptCheck = { kind: "unknown", code: typed.code.slice(0, 40) };
  if (submission === null || key === null) return unknown;
  const statement = {
    code: submission.receiptCode,
    arrivedAt: submission.arrivedAt,
    manifestSha256: submission.manifestSha256,
  };
  if (!isReceiptProof(statement, key.publicPem, typed.signature)) return unknown;
  const { manifest } = submission;
  return {
    kind: "genuine",
    code: submission.receiptCode,
    arrivedText: formatExact(submission.arrivedAt),
    unit: manifest.unit.name,
    campaign: manifest.campaign.title,
    ordinal: submission.ordinal,
    nominationCount: manifest.nominations.length,
    fileCount: manifest.documents.length,
    keyId: key.id,
    paper:
      manifest.paper === undefined
        ? null
        : { stampText: stampLine(manifest.paper), enteredText: formatExact(manifest.paper.enteredAt) },
    withdrawnText: submission.withdrawn === null ? null : formatExact(submission.withdrawn.at),
  };
}
