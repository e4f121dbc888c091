import { lineTitle } from "~/campaigns/campaign";
import type { Ctx } from "~/shared/ctx.server";
import { invalid, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { touchContent } from "./dossier-repo.server";
import type { EditNomination } from "./forms";
import { keepDossierDocument } from "./keep-document.server";
import { forgetTyped, lineOf, linesInShort, loadForEdit, requireOpen, stampOf } from "./load-dossier.server";
import { requireUnique, requireWithinCap } from "./nomination";
import { keepOverrides, requireEligible } from "./require-eligible.server";
import { countOnLine, findNomination, listStandings, updateNomination } from "./nomination-repo.server";

/** Changes line, post, achievement or report of a nomination. Another one's change since is a conflict that shows both. */
export async function editNomination(
  ctx: Ctx,
  input: EditNomination,
): Promise<Result<{ dossierId: string; nominationId: string }>> {
  const place = await loadForEdit(ctx, input.id, { kind: "report", id: input.nominationId });
  if (!place.ok) return place;
  const { dossier, campaign } = place.value;
  await forgetTyped(ctx, dossier.id, `nomination:${input.nominationId}`);
  const nomination = await findNomination(ctx.db, input.nominationId);
  if (nomination === null || nomination.dossierId !== dossier.id) return fail(notFound);
  const line = lineOf(campaign, input.lineId);
  if (line?.recipientKind !== nomination.recipientKind) return fail(invalid({ lineId: "Chọn chỉ tiêu đề nghị." }));
  const standings = (await listStandings(ctx.db, campaign.id, nomination)).filter(
    (one) => one.nominationId !== nomination.id,
  );
  const unique = requireUnique(nomination, { ...line, title: lineTitle(line) }, standings, linesInShort(campaign));
  if (!unique.ok) return unique;
  if (line.id !== nomination.lineId) {
    const nominated = await countOnLine(ctx.db, dossier.id, line.id, nomination.id);
    const within = requireWithinCap({ ...line, title: lineTitle(line) }, nominated, place.value.unit.name);
    if (!within.ok) return within;
  }
  const eligible = await requireEligible(
    ctx,
    place.value,
    line,
    {
      candidateId: nomination.personId ?? nomination.unitId ?? "",
      name: nomination.name,
      achievement: input.achievement,
      overrideReason: input.overrideReason ?? "",
    },
    nomination,
  );
  if (!eligible.ok) return eligible;
  const changed = [
    ...(line.id === nomination.lineId ? [] : ["chỉ tiêu"]),
    ...(input.post === nomination.post ? [] : ["chức vụ"]),
    ...(input.achievement === nomination.achievement ? [] : ["tóm tắt thành tích"]),
    ...(input.report === null ? [] : ["báo cáo"]),
    ...(eligible.value.items.length === 0 ? [] : ["lý do vẫn đề nghị"]),
  ];
  const isProposalChanged = changed.length > (input.report === null ? 0 : 1);
  if (isProposalChanged) {
    const open = await requireOpen(ctx.db, place.value, { kind: "nomination", id: nomination.id });
    if (!open.ok) return open;
  }
  // Saved as it is: what was found of it stays.
  if (changed.length === 0 && input.version === nomination.version)
    return ok({ dossierId: dossier.id, nominationId: nomination.id });
  const updated = await updateNomination(
    ctx.db,
    nomination,
    { lineId: line.id, post: input.post, achievement: input.achievement },
    input.version,
    stampOf(ctx),
  );
  if (!updated.ok) return updated;
  await keepOverrides(ctx, place.value, line, nomination, eligible.value);
  if (input.report !== null) {
    const kept = await keepDossierDocument(ctx, place.value, {
      kind: line.reportKind,
      status: input.reportStatus,
      nomination: { ...nomination, lineId: line.id },
      content: { fileId: input.report.fileId },
    });
    if (!kept.ok) return kept;
  }
  if (changed.length > 0) {
    ctx.audit.add({
      event: "nomination.edited",
      subjectKind: "dossier",
      subjectId: dossier.id,
      unitId: dossier.unitId,
      campaignId: campaign.id,
      facts: { candidateName: nomination.name, changed },
    });
    await touchContent(ctx.db, dossier, stampOf(ctx));
  }
  return ok({ dossierId: dossier.id, nominationId: nomination.id });
}
