import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import "./audit-events";
import { findBatch, listCertifiedAwardIds, loadPrintedMatter } from "./certificate-repo.server";
import type { RequestRendering } from "./forms";
import { certificatesMessages } from "./messages";
import { anyCertificates, certificatesPolicy } from "./policy";

/** Draws what is still missing now, without waiting for the next attempt of the background work. */
export async function requestRendering(ctx: Ctx, input: RequestRendering): Promise<Result<null>> {
  const access = allowed(certificatesPolicy.permit(ctx.actor, "certificates.render", anyCertificates));
  if (!access.ok) return access;
  const matter = await loadPrintedMatter(ctx.db, input.id);
  if (matter === null) return fail(notFound);
  if (matter.decision.state !== "issued")
    return fail(certificatesMessages.refuse("certificate.decision_not_issued", {}));
  const isComplete =
    (await findBatch(ctx.db, input.id)) !== null &&
    (await listCertifiedAwardIds(ctx.db, input.id)).size === matter.awards.length;
  if (isComplete)
    return fail(certificatesMessages.refuse("certificate.already_rendered", { count: matter.awards.length }));
  await ctx.enqueue({
    name: "certificates.render",
    key: `certificates:${input.id}:${ctx.now}`,
    payload: { decisionId: input.id },
    runAt: ctx.now,
  });
  ctx.audit.add({
    event: "certificates.requested",
    subjectKind: "decision",
    subjectId: input.id,
    campaignId: matter.decision.campaignId,
    facts: { decisionNumber: matter.decision.number },
  });
  return ok(null);
}
