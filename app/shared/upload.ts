import { rule, type AppError } from "./errors";
import { acceptedKinds, uploadLimitBytes } from "./file-kinds";
import type { FileKind } from "./forms/file-schema";
import type { Instant } from "./time";

/** What a file is sent for: a document of a form, or one of the pictures that become one document. */
export type UploadPurpose = "document" | "picture";

export interface UploadTerms {
  kinds: readonly FileKind[];
  maxBytes: number;
}

const terms: Readonly<Record<UploadPurpose, UploadTerms>> = {
  document: { kinds: acceptedKinds, maxBytes: uploadLimitBytes },
  picture: { kinds: ["jpeg", "png"], maxBytes: uploadLimitBytes },
};

export function termsOf(purpose: UploadPurpose): UploadTerms {
  return terms[purpose];
}

export function isUploadPurpose(purpose: string): purpose is UploadPurpose {
  return Object.hasOwn(terms, purpose);
}

/** A file on its way, or arrived: `fileId` names the pending file once its bytes are judged and in the store. */
export interface Upload {
  id: string;
  accountId: string;
  purpose: UploadPurpose;
  name: string;
  byteLength: number;
  byteOffset: number;
  createdAt: Instant;
  expiresAt: Instant;
  fileId: string | null;
  /** Why the whole file was not taken; its bytes are gone. */
  refusal: AppError | null;
}

const megabyte = 1024 * 1024;
const hourMs = 3_600_000;

export const uploadLimits = {
  /** Files that one account has on their way at once. */
  openCount: 40,
  /** Declared bytes of one account that no form has taken yet. */
  openBytes: 400 * megabyte,
  /** An upload that is not finished and used by then is swept, like every pending file. */
  lifeMs: 24 * hourMs,
  /** A process that died with an upload in hand keeps it this long; a living one renews its hold. */
  holdMs: 30_000,
} as const;

/** What the account has sent or begun to send, and no form has taken. */
export interface OpenUploads {
  count: number;
  bytes: number;
}

/** Why an upload may not begin; null when it may. */
export function beginProblem(
  asked: { name: string; purpose: UploadPurpose; byteLength: number },
  open: OpenUploads,
): AppError | null {
  const { maxBytes } = termsOf(asked.purpose);
  const { name, byteLength } = asked;
  // The name is only a claim, but a claim to be what is never taken saves sending it.
  if (/\.hei[cf]$/iu.test(name)) return rule("file.wrong_type", { name, kind: "heic" });
  if (byteLength === 0) return rule("file.empty", { name });
  if (byteLength > maxBytes) return rule("file.too_large", { name, byteCount: byteLength, maxBytes });
  if (open.count >= uploadLimits.openCount) return rule("upload.too_many", { name, count: open.count });
  return open.bytes + byteLength > uploadLimits.openBytes
    ? rule("upload.too_much", { name, bytes: open.bytes, maxBytes: uploadLimits.openBytes })
    : null;
}

const passing: ReadonlySet<string> = new Set([
  "file.interrupted",
  "file.disk_full",
  "file.not_scanned",
  "upload.no_room",
]);

/** True for a refusal that says nothing about the file itself: its bytes are kept, and the same file may be judged again. */
export function isPassing(refusal: AppError): boolean {
  return refusal.kind === "rule" && passing.has(refusal.code);
}
