import { isLate } from "~/campaigns/deadline";
import { lineTitle } from "~/campaigns/campaign";
import { findUnit } from "~/people/unit-repo.server";
import { awardKindName } from "~/rules/award-kinds";
import { actsForUnit, type Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { formatDate, formatDeadline, formatInstant, formatLeft, type Instant } from "~/shared/time";
import { listAwards } from "./award-queries.server";
import { aboveView, fateAbove, type AboveView, type NoticeFate } from "./above-view.server";
import { awardedView, type AwardedView } from "./awarded-view.server";
import { calledNow, type CalledNow } from "./called-now.server";
import { loadCase, type Case } from "./case-queries.server";
import type { Decision } from "./decision";
import { rowToDecision } from "./decision-repo.server";
import { isProposedHere, isProposedUpward, whyNotProposed } from "./fate";
import type { Nominee } from "./nominee-queries.server";
import { groupByLine, viewOf, withoutVotes, type NomineeGroup, type NomineeView } from "./nominee-view.server";
import { decisionsMessages } from "./messages";
import { decisionsPolicy } from "./policy";
import { isRunning } from "./publication";
import { listSigningItems, type SigningItem } from "./signing-file-repo.server";
import { countsText } from "./signing-papers.server";

export type ResultPhase = "running" | "waiting" | "issued";

export interface ResultRow {
  campaignId: string;
  title: string;
  phase: ResultPhase;
  note: string;
}

export interface OwnAward {
  id: string;
  kind: string;
  campaignTitle: string;
  decision: string;
  goldenBookNo: number;
}

/** Campaigns whose list was published, latest first. */
export async function listResults(db: Queryable, now: Instant): Promise<ResultRow[]> {
  const rows = await db
    .selectFrom("publication")
    .innerJoin("campaign", "campaign.id", "publication.campaign_id")
    .select(["campaign.id", "campaign.title", "publication.ends_at", "publication.award_round"])
    .orderBy("publication.published_at", "desc")
    .orderBy("publication.id", "desc")
    .limit(200)
    .execute();
  const results: ResultRow[] = [];
  for (const row of rows) {
    // Of a campaign in several rounds the latest publication stands for it.
    if (results.some((one) => one.campaignId === row.id)) continue;
    const issued = await listIssued(db, row.id);
    const decision = issued.findLast((one) => one.awardRound === row.award_round)?.decision ?? null;
    results.push({
      campaignId: row.id,
      title: row.title,
      ...(decision !== null
        ? { phase: "issued" as const, note: decisionTitle(decision) }
        : !isLate(now, row.ends_at)
          ? { phase: "running" as const, note: `Đến ${formatDeadline(row.ends_at)} (giờ Việt Nam)` }
          : { phase: "waiting" as const, note: "Đã hết thời gian công khai" }),
    });
  }
  return results;
}

/** Awards of the person behind the account, from issued decisions. */
export async function listOwnAwards(db: Queryable, actor: Actor): Promise<OwnAward[]> {
  if (actor.kind !== "account" || actor.personId === null) return [];
  const rows = await db
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .innerJoin("campaign", "campaign.id", "award.campaign_id")
    .innerJoin("award_line", "award_line.id", "award.award_line_id")
    .where("award.person_id", "=", actor.personId)
    .where("award.state", "=", "granted")
    .where("decision.state", "=", "issued")
    .select([
      "award.id",
      "award.golden_book_no",
      "award_line.award_kind",
      "campaign.title",
      "decision.number",
      "decision.dated_on",
    ])
    .orderBy("decision.dated_on", "desc")
    .orderBy("award.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: awardKindName(row.award_kind),
    campaignTitle: row.title,
    decision: `số ${row.number ?? ""} ngày ${formatDate(row.dated_on ?? "")}`,
    goldenBookNo: row.golden_book_no,
  }));
}

interface IssuedDecision {
  decision: Decision;
  /** The round of awarding (đợt). */
  awardRound: number;
}

