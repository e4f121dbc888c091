import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import "./audit-events";
import { findBatch, findCertificate, insertPrintEntry, loadPrintedMatter } from "./certificate-repo.server";
import type { RecordPrinting } from "./forms";
import { certificatesMessages } from "./messages";
import { anyCertificates, certificatesPolicy } from "./policy";

/** Somebody has put the paper into the machine: the whole list in its order, or one certificate again. */
export async function logPrint(ctx: Ctx, input: RecordPrinting): Promise<Result<null>> {
  const access = allowed(certificatesPolicy.permit(ctx.actor, "certificate.record_printing", anyCertificates));
  if (!access.ok) return access;
  const matter = await loadPrintedMatter(ctx.db, input.id);
  const award = input.awardId === null ? null : (matter?.awards.find((one) => one.id === input.awardId) ?? null);
  if (matter === null || (input.awardId !== null && award === null)) return fail(notFound);
  const kept = award === null ? await findBatch(ctx.db, input.id) : await findCertificate(ctx.db, award.id);
  if (kept === null) return fail(certificatesMessages.refuse("certificate.not_rendered", {}));
  await insertPrintEntry(ctx.db, {
    id: ctx.newId(),
    decisionId: input.id,
    awardId: award?.id ?? null,
    printedAt: ctx.now,
    printedByName: ctx.actor.kind === "account" ? ctx.actor.name : "",
  });
  ctx.audit.add({
    event: "certificate.printed",
    subjectKind: "decision",
    subjectId: input.id,
    campaignId: matter.decision.campaignId,
    facts: {
      decisionNumber: matter.decision.number,
      count: award === null ? matter.awards.length : 1,
      goldenBookNo: award?.goldenBookNo ?? null,
      recipientName: award?.name ?? "",
    },
  });
  return ok(null);
}
