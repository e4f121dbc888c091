import { hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";
import type { Campaign } from "./campaign";
import type { CampaignState } from "./deadline";
import { campaignsMessages } from "./messages";

export interface CampaignSubject {
  kind: "campaign";
  state: CampaignState;
  /** False only for a campaign that was cancelled as a draft. */
  wasLaunched?: boolean;
}

export function campaignSubject({ stage }: Pick<Campaign, "stage">): CampaignSubject {
  return {
    kind: "campaign",
    state: stage.state,
    wasLaunched: stage.state === "draft" ? false : stage.state === "cancelled" ? stage.launched !== null : true,
  };
}

// A plan is nobody else's business until it is announced; a draft that was cancelled never was.
function mayRead(actor: Actor, subject: CampaignSubject): Verdict {
  if (hasRole(actor, "organizer")) return null;
  if (actor.kind !== "account" || subject.state === "draft") return "hidden";
  return subject.state === "cancelled" && subject.wasLaunched === false ? "hidden" : null;
}

function mayOrganise(actor: Actor, subject: CampaignSubject): Verdict {
  if (hasRole(actor, "organizer")) return null;
  return mayRead(actor, subject) === null ? campaignsMessages.deny("campaign.not_organizer", {}) : "hidden";
}

// Whoever counts working days or answers for the people's calendar keeps it.
const keepsHolidays = (actor: Actor, _subject: { kind: "holidays" }): Verdict =>
  hasRole(actor, "organizer", "hr", "admin") ? null : "hidden";

export const campaignsPolicy = definePolicy({
  "holiday.read": keepsHolidays,
  "holiday.edit": keepsHolidays,
  "campaign.list": (actor: Actor, _subject: { kind: "campaigns" }) => (actor.kind === "account" ? null : "hidden"),
  "campaign.create": (actor: Actor, _subject: { kind: "campaigns" }) =>
    hasRole(actor, "organizer")
      ? null
      : actor.kind === "account"
        ? campaignsMessages.deny("campaign.not_organizer", {})
        : "hidden",
  "campaign.read": mayRead,
  "campaign.edit": mayOrganise,
  "campaign.launch": mayOrganise,
  "campaign.allocate": mayOrganise,
  "campaign.amend": mayOrganise,
  "campaign.conclude": mayOrganise,
  "campaign.cancel": mayOrganise,
  /** Why a unit may submit late, and who allowed it. Everybody else sees that a pass exists, where the agency shows it. */
  "campaign.late_passes": (actor: Actor, subject: CampaignSubject) =>
    hasRole(actor, "organizer", "inspector", "council", "signer") ? mayRead(actor, subject) : "hidden",
  /** The state of every unit's dossier, as words and counts. */
  "campaign.progress": (actor: Actor, subject: CampaignSubject) =>
    hasRole(actor, "organizer", "inspector") ? mayRead(actor, subject) : "hidden",
  /** Who was reminded of what, with names and mail addresses. */
  "campaign.reminders": (actor: Actor, subject: CampaignSubject) =>
    hasRole(actor, "organizer", "inspector", "admin") ? mayRead(actor, subject) : "hidden",
});
