import type { AdministrativeDocument, Block, Signature, TableRow } from "~/documents/blocks";
import {
  auditLine,
  basisBlocks,
  documentOf,
  fullName,
  letterheadOf,
  standing,
  tableOf,
  type AuditHead,
  type Issuer,
  type Party,
  type Registration,
} from "~/documents/parties";
import { count, minuteInVietnam, roman, share, withFullStop } from "~/documents/wording";
import type { Instant } from "~/shared/time";

export type MinutesOutcome = "proposed" | "proposed-to-superior" | "reserve" | "not-proposed";

export interface Tally {
  agree: number;
  disagree: number;
  noOpinion: number;
}

export interface MinutesCandidate extends Party, Tally {
  rank: number | null;
  outcome: MinutesOutcome;
  /** Why, where the candidate is not proposed. */
  reason?: string;
}

export interface MinutesLine {
  label: string;
  /** Null while a superior body has not yet allotted a number. */
  quota: number | null;
  /** How the candidates were voted on: "biểu quyết bằng hình thức giơ tay". */
  method: string;
  /** The condition with its source: "quá bán tổng số thành viên, theo Quy chế …". */
  rule: string;
  candidates: readonly MinutesCandidate[];
  /** Rounds after the first one, each with its reason. */
  rounds: readonly { ordinal: number; reason: string; candidates: readonly ({ name: string } & Tally)[] }[];
}

export interface MinutesData {
  issuer: Issuer;
  registration: Pick<Registration, "date"> & Partial<Registration>;
  createdAt: Instant;
  /** "awards": biên bản họp xét khen thưởng; "titles": biên bản bình xét thi đua. */
  subject: "awards" | "titles";
  campaign: string;
  /** "Hội đồng Thi đua - Khen thưởng Sở Công Thương" */
  body: string;
  startedAt: Instant;
  endedAt: Instant | null;
  place: string;
  membersTotal: number;
  present: readonly { name: string; role: string }[];
  absent: readonly { name: string; role: string; reason: string; hasWrittenOpinion: boolean }[];
  guests?: readonly string[];
  chair: { name: string; role: string };
  secretary: { name: string; role: string };
  legalBases: readonly string[];
  /** Who must take part, by which rule, and how many did; empty where no rule is applied. */
  quorum?: readonly string[];
  lines: readonly MinutesLine[];
  /** Members who took no part in the vote on somebody close to them. */
  conflicts?: readonly string[];
  discussion: readonly string[];
  conclusions: readonly string[];
  attachments?: readonly string[];
  auditHead?: AuditHead;
}

const outcomeWords: Record<MinutesOutcome, string> = {
  proposed: "Đề nghị khen thưởng",
  "proposed-to-superior": "Đề nghị cấp tỉnh",
  reserve: "Dự bị",
  "not-proposed": "Không đề nghị",
};

function opening(data: MinutesData): readonly Block[] {
  const isAward = data.subject === "awards";
  return [
    ...basisBlocks(data.legalBases),
    {
      kind: "paragraph",
      text: `Hồi ${minuteInVietnam(data.startedAt)}, tại ${data.place}, ${data.body} họp ${isAward ? "xét khen thưởng" : "bình xét thi đua"} ${data.campaign}.`,
    },
  ];
}

function attendance(data: MinutesData): readonly Block[] {
  const written = data.absent.filter((member) => member.hasWrittenOpinion).length;
  return [
    {
      kind: "list",
      marker: "number",
      items: [
        `Tổng số thành viên: ${count(data.membersTotal)}. Có mặt: ${count(data.present.length)}. Vắng mặt: ${count(data.absent.length)}${written > 0 ? `, trong đó có ý kiến bằng văn bản: ${count(written)}` : ""}.`,
        ...(data.quorum ?? []),
        `Chủ trì: ${data.chair.name}, ${data.chair.role}.`,
        `Thư ký: ${data.secretary.name}, ${data.secretary.role}.`,
        ...(data.guests !== undefined && data.guests.length > 0 ? [`Mời dự: ${data.guests.join("; ")}.`] : []),
      ],
    },
    tableOf(
      [
        { header: "STT", width: 7, align: "center" },
        { header: "Họ và tên", width: 32 },
        { header: "Chức trách", width: 34 },
        { header: "Dự họp", width: 32 },
      ],
      [
        ...data.present.map((member): { name: string; role: string; state: string } => ({
          ...member,
          state: "Có mặt",
        })),
        ...data.absent.map((member) => ({
          ...member,
          state: absence(member),
        })),
      ].map((member, index) => ({ cells: [String(index + 1), member.name, member.role, member.state] })),
    ),
  ];
}

function absence(member: { reason: string; hasWrittenOpinion: boolean }): string {
  const said = [member.reason, member.hasWrittenOpinion ? "có ý kiến bằng văn bản" : ""].filter((part) => part !== "");
  return said.length === 0 ? "Vắng mặt" : `Vắng mặt: ${said.join("; ")}`;
}

const tallyColumns = [
  { header: "Đồng ý", width: 11, align: "right" as const },
  { header: "Không đồng ý", width: 11, align: "right" as const },
  { header: "Không có ý kiến", width: 11, align: "right" as const },
];

