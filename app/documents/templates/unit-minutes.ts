import type { AdministrativeDocument, Block } from "~/documents/blocks";
import { documentOf, fullName, letterheadOf, standing, tableOf, type Issuer, type Party } from "~/documents/parties";
import { count, minuteInVietnam, roman, share, withFullStop } from "~/documents/wording";
import { dateOf, type Instant } from "~/shared/time";
import type { Tally } from "./minutes";

/** A movement's forms, the year's titles, or both on one meeting: the minutes are named by what was considered. */
export type ConsideredAwards = "forms" | "titles" | "both";

export interface UnitMinutesData {
  issuer: Issuer;
  /** The whole line ("Số: 03/BB-TTKC"); absent for a unit that gives out no numbers. */
  numberLine?: string;
  createdAt: Instant;
  considered: ConsideredAwards;
  campaign: string;
  startedAt: Instant;
  endedAt: Instant;
  place: string;
  present: readonly { name: string; role: string }[];
  absent: readonly { name: string; role: string; reason: string }[];
  guests: readonly string[];
  chair: { name: string; role: string };
  secretary: { name: string; role: string };
  method: "hands" | "ballot";
  lines: readonly { label: string; candidates: readonly (Party & { tally: Tally | null })[] }[];
  /** One opinion a line. */
  discussion: readonly string[];
  conclusions: readonly string[];
}

export const consideredNames: Readonly<Record<ConsideredAwards, string>> = {
  forms: "Họp xét khen thưởng",
  titles: "Bình xét thi đua",
  both: "Bình xét thi đua, xét khen thưởng",
};

const verbs: Readonly<Record<ConsideredAwards, string>> = {
  forms: "họp xét khen thưởng",
  titles: "họp bình xét thi đua",
  both: "họp bình xét thi đua, xét khen thưởng",
};

const methods = { hands: "giơ tay", ballot: "bỏ phiếu kín" } as const;

/** Minutes of a unit's own meeting that considers whom to propose; content after common practice (law.md 4.4). */
export function unitMinutesDocument(data: UnitMinutesData): AdministrativeDocument {
  const what = consideredNames[data.considered];
  const sections: readonly { title: string; blocks: readonly Block[] }[] = [
    { title: "THÀNH PHẦN", blocks: attendance(data) },
    { title: "Ý KIẾN THẢO LUẬN", blocks: data.discussion.length === 0 ? [] : [dashes(data.discussion)] },
    { title: "KẾT QUẢ BIỂU QUYẾT", blocks: results(data) },
    { title: "KẾT LUẬN", blocks: data.conclusions.length === 0 ? [] : [dashes(data.conclusions)] },
  ];
  return documentOf(`Biên bản: ${what} ${data.campaign}`, data.issuer, data.createdAt, [
    {
      ...letterheadOf(data.issuer, { date: dateOf(data.startedAt) }),
      ...(data.numberLine === undefined ? {} : { number: data.numberLine }),
    },
    { kind: "title", type: "BIÊN BẢN", abstract: `${what} ${data.campaign}` },
    {
      kind: "paragraph",
      text: `Hồi ${minuteInVietnam(data.startedAt)}, tại ${data.place}, ${data.issuer.name} ${verbs[data.considered]} ${data.campaign}.`,
    },
    sections
      .filter((section) => section.blocks.length > 0)
      .flatMap((section, index): readonly Block[] => [
        { kind: "heading", level: 1, text: `${roman(index + 1)}. ${section.title}` },
        ...section.blocks,
      ]),
    {
      kind: "paragraph",
      text: `Cuộc họp kết thúc hồi ${minuteInVietnam(data.endedAt)}. Biên bản đã được đọc lại cho những người dự họp cùng nghe và thống nhất thông qua./.`,
    },
    {
      kind: "signatures",
      signatures: [
        { authority: ["THƯ KÝ"], name: data.secretary.name },
        { authority: ["CHỦ TRÌ"], name: data.chair.name },
      ],
    },
  ]);
}

function attendance(data: UnitMinutesData): readonly Block[] {
  const { present, absent, guests } = data;
  return [
    {
      kind: "list",
      marker: "number",
      items: [
        `Tổng số: ${count(present.length + absent.length)} người. Có mặt: ${count(present.length)}. Vắng mặt: ${count(absent.length)}.`,
        `Chủ trì: ${named(data.chair)}.`,
        `Thư ký: ${named(data.secretary)}.`,
        ...(guests.length === 0 ? [] : [`Mời dự, không biểu quyết: ${withFullStop(guests.join("; "))}`]),
      ],
    },
    tableOf(
      [
        { header: "STT", width: 7, align: "center" },
        { header: "Họ và tên", width: 34 },
        { header: "Chức vụ", width: 34 },
        { header: "Dự họp", width: 30 },
      ],
      [
        ...present.map((one) => ({ ...one, state: "Có mặt" })),
        ...absent.map((one) => ({ ...one, state: one.reason === "" ? "Vắng mặt" : `Vắng mặt: ${one.reason}` })),
      ].map((one, index) => ({ cells: [String(index + 1), one.name, one.role, one.state] })),
    ),
  ];
}

function results({ lines, present, method }: UnitMinutesData): readonly Block[] {
  const filled = lines.filter((line) => line.candidates.length > 0);
  if (filled.length === 0) return [];
  return [
    {
      kind: "paragraph",
      text: `Biểu quyết bằng hình thức ${methods[method]}; tỷ lệ tính trên ${count(present.length)} người có mặt.`,
      opensList: true,
    },
    ...filled.flatMap((line, index): readonly Block[] => [
      { kind: "heading", level: 2, text: `${filled.length > 1 ? `${String(index + 1)}. ` : ""}${line.label}` },
      tableOf(
        [
          { header: "STT", width: 7, align: "center" },
          { header: "Tập thể, cá nhân", width: 45 },
          { header: "Đồng ý", width: 18, align: "right" },
          { header: "Không đồng ý", width: 14, align: "right" },
          { header: "Không có ý kiến", width: 14, align: "right" },
        ],
        line.candidates.map((candidate, place) => ({
          cells: [
            String(place + 1),
            [
              { text: fullName(candidate), bold: true },
              { text: standing(candidate) === "" ? "" : `\n${standing(candidate)}` },
            ],
            ...tallyCells(candidate.tally, present.length),
          ],
        })),
      ),
    ]),
  ];
}

function tallyCells(tally: Tally | null, present: number): string[] {
  return tally === null
    ? ["Chưa ghi", "", ""]
    : [`${count(tally.agree)} (${share(tally.agree, present)})`, count(tally.disagree), count(tally.noOpinion)];
}

function named({ name, role }: { name: string; role: string }): string {
  return role === "" ? name : `${name}, ${role}`;
}

function dashes(items: readonly string[]): Block {
  return { kind: "list", marker: "dash", items: items.map(withFullStop) };
}
