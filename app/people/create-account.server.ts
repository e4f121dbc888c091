import type { Ctx } from "~/shared/ctx.server";
import { invalid, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { insertAccount, replaceRoles } from "./account-repo.server";
import type { CreateAccount } from "./forms";
import { findPerson } from "./person-repo.server";
import { peoplePolicy } from "./policy";
import { unitNamesOf } from "./unit-repo.server";

/** Opens an account with an initial password that its owner must change at the first sign-in. */
export async function createAccount(
  ctx: Ctx,
  input: CreateAccount,
  { passwordHash }: { passwordHash: string },
): Promise<Result<{ accountId: string }>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "account.manage", { kind: "accounts" }));
  if (!access.ok) return access;
  const { personId, username, displayName, roles } = input;
  if (personId !== null && (await findPerson(ctx.db, personId)) === null) return fail(notFound);
  const unitIds = roles.includes("unit") ? input.unitIds : [];
  const unitNames = await unitNamesOf(ctx.db, unitIds);
  if (unitNames.length < unitIds.length) return fail(notFound);
  const accountId = ctx.newId();
  const isNew = await insertAccount(
    ctx.db,
    { id: accountId, username, personId, displayName, passwordHash, mustChangePassword: true },
    ctx.now,
  );
  if (!isNew) return fail(invalid({ username: `Tên đăng nhập “${username}” đã có người dùng. Chọn tên khác.` }));
  await replaceRoles(ctx.db, accountId, { roles, unitIds });
  ctx.audit.add({
    event: "account.created",
    subjectKind: "account",
    subjectId: accountId,
    facts: { username, displayName, roles, unitNames },
  });
  return ok({ accountId });
}
