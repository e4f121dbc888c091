import { deadlineEnd, deadlineText, isLate, type CampaignState } from "~/campaigns/deadline";
import type { Campaign } from "~/campaigns/campaign";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { nominationsMessages } from "./messages";

/** Who registers for a line, as named on that day. */
export interface RegistrationEntry {
  lineId: string;
  recipientKind: "collective" | "individual";
  /** Of the person, or of the unit itself. */
  candidateId: string;
  name: string;
  honorific: string;
  post: string;
}

/** What one unit registers in one campaign (đăng ký thi đua). Sent, it can be sent anew until the deadline. */
export interface Registration {
  id: string;
  campaignId: string;
  unitId: string;
  sent: { at: Instant; byName: string } | null;
  updatedByName: string;
  entries: readonly RegistrationEntry[];
  version: number;
}

type RegistrationPlan = Pick<
  Campaign,
  "hasRegistration" | "registrationDueOn" | "registrationWording" | "registrationHour"
>;

/** Exclusive; null where the plan gives no day: then until dossiers are considered. */
export function registrationEnd(plan: RegistrationPlan): Instant | null {
  return plan.registrationDueOn === null
    ? null
    : deadlineEnd(plan.registrationDueOn, plan.registrationWording, plan.registrationHour);
}

/** "chậm nhất đến ngày 30/03/2026" */
export function registrationRule(plan: RegistrationPlan): string {
  return plan.registrationDueOn === null
    ? ""
    : deadlineText(plan.registrationDueOn, plan.registrationWording, plan.registrationHour);
}

/** True while a unit may register. */
export function isRegistrationOpen(plan: RegistrationPlan, state: CampaignState, now: Instant): boolean {
  const end = registrationEnd(plan);
  return plan.hasRegistration && state === "launched" && (end === null || !isLate(now, end));
}

/** Refuses registration.not_asked, registration.late. */
export function requireRegistrationOpen(
  campaign: RegistrationPlan & Pick<Campaign, "title" | "stage">,
  plan: string,
  arrivedAt: Instant,
): Result<null> {
  if (!campaign.hasRegistration || campaign.stage.state !== "launched")
    return fail(nominationsMessages.refuse("registration.not_asked", { title: campaign.title }));
  const dueAt = registrationEnd(campaign);
  return dueAt !== null && isLate(arrivedAt, dueAt)
    ? fail(
        nominationsMessages.refuse("registration.late", {
          dueAt,
          arrivedAt,
          rule: `“Đăng ký thi đua ${registrationRule(campaign)}” (${plan})`,
        }),
      )
    : ok(null);
}

/**
 * The entries after a form that showed some of the candidates only: what it showed is as ticked, what it did not show stays.
 * `offered`: everybody who can be registered today; an entry of who is not among them any more falls away.
 */
export function mergeEntries(
  before: readonly RegistrationEntry[],
  offered: readonly RegistrationEntry[],
  isShown: (entry: RegistrationEntry) => boolean,
  isTicked: (entry: RegistrationEntry) => boolean,
): RegistrationEntry[] {
  const kept = new Set(before.map(entryKey));
  return offered.filter((one) => (isShown(one) ? isTicked(one) : kept.has(entryKey(one))));
}

export function entryKey({ lineId, candidateId }: Pick<RegistrationEntry, "lineId" | "candidateId">): string {
  return `${lineId}:${candidateId}`;
}

export function entryCounts(entries: readonly RegistrationEntry[]): {
  collectiveCount: number;
  individualCount: number;
} {
  const collectiveCount = entries.filter((one) => one.recipientKind === "collective").length;
  return { collectiveCount, individualCount: entries.length - collectiveCount };
}