/** The issued decisions of a campaign, the first round first. */
async function listIssued(db: Queryable, campaignId: string): Promise<IssuedDecision[]> {
  const rows = await db
    .selectFrom("decision")
    .innerJoin("signing_file", "signing_file.id", "decision.signing_file_id")
    .innerJoin("council_session", "council_session.id", "signing_file.session_id")
    .selectAll("decision")
    .select("council_session.award_round")
    .where("decision.campaign_id", "=", campaignId)
    .where("decision.state", "=", "issued")
    .orderBy("council_session.award_round")
    .orderBy("decision.dated_on")
    .orderBy("decision.id")
    .execute();
  return rows.map((row) => ({ decision: rowToDecision(row), awardRound: row.award_round }));
}

/** "Quyết định số 126/QĐ-SCT ngày 23/11/2026" */
export function decisionTitle({ stage }: Pick<Decision, "stage">): string {
  return stage.state === "issued" ? `Quyết định số ${stage.number} ngày ${formatDate(stage.datedOn)}` : "";
}

export interface ResultPage {
  campaignId: string;
  title: string;
  phase: ResultPhase;
  publication: { dayCount: number; publishedAt: string; by: string; endsAt: Instant; ends: string; left: string };
  /** Shown while the publication runs. */
  here: NomineeGroup[];
  upward: NomineeGroup[];
  /** Of those proposed upward, whom the superior has rewarded. */
  above: AboveView[];
  /** Called from the reserve later, while their own publication runs. */
  added: CalledNow | null;
  /** Shown from the issue on. */
  decision: { id: string; title: string; signer: string } | null;
  awarded: AwardedView[];
  countsText: string;
  /** The other decisions: of the rounds of awarding (đợt) before the present one, and of this round before a supplementary one. */
  earlier: {
    id: string;
    title: string;
    signer: string;
    heading: string;
    awarded: AwardedView[];
    countsText: string;
  }[];
  mayReadDecision: boolean;
  notices: { unitId: string; unitName: string }[];
}

/** The published list while it hangs; the awards once their decision is issued; in between that it is being decided. */
export async function resultPage(
  db: Queryable,
  actor: Actor,
  campaignId: string,
  now: Instant,
): Promise<Result<ResultPage>> {
  const of = await loadCase(db, campaignId);
  if (of === null) return fail(notFound);
  const { campaign, publication } = of;
  const access = allowed(
    decisionsPolicy.permit(actor, "result.read", { kind: "result", isPublished: publication !== null }),
  );
  if (!access.ok) return access;
  if (publication === null) return fail(notFound);
  const issued = await listIssued(db, campaignId);
  const decision = issued.findLast((one) => one.awardRound === publication.awardRound)?.decision ?? null;
  const phase: ResultPhase = decision !== null ? "issued" : isRunning(publication, now) ? "running" : "waiting";
  const awards = decision === null ? [] : await listAwards(db, decision.id);
  const concluded = of.nominees.filter(
    (one) => one.sessionState === "concluded" && one.awardRound === publication.awardRound,
  );
  const waiting = concluded.filter((one) => isProposedUpward(one) && fateAbove(one) === "to_superior");
  const upward = groupByLine(campaign.lines, waiting).map(withoutVotes);
  return ok({
    campaignId,
    title: campaign.title,
    phase,
    publication: {
      dayCount: publication.dayCount,
      publishedAt: formatInstant(publication.publishedAt),
      by: publication.publishedByName,
      endsAt: publication.endsAt,
      ends: formatDeadline(publication.endsAt),
      left: formatLeft(now, publication.endsAt),
    },
    here: phase === "running" ? groupByLine(campaign.lines, concluded.filter(isProposedHere)).map(withoutVotes) : [],
    upward: phase === "waiting" ? [] : upward,
    above: of.nominees.filter((one) => isProposedUpward(one) && one.upward.state === "awarded").map(aboveView),
    added: calledNow(of, now),
    decision: decision === null ? null : decisionView(decision),
    earlier: await otherDecisions(db, issued, decision?.id ?? "", publication.awardRound),
    awarded: awards.map(awardedView),
    countsText: countsText(awards),
    mayReadDecision:
      decision !== null && decisionsPolicy.can(actor, "decision.read", { kind: "decision", state: "issued" }),
    notices: issued.length === 0 ? [] : noticesFor(actor, of.nominees),
  });
}

