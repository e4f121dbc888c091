import type { AdministrativeDocument, Block } from "~/documents/blocks";
import {
  basisBlocks,
  closingOf,
  countsOf,
  documentOf,
  fullName,
  letterheadOf,
  tableOf,
  type Closing,
  type Issuer,
  type Party,
  type Registration,
} from "~/documents/parties";
import { count, documentDate, roman, upperFirst, withFullStop } from "~/documents/wording";
import type { CalendarDate, Instant } from "~/shared/time";
import { proposedLineBlocks, type ProposedLine } from "./proposed-list";

export interface SubmissionLetterData {
  issuer: Issuer;
  registration: Registration;
  createdAt: Instant;
  /** "Giám đốc Sở Công Thương", or the superior body. */
  to: string;
  campaign: string;
  legalBases: readonly string[];
  received: { units: number; dossiers: number; nominations: number; lateAccepted: number };
  appraisal: { accepted: number; returned: number; rejected: number };
  session: { body: string; date: CalendarDate; members: number; present: number; writtenOpinions: number } | null;
  publication: { days: number; from: CalendarDate; to: CalendarDate; objections: number } | null;
  proposed: readonly ProposedLine[];
  /** Candidates of a superior level that leave with a letter of their own. */
  proposedToSuperior: readonly ProposedLine[];
  notProposed: readonly (Party & { label: string; reason: string })[];
  attachments: readonly string[];
  closing: Closing;
}

function work(data: SubmissionLetterData): readonly string[] {
  const { received, appraisal, session, publication } = data;
  return [
    `Tiếp nhận: ${count(received.dossiers)} hồ sơ của ${count(received.units)} đơn vị với ${count(received.nominations)} đề nghị khen thưởng${received.lateAccepted > 0 ? `, trong đó ${count(received.lateAccepted)} hồ sơ nộp sau hạn được chấp thuận` : ""}.`,
    `Thẩm định: ${count(appraisal.accepted)} đề nghị đủ điều kiện${appraisal.returned > 0 ? `; ${count(appraisal.returned)} hồ sơ được trả lại để bổ sung` : ""}${appraisal.rejected > 0 ? `; ${count(appraisal.rejected)} đề nghị không đủ điều kiện` : ""}.`,
    ...(session === null
      ? []
      : [
          `Xét khen thưởng: ${session.body} họp ${documentDate(session.date)}, ${count(session.present)}/${count(session.members)} thành viên có mặt${session.writtenOpinions > 0 ? `, ${count(session.writtenOpinions)} thành viên vắng mặt có ý kiến bằng văn bản` : ""}.`,
        ]),
    ...(publication === null
      ? []
      : [
          `Công khai: danh sách đề nghị được công khai ${count(publication.days)} ngày làm việc, từ ${documentDate(publication.from)} đến hết ${documentDate(publication.to)}; ${publication.objections === 0 ? "không có kiến nghị" : `có ${count(publication.objections)} kiến nghị, đã được xem xét`}.`,
        ]),
  ];
}

/** Tờ trình to the head: what was received, appraised, voted, proposed, not proposed and why. */
export function submissionLetterDocument(data: SubmissionLetterData): AdministrativeDocument {
  const proposed = data.proposed.flatMap((line) => line.candidates);
  const upward = data.proposedToSuperior.flatMap((line) => line.candidates);
  const sections: readonly { title: string; blocks: readonly Block[] }[] = [
    { title: "QUÁ TRÌNH XÉT KHEN THƯỞNG", blocks: [{ kind: "list", marker: "number", items: work(data) }] },
    { title: "ĐỀ NGHỊ KHEN THƯỞNG", blocks: proposed.length === 0 ? [] : secondLevel(data.proposed) },
    {
      title: "ĐỀ NGHỊ TRÌNH CẤP TRÊN KHEN THƯỞNG",
      blocks: upward.length === 0 ? [] : secondLevel(data.proposedToSuperior),
    },
    {
      title: "TRƯỜNG HỢP KHÔNG ĐỀ NGHỊ",
      blocks:
        data.notProposed.length === 0
          ? []
          : [
              tableOf(
                [
                  { header: "STT", width: 7, align: "center" },
                  { header: "Tập thể, cá nhân", width: 34 },
                  { header: "Hình thức, danh hiệu", width: 28 },
                  { header: "Lý do", width: 36 },
                ],
                data.notProposed.map((item, index) => ({
                  cells: [String(index + 1), fullName(item), item.label, upperFirst(withFullStop(item.reason))],
                })),
              ),
            ],
    },
  ];
  const filled = sections.filter((section) => section.blocks.length > 0);
  const request = [
    ...(proposed.length > 0 ? [`xem xét, quyết định khen thưởng ${countsOf(proposed)}`] : []),
    ...(upward.length > 0 ? [`trình cấp trên xem xét, khen thưởng ${countsOf(upward)}`] : []),
  ].join("; ");
  return documentOf(`Tờ trình đề nghị khen thưởng ${data.campaign}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, data.registration),
    { kind: "title", type: "TỜ TRÌNH", abstract: `Về việc đề nghị khen thưởng ${data.campaign}` },
    { kind: "addressee", to: [data.to] },
    basisBlocks(data.legalBases),
    {
      kind: "paragraph",
      text: `${data.issuer.name} báo cáo kết quả xét và trình ${data.to} đề nghị khen thưởng ${data.campaign} như sau:`,
    },
    filled.flatMap((section, index): readonly Block[] => [
      { kind: "heading", level: 1, text: `${roman(index + 1)}. ${section.title}` },
      ...section.blocks,
    ]),
    data.attachments.length === 0 ? null : { kind: "paragraph", text: `(Kèm theo: ${data.attachments.join("; ")}.)` },
    {
      kind: "paragraph",
      text:
        request === ""
          ? `${data.issuer.name} kính trình ${data.to} xem xét./.`
          : `${data.issuer.name} kính trình ${data.to} ${request}./.`,
    },
    closingOf(data.closing),
  ]);
}

/** Under the Roman numerals of the letter the lines of the list take Arabic ones. */
function secondLevel(lines: readonly ProposedLine[]): readonly Block[] {
  let ordinal = 0;
  return proposedLineBlocks(lines).map((block) => {
    if (block.kind !== "heading") return block;
    ordinal += 1;
    // A single line has no numeral to begin with.
    return { ...block, level: 2, text: block.text.replace(/^[IVX]+\. /u, `${String(ordinal)}. `) };
  });
}
