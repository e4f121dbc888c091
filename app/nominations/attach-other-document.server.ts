import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { askedDocuments } from "./asked-documents";
import { replacedByAnother } from "./attach-document.server";
import { touchContent } from "./dossier-repo.server";
import type { AttachOther } from "./forms";
import { findCurrent, keepDossierDocument } from "./keep-document.server";
import { lineOf, loadForEdit, stampOf } from "./load-dossier.server";
import { nominationsMessages } from "./messages";
import { findNomination } from "./nomination-repo.server";
import { isSameTitle } from "./other-document";

/**
 * Puts a further document of a candidate into the dossier, one that the award line or a rule asks for; an earlier one with its title stays
 * as its older version. Refuses document.not_asked, conflict.
 */
export async function attachOtherDocument(
  ctx: Ctx,
  input: AttachOther,
): Promise<Result<{ dossierId: string; nominationId: string }>> {
  const place = await loadForEdit(ctx, input.id, { kind: "other", id: input.nominationId, title: input.title });
  if (!place.ok) return place;
  const { dossier, campaign } = place.value;
  const nomination = await findNomination(ctx.db, input.nominationId);
  if (nomination === null || nomination.dossierId !== dossier.id) return fail(notFound);
  const law = await loadCampaignLaw(ctx.db, campaign, ctx.now);
  const asked = askedDocuments(lineOf(campaign, nomination.lineId), law.book, law.on);
  const title = asked.find((one) => isSameTitle(one.title, input.title))?.title;
  if (title === undefined)
    return fail(
      nominationsMessages.refuse("document.not_asked", {
        title: input.title,
        href: { dossierId: dossier.id, nominationId: nomination.id },
        asked: asked.map((one) => one.title),
      }),
    );
  const current = await findCurrent(ctx, dossier.id, nomination.id, "other", title);
  if ((current?.id ?? null) !== input.replaces) return fail(replacedByAnother(current));
  const kept = await keepDossierDocument(ctx, place.value, {
    kind: "other",
    status: input.status,
    nomination,
    content: { fileId: input.file.fileId },
    title,
  });
  if (!kept.ok) return kept;
  await touchContent(ctx.db, dossier, stampOf(ctx));
  return ok({ dossierId: dossier.id, nominationId: nomination.id });
}
