import type { Queryable } from "~/shared/db.server";
import { formatDate } from "~/shared/time";
import { lineTitle, type Campaign } from "./campaign";
import { campaignEvents, campaignFigures, lineFigures, type CampaignFigures } from "./figures-queries.server";

export interface ConclusionLine {
  id: string;
  title: string;
  quota: number | null;
  nominated: number;
  eligible: number;
  proposed: number;
  /** Null on a superior's line: it awards, not the agency. */
  awarded: number | null;
}

export interface ConclusionFigures extends CampaignFigures {
  nominationCount: number;
  eligibleCount: number;
  proposedCount: number;
  awardedCount: number;
  notAwardedCount: number;
  lines: ConclusionLine[];
  /** "Quyết định số 118/QĐ-SCT ngày 02/12/2026"; null while there is none. */
  decision: string | null;
  /** Đồng, over all awards that stand; null when there is none. */
  bonusTotal: number | null;
}

/** All figures of the summing-up, counted now. */
export async function conclusionFigures(db: Queryable, campaign: Campaign): Promise<ConclusionFigures> {
  const figures = await lineFigures(db, campaign.id);
  const { issued } = await campaignEvents(db, campaign.id);
  const bonus = await db
    .selectFrom("award")
    .select((eb) => eb.fn.sum<number | null>("bonus_amount").as("total"))
    .where("campaign_id", "=", campaign.id)
    .where("state", "=", "granted")
    .executeTakeFirst();
  const lines = campaign.lines.map((line): ConclusionLine => {
    const found = figures.get(line.id);
    return {
      id: line.id,
      title: lineTitle(line),
      quota: line.quotaCount,
      nominated: found?.nominatedCount ?? 0,
      eligible: found?.eligibleCount ?? 0,
      proposed: found?.proposedCount ?? 0,
      awarded: line.level === "agency" ? line.awardedCount : null,
    };
  });
  const sum = (of: (line: ConclusionLine) => number): number => lines.reduce((total, line) => total + of(line), 0);
  const awardedCount = sum((line) => line.awarded ?? 0);
  return {
    ...(await campaignFigures(db, campaign.id)),
    nominationCount: sum((line) => line.nominated),
    eligibleCount: sum((line) => line.eligible),
    proposedCount: sum((line) => line.proposed),
    awardedCount,
    notAwardedCount: sum((line) => (line.awarded === null ? 0 : line.nominated - line.awarded)),
    lines,
    decision:
      issued.length === 0
        ? null
        : issued.map((one) => `Quyết định số ${one.number} ngày ${formatDate(one.datedOn)}`).join("; "),
    bonusTotal: bonus?.total ?? null,
  };
}
