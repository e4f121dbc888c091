import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealPdf } from "~/documents/seal";
import { isReceiptProof, receiptProof } from "~/nominations/receipt-proof.server";
import { signerOf } from "~/shared/signing.server";
import { checkSeal } from "../../../scripts/verify/receipt-seal";

const signer = signerOf(generateKeyPairSync("ed25519").privateKey);
const other = signerOf(generateKeyPairSync("ed25519").privateKey);
const pdf = Buffer.from("%PDF-1.7\nGiấy biên nhận BN-2026-7KQ4ZD\n%%EOF\n");
const sealed = sealPdf(pdf, signer);

describe("the seal of a receipt", () => {
  it("is right on the file as it was made, and says with which key", () => {
    expect(checkSeal(sealed, signer.publicPem)).toEqual({ kind: "genuine", keyId: signer.keyId });
  });

  it("breaks with any one byte", () => {
    fc.assert(
      fc.property(fc.nat(pdf.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Uint8Array.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(checkSeal(changed, signer.publicPem).kind).toBe("changed");
      }),
    );
  });

  it("is missing from a file that was cut, saved anew or never sealed", () => {
    expect(checkSeal(pdf, signer.publicPem)).toEqual({ kind: "unsealed" });
    expect(checkSeal(sealed.subarray(0, -3), signer.publicPem)).toEqual({ kind: "unsealed" });
    expect(checkSeal(Buffer.concat([sealed, Buffer.from("\n")]), signer.publicPem)).toEqual({ kind: "unsealed" });
    expect(checkSeal(new Uint8Array(), signer.publicPem)).toEqual({ kind: "unsealed" });
  });

  it("is not believed from another key, even one that names itself like ours", () => {
    expect(checkSeal(sealPdf(pdf, other), signer.publicPem)).toEqual({
      kind: "other_key",
      keyId: other.keyId,
      givenKeyId: signer.keyId,
    });
    const forged = sealPdf(pdf, { keyId: signer.keyId, sign: other.sign });
    expect(checkSeal(forged, signer.publicPem)).toEqual({ kind: "changed", keyId: signer.keyId });
  });

  it("says when what was given is no key", () => {
    expect(checkSeal(sealed, "không phải khóa")).toEqual({ kind: "bad_key" });
  });
});

describe("the proof in the QR of a receipt", () => {
  const statement = { code: "BN-2026-7KQ4ZD", arrivedAt: "2026-11-03T02:00:00.000Z", manifestSha256: "ab".repeat(32) };
  const { signature } = receiptProof(statement, signer);

  it("stands for this code, this instant and this content only", () => {
    expect(isReceiptProof(statement, signer.publicPem, signature)).toBe(true);
    for (const changed of [
      { ...statement, code: "BN-2026-7KQ4ZE" },
      { ...statement, arrivedAt: "2026-11-03T02:00:00.001Z" },
      { ...statement, manifestSha256: "ac".repeat(32) },
    ])
      expect(isReceiptProof(changed, signer.publicPem, signature)).toBe(false);
  });

  it("is refused from another key and in any other writing", () => {
    expect(isReceiptProof(statement, other.publicPem, signature)).toBe(false);
    for (const written of ["", signature.slice(1), `${signature}=`, "á".repeat(86)])
      expect(isReceiptProof(statement, signer.publicPem, written)).toBe(false);
  });
});
