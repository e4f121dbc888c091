import { lineTitle } from "~/campaigns/campaign";
import type { Ctx } from "~/shared/ctx.server";
import { invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { touchContent } from "./dossier-repo.server";
import { keepOverrides, requireEligible } from "./require-eligible.server";
import { findCandidate } from "./find-candidate.server";
import type { AddNomination } from "./forms";
import { keepDossierDocument } from "./keep-document.server";
import { forgetTyped, lineOf, linesInShort, loadForEdit, stampOf } from "./load-dossier.server";
import { requireUnique, requireWithinCap } from "./nomination";
import { countOnLine, insertNomination, listStandings } from "./nomination-repo.server";

/** Proposes somebody of the dossier's own unit, or the unit itself, for an award line. */
export async function addNomination(
  ctx: Ctx,
  input: AddNomination,
): Promise<Result<{ dossierId: string; nominationId: string }>> {
  const place = await loadForEdit(ctx, input.id, { kind: "candidates" });
  if (!place.ok) return place;
  const { dossier, campaign, unit } = place.value;
  await forgetTyped(ctx, dossier.id, "new");
  const line = lineOf(campaign, input.lineId);
  if (line === null) return fail(invalid({ lineId: "Chọn chỉ tiêu đề nghị." }));
  const wantsUnit = line.recipientKind === "collective";
  if (wantsUnit !== (input.candidateId === unit.id))
    return fail(
      invalid({
        candidateId: wantsUnit
          ? "Chỉ tiêu này dành cho tập thể: chọn tập thể."
          : "Chỉ tiêu này dành cho cá nhân: chọn một người.",
      }),
    );
  const candidate = await findCandidate(ctx.db, line.recipientKind, input.candidateId, unit, dateOf(ctx.now));
  if (!candidate.ok) return candidate;
  const standings = await listStandings(ctx.db, campaign.id, candidate.value);
  const unique = requireUnique(candidate.value, { ...line, title: lineTitle(line) }, standings, linesInShort(campaign));
  if (!unique.ok) return unique;
  const nominated = await countOnLine(ctx.db, dossier.id, line.id);
  const within = requireWithinCap({ ...line, title: lineTitle(line) }, nominated, unit.name);
  if (!within.ok) return within;
  const eligible = await requireEligible(ctx, place.value, line, {
    candidateId: input.candidateId,
    name: candidate.value.name,
    achievement: input.achievement,
    overrideReason: input.overrideReason ?? "",
  });
  if (!eligible.ok) return eligible;
  const id = ctx.newId();
  await insertNomination(
    ctx.db,
    {
      ...candidate.value,
      id,
      dossierId: dossier.id,
      campaignId: campaign.id,
      lineId: line.id,
      recipientKind: line.recipientKind,
      achievement: input.achievement,
    },
    stampOf(ctx),
  );
  ctx.audit.add({
    event: "nomination.added",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: campaign.id,
    facts: { candidateName: candidate.value.name, line: lineTitle(line) },
  });
  await keepOverrides(ctx, place.value, line, { id, name: candidate.value.name }, eligible.value);
  if (input.report !== null) {
    const nomination = { id, name: candidate.value.name, lineId: line.id };
    const kept = await keepDossierDocument(ctx, place.value, {
      kind: line.reportKind,
      status: input.reportStatus,
      nomination,
      content: { fileId: input.report.fileId },
    });
    if (!kept.ok) return kept;
  }
  await touchContent(ctx.db, dossier, stampOf(ctx));
  return ok({ dossierId: dossier.id, nominationId: id });
}
