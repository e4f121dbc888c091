import { allowed } from "~/shared/refuse";
import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Databases } from "~/shared/db.server";
import { newSessionToken } from "~/shared/session.server";
import type { Instant } from "~/shared/time";
import { findAccount, updateAccount } from "./account-repo.server";
import { checkCredentials } from "./check-credentials.server";
import type { ChangeOwnPassword } from "./forms";
import { peopleMessages } from "./messages";
import { passwordProblem } from "./password";
import { hashPassword } from "./password-hash.server";
import { peoplePolicy } from "./policy";
import { endSessions, insertSession } from "./session-repo.server";

export interface Renewal {
  passwordHash: string;
  address: string;
  agent: string;
}

/** The slow part: is the old password right, may the new one be taken, and its hash. */
export async function prepareOwnPassword(
  databases: Pick<Databases, "read" | "write">,
  who: { accountId: string; address: string; agent: string; now: Instant },
  input: ChangeOwnPassword,
): Promise<Result<Renewal>> {
  const account = await findAccount(databases.read, who.accountId);
  if (account === null) return fail(notFound);
  const problem =
    passwordProblem(input.newPassword, account.username) ??
    (input.newPassword === input.currentPassword ? "Mật khẩu mới phải khác mật khẩu đang dùng." : null);
  if (problem !== null) return fail(invalid({ newPassword: problem }));
  const checked = await checkCredentials(databases, {
    username: account.username,
    password: input.currentPassword,
    address: who.address,
    now: who.now,
  });
  if (!checked.ok) {
    const isWrong = checked.error.kind === "rule" && checked.error.code === "sign_in.wrong";
    return isWrong ? fail(peopleMessages.refuse("password.current_wrong", {})) : checked;
  }
  return ok({ passwordHash: await hashPassword(input.newPassword), address: who.address, agent: who.agent });
}

/** Takes the new password; every session ends, and this browser goes on under a new token. */
export async function changeOwnPassword(
  ctx: Ctx,
  _input: ChangeOwnPassword,
  renewal: Renewal,
): Promise<Result<{ token: string }>> {
  if (ctx.actor.kind !== "account") return fail(notFound);
  const { accountId } = ctx.actor;
  const access = allowed(peoplePolicy.permit(ctx.actor, "account.use", { kind: "account", accountId }));
  if (!access.ok) return access;
  const account = await findAccount(ctx.db, accountId);
  if (account === null) return fail(notFound);
  if (!(await updateAccount(ctx.db, { ...account, passwordHash: renewal.passwordHash, mustChangePassword: false })))
    return fail(conflict());
  await endSessions(ctx.db, accountId, ctx.now);
  const { token, tokenHash } = newSessionToken();
  await insertSession(ctx.db, { tokenHash, accountId, address: renewal.address, agent: renewal.agent }, ctx.now);
  ctx.audit.add({
    event: "account.password_changed",
    subjectKind: "account",
    subjectId: accountId,
    facts: { username: account.username },
  });
  return ok({ token });
}
