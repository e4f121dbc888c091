import { isLate } from "~/campaigns/deadline";
import { findUnit } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { invalid, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { requireAskable } from "./consultation";
import type { AskConsultation } from "./consultation-forms";
import { insertConsultation } from "./consultation-repo.server";
import { instantOn } from "./late-pass";
import { loadLocked, stampOf } from "./load-dossier.server";
import { findNomination } from "./nomination-repo.server";

/** Asks a body for its written opinion. The appraisal does not wait for it. Refuses consultation.not_submitted, consultation.own_unit. */
export async function askConsultation(ctx: Ctx, input: AskConsultation): Promise<Result<{ dossierId: string }>> {
  const place = await loadLocked(ctx, input.id, "dossier.appraise");
  if (!place.ok) return place;
  const { dossier } = place.value;
  const unit = input.unitId === null ? null : await findUnit(ctx.db, input.unitId);
  if (input.unitId !== null && unit?.isActive !== true) return fail(invalid({ unitId: "Chọn đơn vị đang hoạt động." }));
  const nomination = input.nominationId === null ? null : await findNomination(ctx.db, input.nominationId);
  if (input.nominationId !== null && nomination?.dossierId !== dossier.id) return fail(notFound);
  const bodyName = unit?.name ?? input.body;
  const askable = requireAskable(
    { id: dossier.id, unitId: dossier.unitId, state: dossier.stage.state },
    { unitId: unit?.id ?? null, bodyName },
  );
  if (!askable.ok) return askable;
  const dueAt = instantOn(input.dueOn, "24:00");
  if (isLate(ctx.now, dueAt)) return fail(invalid({ dueOn: "Ngày trả lời từ hôm nay trở đi." }));
  const { now, byName } = stampOf(ctx);
  await insertConsultation(ctx.db, {
    id: ctx.newId(),
    dossierId: dossier.id,
    nominationId: nomination?.id ?? null,
    candidateName: nomination?.name ?? "",
    unitId: unit?.id ?? null,
    bodyName,
    question: input.question,
    dueAt,
    documentNumber: input.documentNumber,
    documentOn: input.documentOn,
    askedAt: now,
    askedByName: byName,
  });
  ctx.audit.add({
    event: "consultation.asked",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: { bodyName, candidateName: nomination?.name ?? "", question: input.question, dueAt },
  });
  return ok({ dossierId: dossier.id });
}
