import { actsForUnit } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import { invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { adoptFile } from "~/shared/stored-file-repo.server";
import { dateOf } from "~/shared/time";
import { requireWaiting } from "./consultation";
import type { AnswerConsultation } from "./consultation-forms";
import { closeConsultation } from "./consultation-repo.server";
import { loadConsultation } from "./load-consultation.server";
import { stampOf } from "./load-dossier.server";

/** The opinion itself: by the asked unit's account, or entered for a body with the scan of what it wrote. Refuses consultation.closed. */
export async function answerConsultation(ctx: Ctx, input: AnswerConsultation): Promise<Result<{ id: string }>> {
  const loaded = await loadConsultation(ctx, input.id, "consultation.answer");
  if (!loaded.ok) return loaded;
  const { consultation, dossier } = loaded.value;
  const waiting = requireWaiting(consultation);
  if (!waiting.ok) return waiting;
  const isOwn = consultation.unitId !== null && actsForUnit(ctx.actor, consultation.unitId);
  if (!isOwn && input.file === null)
    return fail(invalid({ file: "Chọn bản chụp văn bản trả lời: ý kiến được nhập thay nơi trả lời." }));
  if (input.on !== null && input.on > dateOf(ctx.now))
    return fail(invalid({ on: "Ngày văn bản trả lời không sau hôm nay." }));
  if (input.file !== null) {
    const adopted = await adoptFile(ctx, input.file.fileId, { kind: "consultation", id: consultation.id });
    if (!adopted.ok) return adopted;
  }
  const { now, byName } = stampOf(ctx);
  const { opinion, text, number, on } = input;
  const fileId = input.file?.fileId ?? null;
  const closed = await closeConsultation(ctx.db, consultation, input.version, {
    state: "answered",
    opinion,
    text,
    number,
    on,
    fileId,
    isEntered: !isOwn,
    at: now,
    byName,
  });
  if (!closed.ok) return closed;
  ctx.audit.add({
    event: "consultation.answered",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: {
      bodyName: consultation.bodyName,
      candidateName: consultation.candidateName,
      opinion,
      number,
      on,
      text,
      isEnteredFor: !isOwn,
    },
  });
  return ok({ id: consultation.id });
}
