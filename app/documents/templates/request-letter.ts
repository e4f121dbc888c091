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
  /** The whole line of the number as the unit writes it ("Số: 12/TTKC-HC"), in place of what `registration` gives. */
  numberLine?: string;
  createdAt: Instant;
  /** A công văn has no name of a kind, its subject stands under the number; a tờ trình has its name in the middle. */
  form?: "letter" | "proposal";
  /** "Văn phòng Sở Công Thương" */
  to: string;
  campaign: string;
  /** "Kế hoạch số 57/KH-SCT ngày … của Sở Công Thương"; absent when the campaign has no plan number yet. */
  plan?: string;
  /** "họp ngày 03 tháng 11 năm 2026", the meeting on which the request rests. */
  meeting?: string;
  /** The unit's own words in place of the ready ones; a paragraph a line. */
  opening?: string;
  ending?: string;
  lines: readonly ProposedLine[];
  attachments: readonly string[];
  closing: Closing;
}

/** What stands before the lists when the unit writes nothing of its own. */
export function readyOpening({
  issuer,
  campaign,
  plan,
  meeting,
  lines,
}: Pick<RequestLetterData, "issuer" | "campaign" | "plan" | "meeting" | "lines">): string {
  const everybody = lines.flatMap((line) => line.candidates);
  const ground = plan === undefined ? "" : `Thực hiện ${plan}, `;
  return everybody.length === 0
    ? `${ground}${issuer.name} báo cáo: đơn vị không có tập thể, cá nhân đề nghị khen thưởng ${campaign}.`
    : `${ground}${issuer.name} đã họp xét${meeting === undefined ? "" : ` (${meeting})`} và đề nghị khen thưởng ${countsOf(everybody)} có thành tích trong ${campaign}, cụ thể như sau:`;
}

/** What stands after the lists when the unit writes nothing of its own. */
export function readyEnding({ issuer, to }: Pick<RequestLetterData, "issuer" | "to">): string {
  return `${issuer.name} kính đề nghị ${to} xem xét./.`;
}

/** Công văn or tờ trình of one unit that proposes awards, with a numbered list for each award line. */
export function requestLetterDocument(data: RequestLetterData): AdministrativeDocument {
  const isProposal = data.form === "proposal";
  const subject = `đề nghị khen thưởng ${data.campaign}`;
  const paragraphs = (text: string): readonly Block[] =>
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => ({ kind: "paragraph", text: line }));
  return documentOf(
    `${isProposal ? "Tờ trình" : "Công văn"} đề nghị khen thưởng ${data.campaign}`,
    data.issuer,
    data.createdAt,
    [
      {
        ...letterheadOf(data.issuer, data.registration, isProposal ? undefined : `V/v ${subject}`),
        ...(data.numberLine === undefined ? {} : { number: data.numberLine }),
      },
      isProposal ? { kind: "title", type: "TỜ TRÌNH", abstract: `Về việc ${subject}` } : null,
      { kind: "addressee", to: [data.to] },
      paragraphs(data.opening ?? readyOpening(data)),
      proposedLineBlocks(data.lines),
      data.attachments.length === 0
        ? null
        : ({ kind: "paragraph", text: `Hồ sơ kèm theo: ${withFullStop(data.attachments.join("; "))}` } satisfies Block),
      paragraphs(data.ending ?? readyEnding(data)),
      closingOf(data.closing),
    ],
  );
}
