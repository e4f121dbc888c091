/**
 * A signature behind the last byte of a PDF, as a comment of the format: whatever is shown on its pages, one changed byte breaks it,
 * and every reader shows the file as before. Covers all bytes in front of the comment.
 */
export interface Seal {
  covered: Uint8Array;
  keyId: string;
  signature: Uint8Array;
}

const mark = "\n%Vinh-Danh-Ed25519 ";
const pattern = /^\n%Vinh-Danh-Ed25519 ([0-9a-f]{16}) ([A-Za-z0-9_-]{86})\n$/;
const sealLength = mark.length + 16 + 1 + 86 + 1;

export function sealPdf(
  bytes: Uint8Array,
  signer: { keyId: string; sign: (bytes: Uint8Array) => Uint8Array },
): Uint8Array {
  const signature = Buffer.from(signer.sign(bytes)).toString("base64url");
  return Buffer.concat([bytes, Buffer.from(`${mark}${signer.keyId} ${signature}\n`, "latin1")]);
}

/** null: the file carries no seal at its end. */
export function readSeal(pdf: Uint8Array): Seal | null {
  const at = pdf.byteLength - sealLength;
  if (at <= 0) return null;
  const [, keyId, signature] = pattern.exec(Buffer.from(pdf.subarray(at)).toString("latin1")) ?? [];
  if (keyId === undefined || signature === undefined) return null;
  return { covered: pdf.subarray(0, at), keyId, signature: Buffer.from(signature, "base64url") };
}
