import type { AdministrativeDocument, Block, TableRow } from "~/documents/blocks";
import {
  auditLine,
  basisBlocks,
  byKind,
  closingOf,
  countsOf,
  documentOf,
  fullName,
  letterheadOf,
  standing,
  tableOf,
  type AuditHead,
  type Closing,
  type Issuer,
  type Party,
  type Registration,
} from "~/documents/parties";
import { capitals, citation, roman, upperFirst, withFullStop } from "~/documents/wording";
import type { Instant } from "~/shared/time";

export interface DecisionAward extends Party {
  /** Overrides the achievement of the whole decision for this recipient. */
  achievement?: string;
}

export interface DecisionData {
  issuer: Issuer;
  registration: Registration;
  createdAt: Instant;
  /** "Giám đốc Sở Công Thương": the head, also where a deputy signs for the head. */
  authority: string;
  /** Objects of the verb: "Giấy khen", "danh hiệu “Lao động tiên tiến”". */
  award: string;
  /** "tặng", "công nhận"; the first where left out. */
  verb?: string;
  /** "đã có thành tích xuất sắc trong phong trào thi đua …" */
  achievement: string;
  legalBases: readonly string[];
  /** "Theo đề nghị của Chánh Văn phòng Sở." */
  proposer: string;
  awards: readonly DecisionAward[];
  /** What each receives beside the certificate, where the decision says so; absent: no sentence about money. */
  bonus?: string;
  /** Who carries the decision out: "Chánh Văn phòng Sở, Trưởng các phòng, … và các tập thể, cá nhân có tên tại Điều 1". */
  executors: string;
  closing: Closing;
  auditHead?: AuditHead;
}

const effect = "Quyết định này có hiệu lực kể từ ngày ký.";

/** Recipients in the order of the annex: the place of each, counted from 1, is its số sổ vàng. */
export function annexOrder<T extends Party>(awards: readonly T[]): readonly T[] {
  return byKind(awards, (award) => award.kind).flatMap((group) => group.items);
}

function annexRows(awards: readonly DecisionAward[], showsAchievement: boolean): readonly TableRow[] {
  const groups = byKind(awards, (award) => award.kind);
  let goldenBookNumber = 0;
  return groups.flatMap((group, index): readonly TableRow[] => [
    { group: `${roman(index + 1)}. ${capitals(group.word)}` },
    ...group.items.map((award): TableRow => {
      goldenBookNumber += 1;
      return {
        cells: [
          String(goldenBookNumber),
          fullName(award),
          standing(award),
          ...(showsAchievement ? [award.achievement ?? ""] : []),
        ],
      };
    }),
  ]);
}

/** Draft or issued decision: with `registration` of nulls the number and the date stay blank. */
export function decisionDocument(data: DecisionData): AdministrativeDocument {
  const { registration, verb = "tặng" } = data;
  const showsAchievement = data.awards.some((award) => award.achievement !== undefined);
  const kinds = byKind(data.awards, (award) => award.kind)
    .map((group) => group.word)
    .join(", ");
  const reason = withFullStop(data.achievement).slice(0, -1);
  const articles: readonly string[] = [
    `${upperFirst(verb)} ${data.award} cho ${countsOf(data.awards)} ${reason} (có Danh sách kèm theo).`,
    data.bonus === undefined ? effect : withFullStop(data.bonus),
    `${data.bonus === undefined ? "" : `${effect} `}${withFullStop(data.executors).slice(0, -1)} chịu trách nhiệm thi hành Quyết định này./.`,
  ];
  return documentOf(`Quyết định ${verb} ${data.award}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, registration),
    { kind: "title", type: "QUYẾT ĐỊNH", abstract: `Về việc ${verb} ${data.award} cho ${kinds} ${reason}` },
    { kind: "proclamation", text: capitals(data.authority) },
    basisBlocks([...data.legalBases, data.proposer]),
    { kind: "proclamation", text: "QUYẾT ĐỊNH:" },
    articles.map((text, index): Block => ({ kind: "article", ordinal: index + 1, text })),
    closingOf(data.closing),
    { kind: "page-break" },
    {
      kind: "annex-header",
      title: "DANH SÁCH",
      abstract: `${upperFirst(kinds)} được ${verb} ${data.award}`,
      attachedTo: `(Kèm theo ${citation("Quyết định", registration.number, registration.symbol, registration.date)} của ${data.authority})`,
    },
    tableOf(
      [
        { header: "Số sổ vàng", width: 10, align: "center" },
        { header: "Tên tập thể, họ và tên cá nhân", width: 42 },
        { header: "Chức vụ, đơn vị", width: 44 },
        ...(showsAchievement ? [{ header: "Thành tích", width: 40 }] : []),
      ],
      annexRows(data.awards, showsAchievement),
    ),
    { kind: "paragraph", text: `Danh sách này có ${countsOf(data.awards)}./.` },
    data.auditHead === undefined ? null : auditLine(data.auditHead),
  ]);
}
