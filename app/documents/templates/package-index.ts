import type { AdministrativeDocument } from "~/documents/blocks";
import { documentOf, letterheadOf, type Issuer } from "~/documents/parties";
import { dateOf, type Instant } from "~/shared/time";

export interface PackageIndexData {
  issuer: Issuer;
  createdAt: Instant;
  receiver: string;
  campaign: string;
  /** "Tờ trình số 45/TTr-SCT ngày …" */
  letter: string;
  ordinal: number;
  made: string;
  keyId: string;
  files: readonly { path: string; title: string; size: string; sha256: string }[];
}

/** Which files a package holds, each with its SHA-256: for people, beside the manifest for machines. */
export function packageIndexDocument(data: PackageIndexData): AdministrativeDocument {
  return documentOf(`Danh mục tệp của bộ hồ sơ ${data.campaign}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, { date: dateOf(data.createdAt) }),
    { kind: "title", type: "DANH MỤC TỆP VÀ MÃ SHA-256", abstract: `Bộ hồ sơ đề nghị khen thưởng ${data.campaign}` },
    {
      kind: "facts",
      rows: [
        { label: "Nơi nhận", value: data.receiver },
        { label: "Văn bản trình", value: data.letter },
        { label: "Lần lập", value: String(data.ordinal) },
        { label: "Lập lúc", value: data.made },
        { label: "Khóa ký", value: data.keyId },
      ],
    },
    {
      kind: "hash-list",
      header: "Tệp trong bộ hồ sơ",
      items: data.files.map((file) => ({
        name: file.path,
        detail: `${file.title}, ${file.size}`,
        sha256: file.sha256,
      })),
    },
    {
      kind: "note",
      text: "Danh mục này và tệp manifest.json được ký bằng khóa của cơ quan; khóa công khai tải tại trang Khóa ký của hệ thống.",
    },
  ]);
}
