import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { assignAppraisal } from "./assign-appraisal.server";
import type { TakeAppraisal } from "./forms";
import { accountOf } from "./load-dossier.server";

/** Makes the appraisal of dossiers one's own work; see assignAppraisal. */
export async function takeAppraisal(ctx: Ctx, input: TakeAppraisal): Promise<Result<{ count: number }>> {
  return assignAppraisal(ctx, { ...input, officerId: accountOf(ctx) });
}
