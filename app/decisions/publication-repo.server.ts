import type { Selectable, Transaction } from "kysely";
import type { PublicationTable } from "~db/schema/decisions";
import type { Database, Queryable } from "~/shared/db.server";
import type { Publication } from "./publication";

/** The publication of the round (đợt), or of the last round that was published. */
export async function findPublication(
  db: Queryable,
  campaignId: string,
  awardRound?: number,
): Promise<Publication | null> {
  let query = db.selectFrom("publication").selectAll().where("campaign_id", "=", campaignId);
  if (awardRound !== undefined) query = query.where("award_round", "=", awardRound);
  const row = await query.orderBy("award_round", "desc").limit(1).executeTakeFirst();
  return row === undefined ? null : rowToPublication(row);
}

export function rowToPublication(row: Selectable<PublicationTable>): Publication {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    sessionId: row.session_id,
    awardRound: row.award_round,
    dayCount: row.day_count,
    publishedAt: row.published_at,
    publishedByName: row.published_by_name,
    endsAt: row.ends_at,
  };
}

export async function insertPublication(db: Transaction<Database>, publication: Publication): Promise<void> {
  await db
    .insertInto("publication")
    .values({
      id: publication.id,
      campaign_id: publication.campaignId,
      session_id: publication.sessionId,
      award_round: publication.awardRound,
      day_count: publication.dayCount,
      published_at: publication.publishedAt,
      published_by_name: publication.publishedByName,
      ends_at: publication.endsAt,
    })
    .execute();
}
