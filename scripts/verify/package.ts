import { createHash, createPublicKey } from "node:crypto";
import { unzipSync } from "fflate";
import { keyIdOf } from "~/shared/signing.server";
import {
  compareWithManifest,
  manifestName,
  readManifest,
  signatureName,
  type GivenEntry,
  type PackageComparison,
  type PackageManifest,
} from "~/upward/manifest";
import { checkManifest, type ProofVerdict } from "~/upward/package-proof.server";

export type PackageVerdict =
  | { kind: "unreadable" }
  | { kind: "no_manifest" }
  | {
      kind: "read";
      manifest: PackageManifest;
      /** `unchecked`: no key was given; `bad_key`: what was given is no public key. */
      signature: ProofVerdict | "unchecked" | "bad_key";
      files: PackageComparison;
      isRight: boolean;
    };

/** A package against its own manifest, and the manifest against the published key of the agency. Needs neither network nor database. */
export function checkPackage(zip: Uint8Array, publicPem: string | null): PackageVerdict {
  const given: GivenEntry[] = [];
  const paths: string[] = [];
  let entries: Record<string, Uint8Array>;
  try {
    // The reader gives one entry a name; a second one of that name is seen here.
    entries = unzipSync(zip, {
      filter: (file) => {
        if (!file.name.endsWith("/")) paths.push(file.name);
        return true;
      },
    });
  } catch {
    return { kind: "unreadable" };
  }
  for (const path of paths) given.push({ path, sha256: hashOf(entries[path] ?? new Uint8Array()) });
  const text = entries[manifestName];
  const manifest = text === undefined ? null : readManifest(Buffer.from(text).toString("utf8"));
  if (text === undefined || manifest === null) return { kind: "no_manifest" };
  const line = entries[signatureName];
  const signature = signatureOf(text, line === undefined ? null : Buffer.from(line).toString("latin1"), publicPem);
  const files = compareWithManifest(manifest, given);
  const isWhole = files.changed.length + files.missing.length + files.added.length === 0;
  return { kind: "read", manifest, signature, files, isRight: isWhole && signature === "genuine" };
}

function signatureOf(
  manifest: Uint8Array,
  line: string | null,
  publicPem: string | null,
): ProofVerdict | "unchecked" | "bad_key" {
  if (publicPem === null) return "unchecked";
  try {
    return checkManifest(manifest, line, { id: keyIdOf(createPublicKey(publicPem)), publicPem });
  } catch {
    return "bad_key";
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const signatureWords: Readonly<Record<ProofVerdict | "unchecked" | "bad_key", string>> = {
  genuine: "ĐÚNG: danh mục tệp còn nguyên như lúc hệ thống lập",
  changed: "SAI: danh mục tệp đã bị sửa sau khi lập, hoặc chữ ký không phải của khóa này",
  unsigned: "KHÔNG CÓ: bộ hồ sơ không mang chữ ký của hệ thống",
  other_key: "CHƯA RÕ: bộ hồ sơ ký bằng khóa khác; tải đúng khóa rồi kiểm tra lại",
  unchecked: "chưa kiểm tra: chưa đưa khóa công khai (--key)",
  bad_key: "CHƯA RÕ: tệp đưa vào sau --key không phải khóa công khai dạng PEM",
};

/** What the check found, line by line. */
export function sayPackage(name: string, verdict: PackageVerdict): string[] {
  if (verdict.kind === "unreadable") return [`${name} không mở được: không phải tệp ZIP, hoặc tệp đã hỏng.`];
  if (verdict.kind === "no_manifest") return [`${name} không có danh mục ${manifestName} của bộ hồ sơ.`];
  const { manifest, files, signature, isRight } = verdict;
  return [
    `Bộ hồ sơ trình cấp trên lần ${String(manifest.ordinal)} của ${manifest.agency}: ${String(manifest.files.length)} tệp.`,
    `  chữ ký     ${signatureWords[signature]}`,
    ...files.right.map((path) => `  đúng       ${path}`),
    ...files.changed.map((path) => `  KHÁC       ${path}: đã bị sửa sau khi lập bộ hồ sơ`),
    ...files.missing.map((path) => `  THIẾU      ${path}: có trong danh mục, không có trong tệp ZIP`),
    ...files.added.map((path) => `  THÊM       ${path}: không có trong danh mục`),
    isRight
      ? "Bộ hồ sơ còn nguyên vẹn."
      : signature === "unchecked" && files.changed.length + files.missing.length + files.added.length === 0
        ? "Các tệp khớp danh mục; đưa khóa công khai để kiểm tra chữ ký."
        : "Bộ hồ sơ không còn nguyên vẹn, hoặc chưa đủ căn cứ để kết luận.",
  ];
}
