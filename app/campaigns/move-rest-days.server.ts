import type { Ctx } from "~/shared/ctx.server";
import { invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { planPart } from "./campaign";
import type { MoveRestDays } from "./forms";
import { withDays } from "./moved-days";
import { findRestDays } from "./moved-days-queries.server";
import { changedParts } from "./plan-changes";
import { planDateProblems } from "./plan-dates";
import { requireVersion } from "./record-amendment.server";
import { lockDraft, writeDraft } from "./write-draft.server";

/** Moves the chosen days of a draft to the working day before or after. Days that are working days by now stay as they are. */
export async function moveRestDays(ctx: Ctx, input: MoveRestDays): Promise<Result<{ id: string }>> {
  const draft = await lockDraft(ctx, input.id);
  if (!draft.ok) return draft;
  const campaign = draft.value;
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
  const current = await requireVersion(ctx, campaign, input.version, plan);
  if (!current.ok) return current;
  const problems = blamed(planDateProblems(plan), input.days);
  if (Object.keys(problems).length > 0) return fail(invalid(problems));
  return changedParts(earlier, plan).length === 0 ? ok({ id: campaign.id }) : writeDraft(ctx, campaign, plan);
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
