import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { countAdministrators, findAccount, findGrants, lockAdministrators, updateAccount } from "./account-repo.server";
import type { AccountAct } from "./forms";
import { peopleMessages } from "./messages";
import { peoplePolicy } from "./policy";
import { endSessions } from "./session-repo.server";

/** Takes an account out of use and ends its sessions. What it has done stays under its name. */
export async function deactivateAccount(ctx: Ctx, input: AccountAct): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "account.manage", { kind: "accounts" }));
  if (!access.ok) return access;
  await lockAdministrators(ctx.db);
  const account = await findAccount(ctx.db, input.id);
  if (account === null) return fail(notFound);
  if (!account.isActive) return fail(conflict());
  if (ctx.actor.kind === "account" && ctx.actor.accountId === account.id)
    return fail(peopleMessages.refuse("account.own", {}));
  const { roles } = await findGrants(ctx.db, account.id);
  if (roles.includes("admin") && (await countAdministrators(ctx.db, account.id)) === 0)
    return fail(peopleMessages.refuse("account.last_admin", { displayName: account.displayName }));
  if (!(await updateAccount(ctx.db, { ...account, isActive: false, version: input.version }))) return fail(conflict());
  const endedSessionCount = await endSessions(ctx.db, account.id, ctx.now);
  const { username, displayName } = account;
  ctx.audit.add({
    event: "account.deactivated",
    subjectKind: "account",
    subjectId: account.id,
    facts: { username, displayName, endedSessionCount },
  });
  return ok(null);
}
