import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { formatInstant } from "~/shared/time";
import { findAppraisalOfficer, listOrganizers, replaceAppraisalOfficer } from "./appraisal-officer-repo.server";
import { findDossier } from "./dossier-repo.server";
import type { AssignAppraisal } from "./forms";
import { loadLocked, stampOf } from "./load-dossier.server";
import { nominationsMessages } from "./messages";

/**
 * Gives the appraisal of dossiers to one officer; `officerId` null takes it from whoever has it. Nobody loses a right by it. What another one
 * assigned meanwhile is told. Refuses dossier.only_organizer, appraisal.not_waiting, conflict.
 */
export async function assignAppraisal(ctx: Ctx, input: AssignAppraisal): Promise<Result<{ count: number }>> {
  const officers = await listOrganizers(ctx.db);
  const officer = officers.find((one) => one.accountId === input.officerId) ?? null;
  if (officer === null && input.officerId !== null) return fail(invalid({ officerId: "Chọn người thẩm định." }));
  for (const id of await inOrderOfLocks(ctx, input.dossierIds)) {
    const place = await loadLocked(ctx, id, "dossier.appraise");
    if (!place.ok) return place;
    const { dossier, campaign, unit } = place.value;
    if (dossier.stage.state !== "submitted" && dossier.stage.state !== "returned")
      return fail(nominationsMessages.refuse("appraisal.not_waiting", { unitName: unit.name, dossierId: id }));
    const before = await findAppraisalOfficer(ctx.db, id);
    if ((before?.accountId ?? "") === (officer?.accountId ?? "")) continue;
    if ((before?.accountId ?? "") !== (input.seen[id] ?? ""))
      return fail(
        conflict({
          by: before?.assignedByName ?? "",
          saved: [
            before === null
              ? `${unit.name}: chưa giao ai thẩm định.`
              : `${unit.name}: giao cho ${before.name} lúc ${formatInstant(before.assignedAt)} (giờ Việt Nam).`,
          ],
        }),
      );
    const { now, byName } = stampOf(ctx);
    await replaceAppraisalOfficer(
      ctx.db,
      id,
      officer === null ? null : { ...officer, assignedByName: byName, assignedAt: now },
    );
    ctx.audit.add({
      event: "dossier.assigned",
      subjectKind: "dossier",
      subjectId: id,
      unitId: dossier.unitId,
      campaignId: campaign.id,
      facts: { unitName: unit.name, officerName: officer?.name ?? null, beforeName: before?.name ?? null },
    });
  }
  return ok({ count: input.dossierIds.length });
}

// Several dossiers under their locks at once: by campaign, then by id, so that two who do it never wait for each other.
async function inOrderOfLocks(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const found = await Promise.all(ids.map(async (id) => ({ id, dossier: await findDossier(ctx.db, id) })));
  return found
    .map(({ id, dossier }) => `${dossier?.campaignId ?? ""}~${id}`)
    .sort()
    .map((key) => key.slice(key.indexOf("~") + 1));
}
