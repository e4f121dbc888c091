import { stateNames } from "~/campaigns/campaign";
import { lockCampaign } from "~/campaigns/campaign-repo.server";
import { campaignSubject } from "~/campaigns/policy";
import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { SaveReminderSettings } from "./forms";
import { remindersMessages } from "./messages";
import { remindersPolicy } from "./policy";
import { findReminderSettings, saveSettings } from "./reminder-repo.server";
import { byKind, kindFacts, settingChanges, type ReminderSettings } from "./reminder-settings";

/**
 * What this campaign reminds of, and when, from now on; what was sent stays sent. Refuses reminder.not_organizer,
 * reminder.campaign_over, conflict.
 */
export async function saveReminderSettings(ctx: Ctx, input: SaveReminderSettings): Promise<Result<{ id: string }>> {
  const campaign = await lockCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const subject = { ...campaignSubject(campaign), campaignId: input.id };
  const access = allowed(remindersPolicy.permit(ctx.actor, "reminder.edit", subject));
  if (!access.ok) return access;
  const { state } = campaign.stage;
  const { id, title } = campaign;
  if (state === "concluded" || state === "cancelled")
    return fail(
      remindersMessages.refuse("reminder.campaign_over", { campaignId: id, title, state: stateNames[state] }),
    );
  const before = await findReminderSettings(ctx.db, id);
  if (before.version !== input.version) return fail(conflict());
  const after: ReminderSettings = {
    isOn: input.isOn,
    kinds: byKind((kind) => {
      const setting = input.kinds[kind];
      return { ...setting, remindsOverdue: setting.remindsOverdue && kindFacts[kind].isTracked };
    }),
  };
  const changes = settingChanges(before, after);
  if (changes.length === 0) return ok({ id });
  await saveSettings(ctx.db, id, after, before.version + 1);
  ctx.audit.add({
    event: "reminder_setting.saved",
    subjectKind: "campaign",
    subjectId: id,
    campaignId: id,
    facts: { title, isOn: after.isOn, changes },
  });
  return ok({ id });
}
