import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { allowed } from "~/shared/refuse";
import { findDossier, lockDossier } from "./dossier-repo.server";
import type { KeepWorkingCopy } from "./working-copy-forms";
import { accountOf, findDossierInPlace, requireOpen, subjectOf } from "./load-dossier.server";
import { nominationsMessages } from "./messages";
import { findNomination } from "./nomination-repo.server";
import { nominationsPolicy } from "./policy";
import { countSave, nominationIdOf, targetOf } from "./working-copy";
import { findWorkingCopy, putWorkingCopy } from "./working-copy-repo.server";

/**
 * Keeps what somebody is typing into a form of a dossier: nobody's business yet, so that the log does not hear of it. Only where the form
 * itself could be saved: dossier.not_editable, dossier.campaign_closed, dossier.item_closed; at most 90 times a minute.
 */
export async function keepWorkingCopy(ctx: Ctx, input: KeepWorkingCopy): Promise<Result<{ savedAt: Instant }>> {
  if ((await findDossier(ctx.db, input.id)) === null) return fail(notFound);
  await lockDossier(ctx.db, input.id);
  const place = await findDossierInPlace(ctx.db, input.id, ctx.now);
  if (place === null) return fail(notFound);
  const access = allowed(nominationsPolicy.permit(ctx.actor, "dossier.edit", subjectOf(place)));
  if (!access.ok) return access;
  const open = await requireOpen(ctx.db, place, targetOf(input.item));
  if (!open.ok) return open;
  const nominationId = nominationIdOf(input.item);
  if (nominationId !== null && (await findNomination(ctx.db, nominationId))?.dossierId !== input.id)
    return fail(notFound);
  const at = { accountId: accountOf(ctx), dossierId: input.id, item: input.item };
  const counted = countSave((await findWorkingCopy(ctx.db, at))?.window ?? null, ctx.now);
  if (counted === null) return fail(nominationsMessages.refuse("working_copy.too_often", {}));
  await putWorkingCopy(ctx.db, at, {
    values: input.fields,
    basedOn: input.basedOn,
    savedAt: ctx.now,
    window: counted,
  });
  return ok({ savedAt: ctx.now });
}
