import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { Consultation } from "./consultation";
import { lockConsultation } from "./consultation-repo.server";
import type { Dossier } from "./dossier";
import { findDossier } from "./dossier-repo.server";
import { nominationsPolicy, type ConsultationSubject } from "./policy";

export function consultationSubject(
  { unitId, stage, published }: Pick<Consultation, "unitId" | "stage" | "published">,
  dossier: Pick<Dossier, "unitId" | "stage">,
): ConsultationSubject {
  return {
    kind: "consultation",
    unitId,
    dossierState: dossier.stage.state,
    dossierUnitId: dossier.unitId,
    isPublished: published !== null,
    isEntered: stage.state === "answered" && stage.isEntered,
  };
}

/** The request under its lock with its dossier, for somebody who may do this. */
export async function loadConsultation(
  ctx: Ctx,
  id: string,
  action: "consultation.answer" | "consultation.correct" | "consultation.publish" | "consultation.withdraw",
): Promise<Result<{ consultation: Consultation; dossier: Dossier }>> {
  const consultation = await lockConsultation(ctx.db, id);
  const dossier = consultation === null ? null : await findDossier(ctx.db, consultation.dossierId);
  if (consultation === null || dossier === null) return fail(notFound);
  const access = allowed(nominationsPolicy.permit(ctx.actor, action, consultationSubject(consultation, dossier)));
  return access.ok ? ok({ consultation, dossier }) : access;
}
