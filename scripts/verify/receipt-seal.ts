import { createPublicKey } from "node:crypto";
import { readSeal } from "~/documents/seal";
import { isSignedBy, keyIdOf } from "~/shared/signing.server";

/** What the signature behind a receipt's last byte says, given the key that the installation has published. */
export type SealVerdict =
  | { kind: "genuine"; keyId: string }
  | { kind: "changed"; keyId: string }
  | { kind: "other_key"; keyId: string; givenKeyId: string }
  | { kind: "unsealed" }
  | { kind: "bad_key" };

export function checkSeal(pdf: Uint8Array, publicPem: string): SealVerdict {
  const givenKeyId = keyIdOfPem(publicPem);
  if (givenKeyId === null) return { kind: "bad_key" };
  const seal = readSeal(pdf);
  if (seal === null) return { kind: "unsealed" };
  if (seal.keyId !== givenKeyId) return { kind: "other_key", keyId: seal.keyId, givenKeyId };
  const isGenuine = isSignedBy(publicPem, seal.covered, seal.signature);
  return { kind: isGenuine ? "genuine" : "changed", keyId: seal.keyId };
}

function keyIdOfPem(pem: string): string | null {
  try {
    return keyIdOf(createPublicKey(pem));
  } catch {
    return null;
  }
}
