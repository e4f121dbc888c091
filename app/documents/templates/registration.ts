import type { AdministrativeDocument, TableRow } from "~/documents/blocks";
import { countsOf, documentOf, fullName, letterheadOf, tableOf, type Issuer, type Party } from "~/documents/parties";
import { dateOf, type Instant } from "~/shared/time";

export interface RegistrationData {
  /** The unit, under its agency. */
  issuer: Issuer;
  /** When it was sent; a draft: now. */
  createdAt: Instant;
  isSent: boolean;
  campaign: string;
  /** "Kế hoạch số 12/KH-SCT ngày 15/05/2026" */
  plan: string;
  lines: readonly { label: string; parties: readonly Party[] }[];
}

/** Danh sách đăng ký thi đua of one unit, line by line, for the signature of its head. */
export function registrationDocument(data: RegistrationData): AdministrativeDocument {
  const everybody = data.lines.flatMap((line) => line.parties);
  let place = 0;
  const rows = data.lines
    .filter((line) => line.parties.length > 0)
    .flatMap((line): TableRow[] => [
      { group: line.label },
      ...line.parties.map((party) => ({ cells: [String((place += 1)), fullName(party), party.position ?? "", ""] })),
    ]);
  return documentOf(`Danh sách đăng ký thi đua ${data.issuer.name}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, { date: data.isSent ? dateOf(data.createdAt) : null }),
    {
      kind: "title",
      type: "DANH SÁCH ĐĂNG KÝ THI ĐUA",
      abstract: `Phong trào thi đua “${data.campaign}”`,
    },
    data.isSent ? null : { kind: "draft-note", text: "Bản thảo, chưa gửi đăng ký." },
    {
      kind: "paragraph",
      text:
        everybody.length === 0
          ? `Thực hiện ${data.plan}, ${data.issuer.name} chưa có tập thể, cá nhân đăng ký thi đua.`
          : `Thực hiện ${data.plan}, ${data.issuer.name} đăng ký thi đua: ${countsOf(everybody)} (tính theo từng danh hiệu, hình thức), danh sách như sau:`,
    },
    rows.length === 0
      ? null
      : tableOf(
          [
            { header: "STT", width: 8, align: "center" },
            { header: "Tập thể, cá nhân", width: 44 },
            { header: "Chức vụ", width: 36 },
            { header: "Ghi chú", width: 16 },
          ],
          rows,
        ),
    {
      kind: "signatures",
      signatures: [{ authority: ["NGƯỜI LẬP DANH SÁCH"] }, { authority: ["NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ"] }],
    },
  ]);
}
