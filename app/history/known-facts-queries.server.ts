import { listFirstDays } from "~/people/person-repo.server";
import type { Facts } from "~/rules/facts";
import type { Queryable } from "~/shared/db.server";
import { entryTypes, type AwardEntry } from "./award-entry";
import { listAwardEntriesOf } from "./award-entry-repo.server";
import type { PathAward } from "./award-path";
import type { CaseEffect } from "./discipline-case";
import { listCases, listCasesOfPersons } from "./discipline-repo.server";
import { listGivenAwards, listAwardKindsOfYear } from "./given-awards-queries.server";
import type { Initiative, InitiativeUse } from "./initiative";
import { listInitiativesOf } from "./initiative-repo.server";
import {
  caseEffect,
  knownFacts,
  memberFacts,
  type AskedFor,
  type MemberHistory,
  type OwnerHistory,
} from "./known-facts";
import type { Owner } from "./owner";
import { listRatingsOf, listRatingsOfYear } from "./rating-repo.server";

export interface KnownOfCandidate {
  facts: Facts;
  /** What the cases on record mean for an award; not what they are about. */
  caseEffect: CaseEffect;
  /** Awards of the year that are written down beside those of this system; titles are for the year's work and left out. */
  entries: { awardName: string; decisionNumber: string; decidedOn: string | null; achievement: string }[];
}

/** All that is on record of one person or unit. */
export interface KeptHistory extends OwnerHistory {
  owner: Owner;
  entries: readonly AwardEntry[];
  path: readonly PathAward[];
  initiatives: readonly (Initiative & { use: InitiativeUse | null })[];
  /** Of a collective, what is on record of its members for the year that was asked for. */
  members: readonly MemberHistory[];
}

/** What the history holds of a candidate, for the rules. `memberIds`: of a collective, who belongs to it on the day. */
export async function findKnown(
  read: Queryable,
  { owner, memberIds }: { owner: Owner; memberIds: readonly string[] },
  asked: AskedFor,
): Promise<KnownOfCandidate> {
  const [history] =
    owner.personId === null
      ? [await findUnitHistory(read, owner.unitId, memberIds, asked.year)]
      : await listPersonHistories(read, [owner.personId]);
  if (history === undefined) throw new Error("a history was asked for and none was made");
  return knownOf(history, asked);
}

/** The same of a history that was read already. */
export function knownOf(history: KeptHistory, asked: AskedFor): KnownOfCandidate {
  const own = knownFacts(history, asked);
  return {
    facts: history.owner.personId === null ? { ...own, ...memberFacts(history.members, asked.year) } : own,
    caseEffect: caseEffect(history.cases, asked.on),
    entries: history.entries.filter(
      (one) => one.list !== "title" && one.yearFrom <= asked.year && asked.year <= one.yearTo,
    ),
  };
}

/** The histories of these persons, in their order; as many queries for many as for one. */
export async function listPersonHistories(read: Queryable, personIds: readonly string[]): Promise<KeptHistory[]> {
  if (personIds.length === 0) return [];
  const of = { personIds, unitIds: [] };
  const entries = byPerson(await listAwardEntriesOf(read, of), (one) => one.owner.personId);
  const given = byPerson(await listGivenAwards(read, { personIds }), (one) => one.personId);
  const ratings = byPerson(await listRatingsOf(read, of), (one) => one.owner.personId);
  const cases = byPerson(await listCasesOfPersons(read, personIds), (one) => one.owner.personId);
  const initiatives = await listInitiativesOf(read, personIds);
  const uses = byPerson(
    initiatives.flatMap((initiative) =>
      initiative.authors.map(({ personId, use }) => ({ personId, kept: { ...initiative, use } })),
    ),
    (one) => one.personId,
  );
  const since = await listFirstDays(read, personIds);
  return personIds.map((personId) => {
    const own = entries.get(personId) ?? [];
    const path = pathAwards(own, given.get(personId) ?? []);
    return {
      owner: { personId, unitId: null },
      entries: own,
      path,
      awards: path.filter((one) => !one.isRevoked),
      ratings: ratings.get(personId) ?? [],
      cases: cases.get(personId) ?? [],
      initiatives: (uses.get(personId) ?? []).map((one) => one.kept),
      since: since.get(personId) ?? null,
      members: [],
    };
  });
}

/** The history of a unit, with that of its members for the year. */
export async function findUnitHistory(
  read: Queryable,
  unitId: string,
  memberIds: readonly string[],
  year: number,
): Promise<KeptHistory> {
  const owner = { personId: null, unitId };
  const of = { personIds: [], unitIds: [unitId] };
  const entries = await listAwardEntriesOf(read, of);
  const path = pathAwards(entries, await listGivenAwards(read, { unitIds: [unitId] }));
  return {
    owner,
    entries,
    path,
    awards: path.filter((one) => !one.isRevoked),
    ratings: await listRatingsOf(read, of),
    cases: await listCases(read, owner),
    initiatives: [],
    since: null,
    members: await listMembers(read, memberIds, year),
  };
}

function pathAwards(
  entries: readonly AwardEntry[],
  given: readonly { awardKind: string; year: number; commendationType: string; isRevoked: boolean }[],
): PathAward[] {
  return [
    ...entries.map((one) => ({ ...one, isRevoked: false })),
    ...given.map((one) => ({
      awardKind: one.awardKind,
      yearFrom: one.year,
      yearTo: one.year,
      commendationType: entryTypes.find((type) => type === one.commendationType) ?? ("" as const),
      isRevoked: one.isRevoked,
    })),
  ];
}

async function listMembers(read: Queryable, memberIds: readonly string[], year: number): Promise<MemberHistory[]> {
  const ratings = new Map(
    (await listRatingsOfYear(read, memberIds, year)).map((one) => [one.owner.personId, one.rating]),
  );
  const kinds = await listAwardKindsOfYear(read, memberIds, year);
  const cases = await listCasesOfPersons(read, memberIds);
  return memberIds.map((personId) => ({
    rating: ratings.get(personId) ?? null,
    awardKinds: kinds.filter((one) => one.personId === personId).map((one) => one.awardKind),
    cases: cases.filter((one) => one.owner.personId === personId),
  }));
}

function byPerson<V>(values: readonly V[], personOf: (value: V) => string | null): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const personId = personOf(value) ?? "";
    groups.set(personId, [...(groups.get(personId) ?? []), value]);
  }
  return groups;
}
