import { allowed } from "~/shared/refuse";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { peoplePolicy } from "./policy";
import { endSession as endSessionRow } from "./session-repo.server";

/** Ends one session of the actor's own: signing out here, or an entry of the list that looks strange. */
export async function endSession(ctx: Ctx, input: { tokenHash: string }): Promise<Result<null>> {
  if (ctx.actor.kind !== "account") return fail(notFound);
  const { accountId } = ctx.actor;
  const access = allowed(peoplePolicy.permit(ctx.actor, "account.use", { kind: "account", accountId }));
  if (!access.ok) return access;
  const hasEnded = await endSessionRow(ctx.db, accountId, input.tokenHash, ctx.now);
  return hasEnded ? ok(null) : fail(notFound);
}
