import { randomBytes } from "node:crypto";
import { lineTitle, receivingState } from "~/campaigns/campaign";
import { findUnit } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { hashOfText } from "./document-repo.server";
import { submit } from "./dossier";
import { updateStage } from "./dossier-repo.server";
import type { SubmitDossier } from "./forms";
import {
  accountOf,
  dueRule,
  findDue,
  lineOf,
  loadContent,
  loadLocked,
  planName,
  stampOf,
  type DossierContent,
  type DossierInPlace,
} from "./load-dossier.server";
import { makeManifest, type Manifest } from "./manifest";
import { nominationsMessages } from "./messages";
import { findLastSubmission, findSubmissionByCode, insertSubmission } from "./submission-repo.server";

/**
 * Submits the dossier as it stands. The instant at which the request arrived decides about the deadline. A second press is told what
 * the first one did, with its receipt. What was submitted is frozen with the hash of every document and the head of the log.
 */
export async function submitDossier(ctx: Ctx, input: SubmitDossier): Promise<Result<{ receiptCode: string }>> {
  const loaded = await loadLocked(ctx, input.id, "dossier.submit");
  if (!loaded.ok) return loaded;
  const { dossier, campaign } = loaded.value;
  const due = await findDue(ctx.db, loaded.value);
  if (due === null) return fail(nominationsMessages.refuse("dossier.campaign_closed", { title: campaign.title }));
  const content = await loadContent(ctx.db, loaded.value);
  const last = await findLastSubmission(ctx.db, dossier.id);
  const stage = submit(
    dossier,
    {
      campaign: { title: campaign.title, state: receivingState(campaign) },
      rule: dueRule(campaign),
      due,
      opensOn: campaign.dossierOpenOn,
      missing: content.missing.map((part) => `${part.what}: ${part.why}`),
      last,
    },
    ctx.now,
  );
  if (!stage.ok) return stage;
  if (dossier.version !== input.version) return fail(conflict({ by: dossier.updatedByName, saved: [] }));
  const updated = await updateStage(ctx.db, dossier, stage.value, stampOf(ctx));
  if (!updated.ok) return updated;

  const ordinal = (last?.ordinal ?? 0) + 1;
  const manifest = JSON.stringify(await manifestOf(ctx, loaded.value, content, ordinal, due));
  const receiptCode = await newReceiptCode(ctx);
  ctx.audit.add({
    event: "dossier.submitted",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: campaign.id,
    facts: {
      ordinal,
      receiptCode,
      dueAt: due.endsAt,
      dueSource: due.source,
      grace: due.grace,
      manifestSha256: hashOfText(manifest),
      collectiveCount: dossier.collectiveCount,
      individualCount: dossier.individualCount,
      documentCount: content.documents.length,
    },
  });
  // Chained before the receipt is written: the head that it prints is that of this very submission.
  const auditHead = await ctx.audit.flush(ctx.db);
  if (auditHead === null) throw new Error("the submission is not in the log");
  await insertSubmission(
    ctx.db,
    {
      id: ctx.newId(),
      dossierId: dossier.id,
      ordinal,
      arrivedAt: ctx.now,
      submittedBy: accountOf(ctx),
      submittedByName: stampOf(ctx).byName,
      receiptCode,
      due,
      auditHead,
    },
    manifest,
  );
  return ok({ receiptCode });
}

async function manifestOf(
  ctx: Ctx,
  { dossier, campaign, unit, heads }: DossierInPlace,
  { nominations, documents }: DossierContent,
  ordinal: number,
  due: Manifest["due"],
): Promise<Manifest> {
  const { confirmation } = dossier;
  if (confirmation === null) throw new Error("a dossier without confirmation is not complete");
  const receiver = campaign.receivingUnitId === null ? null : await findUnit(ctx.db, campaign.receivingUnitId);
  const nameOf = new Map(nominations.map((one) => [one.id, one.name]));
  return makeManifest({
    unit: { id: unit.id, name: unit.name },
    campaign: { id: campaign.id, title: campaign.title, plan: planName(campaign) },
    ordinal,
    receiver: receiver?.name ?? "Thường trực thi đua",
    confirmation: {
      kind: confirmation.kind,
      name: confirmation.name,
      at: confirmation.at,
      post: heads.find((one) => one.name === confirmation.name)?.post ?? "",
    },
    due,
    nominations: nominations.map((one) => {
      const line = lineOf(campaign, one.lineId);
      if (line === null) throw new Error(`no award line ${one.lineId}`);
      return {
        id: one.id,
        lineId: line.id,
        line: lineTitle(line),
        level: line.level,
        recipientKind: one.recipientKind,
        name: one.name,
        honorific: one.honorific,
        post: one.post,
        unitName: one.unitName,
        achievement: one.achievement,
        reportKind: line.reportKind,
      };
    }),
    documents: documents.map((one) => ({
      id: one.id,
      kind: one.kind,
      title: one.title,
      name: one.name,
      sha256: one.sha256,
      byteCount: one.byteCount,
      status: one.status,
      isWritten: one.body !== null,
      candidate: one.nominationId === null ? null : (nameOf.get(one.nominationId) ?? null),
    })),
  });
}

// Without I, L, O and U: read aloud and typed from paper.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

async function newReceiptCode(ctx: Ctx): Promise<string> {
  const year = dateOf(ctx.now).slice(0, 4);
  for (;;) {
    const code = `BN-${year}-${Array.from(randomBytes(6), (byte) => letters[byte % 32] ?? "0").join("")}`;
    if ((await findSubmissionByCode(ctx.db, code)) === null) return code;
  }
}
