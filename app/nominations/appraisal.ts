import { fail, ok, type Result } from "~/shared/result";
import type { DossierState } from "./dossier";
import { nominationsMessages } from "./messages";

export type AppraisalResult = "pending" | "meets" | "fails" | "held";
export type AppraisalDecision = Exclude<AppraisalResult, "pending">;

export const appraisalDecisions = ["meets", "held", "fails"] as const satisfies readonly AppraisalDecision[];

export const appraisalNames: Readonly<Record<AppraisalResult, string>> = {
  pending: "Chờ thẩm định",
  meets: "Chấp nhận",
  fails: "Không chấp nhận",
  held: "Tạm dừng",
};

/** What the organizer found of one candidate, as it is written down. */
export interface Appraisal {
  result: AppraisalDecision;
  note: string;
}

/**
 * Candidates are decided one by one while their dossier lies with the organizer; one that was held can still be decided after the
 * dossier was taken in. Refuses appraisal.not_open.
 */
export function decideAppraisal(
  nomination: { name: string; appraisal: AppraisalResult; dossierId: string },
  dossierState: DossierState,
  decision: Appraisal,
): Result<Appraisal> {
  const isOpen = dossierState === "submitted" || (dossierState === "accepted" && nomination.appraisal === "held");
  if (!isOpen)
    return fail(
      nominationsMessages.refuse("appraisal.not_open", {
        name: nomination.name,
        dossierId: nomination.dossierId,
        isAccepted: dossierState === "accepted",
      }),
    );
  return ok(decision);
}
