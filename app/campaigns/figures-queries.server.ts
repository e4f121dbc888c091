import { sql } from "kysely";
import type { Queryable } from "~/shared/db.server";
import type { CalendarDate, Instant } from "~/shared/time";

export interface LineFigures {
  /** Nominations of dossiers that were submitted at least once. */
  nominatedCount: number;
  /** Found eligible. */
  eligibleCount: number;
  /** By the considering body. */
  proposedCount: number;
}

const isOne = (when: ReturnType<typeof sql<boolean>>) => sql<number>`sum(case when ${when} then 1 else 0 end)`;

/** By award line; a line without nominations is not in the map. */
export async function lineFigures(db: Queryable, campaignId: string): Promise<Map<string, LineFigures>> {
  const rows = await db
    .selectFrom("nomination")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .leftJoin("nomination_outcome", "nomination_outcome.nomination_id", "nomination.id")
    .where("nomination.campaign_id", "=", campaignId)
    .where("dossier.submission_count", ">", 0)
    .groupBy("nomination.award_line_id")
    .select((eb) => [
      "nomination.award_line_id as lineId",
      eb.fn.countAll<number>().as("nominatedCount"),
      isOne(sql<boolean>`${sql.ref("nomination.appraisal")} = 'meets'`).as("eligibleCount"),
      isOne(sql<boolean>`${sql.ref("nomination_outcome.outcome")} = 'proposed'`).as("proposedCount"),
    ])
    .execute();
  return new Map(rows.map(({ lineId, ...figures }) => [lineId, figures]));
}

export interface CampaignFigures {
  unitCount: number;
  /** Dossiers that were submitted at least once. */
  dossierCount: number;
  latePassCount: number;
}

export async function campaignFigures(db: Queryable, campaignId: string): Promise<CampaignFigures> {
  const units = await db
    .selectFrom("unit")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("is_active", "=", 1)
    .executeTakeFirstOrThrow();
  const dossiers = await db
    .selectFrom("dossier")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("campaign_id", "=", campaignId)
    .where("submission_count", ">", 0)
    .executeTakeFirstOrThrow();
  const passes = await db
    .selectFrom("late_pass")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("campaign_id", "=", campaignId)
    .where("state", "=", "granted")
    .executeTakeFirstOrThrow();
  return { unitCount: units.count, dossierCount: dossiers.count, latePassCount: passes.count };
}

export interface UnitProgress {
  unitId: string;
  unitName: string;
  dossier: {
    id: string;
    state: "draft" | "submitted" | "returned" | "accepted";
    collectiveCount: number;
    individualCount: number;
    submittedAt: Instant | null;
    correctionDueAt: Instant | null;
  } | null;
}

/** One row a unit, in the agency's own order; `unitIds` narrows to somebody's own. */
export async function unitProgress(
  db: Queryable,
  campaignId: string,
  unitIds: readonly string[] | null,
): Promise<UnitProgress[]> {
  if (unitIds !== null && unitIds.length === 0) return [];
  let query = db
    .selectFrom("unit")
    .leftJoin("dossier", (join) =>
      join.onRef("dossier.unit_id", "=", "unit.id").on("dossier.campaign_id", "=", campaignId),
    )
    .select([
      "unit.id as unitId",
      "unit.name as unitName",
      "dossier.id as dossierId",
      "dossier.state",
      "dossier.collective_count",
      "dossier.individual_count",
      "dossier.submitted_at",
      "dossier.correction_due_at",
    ])
    .where((eb) => eb.or([eb("unit.is_active", "=", 1), eb("dossier.id", "is not", null)]));
  if (unitIds !== null) query = query.where("unit.id", "in", [...unitIds]);
  const rows = await query.orderBy("unit.display_order").orderBy("unit.id").execute();
  return rows.map((row) => ({
    unitId: row.unitId,
    unitName: row.unitName,
    dossier:
      row.dossierId === null || row.state === null
        ? null
        : {
            id: row.dossierId,
            state: row.state,
            collectiveCount: row.collective_count ?? 0,
            individualCount: row.individual_count ?? 0,
            submittedAt: row.submitted_at,
            correctionDueAt: row.correction_due_at,
          },
  }));
}

export interface CampaignEvents {
  /** Something was accepted, and no dossier waits for appraisal or correction. */
  isAppraised: boolean;
  session: { id: string; state: "preparing" | "open" | "concluded"; heldAt: Instant } | null;
  publication: { publishedAt: Instant; endsAt: Instant } | null;
  signingFile: { id: string; state: "submitted" | "signed" | "sent_back"; submittedAt: Instant } | null;
  decision: { id: string; state: "signed" | "issued"; number: string | null; datedOn: CalendarDate | null } | null;
}

/** The latest of each thing that follows the dossiers. */
export async function campaignEvents(db: Queryable, campaignId: string): Promise<CampaignEvents> {
  const session = await db
    .selectFrom("council_session")
    .select(["id", "state", "held_at as heldAt"])
    .where("campaign_id", "=", campaignId)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  const publication = await db
    .selectFrom("publication")
    .select(["published_at as publishedAt", "ends_at as endsAt"])
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  const signingFile = await db
    .selectFrom("signing_file")
    .select(["id", "state", "submitted_at as submittedAt"])
    .where("campaign_id", "=", campaignId)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  const decision = await db
    .selectFrom("decision")
    .select(["id", "state", "number", "dated_on as datedOn"])
    .where("campaign_id", "=", campaignId)
    .orderBy("signed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const states = await db
    .selectFrom("dossier")
    .select("state")
    .distinct()
    .where("campaign_id", "=", campaignId)
    .where("state", "<>", "draft")
    .execute();
  return {
    isAppraised: states.length > 0 && states.every(({ state }) => state === "accepted"),
    session: session ?? null,
    publication: publication ?? null,
    signingFile: signingFile ?? null,
    decision: decision ?? null,
  };
}
