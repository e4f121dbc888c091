import type { AdministrativeDocument, Block } from "~/documents/blocks";
import {
  byKind,
  closingOf,
  countsOf,
  documentOf,
  fullName,
  letterheadOf,
  standing,
  tableOf,
  type Closing,
  type Issuer,
  type Party,
  type Registration,
} from "~/documents/parties";
import { roman, upperFirst } from "~/documents/wording";
import type { Instant } from "~/shared/time";

export interface ProposedLine {
  /** "Giấy khen của Giám đốc Sở Công Thương" */
  label: string;
  candidates: readonly (Party & {
    /** Achievement in one sentence. */
    achievement?: string;
    /** "07/09 (77,8%)"; absent in a list for publication where shares are not shown. */
    agreement?: string;
  })[];
}

export interface ProposedListData {
  issuer: Issuer;
  registration: Pick<Registration, "date"> & Partial<Registration>;
  createdAt: Instant;
  campaign: string;
  lines: readonly ProposedLine[];
  /** What opens the paper: on whose meeting the list rests, or for which days it is published and where to object. */
  opening?: string;
  /** What follows the tables, such as how and until when to object. */
  remarks?: readonly string[];
  closing?: Closing;
}

function lineBlocks(line: ProposedLine, ordinal: number | null): readonly Block[] {
  const showsAgreement = line.candidates.some((candidate) => candidate.agreement !== undefined);
  const showsAchievement = line.candidates.some((candidate) => candidate.achievement !== undefined);
  const groups = byKind(line.candidates, (candidate) => candidate.kind);
  const columns = [
    { header: "STT", width: 7, align: "center" as const },
    { header: "Tên tập thể, họ và tên cá nhân", width: 34 },
    { header: "Chức vụ, đơn vị", width: 34 },
    ...(showsAchievement ? [{ header: "Thành tích tóm tắt", width: 34 }] : []),
    ...(showsAgreement ? [{ header: "Đồng ý", width: 17, align: "right" as const }] : []),
  ];
  let position = 0;
  const rows = groups.flatMap((group) => [
    ...(groups.length > 1 ? [{ group: upperFirst(group.word) }] : []),
    ...group.items.map((candidate) => {
      position += 1;
      return {
        cells: [
          String(position),
          fullName(candidate),
          standing(candidate),
          ...(showsAchievement ? [candidate.achievement ?? ""] : []),
          ...(showsAgreement ? [candidate.agreement ?? ""] : []),
        ],
      };
    }),
  ]);
  const numeral = ordinal === null ? "" : `${roman(ordinal)}. `;
  return [
    { kind: "heading", level: 1, text: `${numeral}${line.label} (${countsOf(line.candidates)})` },
    tableOf(columns, rows),
  ];
}

/** Lines without candidates vanish; numerals appear from two lines on. */
export function proposedLineBlocks(lines: readonly ProposedLine[]): readonly Block[] {
  const filled = lines.filter((line) => line.candidates.length > 0);
  return filled.flatMap((line, index) => lineBlocks(line, filled.length > 1 ? index + 1 : null));
}

export function proposedListDocument(data: ProposedListData): AdministrativeDocument {
  const everybody = data.lines.flatMap((line) => line.candidates);
  const total: Block = {
    kind: "paragraph",
    text:
      everybody.length === 0
        ? "Không có tập thể, cá nhân nào được đề nghị khen thưởng."
        : `Danh sách này có ${countsOf(everybody)}./.`,
  };
  return documentOf(`Danh sách đề nghị khen thưởng ${data.campaign}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, data.registration),
    { kind: "title", type: "DANH SÁCH", abstract: `Tập thể, cá nhân được đề nghị khen thưởng ${data.campaign}` },
    data.opening === undefined ? null : { kind: "paragraph", text: data.opening },
    proposedLineBlocks(data.lines),
    (data.remarks ?? []).map((text): Block => ({ kind: "paragraph", text })),
    total,
    data.closing === undefined ? null : closingOf(data.closing),
  ]);
}
