import { createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";

/** Signs as this installation (Ed25519, RFC 8032). Bytes of a signature: 64. */
export interface Signer {
  keyId: string;
  publicPem: string;
  sign: (bytes: Uint8Array) => Uint8Array;
}

export function signerOf(privateKey: KeyObject): Signer {
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

/** Sixteen hex digits of the SHA-256 of the key (SPKI, DER): short enough to compare aloud. */
export function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(der).digest("hex").slice(0, 16);
}

/** False also for a signature that is none, and for a key of another kind. */
export function isSignedBy(publicPem: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey(publicPem);
    return key.asymmetricKeyType === "ed25519" && verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}
