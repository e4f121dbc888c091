import { createHash } from "node:crypto";
import { isSignedBy, type Signer } from "~/shared/signing.server";
import { manifestFormat } from "./manifest";

// One text for one meaning: a signature over it can be mistaken for no other.
function statementOf(manifest: Uint8Array): Uint8Array {
  return Buffer.from(`${manifestFormat}\n${createHash("sha256").update(manifest).digest("hex")}\n`, "utf8");
}

/** The line that stands beside the manifest: key and signature. */
export function signManifest(manifest: Uint8Array, signer: Signer): string {
  return `${signer.keyId} ${Buffer.from(signer.sign(statementOf(manifest))).toString("base64url")}\n`;
}

export type ProofVerdict = "genuine" | "changed" | "unsigned" | "other_key";

export function checkManifest(
  manifest: Uint8Array,
  signatureLine: string | null,
  key: { id: string; publicPem: string },
): ProofVerdict {
  const [, keyId, signature] = /^([0-9a-f]{16}) ([A-Za-z0-9_-]{86})\n?$/u.exec(signatureLine ?? "") ?? [];
  if (keyId === undefined || signature === undefined) return "unsigned";
  if (keyId !== key.id) return "other_key";
  return isSignedBy(key.publicPem, statementOf(manifest), Buffer.from(signature, "base64url")) ? "genuine" : "changed";
}