function decisionView(decision: Decision): NonNullable<ResultPage["decision"]> {
  return {
    id: decision.id,
    title: decisionTitle(decision),
    signer: `${decision.signerName} (${decision.signerTitle.join(", ")})`,
  };
}

async function otherDecisions(
  db: Queryable,
  issued: readonly IssuedDecision[],
  shownId: string,
  awardRound: number,
): Promise<ResultPage["earlier"]> {
  const rounds: ResultPage["earlier"] = [];
  for (const one of issued) {
    if (one.decision.id === shownId) continue;
    const awards = await listAwards(db, one.decision.id);
    rounds.push({
      ...decisionView(one.decision),
      heading:
        one.awardRound === awardRound
          ? "Được khen thưởng theo quyết định trước"
          : `Được khen thưởng đợt ${String(one.awardRound)}`,
      awarded: awards.map(awardedView),
      countsText: countsText(awards),
    });
  }
  return rounds;
}

function noticesFor(actor: Actor, nominees: readonly Nominee[]): ResultPage["notices"] {
  const units = new Map(nominees.map((one) => [one.dossierUnitId, one.dossierUnitName]));
  return [...units]
    .filter(([unitId]) => decisionsPolicy.can(actor, "notice.read", { kind: "result_notice", unitId }))
    .map(([unitId, unitName]) => ({ unitId, unitName }));
}

export interface NoticeEntry {
  nominee: Nominee;
  view: NomineeView;
  lineTitle: string;
  fate: NoticeFate;
  goldenBookNo: number | null;
  /** Why not awarded; "" otherwise. */
  reason: string;
}

export interface Notice {
  of: Case;
  decision: Decision;
  unit: { id: string; name: string };
  entries: NoticeEntry[];
  isOwn: boolean;
}

/** What became of each nomination of one unit. Refuses result.not_issued while no decision is issued. */
export async function findNotice(
  db: Queryable,
  actor: Actor,
  campaignId: string,
  unitId: string,
): Promise<Result<Notice>> {
  const access = allowed(decisionsPolicy.permit(actor, "notice.read", { kind: "result_notice", unitId }));
  if (!access.ok) return access;
  const unit = await findUnit(db, unitId);
  const of = await loadCase(db, campaignId);
  if (unit === null || of === null || of.campaign.stage.state === "draft") return fail(notFound);
  const issued = await listIssued(db, campaignId);
  const decision = issued.at(-1)?.decision;
  if (decision === undefined)
    return fail(decisionsMessages.refuse("result.not_issued", { campaignId, title: of.campaign.title }));
  const awards = new Map<string, number>();
  const items = new Map<string, SigningItem>();
  for (const one of issued) {
    for (const award of await listAwards(db, one.decision.id)) awards.set(award.nominationId, award.goldenBookNo);
    for (const item of await listSigningItems(db, one.decision.signingFileId)) items.set(item.nominationId, item);
  }
  const entries = of.nominees
    .filter((one) => one.dossierUnitId === unitId)
    .map((nominee): NoticeEntry => {
      const goldenBookNo = awards.get(nominee.nominationId) ?? null;
      const fate = goldenBookNo !== null ? "awarded" : isProposedUpward(nominee) ? fateAbove(nominee) : "not_awarded";
      const item = items.get(nominee.nominationId);
      return {
        nominee,
        view: viewOf(nominee),
        lineTitle: lineTitle(nominee),
        fate,
        goldenBookNo,
        reason:
          fate !== "not_awarded"
            ? ""
            : nominee.upward.state === "not_awarded"
              ? `cấp trên không khen thưởng: ${nominee.upward.reason}`
              : item?.state === "left_out"
                ? `người ký không ký duyệt: ${item.reason}`
                : (whyNotProposed(nominee) ?? "không có trong hồ sơ trình ký"),
      };
    });
  return ok({ of, decision, unit: { id: unit.id, name: unit.name }, entries, isOwn: actsForUnit(actor, unitId) });
}
