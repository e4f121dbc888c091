import type { AdministrativeDocument, Block, Signature } from "~/documents/blocks";
import { documentOf, letterheadOf, type Issuer } from "~/documents/parties";
import type { CalendarDate, Instant } from "~/shared/time";

const heading = "XÁC NHẬN CỦA THỦ TRƯỞNG CƠ QUAN";

export interface HeadConfirmation {
  /** "Sở Công Thương" */
  agency: string;
  /** "Hội đồng Thi đua - Khen thưởng họp ngày 20 tháng 11 năm 2026" */
  considered: string;
  signature: Signature;
}

function statement({ agency, considered }: HeadConfirmation): string {
  return `${agency} xác nhận thành tích nêu trong báo cáo. Đề nghị khen thưởng đã được xét tại cuộc họp của cơ quan: ${considered}.`;
}

function signed({ signature }: HeadConfirmation): Signature {
  return { ...signature, authority: [heading, ...signature.authority] };
}

/** A report written in the product, with the confirmation of the agency's head under it. */
export function withHeadConfirmation(
  report: AdministrativeDocument,
  confirmation: HeadConfirmation,
): AdministrativeDocument {
  return {
    ...report,
    blocks: [
      ...report.blocks,
      { kind: "paragraph", text: statement(confirmation), opensList: true },
      { kind: "signatures", signatures: [signed(confirmation)] },
    ],
  };
}

export interface ConfirmationSheetData extends HeadConfirmation {
  issuer: Issuer;
  date: CalendarDate | null;
  createdAt: Instant;
  /** "Ông Nguyễn Văn An, Chuyên viên, Phòng Quản lý công nghiệp" */
  candidate: string;
  /** "Đề nghị khen thưởng cấp tỉnh" */
  award: string;
  campaign: string;
  file: { name: string; detail: string; sha256: string };
}

/** The confirmation of a report that came as a file: a sheet beside it, which names the file by its hash. */
export function confirmationSheetDocument(data: ConfirmationSheetData): AdministrativeDocument {
  const facts: Block = {
    kind: "facts",
    rows: [
      { label: "Báo cáo của", value: data.candidate },
      { label: "Nội dung đề nghị", value: data.award },
      { label: "Phong trào", value: data.campaign },
    ],
  };
  return documentOf(`Xác nhận báo cáo thành tích: ${data.candidate}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, { date: data.date }),
    { kind: "title", type: "XÁC NHẬN", abstract: "Báo cáo thành tích đề nghị cấp trên khen thưởng" },
    facts,
    { kind: "hash-list", header: "Tệp báo cáo được xác nhận", items: [data.file] },
    { kind: "paragraph", text: statement(data), opensList: true },
    { kind: "signatures", signatures: [signed(data)] },
  ]);
}
