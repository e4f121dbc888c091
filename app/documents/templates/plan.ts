import type { AdministrativeDocument, Block, TableRow } from "~/documents/blocks";
import {
  basisBlocks,
  closingOf,
  documentOf,
  letterheadOf,
  tableOf,
  type Closing,
  type Issuer,
  type Registration,
} from "~/documents/parties";
import { count, documentDate, lowerFirst, roman, withFullStop } from "~/documents/wording";
import type { CalendarDate, Instant } from "~/shared/time";

/** How the term was worded; the wording chosen is printed back (product.md, what must always hold, 1). */
export type DeadlineWording = "no-later-than" | "until-end-of" | "before";

export interface PlanAwardLine {
  /** "Cấp tỉnh", "Cấp cơ sở" */
  level: string;
  /** "Giám đốc Sở tặng Giấy khen" */
  label: string;
  kind: "collective" | "individual" | "household";
  /** Null while the superior body has not allotted a number. */
  quota: number | null;
  /** Who allots it or receives it: "theo phân bổ của Ban Chỉ đạo Tỉnh". */
  note?: string;
}

export interface PlanData {
  issuer: Issuer;
  registration: Registration;
  createdAt: Instant;
  /** "phong trào thi đua thực hiện Quy chế dân chủ cơ sở năm 2026" */
  campaign: string;
  legalBases: readonly string[];
  purposes: readonly string[];
  requirements: readonly string[];
  contents: readonly string[];
  period: { from: CalendarDate | null; to: CalendarDate };
  dossierDeadline: { wording: DeadlineWording; date: CalendarDate; receiver: string };
  milestones: readonly { label: string; date: CalendarDate }[];
  dossierItems: readonly { label: string; appliesTo?: string }[];
  awardLines: readonly PlanAwardLine[];
  /** The body that considers and the bodies that watch, each with what it does. */
  bodies: readonly { name: string; task: string }[];
  tasks: readonly { body: string; task: string; due?: string }[];
  closing: Closing;
}

const wordings: Record<DeadlineWording, string> = {
  "no-later-than": "chậm nhất đến",
  "until-end-of": "đến hết",
  before: "trước",
};
const kinds: Record<PlanAwardLine["kind"], string> = {
  collective: "tập thể",
  individual: "cá nhân",
  household: "hộ gia đình",
};

interface Section {
  title: string;
  parts: readonly { title: string | null; blocks: readonly Block[] }[];
}

function dashes(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", marker: "dash", items: items.map(withFullStop) }];
}

function quotaRows(lines: readonly PlanAwardLine[]): readonly TableRow[] {
  const levels = [...new Set(lines.map((line) => line.level))];
  return levels.flatMap((level): readonly TableRow[] => [
    { group: level },
    ...lines
      .filter((line) => line.level === level)
      .map((line): TableRow => ({
        cells: [
          line.label,
          kinds[line.kind],
          line.quota === null ? "Phân bổ sau" : count(line.quota),
          line.note ?? (line.quota === null ? "Theo phân bổ của cấp trên" : ""),
        ],
      })),
  ]);
}

function sectionsOf(data: PlanData): readonly Section[] {
  const { period, dossierDeadline } = data;
  const from = period.from === null ? "Từ ngày phát động" : `Từ ${documentDate(period.from)}`;
  return [
    {
      title: "MỤC ĐÍCH, YÊU CẦU",
      parts: [
        { title: "Mục đích", blocks: dashes(data.purposes) },
        { title: "Yêu cầu", blocks: dashes(data.requirements) },
      ],
    },
    {
      title: "NỘI DUNG THI ĐUA",
      parts: [
        {
          title: null,
          blocks:
            data.contents.length === 0
              ? []
              : [{ kind: "list", marker: "number", items: data.contents.map(withFullStop) }],
        },
      ],
    },
    {
      title: "THỜI GIAN, HỒ SƠ VÀ CHỈ TIÊU KHEN THƯỞNG",
      parts: [
        {
          title: "Thời gian",
          blocks: dashes([
            `Thời gian thi đua: ${lowerFirst(from)} đến hết ${documentDate(period.to)}.`,
            `Hồ sơ đề nghị khen thưởng gửi về ${dossierDeadline.receiver} ${wordings[dossierDeadline.wording]} ${documentDate(dossierDeadline.date)} (giờ Việt Nam).`,
            ...data.milestones.map((milestone) => `${milestone.label}: ${documentDate(milestone.date)}.`),
          ]),
        },
        {
          title: "Hồ sơ đề nghị khen thưởng",
          blocks: dashes(
            data.dossierItems.map((item) =>
              item.appliesTo === undefined ? item.label : `${item.label} (${item.appliesTo})`,
            ),
          ),
        },
        {
          title: "Chỉ tiêu khen thưởng",
          blocks:
            data.awardLines.length === 0
              ? []
              : [
                  tableOf(
                    [
                      { header: "Hình thức, danh hiệu", width: 42 },
                      { header: "Đối tượng", width: 18 },
                      { header: "Chỉ tiêu", width: 16, align: "right" },
                      { header: "Ghi chú", width: 34 },
                    ],
                    quotaRows(data.awardLines),
                  ),
                ],
        },
      ],
    },
    {
      title: "TỔ CHỨC THỰC HIỆN",
      parts: [
        {
          title: null,
          blocks: [
            ...data.bodies,
            ...data.tasks.map((task) => ({
              name: task.body,
              task: task.due === undefined ? task.task : `${withFullStop(task.task).slice(0, -1)}, ${task.due}`,
            })),
          ].map((item, index): Block => ({
            kind: "paragraph",
            text: [{ text: `${String(index + 1)}. ${item.name}: `, bold: true }, { text: withFullStop(item.task) }],
          })),
        },
      ],
    },
  ];
}

function numbered(sections: readonly Section[]): readonly Block[] {
  return sections
    .map((section) => ({ ...section, parts: section.parts.filter((part) => part.blocks.length > 0) }))
    .filter((section) => section.parts.length > 0)
    .flatMap((section, index): readonly Block[] => {
      const titled = section.parts.filter((part) => part.title !== null);
      return [
        { kind: "heading", level: 1, text: `${roman(index + 1)}. ${section.title}` },
        ...section.parts.flatMap((part): readonly Block[] =>
          part.title === null
            ? part.blocks
            : [
                { kind: "heading", level: 2, text: `${String(titled.indexOf(part) + 1)}. ${part.title}` },
                ...part.blocks,
              ],
        ),
      ];
    });
}

/** Kế hoạch phát động: printed from the data that the campaign itself runs on. */
export function planDocument(data: PlanData): AdministrativeDocument {
  return documentOf(`Kế hoạch phát động ${data.campaign}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, data.registration),
    { kind: "title", type: "KẾ HOẠCH", abstract: `Phát động ${data.campaign}` },
    basisBlocks(data.legalBases),
    { kind: "paragraph", text: `${data.issuer.name} xây dựng Kế hoạch phát động ${data.campaign} như sau:` },
    numbered(sectionsOf(data)),
    {
      kind: "paragraph",
      text: `Trên đây là Kế hoạch phát động ${data.campaign}. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về ${data.dossierDeadline.receiver} để được hướng dẫn./.`,
    },
    closingOf(data.closing),
  ]);
}
