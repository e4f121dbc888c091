import type { AdministrativeDocument, Block } from "~/documents/blocks";
import {
  closingOf,
  countsOf,
  documentOf,
  letterheadOf,
  type Closing,
  type Issuer,
  type Registration,
} from "~/documents/parties";
import { withFullStop } from "~/documents/wording";
import type { Instant } from "~/shared/time";
import { proposedLineBlocks, type ProposedLine } from "./proposed-list";

export interface RequestLetterData {
  issuer: Issuer;
  /** Without `symbol` for a unit that has no seal and so no number. */
  registration: Pick<Registration, "date"> & Partial<Registration>;
  createdAt: Instant;
  /** "Văn phòng Sở Công Thương" */
  to: string;
  campaign: string;
  /** "Kế hoạch số 57/KH-SCT ngày … của Sở Công Thương"; absent when the campaign has no plan number yet. */
  plan?: string;
  /** "họp ngày 03 tháng 11 năm 2026", the meeting on which the request rests. */
  meeting?: string;
  lines: readonly ProposedLine[];
  attachments: readonly string[];
  closing: Closing;
}

/** Công văn đề nghị khen thưởng of one unit: it has no name of a kind, its subject stands under the number. */
export function requestLetterDocument(data: RequestLetterData): AdministrativeDocument {
  const everybody = data.lines.flatMap((line) => line.candidates);
  const ground = data.plan === undefined ? "" : `Thực hiện ${data.plan}, `;
  const meeting = data.meeting === undefined ? "" : ` (${data.meeting})`;
  const request =
    everybody.length === 0
      ? `${ground}${data.issuer.name} báo cáo: đơn vị không có tập thể, cá nhân đề nghị khen thưởng ${data.campaign}.`
      : `${ground}${data.issuer.name} đã họp xét${meeting} và đề nghị khen thưởng ${countsOf(everybody)} có thành tích trong ${data.campaign}, cụ thể như sau:`;
  return documentOf(`Công văn đề nghị khen thưởng ${data.campaign}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, data.registration, `V/v đề nghị khen thưởng ${data.campaign}`),
    { kind: "addressee", to: [data.to] },
    { kind: "paragraph", text: request },
    proposedLineBlocks(data.lines),
    data.attachments.length === 0
      ? null
      : ({ kind: "paragraph", text: `Hồ sơ kèm theo: ${withFullStop(data.attachments.join("; "))}` } satisfies Block),
    { kind: "paragraph", text: `${data.issuer.name} kính đề nghị ${data.to} xem xét./.` },
    closingOf(data.closing),
  ]);
}
