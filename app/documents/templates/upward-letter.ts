import type { AdministrativeDocument } from "~/documents/blocks";
import {
  basisBlocks,
  closingOf,
  countsOf,
  documentOf,
  letterheadOf,
  type Closing,
  type Issuer,
  type Registration,
} from "~/documents/parties";
import { count, documentDate } from "~/documents/wording";
import type { CalendarDate, Instant } from "~/shared/time";
import { proposedLineBlocks, type ProposedLine } from "./proposed-list";

export interface UpwardLetterData {
  issuer: Issuer;
  registration: Registration;
  createdAt: Instant;
  /** The superior body: "Ban Thi đua - Khen thưởng tỉnh". */
  to: string;
  campaign: string;
  legalBases: readonly string[];
  sessions: readonly { body: string; date: CalendarDate; members: number; present: number; writtenOpinions: number }[];
  publication: { days: number; from: CalendarDate; to: CalendarDate } | null;
  lines: readonly ProposedLine[];
  attachments: readonly string[];
  closing: Closing;
}

/** Tờ trình of the agency to a superior body: on what session it rests, whom it proposes, what goes with it. */
export function upwardLetterDocument(data: UpwardLetterData): AdministrativeDocument {
  const everybody = data.lines.flatMap((line) => line.candidates);
  const sessions = data.sessions.map(
    (one) =>
      `${one.body} họp ${documentDate(one.date)}, ${count(one.present)}/${count(one.members)} thành viên có mặt${one.writtenOpinions > 0 ? `, ${count(one.writtenOpinions)} thành viên vắng mặt có ý kiến bằng văn bản` : ""}`,
  );
  const publication =
    data.publication === null
      ? ""
      : ` Danh sách đề nghị đã được công khai tại cơ quan ${count(data.publication.days)} ngày làm việc, từ ${documentDate(data.publication.from)} đến hết ${documentDate(data.publication.to)}.`;
  return documentOf(`Tờ trình đề nghị cấp trên khen thưởng ${data.campaign}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, data.registration),
    { kind: "title", type: "TỜ TRÌNH", abstract: `Về việc đề nghị khen thưởng ${data.campaign}` },
    { kind: "addressee", to: [data.to] },
    basisBlocks(data.legalBases),
    {
      kind: "paragraph",
      text: `${data.issuer.name} đã tổ chức xét khen thưởng ${data.campaign}: ${sessions.join("; ")}.${publication}`,
    },
    {
      kind: "paragraph",
      text: `Căn cứ kết quả xét, ${data.issuer.name} kính trình ${data.to} xem xét, khen thưởng ${countsOf(everybody)} có thành tích trong ${data.campaign}, cụ thể:`,
    },
    proposedLineBlocks(data.lines),
    { kind: "paragraph", text: `Hồ sơ kèm theo: ${data.attachments.join("; ")}.` },
    {
      kind: "paragraph",
      text: `${data.issuer.name} chịu trách nhiệm về thành tích của các tập thể, cá nhân được đề nghị và kính trình ${data.to} xem xét, quyết định./.`,
    },
    closingOf(data.closing),
  ]);
}
