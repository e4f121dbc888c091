import type { AdministrativeDocument, Block, Signature } from "~/documents/blocks";
import { documentOf, letterheadOf, tableOf, type Issuer } from "~/documents/parties";
import { capitals, roman, withFullStop } from "~/documents/wording";
import { formatDate, type CalendarDate, type Instant } from "~/shared/time";

export interface PastAward {
  year: number;
  name: string;
  /** "Quyết định số 35/QĐ-SCT ngày 15/01/2026 của Giám đốc Sở Công Thương" */
  decision: string;
}

export interface IndividualFacts {
  kind: "individual";
  name: string;
  alias?: string;
  gender?: string;
  bornOn?: CalendarDate;
  homeTown?: string;
  residence?: string;
  unit: string;
  position?: string;
  partyPosition?: string;
  qualification?: string;
}

export interface CollectiveFacts {
  kind: "collective";
  name: string;
  address?: string;
  phone?: string;
  email?: string;
  /** Founding, main features, organisation. */
  background?: string;
  duties?: string;
}

export interface AchievementReportData {
  issuer: Issuer;
  date: CalendarDate | null;
  createdAt: Instant;
  isSummary: boolean;
  /** "tặng Giấy khen của Giám đốc Sở Công Thương" */
  award: string;
  campaign?: string;
  subject: IndividualFacts | CollectiveFacts;
  /** Duties and powers of a person, in his or her own words. */
  duties?: string;
  achievements: readonly { title?: string; text: string }[];
  initiatives: readonly { name: string; decision?: string; effect?: string }[];
  ratings: readonly { year: number; rating: string; decision?: string }[];
  titles: readonly PastAward[];
  forms: readonly PastAward[];
  /** Who reports; for a collective its head. */
  reporter: Signature;
  /** The proposing level confirms; absent where the report stays within the unit. */
  confirmation?: Signature;
}

interface Group {
  title: string;
  /** The writer's own title: shown even where the group stands alone and needs no number. */
  isNamed?: boolean;
  blocks: readonly Block[];
}

function paragraphs(text: string | undefined): readonly Block[] {
  return (text ?? "")
    .split(/\n+/u)
    .filter((line) => line.trim() !== "")
    .map((line): Block => ({ kind: "paragraph", text: line.trim() }));
}

function factLines(pairs: readonly (readonly [string, string | undefined])[]): readonly Block[] {
  const filled = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined && pair[1] !== "");
  return filled.length === 0
    ? []
    : [{ kind: "list", marker: "dash", items: filled.map(([label, value]) => `${label}: ${withFullStop(value)}`) }];
}

function introduction(subject: IndividualFacts | CollectiveFacts): readonly Group[] {
  if (subject.kind === "individual") {
    return [
      {
        title: "",
        blocks: factLines([
          ["Họ và tên", subject.alias === undefined ? subject.name : `${subject.name} (bí danh: ${subject.alias})`],
          ["Giới tính", subject.gender],
          ["Ngày, tháng, năm sinh", subject.bornOn === undefined ? undefined : formatDate(subject.bornOn)],
          ["Quê quán", subject.homeTown],
          ["Nơi ở hiện nay", subject.residence],
          ["Đơn vị công tác", subject.unit],
          ["Chức vụ chính quyền", subject.position],
          ["Chức vụ Đảng, đoàn thể", subject.partyPosition],
          ["Trình độ chuyên môn", subject.qualification],
        ]),
      },
    ];
  }
  return [
    {
      title: "Đặc điểm, tình hình",
      blocks: [
        ...factLines([
          ["Tên tập thể", subject.name],
          ["Trụ sở", subject.address],
          ["Điện thoại", subject.phone],
          ["Thư điện tử", subject.email],
        ]),
        ...paragraphs(subject.background),
      ],
    },
    { title: "Chức năng, nhiệm vụ", blocks: paragraphs(subject.duties) },
  ];
}

