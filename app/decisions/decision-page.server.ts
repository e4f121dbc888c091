import { absenceText } from "~/rules/absence";
import { bonusFor, missingForBonus } from "~/rules/bonus";
import { loadRules } from "~/rules/load-rules.server";
import { anyRule, rulesPolicy } from "~/rules/policy";
import type { RuleBook } from "~/rules/rule-book";
import type { AdministrativeDocument } from "~/documents/blocks";
import { awardKindName, isRecognition } from "~/rules/award-kinds";
import { hasRole, type Actor } from "~/shared/actor";
import { fileTag } from "~/shared/file-kinds";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findStoredFile } from "~/shared/stored-file-repo.server";
import { dateOf, formatDate, formatInstant, type CalendarDate, type Instant } from "~/shared/time";
import { listAwards, type AwardRow } from "./award-queries.server";
import { loadCase } from "./case-queries.server";
import type { Decision } from "./decision";
import { findDecision, rowToDecision } from "./decision-repo.server";
import { displayDetail, displayName } from "./nominee-view.server";
import { decisionsPolicy } from "./policy";
import { listSigningItems } from "./signing-file-repo.server";
import { countsText, decisionPaper } from "./signing-papers.server";
import { money } from "./wording";

export interface AwardView {
  id: string;
  goldenBookNo: number;
  kind: string;
  recipientKind: AwardRow["recipientKind"];
  name: string;
  detail: string;
  bonus: string;
}

export interface ScanView {
  fileId: string;
  tag: string;
  name: string;
  byteCount: number;
  sha256: string;
}

export interface DecisionPage {
  id: string;
  campaignId: string;
  title: string;
  signingFileId: string;
  state: "signed" | "issued";
  version: number;
  number: string | null;
  datedOn: string | null;
  signerTitle: string;
  signerName: string;
  signedAt: string;
  signedOn: CalendarDate;
  issuedAt: string | null;
  issuedBy: string;
  /** "/QĐ-SCT": what is added to a bare number. */
  symbol: string;
  today: CalendarDate;
  scan: ScanView | null;
  legalBases: readonly string[];
  countsText: string;
  awards: AwardView[];
  bonusTotal: string;
  /** Where the amounts come from, and whether somebody has read it in the law itself. */
  bonusBases: { text: string; isVerified: boolean }[];
  /** What keeps amounts from being known, each rule with why; empty where all are known. */
  bonusMissing: string[];
  mayChooseRules: boolean;
  leftOut: { name: string; reason: string }[];
  mayIssue: boolean;
  maySeeFile: boolean;
}

