import type {
  AdministrativeDocument,
  Block,
  ClosingBlock,
  LetterheadBlock,
  Signature,
  TableBlock,
  TableColumn,
  TableRow,
} from "./blocks";
import type { CalendarDate } from "~/shared/time";
import { capitals, count, numberLine, placeAndDate, withSemicolon } from "./wording";

/** Who issues a paper, as its head shows it. */
export interface Issuer {
  /** "UBND tỉnh Đồng Phước"; absent when there is none above. */
  superior?: string;
  /** "Sở Công Thương" */
  name: string;
  /** "Đồng Phước" */
  place: string;
}

/** Number and date as the văn thư gave them, null while they are not given. */
export interface Registration {
  number: string | null;
  /** What follows the stroke: "QĐ-SCT". */
  symbol: string;
  date: CalendarDate | null;
}

/** The end of the audit chain when the paper was made: a log cut later no longer matches it. */
export interface AuditHead {
  count: number;
  hash: string;
}

export type RecipientKind = "collective" | "individual" | "household";

/** One candidate or recipient. */
export interface Party {
  kind: RecipientKind;
  /** "Ông" or "Bà"; absent for a collective. */
  honorific?: string;
  name: string;
  /** Position of a person, or the body that a collective belongs to. */
  position?: string;
  unit?: string;
}

export interface Closing {
  recipients: readonly string[];
  archive: string;
  signature: Signature;
}

/** A deputy signs for the head: both offices stand above the name (Nghị định 30/2020/NĐ-CP, Điều 13). */
export function signatureLines(headTitle: string, capacity: "head" | "deputy"): string[] {
  const head = headTitle.toLocaleUpperCase("vi");
  return capacity === "head" ? [head] : [`KT. ${head}`, `PHÓ ${head}`];
}

/** A paper of a unit without a seal has neither number nor symbol. */
export function letterheadOf(
  issuer: Issuer,
  registration: Pick<Registration, "date"> & Partial<Registration>,
  subject?: string,
): LetterheadBlock {
  return {
    kind: "letterhead",
    ...(issuer.superior === undefined ? {} : { superior: capitals(issuer.superior) }),
    issuer: capitals(issuer.name),
    ...(registration.symbol === undefined
      ? {}
      : { number: numberLine(registration.number ?? null, registration.symbol) }),
    ...(subject === undefined ? {} : { subject }),
    placeAndDate: placeAndDate(issuer.place, registration.date),
  };
}

/** Legal bases in italics, each on its line: semicolons, and a full stop after the last one. */
export function basisBlocks(bases: readonly string[]): readonly Block[] {
  return bases.map((basis, index) => ({
    kind: "basis",
    text: index === bases.length - 1 ? `${withSemicolon(basis).slice(0, -1)}.` : withSemicolon(basis),
  }));
}

export function closingOf(closing: Closing): ClosingBlock {
  return { kind: "closing", recipients: closing.recipients, archive: closing.archive, signature: closing.signature };
}

export function documentOf(
  title: string,
  issuer: Issuer,
  createdAt: string,
  blocks: readonly (Block | readonly Block[] | null)[],
): AdministrativeDocument {
  return {
    title,
    author: issuer.name,
    createdAt,
    blocks: blocks.flatMap((block): readonly Block[] => (block === null ? [] : "kind" in block ? [block] : block)),
  };
}

export function fullName(party: Party): string {
  return party.honorific === undefined ? party.name : `${party.honorific} ${party.name}`;
}

/** "Phó Trưởng phòng, Phòng Quản lý công nghiệp": position and unit, either of which may be missing. */
export function standing(party: Party): string {
  return [party.position, party.unit].filter((part) => part !== undefined && part !== "").join(", ");
}

const kindWords: Record<RecipientKind, string> = {
  collective: "tập thể",
  individual: "cá nhân",
  household: "hộ gia đình",
};
const kindOrder: readonly RecipientKind[] = ["collective", "household", "individual"];

/** Collectives come first, then households, then individuals; the order within each stays. */
export function byKind<T>(
  items: readonly T[],
  kindOf: (item: T) => RecipientKind,
): readonly { kind: RecipientKind; word: string; items: readonly T[] }[] {
  return kindOrder
    .map((kind) => ({ kind, word: kindWords[kind], items: items.filter((item) => kindOf(item) === kind) }))
    .filter((group) => group.items.length > 0);
}

/** "02 tập thể và 05 cá nhân"; "" when there is nobody. */
export function countsOf(parties: readonly Pick<Party, "kind">[]): string {
  const parts = byKind(parties, (party) => party.kind).map((group) => `${count(group.items.length)} ${group.word}`);
  return parts.length <= 1 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} và ${parts[parts.length - 1] ?? ""}`;
}

export function tableOf(columns: readonly TableColumn[], rows: readonly TableRow[]): TableBlock {
  return { kind: "table", columns, rows };
}

export function auditLine(head: AuditHead): Block {
  const hash = head.hash.match(/.{1,8}/g)?.join(" ") ?? "";
  return {
    kind: "note",
    text: `Nhật ký hệ thống khi lập văn bản: ${String(head.count)} mục, mã kiểm tra của mục cuối ${hash}.`,
  };
}
