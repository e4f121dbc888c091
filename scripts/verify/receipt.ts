/** A receipt as its text says: its code, and the files with the SHA-256 printed for each. */
export interface PrintedReceipt {
  code: string | null;
  hashes: string[];
}

const codePattern = /BN-\d{4}-[0-9A-Z]{4,}/u;
// Eight groups of eight, however the renderer has broken the line between them; the head of the log, printed last, is no file's.
const hashPattern = /(?<!mục\s+cuối\s+)\b(?:[0-9a-f]{8}\s*){8}/gu;

export function readReceiptText(text: string): PrintedReceipt {
  return {
    code: codePattern.exec(text)?.[0] ?? null,
    hashes: [...text.matchAll(hashPattern)].map((match) => match[0].replace(/\s+/gu, "")),
  };
}

export interface GivenFile {
  name: string;
  sha256: string;
}

export interface Comparison {
  /** Given, and exactly what the receipt names. */
  matched: GivenFile[];
  /** Given, but not what was received: another file, or changed since. */
  strange: GivenFile[];
  /** Named on the receipt, not given. */
  missing: string[];
}

export function compareFiles(receipt: PrintedReceipt, given: readonly GivenFile[]): Comparison {
  return {
    matched: given.filter((file) => receipt.hashes.includes(file.sha256)),
    strange: given.filter((file) => !receipt.hashes.includes(file.sha256)),
    missing: receipt.hashes.filter((hash) => !given.some((file) => file.sha256 === hash)),
  };
}
