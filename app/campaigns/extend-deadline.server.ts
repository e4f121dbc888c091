import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { extend } from "./amendment";
import type { ExtendDeadline } from "./forms";
import { amendDeadline } from "./record-amendment.server";

/** Gives every unit more time. Refuses campaign.wrong_state, amendment.deadline_over, amendment.not_longer, conflict. */
export async function extendDeadline(ctx: Ctx, input: ExtendDeadline): Promise<Result<{ id: string }>> {
  return amendDeadline(ctx, input, "extension", extend);
}
