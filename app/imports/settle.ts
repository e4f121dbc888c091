import {
  entryTypeNames,
  isSameAward,
  type AwardEntry,
  type AwardFact,
  type AwardIdentity,
  type AwardSnapshot,
} from "~/history/award-entry";
import { ratingNames, type RatingFact, type TaskRating } from "~/history/task-rating";
import { sortKeyOf } from "~/people/names";
import { formatDate, type CalendarDate } from "~/shared/time";
import { identityOf } from "./identity";
import type { CellProblem, JudgedFact, JudgedPerson, SheetRow } from "./row";
import type { StagedRow } from "./staged";

export interface Settling {
  /** Column → letters of its place in the sheet. */
  letters: Readonly<Record<string, string>>;
  newId: () => string;
}

type WithCells = { cells: SheetRow["cells"] };

function commonOf(judged: (JudgedPerson | JudgedFact) & WithCells, { letters }: Settling): StagedRow {
  return {
    rowNumber: judged.rowNumber,
    verdict: judged.verdict,
    identity: identityOf(judged) ?? "",
    label: judged.label,
    note: judged.note,
    problems: judged.problems.map((one) => ({ cell: cellOf(one, judged.rowNumber, letters), message: one.message })),
    choices: judged.choices,
    cells: judged.cells,
    answer: "",
    targetId: null,
    targetVersion: 0,
    knownCount: 0,
    person: null,
    award: null,
    rating: null,
  };
}

// A column that the sheet does not have has no cell: the row is named then.
function cellOf(problem: CellProblem, rowNumber: number, letters: Readonly<Record<string, string>>): string {
  const column = letters[problem.column];
  return column === undefined ? "" : `${column}${String(rowNumber)}`;
}

/** `countOf`: how many people of the register have that sort key. */
export function settlePerson(
  judged: JudgedPerson & WithCells,
  countOf: (sortKey: string) => number,
  settling: Settling,
): StagedRow {
  const common = commonOf(judged, settling);
  const { person, facts, place, verdict } = judged;
  if (facts === null || (verdict !== "new" && verdict !== "changed" && verdict !== "same")) return common;
  if (person === null) {
    if (place === null) return common;
    const id = settling.newId();
    return {
      ...common,
      targetId: id,
      knownCount: countOf(sortKeyOf(facts.fullName, facts.sortName)),
      person: { id, after: facts, before: null, place: { ...place, id: settling.newId() } },
    };
  }
  return {
    ...common,
    targetId: person.id,
    targetVersion: person.version,
    person: verdict === "changed" ? { id: person.id, after: facts, before: person, place: null } : null,
  };
}

/** What the register has of the owners of some rows; lists are of one owner. */
export interface KnownHistory {
  awardsOf: (ownerId: string) => readonly AwardEntry[];
  ratingsOf: (ownerId: string) => readonly TaskRating[];
  givenTo: (ownerId: string) => readonly AwardIdentity[];
  placeOn: (personId: string, on: CalendarDate) => { post: string; unitName: string } | null;
}

/** What a row of awards or ratings adds to or changes in what the register has of its owner. */
export function settleFact(judged: JudgedFact & WithCells, known: KnownHistory, settling: Settling): StagedRow {
  const common = commonOf(judged, settling);
  if (judged.verdict !== "new" || judged.owner === null) return common;
  if (judged.award !== null) return settleAward(common, judged, judged.award, judged.owner, known, settling);
  if (judged.rating !== null) return settleRating(common, judged.rating, judged.owner, known, settling);
  return common;
}

type JudgedOwner = NonNullable<JudgedFact["owner"]>;

