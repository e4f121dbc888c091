import { campaignsPolicy, type CampaignSubject } from "~/campaigns/policy";
import { hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";
import { remindersMessages } from "./messages";

export interface ReminderSubject extends CampaignSubject {
  campaignId: string;
}

/** Who reads them is asked of the campaign (`campaign.reminders`): its page links to them. */
export const remindersPolicy = definePolicy({
  "reminder.edit": (actor: Actor, subject: ReminderSubject): Verdict => {
    const sees = campaignsPolicy.permit(actor, "campaign.reminders", subject);
    if (sees !== null) return sees;
    return hasRole(actor, "organizer")
      ? null
      : remindersMessages.deny("reminder.not_organizer", { campaignId: subject.campaignId });
  },
});
