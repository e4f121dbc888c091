import { effectiveDeadline, type DueFacts, type Grace } from "~/campaigns/deadline";
import type { Milestone } from "~/campaigns/milestones";
import type { Instant } from "~/shared/time";

export interface OwnDossierFacts extends Pick<DueFacts, "correctionDueAt" | "latePassUntil"> {
  /** null: no dossier yet. */
  state: DueFacts["state"] | null;
}

/** The end that binds this unit's dossier, and what that end is called. */
export function ownDossierEnd(
  { endsAt: campaignDueAt, grace: campaignGrace, label }: Pick<Milestone, "endsAt" | "grace" | "label">,
  { state, correctionDueAt, latePassUntil }: OwnDossierFacts,
): { endsAt: Instant; grace: Grace; title: string; isOwn: boolean } {
  const { endsAt, grace, source } = effectiveDeadline({
    campaignDueAt,
    campaignGrace,
    latePassUntil,
    correctionDueAt,
    state: state ?? "draft",
  });
  const title = source === "correction" ? "Hạn sửa hồ sơ bị trả lại" : source === "late_pass" ? "Hạn nộp muộn" : label;
  return { endsAt, grace, title, isOwn: source !== "campaign" };
}
