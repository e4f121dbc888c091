import { createHash, generateKeyPairSync } from "node:crypto";
import { zipSync, unzipSync, strToU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { signerOf } from "~/shared/signing.server";
import { manifestFormat, manifestName, manifestText, signatureName } from "~/upward/manifest";
import { signManifest } from "~/upward/package-proof.server";
import { renderZip } from "~/upward/render-zip.server";
import { checkPackage, sayPackage, type PackageVerdict } from "../../../scripts/verify/package";

const signer = signerOf(generateKeyPairSync("ed25519").privateKey);
const other = signerOf(generateKeyPairSync("ed25519").privateKey);
const letter = strToU8("Tờ trình");
const report = strToU8("Báo cáo thành tích ".repeat(50));
const listed = [
  { path: "01-to-trinh.pdf", bytes: letter },
  { path: "04-ho-so/01-an/bao-cao.txt", bytes: report },
];
const manifest = strToU8(
  manifestText({
    format: manifestFormat,
    packageId: "p",
    ordinal: 1,
    agency: "Sở Công Thương",
    campaign: "Cải cách hành chính",
    receiver: "Ban Thi đua - Khen thưởng tỉnh",
    letter: { number: "45/TTr-SCT", on: "2026-11-25", signer: "Khánh" },
    madeAt: "2026-11-25T02:00:00.000Z",
    keyId: signer.keyId,
    names: [],
    files: listed.map(({ path, bytes }) => ({
      path,
      title: path,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      byteCount: bytes.byteLength,
    })),
  }),
);

async function makeZip(at = "2026-11-25T02:00:00.000Z"): Promise<Uint8Array> {
  const entries = [
    ...listed,
    { path: manifestName, bytes: manifest },
    { path: signatureName, bytes: strToU8(signManifest(manifest, signer)) },
  ].map(({ path, bytes }) => ({ path, read: () => Promise.resolve(bytes) }));
  const pieces: Uint8Array[] = [];
  for await (const piece of renderZip(entries, at)) pieces.push(piece);
  return Buffer.concat(pieces);
}

let zip: Uint8Array;
beforeAll(async () => {
  zip = await makeZip();
});

/** The package with its entries changed by hand, as somebody with a ZIP program would. */
function altered(change: (entries: Record<string, Uint8Array>) => void): Uint8Array {
  const entries = { ...unzipSync(zip) };
  change(entries);
  return zipSync(entries);
}

const check = (bytes: Uint8Array, pem: string | null = signer.publicPem): PackageVerdict => checkPackage(bytes, pem);

describe("npm run verify -- package", () => {
  it("finds a package whole, and the same one byte for byte when made again", async () => {
    expect(check(zip)).toMatchObject({
      signature: "genuine",
      isRight: true,
      files: { right: listed.map((one) => one.path), changed: [], missing: [], added: [] },
    });
    expect(Buffer.from(await makeZip()).equals(Buffer.from(zip))).toBe(true);
    expect(sayPackage("g.zip", check(zip)).at(-1)).toBe("Bộ hồ sơ còn nguyên vẹn.");
  });

  it("finds one changed byte", () => {
    const verdict = check(
      altered((entries) => {
        const bytes = Uint8Array.from(entries["04-ho-so/01-an/bao-cao.txt"] ?? []);
        bytes[5] = (bytes[5] ?? 0) ^ 1;
        entries["04-ho-so/01-an/bao-cao.txt"] = bytes;
      }),
    );
    expect(verdict).toMatchObject({ isRight: false, files: { changed: ["04-ho-so/01-an/bao-cao.txt"] } });
    expect(sayPackage("g.zip", verdict).join("\n")).toContain("KHÁC       04-ho-so/01-an/bao-cao.txt");
  });

  it("finds a missing and an added file", () => {
    const verdict = check(
      altered((entries) => {
        delete entries["01-to-trinh.pdf"];
        entries["04-ho-so/02-la/bao-cao.pdf"] = letter;
      }),
    );
    expect(verdict).toMatchObject({
      isRight: false,
      files: { missing: ["01-to-trinh.pdf"], added: ["04-ho-so/02-la/bao-cao.pdf"] },
    });
  });

  it("finds a manifest that was written anew, one signed by another key, and one without a signature", () => {
    const rewritten = altered((entries) => {
      entries[manifestName] = strToU8(new TextDecoder().decode(manifest).replace("Sở Công Thương", "Sở khác"));
    });
    expect(check(rewritten)).toMatchObject({ signature: "changed", isRight: false });
    expect(check(zip, other.publicPem)).toMatchObject({ signature: "other_key", isRight: false });
    expect(check(zip, "không phải khóa")).toMatchObject({ signature: "bad_key", isRight: false });
    expect(check(zip, null)).toMatchObject({ signature: "unchecked", isRight: false });
    const unsigned = altered((entries) => {
      delete entries["manifest.json.sig"];
    });
    expect(check(unsigned)).toMatchObject({ signature: "unsigned", isRight: false });
  });

  it("says what it cannot read", () => {
    expect(check(strToU8("no zip at all"))).toEqual({ kind: "unreadable" });
    expect(check(zipSync({ "a.txt": letter }))).toEqual({ kind: "no_manifest" });
  });
});
