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
import { count, documentDate, lowerFirst, roman, upperFirst, withFullStop } from "~/documents/wording";
import type { CalendarDate, Instant } from "~/shared/time";

/** How the term was worded; the wording chosen is printed back (product.md, what must always hold, 1). */
export type DeadlineWording = "no-later-than" | "until-end-of" | "before";

/** A day to be kept, as it is worded; "17:00" where it ends at an hour. */
export interface PlanDue {
  wording: DeadlineWording;
  date: CalendarDate;
  hour?: string | null;
}

export interface PlanAwardLine {
  /** "Cấp tỉnh", "Cấp cơ sở" */
  level: string;
  /** "Giám đốc Sở tặng Giấy khen" */
  label: string;
  kind: "collective" | "individual" | "household";
  /** "05", "15 % số cá nhân …", "Phân bổ sau" */
  quota: string;
  /** How the number came about and is given out, one sentence a line. */
  note: string;
  /** What earns the award; "" when the plan says nothing. */
  standard: string;
}

export interface PlanData {
  issuer: Issuer;
  registration: Registration;
  createdAt: Instant;
  /** "phong trào thi đua thực hiện Quy chế dân chủ cơ sở năm 2026" */
  campaign: string;
  /** The movement of a superior that this one follows; "" for none. */
  follows: string;
  legalBases: readonly string[];
  purposes: readonly string[];
  requirements: readonly string[];
  contents: readonly string[];
  period: { from: CalendarDate | null; to: CalendarDate };
  /** An emulation year that is not the calendar year. */
  emulationYear: { from: CalendarDate; to: CalendarDate } | null;
  registrationDue: PlanDue | null;
  dossierDeadline: PlanDue & { openOn: CalendarDate | null; receiver: string };
  milestones: readonly { label: string; date: CalendarDate }[];
  /** Further sentences on time: rounds of awarding, the day whose rules hold. */
  timeNotes: readonly string[];
  reports: readonly { tier: string; label: string; reporter: string; receiver: string; due: PlanDue | null }[];
  dossierItems: readonly { label: string; appliesTo?: string }[];
  awardLines: readonly PlanAwardLine[];
  /** The body that considers and the bodies that watch, each with what it does. */
  bodies: readonly { name: string; task: string }[];
  tasks: readonly { body: string; task: string; cooperating: string; due: PlanDue | null; timing: string }[];
  /** What changed the plan after its launch, the first one first. */
  amendments: readonly PlanAmendment[];
  closing: Closing;
}

