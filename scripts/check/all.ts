import { awardedWithinQuota, awardsWereProposed, goldenBookRuns, issuedAreWhole, onceRewarded } from "./awards";
import { amendmentsRun } from "./campaigns";
import { countersAreRight, namesAreComposed, papersByStamp, submittedInTime, submittedIsKept } from "./dossiers";
import type { Checked, Invariant } from "./invariant";
import { capsHold, placesFit } from "./places";
import { chainHolds, filesAreThere } from "./storage";
import { upwardHeld, upwardInHistory } from "./upward";
import { countersFitVoters, proposedAreCarried, proposedWithinQuota } from "./votes";

export const invariants: readonly Invariant[] = [
  chainHolds,
  filesAreThere,
  amendmentsRun,
  submittedInTime,
  papersByStamp,
  submittedIsKept,
  countersAreRight,
  namesAreComposed,
  countersFitVoters,
  proposedAreCarried,
  proposedWithinQuota,
  awardedWithinQuota,
  awardsWereProposed,
  goldenBookRuns,
  issuedAreWhole,
  onceRewarded,
  upwardHeld,
  upwardInHistory,
  placesFit,
  capsHold,
];

export interface Finding {
  invariant: string;
  breaks: string[];
}

export async function checkAll(checked: Checked): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const invariant of invariants)
    findings.push({ invariant: invariant.name, breaks: await invariant.find(checked) });
  return findings;
}
