import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findAccount, updateAccount } from "./account-repo.server";
import type { SaveOwnEmail } from "./forms";
import { peoplePolicy } from "./policy";

/** Where reminders reach the one who is signed in; "" for nowhere but the product. */
export async function saveOwnEmail(ctx: Ctx, { email, version }: SaveOwnEmail): Promise<Result<null>> {
  if (ctx.actor.kind !== "account") return fail(notFound);
  const { accountId } = ctx.actor;
  const access = allowed(peoplePolicy.permit(ctx.actor, "account.use", { kind: "account", accountId }));
  if (!access.ok) return access;
  const account = await findAccount(ctx.db, accountId);
  if (account === null) return fail(notFound);
  if (account.email === email) return ok(null);
  if (!(await updateAccount(ctx.db, { ...account, email, version }))) return fail(conflict());
  ctx.audit.add({
    event: "account.email_changed",
    subjectKind: "account",
    subjectId: account.id,
    facts: { username: account.username, email },
  });
  return ok(null);
}