function tallyCells(tally: Tally, members: number): string[] {
  return [`${count(tally.agree)} (${share(tally.agree, members)})`, count(tally.disagree), count(tally.noOpinion)];
}

function lineBlocks(line: MinutesLine, ordinal: number, members: number): readonly Block[] {
  const rows: TableRow[] = line.candidates.map((candidate, index) => ({
    cells: [
      String(index + 1),
      [
        { text: fullName(candidate), bold: true },
        { text: standing(candidate) === "" ? "" : `\n${standing(candidate)}` },
      ],
      ...tallyCells(candidate, members),
      candidate.rank === null ? "" : String(candidate.rank),
      outcomeWords[candidate.outcome],
    ],
  }));
  const quota = line.quota === null ? "chỉ tiêu do cấp trên phân bổ" : `chỉ tiêu ${count(line.quota)}`;
  return [
    { kind: "heading", level: 2, text: `${String(ordinal)}. ${line.label} (${quota})` },
    {
      kind: "paragraph",
      text: `Cách thức: ${line.method}. Điều kiện được đề nghị: ${line.rule}. Tỷ lệ tính trên tổng số ${count(members)} thành viên.`,
    },
    tableOf(
      [
        { header: "STT", width: 7, align: "center" },
        { header: "Tập thể, cá nhân", width: 37 },
        ...tallyColumns.map((column, index) => (index === 0 ? { ...column, width: 16 } : column)),
        { header: "Xếp thứ", width: 8, align: "right" },
        { header: "Kết quả", width: 19 },
      ],
      rows,
    ),
    ...line.rounds.flatMap((round): readonly Block[] => [
      { kind: "paragraph", text: `Vòng ${String(round.ordinal)}. Lý do: ${withFullStop(round.reason)}` },
      tableOf(
        [
          { header: "STT", width: 7, align: "center" },
          { header: "Tập thể, cá nhân", width: 40 },
          ...tallyColumns.map((column) => ({ ...column, width: 18 })),
        ],
        round.candidates.map((candidate, index) => ({
          cells: [String(index + 1), candidate.name, ...tallyCells(candidate, members)],
        })),
      ),
    ]),
  ];
}

function refused(lines: readonly MinutesLine[]): readonly string[] {
  return lines.flatMap((line) =>
    line.candidates
      .filter((candidate) => candidate.outcome === "not-proposed")
      .map(
        (candidate) =>
          `${fullName(candidate)} (${line.label})${candidate.reason === undefined ? "" : `: ${candidate.reason}`}`,
      ),
  );
}

/** Content after the common practice of such minutes (law.md 4.4): absent members' opinions and the result of each candidate must appear. */
export function minutesDocument(data: MinutesData): AdministrativeDocument {
  const lines = data.lines.filter((line) => line.candidates.length > 0);
  const notProposed = refused(lines);
  const list = (items: readonly string[]): Block => ({ kind: "list", marker: "dash", items: items.map(withFullStop) });
  const sections: readonly { title: string; blocks: readonly Block[] }[] = [
    { title: "THÀNH PHẦN", blocks: attendance(data) },
    {
      title: data.subject === "awards" ? "KẾT QUẢ XÉT KHEN THƯỞNG" : "KẾT QUẢ BÌNH XÉT",
      blocks: lines.flatMap((line, index) => lineBlocks(line, index + 1, data.membersTotal)),
    },
    { title: "TRƯỜNG HỢP KHÔNG ĐỀ NGHỊ", blocks: notProposed.length === 0 ? [] : [list(notProposed)] },
    {
      title: "Ý KIẾN THẢO LUẬN",
      blocks: [
        ...(data.discussion.length === 0 ? [] : [list(data.discussion)]),
        ...((data.conflicts ?? []).length === 0 ? [] : [list(data.conflicts ?? [])]),
      ],
    },
    { title: "KẾT LUẬN", blocks: data.conclusions.length === 0 ? [] : [list(data.conclusions)] },
  ];
  const filled = sections.filter((section) => section.blocks.length > 0);
  const ended = data.endedAt === null ? "" : ` Cuộc họp kết thúc hồi ${minuteInVietnam(data.endedAt)}.`;
  const attachments = data.attachments ?? [];
  const signatures: readonly [Signature, Signature] = [
    { authority: ["THƯ KÝ"], name: data.secretary.name },
    { authority: ["CHỦ TRÌ"], name: data.chair.name },
  ];
  const what = data.subject === "awards" ? "Họp xét khen thưởng" : "Bình xét thi đua";
  return documentOf(`Biên bản: ${what} ${data.campaign}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, data.registration),
    { kind: "title", type: "BIÊN BẢN", abstract: `${what} ${data.campaign}` },
    opening(data),
    filled.flatMap((section, index): readonly Block[] => [
      { kind: "heading", level: 1, text: `${roman(index + 1)}. ${section.title}` },
      ...section.blocks,
    ]),
    attachments.length === 0
      ? null
      : { kind: "paragraph", text: `Tài liệu kèm theo: ${withFullStop(attachments.join("; "))}` },
    data.auditHead === undefined ? null : auditLine(data.auditHead),
    {
      kind: "paragraph",
      text: `${ended.trimStart()} Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và thống nhất thông qua./.`.trim(),
    },
    { kind: "signatures", signatures },
  ]);
}
