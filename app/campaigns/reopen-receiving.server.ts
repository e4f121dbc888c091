import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { reopen } from "./amendment";
import type { ReopenReceiving } from "./forms";
import { amendDeadline } from "./record-amendment.server";

/** Receives dossiers again until a new end. Refuses campaign.wrong_state, amendment.still_open, amendment.deadline_past, conflict. */
export async function reopenReceiving(ctx: Ctx, input: ReopenReceiving): Promise<Result<{ id: string }>> {
  return amendDeadline(ctx, input, "reopening", reopen);
}
