import { addAwarded } from "~/campaigns/campaign-repo.server";
import { lineTitle, type AwardLine, type Campaign } from "~/campaigns/campaign";
import { unitOverShare } from "~/campaigns/quota";
import { signatureLines } from "~/documents/parties";
import { loadAgency } from "~/people/agency-repo.server";
import { bonusFor } from "~/rules/bonus";
import { loadRules } from "~/rules/load-rules.server";
import type { RuleBook } from "~/rules/rule-book";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { actorName } from "./actor-name.server";
import { awardOrder } from "./award-order";
import { insertDecision, listGrantedOn, type NewAward } from "./decision-repo.server";
import { awaitsSignature } from "./fate";
import type { SignFile } from "./forms";
import { legalBasesOn } from "./legal-bases";
import { loadOpenFile } from "./load-signing-file.server";
import { decisionsMessages } from "./messages";
import { listCampaignSessions, listNominees, type Nominee } from "./nominee-queries.server";
import { displayName } from "./nominee-view.server";
import { agencyNames, praiseOf } from "./wording";
import { chooseNames, type SigningFile } from "./signing-file";
import { listSigningItems, updateFileDecided, updateItemDecided } from "./signing-file-repo.server";
import { codeByteCount, formatCode } from "./verification-code";

/**
 * Signs a file, with or without some of its names: a decision without number, and its awards. Never adds a name, never
 * exceeds a quota or a unit's share. Refusals: signing_file.*, award.share_exceeded, quota.exceeded, quota.unknown, campaign.wrong_state, conflict.
 */
export async function signFile(ctx: Ctx, input: Omit<SignFile, "confirm">): Promise<Result<{ decisionId: string }>> {
  const loaded = await loadOpenFile(ctx, input.id, input.version);
  if (!loaded.ok) return loaded;
  const { file, campaign } = loaded.value;
  const chosen = chooseNames(
    await listSigningItems(ctx.db, file.id),
    input.names.filter((name) => name.isLeftOut),
    input.names.map((name) => name.nominationId),
  );
  if (!chosen.ok) return chosen;
  const considered = await findConsidered(ctx, campaign.id, chosen.value.signed);
  if (!considered.ok) return considered;
  const counted = await countAwards(ctx, campaign, considered.value);
  if (!counted.ok) return counted;
  await lockFor(ctx.db, "signing_file", file.id);
  const signerName = await actorName(ctx.db, ctx.actor);
  const decided = await updateFileDecided(ctx.db, file, {
    state: "signed",
    at: ctx.now,
    by: signerName,
    sentBackReason: "",
  });
  if (!decided.ok) return decided;
  for (const name of chosen.value.signed) await updateItemDecided(ctx.db, file.id, name.nominationId, "signed", "");
  for (const name of chosen.value.leftOut)
    await updateItemDecided(ctx.db, file.id, name.nominationId, "left_out", name.reason);
  const decisionId = ctx.newId();
  const agency = await loadAgency(ctx.db);
  const signerTitle = signatureLines(agency.headTitle, input.capacity);
  const rules = await loadRules(ctx.db, ctx.now);
  const awards = newAwards(ctx, campaign, considered.value, rules);
  await insertDecision(ctx.db, {
    id: decisionId,
    campaignId: campaign.id,
    signingFileId: file.id,
    signerName,
    signerCapacity: input.capacity,
    signerTitle,
    legalBases: await basesFor(ctx, campaign, file, agencyNames(agency).agency, rules),
    signedAt: ctx.now,
    awards,
  });
  const names = new Map((await listNominees(ctx.db, campaign.id)).map((one) => [one.nominationId, one.candidateName]));
  ctx.audit.add({
    event: "decision.signed",
    subjectKind: "decision",
    subjectId: decisionId,
    campaignId: campaign.id,
    facts: {
      title: campaign.title,
      signerName,
      signerTitle: signerTitle.join(", "),
      awardCount: awards.length,
      leftOut: chosen.value.leftOut.map((one) => ({ name: names.get(one.nominationId) ?? "", reason: one.reason })),
    },
  });
  return ok({ decisionId });
}

