import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { adoptFile, moveFile } from "~/shared/stored-file-repo.server";
import { dateOf } from "~/shared/time";
import { requireCorrectable } from "./consultation";
import type { CorrectConsultation } from "./consultation-forms";
import { listEarlierAnswers, replaceAnswer } from "./consultation-repo.server";
import { loadConsultation } from "./load-consultation.server";
import { stampOf } from "./load-dossier.server";

/**
 * Another answer in the place of the one that was given, by the side that gave it; text and scan of the earlier one stay readable for
 * whoever reads the appraisal. Refuses consultation.unanswered, consultation.decided, conflict.
 */
export async function correctConsultation(ctx: Ctx, input: CorrectConsultation): Promise<Result<{ id: string }>> {
  const loaded = await loadConsultation(ctx, input.id, "consultation.correct");
  if (!loaded.ok) return loaded;
  const { consultation, dossier } = loaded.value;
  const correctable = requireCorrectable(consultation, { state: dossier.stage.state });
  if (!correctable.ok) return correctable;
  const before = correctable.value;
  if (consultation.version !== input.version) return fail(conflict({ by: "", saved: [] }));
  if (input.on !== null && input.on > dateOf(ctx.now))
    return fail(invalid({ on: "Ngày văn bản trả lời không sau hôm nay." }));
  const { opinion, text, number, on, reason } = input;
  const answer = { opinion, text, number, on, fileId: input.file?.fileId ?? before.fileId };
  const isSame = opinion === before.opinion && text === before.text && number === before.number && on === before.on;
  if (isSame && input.file === null)
    return fail(invalid({ text: "Nội dung chưa khác ý kiến đang ghi: sửa rồi mới lưu." }));
  const { now, byName } = stampOf(ctx);
  const [last] = await listEarlierAnswers(ctx.db, consultation.id);
  const earlier = {
    id: ctx.newId(),
    ordinal: (last?.ordinal ?? 0) + 1,
    opinion: before.opinion,
    text: before.text,
    number: before.number,
    on: before.on,
    fileId: before.fileId,
    givenAt: last?.correctedAt ?? before.at,
    givenByName: last?.correctedByName ?? before.byName,
    correctedAt: now,
    correctedByName: byName,
    reason,
  };
  if (input.file !== null) {
    // The replaced scan is read by those who read the appraisal, no longer by a unit that is shown the opinion.
    if (before.fileId !== null) await moveFile(ctx.db, before.fileId, { kind: "earlier_opinion", id: earlier.id });
    const adopted = await adoptFile(ctx, input.file.fileId, { kind: "consultation", id: consultation.id });
    if (!adopted.ok) return adopted;
  }
  const replaced = await replaceAnswer(ctx.db, consultation, input.version, answer, earlier);
  if (!replaced.ok) return replaced;
  ctx.audit.add({
    event: "consultation.corrected",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: {
      bodyName: consultation.bodyName,
      candidateName: consultation.candidateName,
      before: { opinion: before.opinion, number: before.number, on: before.on, text: before.text },
      after: { opinion, number, on, text },
      isFileReplaced: input.file !== null,
      reason,
    },
  });
  return ok({ id: consultation.id });
}
