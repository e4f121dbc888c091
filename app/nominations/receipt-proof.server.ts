import { isSignedBy, type Signer } from "~/shared/signing.server";
import type { Instant } from "~/shared/time";

/** What the code printed on a receipt stands for. */
export interface ReceiptStatement {
  code: string;
  arrivedAt: Instant;
  /** Of the frozen list of all that was submitted. */
  manifestSha256: string;
}

// One text for one meaning: a signature over it can be mistaken for no other.
function statementBytes({ code, arrivedAt, manifestSha256 }: ReceiptStatement): Uint8Array {
  return Buffer.from(`vinh-danh/receipt/1\n${code}\n${arrivedAt}\n${manifestSha256}\n`, "utf8");
}

/** Goes into the QR of the paper: proves it to whoever scans it, and cannot be guessed from the code. */
export function receiptProof(statement: ReceiptStatement, signer: Signer): { keyId: string; signature: string } {
  const signature = Buffer.from(signer.sign(statementBytes(statement))).toString("base64url");
  return { keyId: signer.keyId, signature };
}

export function isReceiptProof(statement: ReceiptStatement, publicPem: string, signature: string): boolean {
  if (!/^[A-Za-z0-9_-]{86}$/.test(signature)) return false;
  return isSignedBy(publicPem, statementBytes(statement), Buffer.from(signature, "base64url"));
}
