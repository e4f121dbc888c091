import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findAccount, updateAccount } from "./account-repo.server";
import type { AccountAct } from "./forms";
import { peoplePolicy } from "./policy";

/** Puts a deactivated account back into use with the roles and the password it had. */
export async function reactivateAccount(ctx: Ctx, input: AccountAct): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "account.manage", { kind: "accounts" }));
  if (!access.ok) return access;
  const account = await findAccount(ctx.db, input.id);
  if (account === null) return fail(notFound);
  if (account.isActive || !(await updateAccount(ctx.db, { ...account, isActive: true, version: input.version })))
    return fail(conflict());
  const { username, displayName } = account;
  ctx.audit.add({
    event: "account.reactivated",
    subjectKind: "account",
    subjectId: account.id,
    facts: { username, displayName },
  });
  return ok(null);
}