export interface PlanAmendment {
  ordinal: number;
  /** "gia hạn nộp hồ sơ"; "" for a change of the plan's text. */
  name: string;
  on: CalendarDate;
  /** "văn bản số 25/KH-SCT ngày 03 tháng 11 năm 2026"; "" when none was named. */
  document: string;
  reason: string;
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

/** "chậm nhất đến 17 giờ 00 ngày 10 tháng 11 năm 2026": the wording chosen, printed back. */
function dueText({ wording, date, hour = null }: PlanDue): string {
  if (hour === null) return `${wordings[wording]} ${documentDate(date)}`;
  const [hours = "", minutes = ""] = hour.split(":");
  return `${wording === "before" ? "trước" : "chậm nhất đến"} ${hours} giờ ${minutes} ${documentDate(date)}`;
}

interface Section {
  title: string;
  parts: readonly { title: string | null; blocks: readonly Block[] }[];
}

/** A day off the clock needs no zone; an hour does. */
function zoneOf({ hour = null }: PlanDue): string {
  return hour === null ? "" : " (giờ Việt Nam)";
}

function dashes(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", marker: "dash", items: items.map(withFullStop) }];
}

/** Nobody is shown an empty column of notes. */
function quotaTable(lines: readonly PlanAwardLine[]): readonly Block[] {
  if (lines.length === 0) return [];
  const hasNotes = lines.some((line) => line.note !== "");
  return [
    tableOf(
      [
        { header: "Hình thức, danh hiệu", width: 36 },
        { header: "Đối tượng", width: 14 },
        { header: "Chỉ tiêu", width: 18, align: "center" },
        ...(hasNotes ? [{ header: "Ghi chú", width: 38 }] : []),
      ],
      quotaRows(lines, hasNotes),
    ),
  ];
}

/** Lines that ask for the same are named together. */
function standardItems(lines: readonly PlanAwardLine[]): string[] {
  const standards = [...new Set(lines.map((line) => `${line.label}\n${line.standard}`))].filter(
    (key) => !key.endsWith("\n"),
  );
  return standards.map((key) => {
    const same = lines.filter((line) => `${line.label}\n${line.standard}` === key);
    const [label = "", ...standard] = key.split("\n");
    return `${label} (${same.map((line) => kinds[line.kind]).join(", ")}): ${lowerFirst(standard.join(" "))}`;
  });
}

function quotaRows(lines: readonly PlanAwardLine[], hasNotes: boolean): readonly TableRow[] {
  const levels = [...new Set(lines.map((line) => line.level))];
  return levels.flatMap((level): readonly TableRow[] => [
    { group: level },
    ...lines
      .filter((line) => line.level === level)
      .map((line): TableRow => ({
        cells: [line.label, kinds[line.kind], line.quota, ...(hasNotes ? [line.note] : [])],
      })),
  ]);
}

function reportTable(reports: PlanData["reports"]): readonly Block[] {
  if (reports.length === 0) return [];
  const tiers = [...new Set(reports.map((report) => report.tier))];
  return [
    tableOf(
      [
        { header: "Báo cáo", width: 34 },
        { header: "Nơi báo cáo", width: 26 },
        { header: "Nơi nhận", width: 22 },
        { header: "Thời hạn", width: 28 },
      ],
      tiers.flatMap((tier): readonly TableRow[] => [
        { group: tier },
        ...reports
          .filter((report) => report.tier === tier)
          .map((report): TableRow => ({
            cells: [
              report.label,
              report.reporter,
              report.receiver,
              report.due === null ? "Theo quy định chung" : upperFirst(dueText(report.due)),
            ],
          })),
      ]),
    ),
  ];
}

function taskText(task: PlanData["tasks"][number]): string {
  const together = task.cooperating === "" ? "" : `Phối hợp thực hiện: ${withFullStop(task.cooperating)}`;
  const due = task.due === null ? task.timing : dueText(task.due);
  return [withFullStop(task.task), together, due === "" ? "" : `Thời gian: ${withFullStop(due)}`]
    .filter((part) => part !== "")
    .join(" ");
}

/** Who does what, each named once: one task in the line of the name, several in a list under it. */
function dutyBlocks(bodies: PlanData["bodies"], tasks: PlanData["tasks"]): readonly Block[] {
  const duties = [
    ...bodies.map(({ name, task }) => ({ name, text: withFullStop(task) })),
    ...tasks.map((task) => ({ name: task.body, text: taskText(task) })),
  ];
  const keyOf = (name: string): string => name.toLocaleLowerCase("vi");
  return [...new Set(duties.map(({ name }) => keyOf(name)))].flatMap((key, index): readonly Block[] => {
    const own = duties.filter(({ name }) => keyOf(name) === key);
    const [first] = own;
    if (first === undefined) return [];
    const title = { text: `${String(index + 1)}. ${first.name}:`, bold: true };
    return own.length === 1
      ? [{ kind: "paragraph", text: [title, { text: ` ${first.text}` }] }]
      : [{ kind: "paragraph", text: [title], opensList: true }, ...dashes(own.map(({ text }) => text))];
  });
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
            ...(data.emulationYear === null
              ? []
              : [
                  `Năm thi đua: từ ${documentDate(data.emulationYear.from)} đến hết ${documentDate(data.emulationYear.to)}.`,
                ]),
            `Thời gian thi đua: ${lowerFirst(from)} đến hết ${documentDate(period.to)}.`,
            ...(data.registrationDue === null ? [] : [`Đăng ký thi đua: ${dueText(data.registrationDue)}.`]),
            `Hồ sơ đề nghị khen thưởng gửi về ${dossierDeadline.receiver}${dossierDeadline.openOn === null ? "" : ` từ ${documentDate(dossierDeadline.openOn)},`} ${dueText(dossierDeadline)}${zoneOf(dossierDeadline)}.`,
            ...data.milestones.map((milestone) => `${milestone.label}: ${documentDate(milestone.date)}.`),
            ...data.timeNotes,
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
          title: "Tiêu chuẩn khen thưởng",
          blocks: dashes(standardItems(data.awardLines)),
        },
        {
          title: "Chỉ tiêu khen thưởng",
          blocks: quotaTable(data.awardLines),
        },
      ],
    },
    { title: "CHẾ ĐỘ BÁO CÁO", parts: [{ title: null, blocks: reportTable(data.reports) }] },
    {
      title: "TỔ CHỨC THỰC HIỆN",
      parts: [
        {
          title: null,
          blocks: dutyBlocks(data.bodies, data.tasks),
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

function amendmentBlocks(amendments: readonly PlanAmendment[]): readonly Block[] {
  if (amendments.length === 0) return [];
  return [
    {
      kind: "paragraph",
      text: [{ text: "Kế hoạch này đã được sửa đổi, bổ sung theo:", italic: true }],
      opensList: true,
    },
    {
      kind: "list",
      marker: "dash",
      items: amendments.map(({ ordinal, name, on, document, reason }) => [
        {
          text: `Điều chỉnh số ${count(ordinal)} ${documentDate(on)}${name === "" ? "" : ` (${name})`}${document === "" ? "" : `, ban hành bằng ${document}`}. Lý do: ${withFullStop(reason)}`,
          italic: true,
        },
      ]),
    },
  ];
}

// The name of a document keeps its capital inside the sentence, the word for a movement does not.
function followed(follows: string): string {
  return /^phong trào /iu.test(follows) ? lowerFirst(follows) : follows;
}

/** Kế hoạch phát động: printed from the data that the campaign itself runs on. */
export function planDocument(data: PlanData): AdministrativeDocument {
  return documentOf(`Kế hoạch phát động ${data.campaign}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, data.registration),
    { kind: "title", type: "KẾ HOẠCH", abstract: `Phát động ${data.campaign}` },
    amendmentBlocks(data.amendments),
    basisBlocks(data.legalBases),
    {
      kind: "paragraph",
      text: `${data.follows === "" ? "" : `Hưởng ứng ${followed(data.follows)}, `}${data.issuer.name} xây dựng Kế hoạch phát động ${data.campaign} như sau:`,
    },
    numbered(sectionsOf(data)),
    {
      kind: "paragraph",
      text: `Trên đây là Kế hoạch phát động ${data.campaign}. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về ${data.dossierDeadline.receiver} để được hướng dẫn./.`,
    },
    closingOf(data.closing),
  ]);
}