function achievementGroups(data: AchievementReportData): readonly Group[] {
  return [
    { title: "Quyền hạn, nhiệm vụ được giao", blocks: paragraphs(data.duties) },
    ...data.achievements.map((part) => ({
      title: part.title ?? "Thành tích đạt được",
      isNamed: part.title !== undefined,
      blocks: paragraphs(part.text),
    })),
    {
      title: "Sáng kiến, đề tài",
      blocks:
        data.initiatives.length === 0
          ? []
          : [
              {
                kind: "list",
                marker: "dash",
                items: data.initiatives.map((item) =>
                  withFullStop(
                    [item.name, item.decision, item.effect]
                      .filter((part) => part !== undefined && part !== "")
                      .join("; "),
                  ),
                ),
              },
            ],
    },
    {
      title: "Mức độ hoàn thành nhiệm vụ",
      blocks:
        data.ratings.length === 0
          ? []
          : [
              tableOf(
                [
                  { header: "Năm", width: 12, align: "center" },
                  { header: "Mức độ hoàn thành nhiệm vụ", width: 42 },
                  { header: "Văn bản xác nhận", width: 46 },
                ],
                data.ratings.map((item) => ({ cells: [String(item.year), item.rating, item.decision ?? ""] })),
              ),
            ],
    },
  ];
}

function pastAwards(title: string, column: string, awards: readonly PastAward[]): Group {
  if (awards.length === 0) return { title, blocks: [] };
  return {
    title,
    blocks: [
      tableOf(
        [
          { header: "Năm", width: 12, align: "center" },
          { header: column, width: 42 },
          { header: "Số, ngày, tháng, năm của quyết định; cơ quan ban hành", width: 46 },
        ],
        awards.map((award) => ({ cells: [String(award.year), award.name, award.decision] })),
      ),
    ],
  };
}

/** Sections after the report forms for merit of a collective and of a person; empty ones vanish and the numerals follow. */
export function achievementReportDocument(data: AchievementReportData): AdministrativeDocument {
  const isPerson = data.subject.kind === "individual";
  const sections: readonly { title: string; groups: readonly Group[] }[] = [
    { title: isPerson ? "SƠ LƯỢC LÝ LỊCH" : "SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", groups: introduction(data.subject) },
    { title: "THÀNH TÍCH ĐẠT ĐƯỢC", groups: achievementGroups(data) },
    {
      title: "CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG",
      groups: [
        pastAwards("Danh hiệu thi đua", "Danh hiệu thi đua", data.titles),
        pastAwards("Hình thức khen thưởng", "Hình thức khen thưởng", data.forms),
      ],
    },
  ];
  const filled = sections
    .map((section) => ({ ...section, groups: section.groups.filter((group) => group.blocks.length > 0) }))
    .filter((section) => section.groups.length > 0);
  const kindName = data.isSummary ? "BÁO CÁO TÓM TẮT THÀNH TÍCH" : "BÁO CÁO THÀNH TÍCH";
  const ending: Block =
    data.confirmation === undefined
      ? { kind: "signatures", signatures: [data.reporter] }
      : { kind: "signatures", signatures: [data.confirmation, data.reporter] };
  return documentOf(
    `${data.isSummary ? "Báo cáo tóm tắt thành tích" : "Báo cáo thành tích"}: ${data.subject.name}`,
    data.issuer,
    data.createdAt,
    [
      letterheadOf(data.issuer, { date: data.date }),
      {
        kind: "title",
        type: kindName,
        abstract: `Đề nghị ${data.award}${data.campaign === undefined ? "" : ` trong ${data.campaign}`}`,
      },
      {
        kind: "proclamation",
        text: isPerson ? capitals(data.subject.name) : data.subject.name,
      },
      filled.flatMap((section, index): readonly Block[] => {
        const isNumbered = section.groups.length > 1;
        return [
          { kind: "heading", level: 1, text: `${roman(index + 1)}. ${section.title}` },
          ...section.groups.flatMap((group, place): readonly Block[] => [
            ...(group.title !== "" && (isNumbered || group.isNamed === true)
              ? [
                  {
                    kind: "heading",
                    level: 2,
                    text: `${isNumbered ? `${String(place + 1)}. ` : ""}${group.title}`,
                  } satisfies Block,
                ]
              : []),
            ...group.blocks,
          ]),
        ];
      }),
      ending,
    ],
  );
}
