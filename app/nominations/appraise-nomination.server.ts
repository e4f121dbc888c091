import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { decideAppraisal } from "./appraisal";
import type { AppraiseNomination } from "./forms";
import { loadLocked, stampOf } from "./load-dossier.server";
import { isPreparer, listPreparers } from "./preparer-queries.server";
import { writeItemMarks } from "./mark-items.server";
import { findNomination, listNominations, updateAppraisal } from "./nomination-repo.server";

/** Writes what was found of one candidate, with the items that were looked at for it. `nextId`: the next one of the dossier without a result. */
export async function appraiseNomination(
  ctx: Ctx,
  input: AppraiseNomination,
): Promise<Result<{ dossierId: string; nominationId: string; nextId: string | null }>> {
  const place = await loadLocked(ctx, input.id, "dossier.appraise");
  if (!place.ok) return place;
  const { dossier } = place.value;
  const nomination = await findNomination(ctx.db, input.nominationId);
  if (nomination === null || nomination.dossierId !== dossier.id) return fail(notFound);
  const decided = decideAppraisal(nomination, dossier.stage.state, { result: input.result, note: input.note });
  if (!decided.ok) return decided;
  if (dossier.stage.state === "submitted") {
    const marked = await writeItemMarks(ctx, place.value, input.marks ?? {});
    if (!marked.ok) return marked;
  }
  const { now, byName } = stampOf(ctx);
  const updated = await updateAppraisal(ctx.db, nomination, input.version, decided.value, byName, now);
  if (!updated.ok) return updated;
  const isOwnWork = isPreparer(await listPreparers(ctx.db, dossier.id), ctx.actor);
  ctx.audit.add({
    event: "nomination.appraised",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: {
      candidateName: nomination.name,
      result: input.result,
      before: nomination.appraisal,
      note: input.note,
      ...(isOwnWork ? { isOwnWork } : {}),
    },
  });
  const rest = (await listNominations(ctx.db, dossier.id)).filter((one) => one.appraisal === "pending");
  return ok({ dossierId: dossier.id, nominationId: nomination.id, nextId: rest[0]?.id ?? null });
}
