import { randomBytes } from "node:crypto";
import { lineTitle, receivingState } from "~/campaigns/campaign";
import { findUnit } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { paths } from "~/shared/paths";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { hashOfText } from "./document-repo.server";
import { submit } from "./dossier";
import { markEntered, updateStage } from "./dossier-repo.server";
import { refusals } from "./eligibility";
import { judgeNominations } from "./find-eligibility.server";
import type { SubmitDossier } from "./forms";
import { originText } from "./gathering";
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
import { requireWithinLimits } from "./require-within-limits.server";
import { makeManifest, type Manifest } from "./manifest";
import { nominationsMessages } from "./messages";
import { keepNames } from "./nomination-repo.server";
import { arrivalOf } from "./paper";
import { findLastSubmission, findSubmissionByCode, insertSubmission } from "./submission-repo.server";
import { insertSubmittedPapers, sealPaper } from "./submitted-paper-repo.server";
import { deleteCopiesOf } from "./working-copy-repo.server";
import { drawWritten } from "./written-document.server";

/**
 * Submits the dossier as it stands. The instant at which the request arrived decides about the deadline, of papers their incoming
 * stamp. A second press is told what the first one did, with its receipt. What was submitted is frozen with the hash of every document
 * and the head of the log.
 */
export async function submitDossier(ctx: Ctx, input: SubmitDossier): Promise<Result<{ receiptCode: string }>> {
  const loaded = await loadLocked(ctx, input.id, "dossier.submit");
  if (!loaded.ok) return loaded;
  const { dossier, campaign } = loaded.value;
  const due = await findDue(ctx.db, loaded.value);
  if (due === null) return fail(nominationsMessages.refuse("dossier.campaign_closed", { title: campaign.title }));
  const content = await loadContent(ctx.db, loaded.value);
  const last = await findLastSubmission(ctx.db, dossier.id);
  const { arrivedAt, stamp } = arrivalOf(dossier, ctx.now);
  const stage = submit(
    dossier,
    {
      campaign: { title: campaign.title, state: receivingState(campaign) },
      rule: dueRule(campaign),
      due,
      opensOn: campaign.dossierOpenOn,
      missing: content.missing.map((part) => `${part.what}: ${part.why}`),
      last,
      ...(stamp === null ? {} : { stamp }),
    },
    arrivedAt,
  );
  if (!stage.ok) return stage;
  if (dossier.version !== input.version) return fail(conflict({ by: dossier.updatedByName, saved: [] }));
  const eligible = await requireAllEligible(ctx, loaded.value, content);
  if (!eligible.ok) return eligible;
  const within = await requireWithinLimits(ctx.db, loaded.value, content);
  if (!within.ok) return within;
  const updated = await updateStage(ctx.db, dossier, stage.value, stampOf(ctx));
  if (!updated.ok) return updated;
  if (dossier.paper !== null) await markEntered(ctx.db, dossier.id, ctx.now);

  await deleteCopiesOf(ctx.db, dossier.id);
  await keepNames(ctx.db, content.nominations);
  const ordinal = (last?.ordinal ?? 0) + 1;
  const papers = await drawPapers(ctx, loaded.value, content);
  const manifest = JSON.stringify(
    await manifestOf(ctx, loaded.value, content, { papers, ordinal, due, isByStamp: stamp !== null }),
  );
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
      ...(stamp === null ? {} : { stampedAt: arrivedAt }),
    },
  });
  // Chained before the receipt is written: the head that it prints is that of this very submission.
  const auditHead = await ctx.audit.flush(ctx.db);
  if (auditHead === null) throw new Error("the submission is not in the log");
  const submissionId = ctx.newId();
  await insertSubmission(
    ctx.db,
    {
      id: submissionId,
      dossierId: dossier.id,
      ordinal,
      arrivedAt,
      submittedBy: accountOf(ctx),
      submittedByName: stampOf(ctx).byName,
      receiptCode,
      due,
      auditHead,
    },
    manifest,
  );
  await insertSubmittedPapers(ctx.db, submissionId, papers);
  return ok({ receiptCode });
}

// Judged anew: records may have changed since a candidate was chosen. What was returned is with the appraisal, and papers are what came.
async function requireAllEligible(
  ctx: Ctx,
  place: DossierInPlace,
  { nominations }: DossierContent,
): Promise<Result<null>> {
  const { dossier } = place;
  if (dossier.paper !== null || dossier.stage.state !== "draft") return ok(null);
  const judged = await judgeNominations({ read: ctx.db, actor: ctx.actor, now: ctx.now }, place, nominations);
  const refused = nominations.flatMap((one) => {
    const eligibility = judged.get(one.id);
    const items = eligibility === undefined ? [] : refusals(eligibility);
    return items.length === 0 ? [] : [{ nomination: one, items }];
  });
  if (refused.length === 0) return ok(null);
  return fail(
    nominationsMessages.refuse("dossier.not_eligible", {
      names: refused.map((one) => one.nomination.name),
      rules: refused.flatMap(({ nomination, items }) =>
        items.map((item) => `${nomination.name}: ${item.title}. ${item.facts}`),
      ),
      hrefs: refused.map((one) => paths.nomination(dossier.id, one.nomination.id)),
      sources: [...new Set(refused.flatMap((one) => one.items.map((item) => item.citation)))],
    }),
  );
}

/** What was written in the product, as it stands now: names changed from here on reach it no more. */
async function drawPapers(
  ctx: Ctx,
  place: DossierInPlace,
  content: DossierContent,
): Promise<{ documentId: string; content: string; sha256: string }[]> {
  const papers: { documentId: string; content: string; sha256: string }[] = [];
  for (const document of content.documents) {
    const paper = await drawWritten(ctx.db, place, content, document);
    if (paper !== null) papers.push({ documentId: document.id, ...sealPaper(paper) });
  }
  return papers;
}

async function manifestOf(
  ctx: Ctx,
  { dossier, campaign, unit, heads, advising }: DossierInPlace,
  { nominations, documents }: DossierContent,
  {
    papers,
    ordinal,
    due,
    isByStamp,
  }: Pick<Manifest, "ordinal" | "due"> & {
    papers: readonly { documentId: string; sha256: string }[];
    isByStamp: boolean;
  },
): Promise<Manifest> {
  const { confirmation, paper } = dossier;
  if (confirmation === null) throw new Error("a dossier without confirmation is not complete");
  const receivingUnitId = advising?.unitId ?? campaign.receivingUnitId;
  const receiver = receivingUnitId === null ? null : await findUnit(ctx.db, receivingUnitId);
  const nameOf = new Map(nominations.map((one) => [one.id, one.name]));
  const paperOf = new Map(papers.map((one) => [one.documentId, one.sha256]));
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
    ...(paper === null || !isByStamp
      ? {}
      : { paper: { ...paper, enteredAt: ctx.now, enteredByName: stampOf(ctx).byName } }),
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
        ...(one.origin === null || one.dossierId !== dossier.id ? {} : { origin: originText(one.origin) }),
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
      ...given(paperOf.get(one.id)),
      candidate: one.nominationId === null ? null : (nameOf.get(one.nominationId) ?? null),
      nominationId: one.nominationId,
    })),
  });
}

function given(paperSha256: string | undefined): { paperSha256?: string } {
  return paperSha256 === undefined ? {} : { paperSha256 };
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
