import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findAccount, updateAccount } from "./account-repo.server";
import type { AccountAct } from "./forms";
import { peoplePolicy } from "./policy";
import { endSessions } from "./session-repo.server";

/** Gives an account a new initial password and ends its sessions. */
export async function resetPassword(
  ctx: Ctx,
  input: AccountAct,
  { passwordHash }: { passwordHash: string },
): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "account.manage", { kind: "accounts" }));
  if (!access.ok) return access;
  const account = await findAccount(ctx.db, input.id);
  if (account === null) return fail(notFound);
  if (!(await updateAccount(ctx.db, { ...account, passwordHash, mustChangePassword: true, version: input.version })))
    return fail(conflict());
  const endedSessionCount = await endSessions(ctx.db, account.id, ctx.now);
  const { username, displayName } = account;
  ctx.audit.add({
    event: "account.password_reset",
    subjectKind: "account",
    subjectId: account.id,
    facts: { username, displayName, endedSessionCount },
  });
  return ok(null);
}
