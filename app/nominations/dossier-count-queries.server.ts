import { runCompiled } from "~/shared/compiled-query.server";
import type { Queryable } from "~/shared/db.server";

export interface CountRow {
  id: string;
  title: string;
  state: string | null;
  dossier_count: number | string | null;
}

/** The campaigns that ever took dossiers, each with its dossiers by state: the filter and the tabs from one statement. */
export async function countByCampaign(db: Queryable, unitIds: readonly string[] | null): Promise<CountRow[]> {
  if (unitIds === null)
    return runCompiled<CountRow>(
      db,
      "counts",
      () =>
        db
          .selectFrom("campaign")
          .leftJoin("dossier_count", "dossier_count.campaign_id", "campaign.id")
          .where("campaign.launched_at", "is not", null)
          .select(["campaign.id", "campaign.title", "dossier_count.state", "dossier_count.dossier_count"])
          .orderBy("campaign.award_year", "desc")
          .orderBy("campaign.id", "desc"),
      {},
    );
  if (unitIds.length === 0) return [];
  return db
    .selectFrom("dossier")
    .innerJoin("campaign", "campaign.id", "dossier.campaign_id")
    .where("dossier.unit_id", "in", unitIds)
    .select((eb) => ["campaign.id", "campaign.title", "dossier.state", eb.fn.countAll<number>().as("dossier_count")])
    .groupBy(["campaign.id", "campaign.title", "campaign.award_year", "dossier.state"])
    .orderBy("campaign.award_year", "desc")
    .orderBy("campaign.id", "desc")
    .execute();
}
