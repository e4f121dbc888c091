import { allowed } from "~/shared/refuse";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { peoplePolicy } from "./policy";
import { endSessions } from "./session-repo.server";

/** Ends every session of the actor's own, this one too. */
export async function signOutEverywhere(ctx: Ctx): Promise<Result<null>> {
  if (ctx.actor.kind !== "account") return fail(notFound);
  const { accountId } = ctx.actor;
  const access = allowed(peoplePolicy.permit(ctx.actor, "account.use", { kind: "account", accountId }));
  if (!access.ok) return access;
  await endSessions(ctx.db, accountId, ctx.now);
  return ok(null);
}
