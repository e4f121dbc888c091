import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import type { SaveCampaign } from "./forms";
import { planFromForm } from "./plan-form";
import { requireVersion } from "./record-amendment.server";
import { lockDraft, writeDraft } from "./write-draft.server";

/** Replaces the plan of a draft. Who comes second is told who was first and what was saved. */
export async function saveCampaign(ctx: Ctx, input: SaveCampaign): Promise<Result<{ id: string }>> {
  const draft = await lockDraft(ctx, input.id);
  if (!draft.ok) return draft;
  const plan = planFromForm(input);
  const current = await requireVersion(ctx, draft.value, input.version, plan);
  return current.ok ? writeDraft(ctx, draft.value, plan) : current;
}
