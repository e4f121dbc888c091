import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { DropWorkingCopy } from "./working-copy-forms";
import { accountOf, findDossierInPlace, subjectOf } from "./load-dossier.server";
import { nominationsPolicy } from "./policy";
import { pageOf } from "./working-copy";
import { deleteWorkingCopy } from "./working-copy-repo.server";

/** Throws away one's own copy of a form: the form shows again what was saved. */
export async function dropWorkingCopy(ctx: Ctx, input: DropWorkingCopy): Promise<Result<{ page: string }>> {
  const place = await findDossierInPlace(ctx.db, input.id, ctx.now);
  if (place === null) return fail(notFound);
  const access = allowed(nominationsPolicy.permit(ctx.actor, "dossier.edit", subjectOf(place)));
  if (!access.ok) return access;
  await deleteWorkingCopy(ctx.db, { accountId: accountOf(ctx), dossierId: input.id, item: input.item });
  return ok({ page: pageOf(input.id, input.item) });
}
