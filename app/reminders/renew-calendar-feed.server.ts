import { peoplePolicy } from "~/people/policy";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findFeed, putFeed } from "./feed-repo.server";
import type { FeedToken } from "./feed-token.server";

/** Makes the address of the actor's own calendar; an earlier one opens nothing from now on. */
export async function renewCalendarFeed(
  ctx: Ctx,
  _input: Readonly<Record<string, never>>,
  token: FeedToken,
): Promise<Result<null>> {
  if (ctx.actor.kind !== "account") return fail(notFound);
  const { accountId, name } = ctx.actor;
  const access = allowed(peoplePolicy.permit(ctx.actor, "account.use", { kind: "account", accountId }));
  if (!access.ok) return access;
  const isRenewal = (await findFeed(ctx.db, accountId)) !== null;
  await putFeed(ctx.db, accountId, { ...token, createdAt: ctx.now });
  ctx.audit.add({
    event: "calendar_feed.renewed",
    subjectKind: "account",
    subjectId: accountId,
    facts: { name, isRenewal },
  });
  return ok(null);
}
