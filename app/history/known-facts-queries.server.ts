import type { Facts } from "~/rules/facts";
import type { Queryable } from "~/shared/db.server";
import { entryTypes } from "./award-entry";
import { listAwardEntries } from "./award-entry-repo.server";
import type { CaseEffect } from "./discipline-case";
import { listCases, listCasesOfPersons } from "./discipline-repo.server";
import { listGivenAwards, listAwardKindsOfYear } from "./given-awards-queries.server";
import { listInitiatives } from "./initiative-repo.server";
import { caseEffect, knownFacts, memberFacts, type AskedFor } from "./known-facts";
import type { Owner } from "./owner";
import { listRatings, listRatingsOfYear } from "./rating-repo.server";

export interface KnownOfCandidate {
  facts: Facts;
  /** What the cases on record mean for an award; not what they are about. */
  caseEffect: CaseEffect;
  /** Awards of the year that are written down beside those of this system; titles are for the year's work and left out. */
  entries: { awardName: string; decisionNumber: string; decidedOn: string | null }[];
}

/** What the history holds of a candidate, for the rules. `members`: of a collective, who belongs to it on the day. */
export async function findKnown(
  read: Queryable,
  { owner, memberIds }: { owner: Owner; memberIds: readonly string[] },
  asked: AskedFor,
): Promise<KnownOfCandidate> {
  const of = owner.personId === null ? { unitIds: [owner.unitId] } : { personId: owner.personId };
  const entries = await listAwardEntries(read, of);
  const given = await listGivenAwards(read, of);
  const cases = await listCases(read, owner);
  const own = knownFacts(
    {
      awards: [
        ...entries,
        ...given
          .filter((one) => !one.isRevoked)
          .map((one) => ({
            awardKind: one.awardKind,
            yearTo: one.year,
            commendationType: entryTypes.find((type) => type === one.commendationType) ?? ("" as const),
          })),
      ],
      ratings: await listRatings(read, owner),
      cases,
      initiatives:
        owner.personId === null
          ? []
          : (await listInitiatives(read, owner.personId)).map((one) => ({
              ...one,
              use: one.authors.find((author) => author.personId === owner.personId)?.use ?? null,
            })),
    },
    asked,
  );
  return {
    facts: owner.personId === null ? { ...own, ...(await findMemberFacts(read, memberIds, asked.year)) } : own,
    caseEffect: caseEffect(cases, asked.on),
    entries: entries.filter((one) => one.list !== "title" && one.yearFrom <= asked.year && asked.year <= one.yearTo),
  };
}

async function findMemberFacts(read: Queryable, memberIds: readonly string[], year: number): Promise<Facts> {
  const ratings = new Map(
    (await listRatingsOfYear(read, memberIds, year)).map((one) => [one.owner.personId, one.rating]),
  );
  const kinds = await listAwardKindsOfYear(read, memberIds, year);
  const cases = await listCasesOfPersons(read, memberIds);
  return memberFacts(
    memberIds.map((personId) => ({
      rating: ratings.get(personId) ?? null,
      awardKinds: kinds.filter((one) => one.personId === personId).map((one) => one.awardKind),
      cases: cases.filter((one) => one.owner.personId === personId),
    })),
    year,
  );
}
