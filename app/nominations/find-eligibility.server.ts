import type { AwardLine } from "~/campaigns/campaign";
import { initiativeYears } from "~/history/known-facts";
import { historyPolicy } from "~/history/policy";
import { listMembersOn } from "~/people/person-repo.server";
import { findUnit } from "~/people/unit-repo.server";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { dateOf, type Instant } from "~/shared/time";
import { judgeCandidates, type CandidateVerdicts, type JudgedCandidates } from "./candidate-verdicts.server";
import { eligibility, type Eligibility } from "./eligibility";
import { lineOf, linesInShort, type DossierInPlace } from "./load-dossier.server";
import { excluding, type Nomination } from "./nomination";
import { listOverrides } from "./nomination-override-repo.server";
import { listStandingsOf } from "./nomination-repo.server";

type Place = Pick<DossierInPlace, "dossier" | "campaign" | "unit">;

/** Somebody of the unit, or the unit itself, as proposed or as could be. */
export interface ProposedCandidate {
  candidateId: string;
  name: string;
  achievement: string;
  /** Of what stands already: it does not exclude itself, and its reasons count. */
  nominationId: string | null;
}

export interface Reader {
  read: Queryable;
  actor: Actor;
  now: Instant;
}

export interface JudgedProposal extends ProposedCandidate {
  eligibility: Eligibility;
  verdicts: CandidateVerdicts;
  /** Where this reader sees the records; null: not for this reader. */
  historyHref: string | null;
}

/** Where these candidates stand on one line, as this reader may know it. All are persons, or the one is the unit itself. */
export async function listEligibility(
  { read, actor, now }: Reader,
  place: Place,
  line: AwardLine,
  proposed: readonly ProposedCandidate[],
): Promise<{ law: JudgedCandidates["law"]; proposals: JudgedProposal[] }> {
  const { campaign, unit, dossier } = place;
  const ids = proposed.map((one) => one.candidateId);
  const isCollective = line.recipientKind === "collective";
  const memberIds = isCollective ? (await listMembersOn(read, unit.id, dateOf(now))).map((one) => one.personId) : [];
  const asked = isCollective ? { unitId: unit.id, memberIds } : { personIds: ids };
  const { law, candidates } = await judgeCandidates(read, campaign, line, asked, now);
  const standings = await listStandingsOf(
    read,
    campaign.id,
    isCollective ? { personIds: [], unitIds: [unit.id] } : { personIds: ids, unitIds: [] },
  );
  const overrides = await listOverrides(
    read,
    proposed.flatMap((one) => one.nominationId ?? []),
  );
  const proposals = proposed.flatMap((one): JudgedProposal[] => {
    const verdicts = candidates.find((judged) => judged.candidateId === one.candidateId);
    if (verdicts === undefined) return [];
    const { history } = verdicts;
    const { personId } = history.owner;
    const own = standings.filter(
      (other) => other.candidateId === one.candidateId && other.nominationId !== one.nominationId,
    );
    const subject = { kind: "history", personId, unitId: unit.id } as const;
    const historyHref = historyPolicy.can(actor, "history.read", subject)
      ? personId === null
        ? paths.unit(unit.id)
        : paths.person(personId)
      : null;
    return [
      {
        ...one,
        verdicts,
        historyHref,
        eligibility: eligibility({
          name: one.name,
          year: campaign.awardYear,
          verdicts: verdicts.verdicts,
          caseEffect: verdicts.caseEffect,
          mayKnowCases: historyPolicy.can(actor, "discipline.read", subject),
          earlierAwards: verdicts.earlierAwards,
          achievement: one.achievement,
          duplicates: excluding(line, own, linesInShort(campaign)).map(({ other, otherLine, isSameLine }) => ({
            unitName: other.unitName,
            line: otherLine,
            isSameLine,
            href: other.dossierId === dossier.id ? paths.nomination(dossier.id, other.nominationId) : null,
          })),
          usedInitiatives: history.initiatives.flatMap(({ title, use, year }) =>
            use === null ||
            use.kind === "nomination" ||
            year > campaign.awardYear ||
            year <= campaign.awardYear - initiativeYears
              ? []
              : [{ title, use }],
          ),
          since: history.since,
          historyHref,
          overrides: overrides.filter((kept) => kept.nominationId === one.nominationId),
        }),
      },
    ];
  });
  return { law, proposals };
}

/** The same of one; null where the line or the candidate is not the dossier's. */
export async function findEligibility(
  reader: Reader,
  place: Place,
  lineId: string,
  candidate: ProposedCandidate,
): Promise<Eligibility | null> {
  const line = lineOf(place.campaign, lineId);
  if (line === null || (line.recipientKind === "collective") !== (candidate.candidateId === place.unit.id)) return null;
  const { proposals } = await listEligibility(reader, place, line, [candidate]);
  return proposals[0]?.eligibility ?? null;
}

/** Of all nominations of a dossier, by their ids. */
export async function judgeNominations(
  reader: Reader,
  place: Place,
  nominations: readonly Nomination[],
): Promise<Map<string, Eligibility>> {
  const judged = new Map<string, Eligibility>();
  for (const [unitId, ofUnit] of byUnit(place.unit.id, nominations)) {
    const unit = unitId === place.unit.id ? place.unit : await findUnit(reader.read, unitId);
    if (unit === null) continue;
    for (const line of place.campaign.lines) {
      const own = ofUnit.filter((one) => one.lineId === line.id).map(proposalOf);
      if (own.length === 0) continue;
      for (const one of (await listEligibility(reader, { ...place, unit }, line, own)).proposals)
        if (one.nominationId !== null) judged.set(one.nominationId, one.eligibility);
    }
  }
  return judged;
}

/** Whom an advising unit gathered is judged as of the unit that nominated. */
function byUnit(unitId: string, nominations: readonly Nomination[]): Map<string, Nomination[]> {
  const units = new Map<string, Nomination[]>();
  for (const one of nominations) {
    const of = one.origin?.unitId ?? unitId;
    units.set(of, [...(units.get(of) ?? []), one]);
  }
  return units;
}

/** A nomination as one more proposal. */
export function proposalOf(
  nomination: Pick<Nomination, "id" | "personId" | "unitId" | "name" | "achievement">,
): ProposedCandidate {
  return {
    candidateId: nomination.personId ?? nomination.unitId ?? "",
    name: nomination.name,
    achievement: nomination.achievement,
    nominationId: nomination.id,
  };
}
