import type { Selectable, Transaction } from "kysely";
import type { PublicationTable } from "~db/schema/decisions";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
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

export interface ReservePublication {
  id: string;
  campaignId: string;
  awardRound: number;
  dayCount: number;
  publishedAt: Instant;
  publishedByName: string;
  endsAt: Instant;
}

/** The caller holds the campaign's lock. `nominationIds`: called names that have not been published. */
export async function insertReservePublication(
  db: Transaction<Database>,
  publication: ReservePublication,
  nominationIds: readonly string[],
): Promise<void> {
  await db
    .insertInto("reserve_publication")
    .values({
      id: publication.id,
      campaign_id: publication.campaignId,
      award_round: publication.awardRound,
      day_count: publication.dayCount,
      published_at: publication.publishedAt,
      published_by_name: publication.publishedByName,
      ends_at: publication.endsAt,
    })
    .execute();
  await db
    .updateTable("reserve_call")
    .set({ publication_id: publication.id })
    .where("nomination_id", "in", nominationIds)
    .execute();
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
