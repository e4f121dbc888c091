import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { planPart, requireDraft } from "./campaign";
import { lockCampaign, updateCampaignPlan } from "./campaign-repo.server";
import type { MoveRestDays } from "./forms";
import { withDays } from "./moved-days";
import { findRestDays } from "./moved-days-queries.server";
import { changedParts, savedLines } from "./plan-changes";
import { planDateProblems } from "./plan-dates";
import { campaignSubject, campaignsPolicy } from "./policy";
import { findLastEditor, nameTable } from "./queries.server";

/** Moves the chosen days of a draft to the working day before or after. Days that are working days by now stay as they are. */
export async function moveRestDays(ctx: Ctx, input: MoveRestDays): Promise<Result<{ id: string }>> {
  const campaign = await lockCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const access = allowed(campaignsPolicy.permit(ctx.actor, "campaign.edit", campaignSubject(campaign)));
  if (!access.ok) return access;
  const draft = requireDraft(campaign);
  if (!draft.ok) return draft;
  const earlier = planPart(campaign);
  const days = await findRestDays(ctx.db, earlier);
  const plan = withDays(
    earlier,
    new Map(
      input.days.flatMap(({ field, choice }) => {
        const day = days.find((one) => one.field === field);
        return day === undefined || choice === "keep" ? [] : [[field, day[choice]] as const];
      }),
    ),
  );
  if (campaign.version !== input.version)
    return fail(
      conflict({
        by: await findLastEditor(ctx.db, campaign.id),
        saved: savedLines(earlier, plan, await nameTable(ctx.db)),
      }),
    );
  const problems = blamed(planDateProblems(plan), input.days);
  if (Object.keys(problems).length > 0) return fail(invalid(problems));
  const changed = changedParts(earlier, plan);
  if (changed.length === 0) return ok({ id: campaign.id });
  const saved = await updateCampaignPlan(ctx.db, campaign.id, input.version, plan, () => ctx.newId());
  if (!saved.ok) return saved;
  ctx.audit.add({
    event: "campaign.saved",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: { title: plan.title, version: input.version + 1, changed },
  });
  return ok({ id: campaign.id });
}

// Days out of order are told at the choice that was made for one of them; the rest is for the editor to say.
function blamed(problems: Readonly<Record<string, string>>, days: MoveRestDays["days"]): Record<string, string> {
  return Object.fromEntries(
    days.flatMap(({ field }, index) => {
      const problem = problems[field];
      return problem === undefined ? [] : [[`days.${String(index)}.choice`, problem] as const];
    }),
  );
}