function settleAward(
  common: StagedRow,
  judged: JudgedFact,
  award: NonNullable<JudgedFact["award"]>,
  owner: JudgedOwner,
  known: KnownHistory,
  settling: Settling,
): StagedRow {
  const ownerId = owner.personId ?? owner.unitId;
  const given = known
    .givenTo(ownerId)
    .some(
      (one) => isSameAward(one, award) && (award.decisionNumber === "" || one.decisionNumber === award.decisionNumber),
    );
  if (given)
    return { ...common, verdict: "same", note: `${award.awardName}: đã có theo quyết định ban hành trong hệ thống` };
  const entries = known.awardsOf(ownerId);
  const knownCount = entries.filter((one) => one.yearTo === award.yearTo).length;
  const entry = entries.find((one) => isSameAward(one, award));
  if (entry !== undefined) {
    const after = { ...entry, ...said(award) };
    const note = changeNote(entry, after, awardLabels);
    const target = { targetId: entry.id, targetVersion: entry.version, knownCount };
    if (note === "") return { ...common, ...target, verdict: "same", note: entry.awardName };
    return {
      ...common,
      ...target,
      verdict: "changed",
      note: `${entry.awardName}; ${note}`,
      award: { id: entry.id, owner, after, before: entry },
    };
  }
  const then =
    owner.personId === null ? null : known.placeOn(owner.personId, award.decidedOn ?? `${String(award.yearTo)}-12-31`);
  const after: AwardFact & AwardSnapshot = {
    ...award,
    recipientName: judged.ownerName,
    post: award.post === "" ? (then?.post ?? "") : award.post,
    unitName: award.unitName === "" ? (then?.unitName ?? "") : award.unitName,
  };
  const id = settling.newId();
  return { ...common, note: award.awardName, targetId: id, knownCount, award: { id, owner, after, before: null } };
}

// Empty cells take nothing away; what the award is and of which years stays as it is written.
function said(award: NonNullable<JudgedFact["award"]>) {
  const { decisionNumber, decidedOn, issuer, achievement, note, commendationType, post, unitName } = award;
  return Object.fromEntries(
    Object.entries({ decisionNumber, decidedOn, issuer, achievement, note, commendationType, post, unitName }).filter(
      ([, value]) => value !== "" && value !== null,
    ),
  );
}

function settleRating(
  common: StagedRow,
  rating: RatingFact,
  owner: JudgedOwner,
  known: KnownHistory,
  settling: Settling,
): StagedRow {
  const text = `Năm ${String(rating.year)}: ${ratingNames[rating.rating]}`;
  const held = known.ratingsOf(owner.personId ?? owner.unitId).find((one) => one.year === rating.year);
  if (held === undefined) {
    const id = settling.newId();
    return { ...common, note: text, targetId: id, rating: { id, owner, after: rating, before: null } };
  }
  const after: RatingFact = {
    year: held.year,
    rating: rating.rating,
    document: rating.document === "" ? held.document : rating.document,
    decidedOn: rating.decidedOn ?? held.decidedOn,
    issuer: rating.issuer === "" ? held.issuer : rating.issuer,
  };
  const changes = changeNote(held, after, ratingLabels);
  const target = { targetId: held.id, targetVersion: held.version, knownCount: 1 };
  if (changes === "") return { ...common, ...target, verdict: "same", note: text };
  return {
    ...common,
    ...target,
    verdict: "changed",
    note: `Năm ${String(held.year)}; ${changes}`,
    rating: { id: held.id, owner, after, before: held },
  };
}

const awardLabels = {
  decisionNumber: "số quyết định",
  decidedOn: "ngày quyết định",
  issuer: "cơ quan ban hành",
  achievement: "thành tích",
  note: "ghi chú",
  commendationType: "loại hình khen thưởng",
  post: "chức vụ khi được khen",
  unitName: "đơn vị khi được khen",
} as const;

const ratingLabels = {
  rating: "mức xếp loại",
  document: "số văn bản",
  decidedOn: "ngày văn bản",
  issuer: "cơ quan ban hành",
} as const;

const names: Readonly<Record<string, string>> = { ...ratingNames, ...entryTypeNames };

/** "mức xếp loại: Hoàn thành nhiệm vụ → Hoàn thành tốt nhiệm vụ"; "" when nothing changes. */
function changeNote<K extends string>(
  before: Readonly<Record<NoInfer<K>, string | null>>,
  after: Readonly<Record<NoInfer<K>, string | null>>,
  labels: Readonly<Record<K, string>>,
): string {
  return (Object.keys(labels) as K[])
    .filter((key) => before[key] !== after[key])
    .map((key) => `${labels[key]}: ${shown(before[key])} → ${shown(after[key])}`)
    .join("; ");
}

function shown(value: string | null): string {
  if (value === null || value === "") return "chưa có";
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return formatDate(value);
  const name = names[value] ?? value;
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
