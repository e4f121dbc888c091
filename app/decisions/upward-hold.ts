import { listOf } from "~/history/award-entry";
import type { CalendarDate } from "~/shared/time";

/** proposed: by the session; sent: the package left; withdrawn: the agency no longer asks for it. */
export type UpwardState = "proposed" | "sent" | "awarded" | "not_awarded" | "withdrawn";

/** Where a name that a session proposed to a superior body stands. */
export interface UpwardStanding {
  state: UpwardState;
  sentOn: CalendarDate | null;
  sentNumber: string;
  /** As the superior's decision calls it; "" until it is awarded. */
  awardName: string;
  decisionNumber: string;
  decidedOn: CalendarDate | null;
  issuer: string;
  /** Why the superior did not award it, or why the agency took it back. */
  reason: string;
  /** Why the agency may reward it beside the superior's answer; null: it may not. */
  releaseReason: string | null;
}

export const notSentYet: UpwardStanding = {
  state: "proposed",
  sentOn: null,
  sentNumber: "",
  awardName: "",
  decisionNumber: "",
  decidedOn: null,
  issuer: "",
  reason: "",
  releaseReason: null,
};

/** waiting: for the superior's answer; awarded: the superior has rewarded the same achievement. */
export type UpwardHold = "waiting" | "awarded";

export interface Holdable {
  nominationId: string;
  level: "agency" | "province";
  awardKind: string;
  personId: string | null;
  candidateUnitId: string | null;
  /** A session that has ended proposed it, and nobody has taken it back. */
  isProposed: boolean;
  upward: UpwardStanding;
}

/**
 * What the superior's answer keeps from the agency's own decision: by nomination on a line of the agency. One achievement is rewarded with one
 * form once (Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c), and within a campaign a candidate is proposed for one achievement. A title beside
 * a form, and a title that the higher one rests on, are no second reward (Nghị định 152/2025/NĐ-CP, Điều 49 khoản 7) and are not held; neither
 * is what the agency recognises outside the Law.
 */
export function upwardHolds(campaign: readonly Holdable[]): ReadonlyMap<string, UpwardHold> {
  const isForm = (one: Holdable): boolean => one.isProposed && listOf(one.awardKind) === "form";
  const above = new Map<string, UpwardHold>();
  for (const one of campaign) {
    if (one.level !== "province" || !isForm(one) || one.upward.releaseReason !== null) continue;
    if (one.upward.state === "awarded") above.set(candidateOf(one), "awarded");
    else if (one.upward.state === "proposed" || one.upward.state === "sent")
      above.set(candidateOf(one), above.get(candidateOf(one)) ?? "waiting");
  }
  const holds = new Map<string, UpwardHold>();
  for (const one of campaign) {
    const hold = one.level === "agency" && isForm(one) ? above.get(candidateOf(one)) : undefined;
    if (hold !== undefined) holds.set(one.nominationId, hold);
  }
  return holds;
}

/** The person or the collective that is proposed. */
export function candidateOf(one: Pick<Holdable, "personId" | "candidateUnitId">): string {
  return one.personId ?? one.candidateUnitId ?? "";
}
