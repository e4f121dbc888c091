import type { Ctx } from "~/shared/ctx.server";
import { ok, type Result } from "~/shared/result";
import { insertDocument, listDocuments } from "./document-repo.server";
import { touchContent } from "./dossier-repo.server";
import { requireTakeable } from "./gathering";
import type { Gather } from "./gathering-forms";
import { moveToDossier } from "./gathering-repo.server";
import { auditBoth, loadGathering, type GatheringCase } from "./load-gathering.server";
import { stampOf } from "./load-dossier.server";
import { findLastSubmission } from "./submission-repo.server";

/**
 * Takes candidates of lower units over into the advising unit's dossier, with their documents as they were submitted: all of them or
 * none. Of two who take the same one the second is told who was first. Refuses gathering.*, dossier.not_editable, dossier.item_closed.
 */
export async function gatherNominations(ctx: Ctx, input: Gather): Promise<Result<{ dossierId: string }>> {
  const loaded = await loadGathering(ctx, input.id, input.nominationIds);
  if (!loaded.ok) return loaded;
  const { place, cases } = loaded.value;
  for (const { candidate } of cases) {
    const takeable = requireTakeable(candidate, place.dossier.id);
    if (!takeable.ok) return takeable;
  }
  for (const one of cases) {
    const { nomination, lower, candidate } = one;
    const submission = await findLastSubmission(ctx.db, lower.id);
    if (submission === null) throw new Error(`submitted dossier ${lower.id} has no submission`);
    const { ordinal, receiptCode } = submission;
    await copyDocuments(ctx, one, place.dossier.id);
    await moveToDossier(
      ctx.db,
      nomination,
      { dossierId: lower.id, unitId: lower.unitId, submissionOrdinal: ordinal, receiptCode },
      place.dossier.id,
      stampOf(ctx),
    );
    auditBoth(ctx, place, lower, "gathering.taken", {
      candidateName: nomination.name,
      unitName: candidate.unitName,
      advisingName: place.unit.name,
      ordinal,
      receiptCode,
    });
  }
  await touchContent(ctx.db, place.dossier, stampOf(ctx));
  return ok({ dossierId: place.dossier.id });
}

/** The same files and texts under the name of who put them in and when. */
async function copyDocuments(ctx: Ctx, { nomination, lower }: GatheringCase, dossierId: string): Promise<void> {
  const held = (await listDocuments(ctx.db, lower.id)).filter((one) => one.nominationId === nomination.id);
  for (const one of held)
    await insertDocument(
      ctx.db,
      {
        id: ctx.newId(),
        dossierId,
        nominationId: nomination.id,
        kind: one.kind,
        title: one.title,
        status: one.status,
        content: one.fileId === null ? { body: one.body ?? "" } : { fileId: one.fileId },
        createdAt: one.createdAt,
        createdByName: one.createdByName,
      },
      null,
    );
}
