import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { touchContent } from "./dossier-repo.server";
import type { WriteReport } from "./forms";
import { findCurrent, keepDossierDocument } from "./keep-document.server";
import { forgetTyped, lineOf, loadForEdit, stampOf } from "./load-dossier.server";
import { findNomination, touchNomination } from "./nomination-repo.server";
import { readReportBody, reportSections, writeReportBody } from "./report-body";

/** Keeps the report of a candidate as written in the product: a draft until it is signed or the head's account confirms the dossier. */
export async function writeReport(
  ctx: Ctx,
  input: WriteReport,
): Promise<Result<{ dossierId: string; nominationId: string }>> {
  const place = await loadForEdit(ctx, input.id, { kind: "report", id: input.nominationId });
  if (!place.ok) return place;
  const { dossier, campaign } = place.value;
  await forgetTyped(ctx, dossier.id, `report:${input.nominationId}`);
  const nomination = await findNomination(ctx.db, input.nominationId);
  if (nomination === null || nomination.dossierId !== dossier.id) return fail(notFound);
  const sections = reportSections(nomination.recipientKind);
  const empty = sections.filter((one) => one.isRequired && input[one.key] === "");
  if (empty.length > 0)
    return fail(invalid(Object.fromEntries(empty.map((one) => [one.key, `Nhập ${one.label.toLowerCase()}.`]))));
  const kind = lineOf(campaign, nomination.lineId)?.reportKind ?? "report_summary";
  const current = await findCurrent(ctx, dossier.id, nomination.id, kind);
  const done = { dossierId: dossier.id, nominationId: nomination.id };
  const text = writeReportBody(input);
  if (current?.body === text) return ok(done);
  if ((current?.id ?? null) !== input.replaces) {
    const body = current?.body ?? null;
    const saved =
      body === null
        ? []
        : sections
            .map((one) => `${one.label}: ${readReportBody(body)[one.key]}`)
            .filter((line) => !line.endsWith(": "));
    return fail(
      conflict({
        by: current?.createdByName ?? "",
        saved: saved.length === 0 && current !== null ? [current.name] : saved,
      }),
    );
  }
  const kept = await keepDossierDocument(ctx, place.value, {
    kind,
    status: "draft",
    nomination,
    content: { body: text },
  });
  if (!kept.ok) return kept;
  await touchNomination(ctx.db, nomination.id, stampOf(ctx));
  await touchContent(ctx.db, dossier, stampOf(ctx));
  return ok(done);
}