export async function decisionPage(
  db: Queryable,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<Result<DecisionPage>> {
  const found = await findReadable(db, actor, id);
  if (!found.ok) return found;
  const decision = found.value;
  const of = await loadCase(db, decision.campaignId, { signingFileId: decision.signingFileId });
  if (of === null) return fail(notFound);
  const awards = await listAwards(db, id);
  const { stage } = decision;
  const bonusOn = stage.state === "issued" ? stage.datedOn : dateOf(decision.signedAt);
  const items = await listSigningItems(db, decision.signingFileId);
  const rules = await moneyRules(db, decision);
  return ok({
    id,
    campaignId: decision.campaignId,
    title: of.campaign.title,
    signingFileId: decision.signingFileId,
    state: stage.state,
    version: decision.version,
    number: stage.state === "issued" ? stage.number : null,
    datedOn: stage.state === "issued" ? formatDate(stage.datedOn) : null,
    signerTitle: decision.signerTitle.join(", "),
    signerName: decision.signerName,
    signedAt: formatInstant(decision.signedAt),
    signedOn: dateOf(decision.signedAt),
    issuedAt: stage.state === "issued" ? formatInstant(stage.issuedAt) : null,
    issuedBy: stage.state === "issued" ? stage.issuedByName : "",
    symbol: `/QĐ-${of.agency.symbol}`,
    today: dateOf(now),
    scan: stage.state === "issued" ? await scanOf(db, stage.scanFileId) : null,
    legalBases: decision.legalBases,
    countsText: countsText(awards),
    awards: awards.map(awardView),
    bonusTotal: awards.some(isBonusOpen)
      ? "chưa xác định"
      : money(awards.reduce((sum, award) => sum + award.bonusAmount, 0)),
    bonusBases: basesOf(awards, bonusOn, rules),
    bonusMissing: [
      ...new Set(
        awards.filter(isBonusOpen).flatMap((award) => missingForBonus(award, bonusOn, rules).map(absenceText)),
      ),
    ],
    mayChooseRules: rulesPolicy.can(actor, "rule.edit_own", anyRule),
    leftOut: items
      .filter((item) => item.state === "left_out")
      .map((item) => {
        const nominee = of.nominees.find((one) => one.nominationId === item.nominationId);
        return { name: nominee === undefined ? "" : displayName(nominee), reason: item.reason };
      }),
    mayIssue:
      stage.state === "signed" &&
      decisionsPolicy.can(actor, "decision.issue", { kind: "decision", state: stage.state }),
    maySeeFile: decisionsPolicy.can(actor, "signing_file.read", { kind: "signing_file" }),
  });
}

// Nothing goes with what the agency recognises by its own plan: that is known, and no sum is missing.
function isBonusOpen(award: AwardRow): boolean {
  return award.bonusAmount === 0 && !isRecognition(award.awardKind);
}

function awardView(award: AwardRow): AwardView {
  return {
    id: award.id,
    goldenBookNo: award.goldenBookNo,
    kind: awardKindName(award.awardKind),
    recipientKind: award.recipientKind,
    name: displayName(award),
    detail: displayDetail(award),
    bonus: isRecognition(award.awardKind)
      ? "không có"
      : isBonusOpen(award)
        ? "chưa xác định"
        : money(award.bonusAmount),
  };
}

/** As they were recorded when the amounts were written: at the signature, and again at the issue. */
async function moneyRules(db: Queryable, { stage, signedAt }: Decision): Promise<RuleBook> {
  return loadRules(db, stage.state === "issued" ? stage.issuedAt : signedAt);
}

function basesOf(awards: readonly AwardRow[], on: CalendarDate, rules: RuleBook): DecisionPage["bonusBases"] {
  const bases = new Map<string, boolean>();
  for (const award of awards) {
    const bonus = bonusFor(award, on, rules);
    if (bonus === null) continue;
    const whom = award.recipientKind === "collective" ? "Tập thể" : "Cá nhân";
    const tenths = `${String(Math.floor(bonus.tenths / 10))},${String(bonus.tenths % 10)}`;
    bases.set(
      `${whom}: ${tenths} × mức lương cơ sở ${money(bonus.base)} (${bonus.bases.join("; ")})`,
      bonus.isVerified,
    );
  }
  return [...bases].map(([text, isVerified]) => ({ text, isVerified }));
}

async function scanOf(db: Queryable, fileId: string | null): Promise<ScanView | null> {
  const file = fileId === null ? null : await findStoredFile(db, fileId);
  return file === null
    ? null
    : {
        fileId: file.id,
        tag: fileTag(file.mediaType),
        name: file.name,
        byteCount: file.byteCount,
        sha256: file.sha256,
      };
}

async function findReadable(db: Queryable, actor: Actor, id: string): Promise<Result<Decision>> {
  const decision = await findDecision(db, id);
  if (decision === null) return fail(notFound);
  const subject = { kind: "decision", state: decision.stage.state } as const;
  const access = allowed(decisionsPolicy.permit(actor, "decision.read", subject));
  return access.ok ? ok(decision) : access;
}

/** The decision on paper: a draft until it is issued, fixed from then on. */
export async function makeDecisionPaper(
  db: Queryable,
  actor: Actor,
  id: string,
): Promise<Result<{ isFinal: boolean; document: AdministrativeDocument }>> {
  const found = await findReadable(db, actor, id);
  if (!found.ok) return found;
  const decision = found.value;
  const of = await loadCase(db, decision.campaignId, { signingFileId: decision.signingFileId });
  if (of === null) return fail(notFound);
  const document = decisionPaper(
    of,
    await listAwards(db, id),
    decision,
    decision.signedAt,
    await moneyRules(db, decision),
  );
  return ok({ isFinal: decision.stage.state === "issued", document });
}

export interface DecisionRow {
  id: string;
  title: string;
  state: "signed" | "issued";
  number: string | null;
  datedOn: string | null;
  signerName: string;
  signedAt: string;
  awardCount: number;
}

/** Those that wait for number and date first, then the latest. */
export async function listDecisions(db: Queryable, actor: Actor): Promise<DecisionRow[]> {
  let query = db
    .selectFrom("decision")
    .innerJoin("campaign", "campaign.id", "decision.campaign_id")
    .selectAll("decision")
    .select("campaign.title")
    .orderBy("decision.signed_at", "desc")
    .orderBy("decision.id", "desc")
    .limit(200);
  // Whoever watches reads what was issued.
  if (!hasRole(actor, "organizer", "signer", "hr")) query = query.where("decision.state", "=", "issued");
  const rows = await query.execute();
  const decisions = rows.map((row): DecisionRow => {
    const { stage, ...decision } = rowToDecision(row);
    return {
      id: decision.id,
      title: row.title,
      state: stage.state,
      number: stage.state === "issued" ? stage.number : null,
      datedOn: stage.state === "issued" ? formatDate(stage.datedOn) : null,
      signerName: decision.signerName,
      signedAt: formatInstant(decision.signedAt),
      awardCount: decision.awardCount,
    };
  });
  return [...decisions.filter((one) => one.state === "signed"), ...decisions.filter((one) => one.state === "issued")];
}
