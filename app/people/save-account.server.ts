import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import {
  countAdministrators,
  findAccount,
  findGrants,
  lockAdministrators,
  replaceRoles,
  updateAccount,
} from "./account-repo.server";
import type { SaveAccount } from "./forms";
import { peopleMessages } from "./messages";
import { peoplePolicy } from "./policy";
import { unitNamesOf } from "./unit-repo.server";

/** Saves name and roles. Rights change at once: they are read anew with each request. */
export async function saveAccount(ctx: Ctx, input: SaveAccount): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "account.manage", { kind: "accounts" }));
  if (!access.ok) return access;
  await lockAdministrators(ctx.db);
  const account = await findAccount(ctx.db, input.id);
  if (account === null) return fail(notFound);
  const { roles, displayName, email, version } = input;
  const before = await findGrants(ctx.db, account.id);
  const stopsAdministering = account.isActive && before.roles.includes("admin") && !roles.includes("admin");
  if (stopsAdministering && (await countAdministrators(ctx.db, account.id)) === 0)
    return fail(peopleMessages.refuse("account.last_admin", { displayName: account.displayName }));
  const unitIds = roles.includes("unit") ? input.unitIds : [];
  const unitNames = await unitNamesOf(ctx.db, unitIds);
  if (unitNames.length < unitIds.length) return fail(notFound);
  if (!(await updateAccount(ctx.db, { ...account, displayName, email, version }))) return fail(conflict());
  await replaceRoles(ctx.db, account.id, { roles, unitIds });
  ctx.audit.add({
    event: "account.changed",
    subjectKind: "account",
    subjectId: account.id,
    facts: { username: account.username, displayName, roles, unitNames },
  });
  return ok(null);
}
