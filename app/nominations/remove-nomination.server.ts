import { lineTitle } from "~/campaigns/campaign";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { touchContent } from "./dossier-repo.server";
import type { RemoveNomination } from "./forms";
import { lineOf, loadForEdit, stampOf } from "./load-dossier.server";
import { deleteNomination, findNomination, savedByAnother } from "./nomination-repo.server";
import { deleteCopiesOf } from "./working-copy-repo.server";

/** Takes a candidate out of a dossier that is being edited. */
export async function removeNomination(ctx: Ctx, input: RemoveNomination): Promise<Result<{ dossierId: string }>> {
  const place = await loadForEdit(ctx, input.id, { kind: "nomination", id: input.nominationId });
  if (!place.ok) return place;
  const { dossier, campaign } = place.value;
  const nomination = await findNomination(ctx.db, input.nominationId);
  if (nomination === null || nomination.dossierId !== dossier.id) return fail(notFound);
  if (nomination.version !== input.version) return fail(savedByAnother(nomination));
  await deleteNomination(ctx.db, nomination.id);
  await deleteCopiesOf(ctx.db, dossier.id, [`nomination:${nomination.id}`, `report:${nomination.id}`]);
  const line = lineOf(campaign, nomination.lineId);
  ctx.audit.add({
    event: "nomination.removed",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: campaign.id,
    facts: { candidateName: nomination.name, line: line === null ? "" : lineTitle(line) },
  });
  await touchContent(ctx.db, dossier, stampOf(ctx));
  return ok({ dossierId: dossier.id });
}
