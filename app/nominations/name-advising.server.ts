import { findCampaign } from "~/campaigns/campaign-repo.server";
import { listUnits } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { invalid, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { requireNameable } from "./gathering";
import type { NameAdvising } from "./gathering-forms";
import { insertAdvisedUnit, listAdvisedUnits, listTakenIn } from "./gathering-repo.server";
import { stampOf } from "./load-dossier.server";
import { anyDossier, nominationsPolicy } from "./policy";

/**
 * From now on the advising unit gathers the dossiers of these units in this campaign. Refuses advising.itself, advising.chain,
 * advising.named_already, advising.taken_in.
 */
export async function nameAdvising(ctx: Ctx, input: NameAdvising): Promise<Result<{ id: string }>> {
  const access = allowed(nominationsPolicy.permit(ctx.actor, "advising.edit", anyDossier));
  if (!access.ok) return access;
  await lockFor(ctx.db, "campaign", input.id);
  const campaign = await findCampaign(ctx.db, input.id);
  if (campaign === null) return fail(notFound);
  const units = await listUnits(ctx.db, { onlyActive: true });
  const nameOf = (id: string): string => units.find((one) => one.id === id)?.name ?? "";
  if (nameOf(input.advisingUnitId) === "") return fail(invalid({ advisingUnitId: "Chọn đơn vị đang hoạt động." }));
  if (input.unitIds.some((id) => nameOf(id) === "")) return fail(invalid({ unitIds: "Chọn đơn vị đang hoạt động." }));
  if (input.dueOn !== null && input.dueOn < dateOf(ctx.now))
    return fail(invalid({ dueOn: "Ngày đề nghị gửi từ hôm nay trở đi." }));
  const named = await listAdvisedUnits(ctx.db, campaign.id);
  const takenIn = await listTakenIn(ctx.db, campaign.id);
  const nameable = requireNameable(input.advisingUnitId, input.unitIds, named, nameOf, takenIn);
  if (!nameable.ok) return nameable;
  for (const unitId of input.unitIds)
    await insertAdvisedUnit(
      ctx.db,
      campaign.id,
      { unitId, advisingUnitId: input.advisingUnitId, dueOn: input.dueOn },
      stampOf(ctx),
    );
  ctx.audit.add({
    event: "advising.named",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    facts: {
      campaignTitle: campaign.title,
      advisingName: nameOf(input.advisingUnitId),
      units: input.unitIds.map(nameOf),
      dueOn: input.dueOn,
    },
  });
  return ok({ id: campaign.id });
}