/** Each name as the session left it; one that no ended session proposed on a line of ours is refused. */
async function findConsidered(
  ctx: Ctx,
  campaignId: string,
  names: readonly { nominationId: string }[],
): Promise<Result<Nominee[]>> {
  const nominees = new Map((await listNominees(ctx.db, campaignId)).map((one) => [one.nominationId, one]));
  const considered: Nominee[] = [];
  const strangers: string[] = [];
  const held: string[] = [];
  for (const { nominationId } of names) {
    const one = nominees.get(nominationId);
    if (one !== undefined && awaitsSignature(one) && one.sessionState === "concluded") considered.push(one);
    else if (one !== undefined && one.hold !== null) held.push(displayName(one));
    else strangers.push(one?.candidateName ?? "Một tên không thuộc phong trào này");
  }
  if (held.length > 0) return fail(decisionsMessages.refuse("signing_file.held_upward", { campaignId, names: held }));
  return strangers.length === 0
    ? ok(considered)
    : fail(decisionsMessages.refuse("signing_file.not_considered", { names: strangers }));
}

/** Takes the places on each line, under the line's lock, in the order of the plan so that two signers never wait for each other. */
async function countAwards(ctx: Ctx, campaign: Campaign, names: readonly Nominee[]): Promise<Result<null>> {
  const lines = [...new Map(names.map((name) => [name.awardLineId, name.lineOrdinal]))].sort((a, b) => a[1] - b[1]);
  for (const [lineId] of lines) {
    const added = await addAwarded(ctx.db, lineId, names.filter((name) => name.awardLineId === lineId).length);
    if (!added.ok) return added;
    const line = campaign.lines.find((one) => one.id === lineId);
    const shared = line === undefined ? ok(null) : await requireWithinShares(ctx, campaign, line, names);
    if (!shared.ok) return shared;
  }
  return ok(null);
}

/** Each unit within its share and the part in common, what was granted before counted in. Under the line's lock. */
async function requireWithinShares(
  ctx: Ctx,
  campaign: Campaign,
  line: AwardLine,
  names: readonly Nominee[],
): Promise<Result<null>> {
  if (line.quotaSplit === "common") return ok(null);
  const before = await listGrantedOn(ctx.db, line.id);
  const taken = new Map<string, number>();
  for (const unitId of [
    ...before,
    ...names.filter((one) => one.awardLineId === line.id).map((one) => one.dossierUnitId),
  ])
    taken.set(unitId, (taken.get(unitId) ?? 0) + 1);
  const over = unitOverShare(line, line.quotaCount, taken);
  if (over === null) return ok(null);
  return fail(
    decisionsMessages.refuse("award.share_exceeded", {
      campaignId: campaign.id,
      line: lineTitle(line),
      unitName: names.find((one) => one.dossierUnitId === over.unitId)?.dossierUnitName ?? "",
      taken: over.taken,
      share: over.share,
      common: over.common,
    }),
  );
}

function newAwards(ctx: Ctx, campaign: Campaign, names: readonly Nominee[], rules: RuleBook): NewAward[] {
  const today = dateOf(ctx.now);
  return awardOrder(names).map((name) => ({
    id: ctx.newId(),
    nominationId: name.nominationId,
    awardLineId: name.awardLineId,
    goldenBookNo: name.goldenBookNo,
    recipientKind: name.recipientKind,
    personId: name.personId,
    candidateUnitId: name.candidateUnitId,
    candidateName: name.candidateName,
    honorific: name.honorific,
    post: name.post,
    unitName: name.unitName,
    achievement: praiseOf(campaign),
    bonusAmount: bonusFor(name, today, rules)?.amount ?? 0,
    verificationCode: formatCode(globalThis.crypto.getRandomValues(new Uint8Array(codeByteCount))),
  }));
}

async function basesFor(
  ctx: Ctx,
  campaign: Campaign,
  file: SigningFile,
  agencyName: string,
  rules: RuleBook,
): Promise<string[]> {
  const session = (await listCampaignSessions(ctx.db, campaign.id)).find((one) => one.id === file.sessionId);
  if (session === undefined) throw new Error(`signing file ${file.id} names a session of another campaign`);
  return legalBasesOn(
    dateOf(ctx.now),
    {
      planNumber: campaign.planNumber,
      planDatedOn: campaign.planDatedOn,
      campaignTitle: campaign.title,
      agencyName,
      bodyName: session.bodyName,
      sessionHeldOn: dateOf(session.heldAt),
    },
    rules,
  );
}
