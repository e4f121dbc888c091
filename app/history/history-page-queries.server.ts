import type { Queryable } from "~/shared/db.server";
import { dateOf, formatDate, type Instant } from "~/shared/time";
import { entryTypes, periodText, type AwardEntry, type AwardList } from "./award-entry";
import { listAwardEntries } from "./award-entry-repo.server";
import { pathOf, type PathStep } from "./award-path";
import { caseKindNames, effectOn, measureNames, outcomeNames, type CaseEffect } from "./discipline-case";
import { listCases } from "./discipline-repo.server";
import { decisionText } from "./fact-text";
import { listGivenAwards, type GivenAward } from "./given-awards-queries.server";
import { initiativeKindNames, initiativeLevelNames } from "./initiative";
import { listInitiatives } from "./initiative-repo.server";
import type { Owner } from "./owner";
import { listRatings } from "./rating-repo.server";
import { ratingNames } from "./task-rating";

export interface AwardRow {
  key: string;
  list: AwardList;
  name: string;
  period: string;
  decision: string;
  /** Who it was given to, where that is not the owner under the present name. */
  recipient: string;
  achievement: string;
  /** The decision of this system, or the entry that was written down. */
  source: { kind: "decision"; decisionId: string } | { kind: "entry"; entryId: string };
  isRevoked: boolean;
  /** For order: the last year, then the day. */
  order: string;
}

export interface HistoryPage {
  awards: Record<AwardList, AwardRow[]>;
  path: PathStep[];
  ratings: { id: string; year: number; rating: string; decision: string }[];
  /** Null: not for this reader. */
  cases:
    | {
        id: string;
        kind: string;
        matter: string;
        opened: string;
        outcome: string;
        decision: string;
        until: string;
        effect: CaseEffect;
      }[]
    | null;
  initiatives: {
    id: string;
    kind: string;
    title: string;
    year: number;
    level: string;
    recognised: string;
    coAuthors: string[];
    usedFor: string;
  }[];
}

/** A history as its page shows it. `mergedUnits`: units that the owner took in, whose awards stand beside its own under their names. */
export async function findHistoryPage(
  read: Queryable,
  {
    owner,
    name,
    mergedUnits = [],
    withCases,
  }: { owner: Owner; name: string; mergedUnits?: readonly string[]; withCases: boolean },
  now: Instant,
): Promise<HistoryPage> {
  const of = owner.personId === null ? { unitIds: [owner.unitId, ...mergedUnits] } : { personId: owner.personId };
  const entries = await listAwardEntries(read, of);
  const given = await listGivenAwards(read, of);
  const rows = [...given.map((one) => givenRow(one, name)), ...entries.map((one) => entryRow(one, name))].sort(
    (a, b) => (a.order < b.order ? 1 : a.order > b.order ? -1 : 0),
  );
  const today = dateOf(now);
  // What a merged unit was awarded is no step of its successor's own.
  const isOwn = (unitId: string | null): boolean => owner.personId !== null || unitId === owner.unitId;
  return {
    awards: {
      title: rows.filter((row) => row.list === "title"),
      form: rows.filter((row) => row.list === "form"),
      recognition: rows.filter((row) => row.list === "recognition"),
    },
    path: pathOf([
      ...entries.filter((one) => isOwn(one.owner.unitId)).map((one) => ({ ...one, isRevoked: false })),
      ...given
        .filter((one) => isOwn(one.unitId))
        .map((one) => ({
          awardKind: one.awardKind,
          yearFrom: one.year,
          yearTo: one.year,
          commendationType: entryTypes.find((type) => type === one.commendationType) ?? ("" as const),
          isRevoked: one.isRevoked,
        })),
    ]),
    ratings: (await listRatings(read, owner)).map((one) => ({
      id: one.id,
      year: one.year,
      rating: ratingNames[one.rating],
      decision: decisionText({ number: one.document, on: one.decidedOn, issuer: one.issuer }),
    })),
    cases: withCases
      ? (await listCases(read, owner)).map((one) => ({
          id: one.id,
          kind: caseKindNames[one.kind],
          matter: one.matter,
          opened: formatDate(one.openedOn),
          outcome:
            one.measure === null
              ? outcomeNames[one.outcome]
              : `${outcomeNames[one.outcome]}: ${measureNames[one.measure].toLowerCase()}`,
          decision: decisionText({ number: one.decisionNumber, on: one.decidedOn, issuer: one.issuer }),
          until: untilText(one),
          effect: effectOn(one, today),
        }))
      : null,
    initiatives:
      owner.personId === null
        ? []
        : (await listInitiatives(read, owner.personId)).map((one) => ({
            id: one.id,
            kind: initiativeKindNames[one.kind],
            title: one.title,
            year: one.year,
            level: initiativeLevelNames[one.level],
            recognised: [
              one.recognisedBy,
              decisionText({ number: one.decisionNumber, on: one.recognisedOn, issuer: "" }),
            ]
              .filter((part) => part !== "")
              .join(", "),
            coAuthors: one.authors
              .filter((author) => author.personId !== owner.personId)
              .map((author) => author.fullName),
            usedFor: one.authors.find((author) => author.personId === owner.personId)?.use?.label ?? "",
          })),
  };
}

function untilText(one: { effectiveFromOn: string | null; effectiveToOn: string | null }): string {
  if (one.effectiveFromOn === null) return "";
  const to = one.effectiveToOn === null ? "chưa ghi ngày hết hạn" : `đến ${formatDate(one.effectiveToOn)}`;
  return `từ ${formatDate(one.effectiveFromOn)} ${to}`;
}

function givenRow(one: GivenAward, name: string): AwardRow {
  return {
    key: one.awardId,
    list: one.list,
    name: one.awardName,
    period: String(one.year),
    decision: decisionText({ number: one.decisionNumber, on: one.decidedOn, issuer: "" }),
    recipient: recipientText(one, name),
    achievement: one.achievement,
    source: { kind: "decision", decisionId: one.decisionId },
    isRevoked: one.isRevoked,
    order: `${String(one.year)} ${one.decidedOn ?? ""}`,
  };
}

function entryRow(one: AwardEntry, name: string): AwardRow {
  return {
    key: one.id,
    list: one.list,
    name: one.awardName,
    period: periodText(one),
    decision: decisionText({ number: one.decisionNumber, on: one.decidedOn, issuer: one.issuer }),
    recipient: recipientText(one, name),
    achievement: one.achievement,
    source: { kind: "entry", entryId: one.id },
    isRevoked: false,
    order: `${String(one.yearTo)} ${one.decidedOn ?? ""}`,
  };
}

function recipientText(one: { recipientName: string; post: string; unitName: string }, name: string): string {
  const place = [one.post, one.unitName].filter((part) => part !== "").join(", ");
  if (one.recipientName === name) return place;
  return place === "" ? one.recipientName : `${one.recipientName}, ${place}`;
}
