import { sql } from "kysely";
import type { Queryable } from "~/shared/db.server";
import type { CalendarDate, Instant } from "~/shared/time";
import type { LineUse } from "./line-use";

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

/** What stands on each line, drafts of the units included: an amendment takes no line away from under them. */
export async function lineUses(db: Queryable, campaignId: string): Promise<Map<string, LineUse>> {
  const rows = await db
    .selectFrom("nomination")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .leftJoin("gathered_nomination", "gathered_nomination.nomination_id", "nomination.id")
    .innerJoin("unit", (join) =>
      join.on((eb) => eb("unit.id", "=", eb.fn.coalesce("gathered_nomination.origin_unit_id", "dossier.unit_id"))),
    )
    .leftJoin("nomination_outcome", "nomination_outcome.nomination_id", "nomination.id")
    .where("nomination.campaign_id", "=", campaignId)
    .groupBy(["nomination.award_line_id", "unit.id", "unit.name"])
    .select((eb) => [
      "nomination.award_line_id as lineId",
      "unit.id as unitId",
      "unit.name as unitName",
      eb.fn.countAll<number>().as("nominatedCount"),
      isOne(sql<boolean>`${sql.ref("nomination_outcome.outcome")} = 'proposed'`).as("proposedCount"),
    ])
    .execute();
  const uses = new Map<string, LineUse>();
  for (const { lineId, ...row } of rows) {
    const unit = { ...row, nominatedCount: Number(row.nominatedCount), proposedCount: Number(row.proposedCount) };
    const before = uses.get(lineId);
    uses.set(lineId, {
      nominatedCount: (before?.nominatedCount ?? 0) + unit.nominatedCount,
      proposedCount: (before?.proposedCount ?? 0) + unit.proposedCount,
      units: [...(before?.units ?? []), unit],
    });
  }
  return uses;
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

/** One row for each of these units, in the agency's own order. */
export async function unitProgress(
  db: Queryable,
  campaignId: string,
  unitIds: readonly string[],
): Promise<UnitProgress[]> {
  if (unitIds.length === 0) return [];
  const rows = await progressRows(db, campaignId)
    .where("unit.id", "in", [...unitIds])
    .where((eb) => eb.or([eb("unit.is_active", "=", 1), eb("dossier.id", "is not", null)]))
    .execute();
  return rows.map(rowToProgress);
}

/** The first units, in the agency's own order, that are waited for: without a dossier, still drafting, or mending a returned one. */
export async function unitsBehind(db: Queryable, campaignId: string, limit: number): Promise<UnitProgress[]> {
  const rows = await progressRows(db, campaignId)
    .where((eb) =>
      eb.or([
        eb("dossier.state", "in", ["draft", "returned"]),
        eb.and([eb("unit.is_active", "=", 1), eb("dossier.id", "is", null)]),
      ]),
    )
    .limit(limit)
    .execute();
  return rows.map(rowToProgress);
}

/** Names of the units that have begun a dossier and not submitted it. */
export async function unitsDrafting(db: Queryable, campaignId: string): Promise<string[]> {
  const rows = await progressRows(db, campaignId).where("dossier.state", "=", "draft").execute();
  return rows.map((row) => row.unitName);
}

function progressRows(db: Queryable, campaignId: string) {
  return db
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
    .orderBy("unit.display_order")
    .orderBy("unit.id");
}

type Found = Awaited<ReturnType<ReturnType<typeof progressRows>["execute"]>>[number];

function rowToProgress(row: Found): UnitProgress {
  return {
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
  };
}

export interface CampaignEvents {
  /** The round of awarding (đợt) that the latest session belongs to. */
  awardRound: number;
  /** The issued decisions of all rounds, the first one first. */
  issued: { number: string; datedOn: CalendarDate }[];
  /** Something was accepted, and no dossier waits for appraisal or correction. */
  isAppraised: boolean;
  session: { id: string; state: "preparing" | "open" | "concluded"; heldAt: Instant } | null;
  publication: { publishedAt: Instant; endsAt: Instant } | null;
  signingFile: { id: string; state: "submitted" | "signed" | "sent_back"; submittedAt: Instant } | null;
  decision: { id: string; state: "signed" | "issued"; number: string | null; datedOn: CalendarDate | null } | null;
}

/** The latest of each thing that follows the dossiers, of the present round of awarding (đợt). */
export async function campaignEvents(db: Queryable, campaignId: string): Promise<CampaignEvents> {
  const session = await db
    .selectFrom("council_session")
    .select(["id", "state", "held_at as heldAt", "award_round as awardRound"])
    .where("campaign_id", "=", campaignId)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  const awardRound = session?.awardRound ?? 1;
  const publication = await db
    .selectFrom("publication")
    .select(["published_at as publishedAt", "ends_at as endsAt"])
    .where("campaign_id", "=", campaignId)
    .where("award_round", "=", awardRound)
    .executeTakeFirst();
  const signingFile = await db
    .selectFrom("signing_file")
    .innerJoin("council_session", "council_session.id", "signing_file.session_id")
    .select(["signing_file.id", "signing_file.state", "signing_file.submitted_at as submittedAt"])
    .where("signing_file.campaign_id", "=", campaignId)
    .where("council_session.award_round", "=", awardRound)
    .orderBy("signing_file.ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  const decisions = await db
    .selectFrom("decision")
    .innerJoin("signing_file", "signing_file.id", "decision.signing_file_id")
    .innerJoin("council_session", "council_session.id", "signing_file.session_id")
    .select([
      "decision.id",
      "decision.state",
      "decision.number",
      "decision.dated_on as datedOn",
      "council_session.award_round as awardRound",
    ])
    .where("decision.campaign_id", "=", campaignId)
    .orderBy("decision.signed_at", "desc")
    .execute();
  const states = await db
    .selectFrom("dossier")
    .select("state")
    .distinct()
    .where("campaign_id", "=", campaignId)
    .where("state", "<>", "draft")
    .execute();
  return {
    isAppraised: states.length > 0 && states.every(({ state }) => state === "accepted"),
    awardRound,
    issued: decisions
      .toReversed()
      .flatMap(({ number, datedOn }) => (number === null || datedOn === null ? [] : [{ number, datedOn }])),
    session: session ?? null,
    publication: publication ?? null,
    signingFile: signingFile ?? null,
    decision: decisions.find((one) => one.awardRound === awardRound) ?? null,
  };
}

/** Whether an earlier decision was issued, and whether the present round of awarding (đợt) still waits for its result. */
export async function roundStanding(
  db: Queryable,
  campaignId: string,
): Promise<{ hasDecision: boolean; isPending: boolean }> {
  const { awardRound, issued, session, decision } = await campaignEvents(db, campaignId);
  const proposed = await db
    .selectFrom("nomination_outcome")
    .innerJoin("council_session", "council_session.id", "nomination_outcome.session_id")
    .innerJoin("award_line", "award_line.id", "nomination_outcome.award_line_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("council_session.campaign_id", "=", campaignId)
    .where("council_session.award_round", "=", awardRound)
    .where("nomination_outcome.outcome", "=", "proposed")
    .where("award_line.level", "=", "agency")
    .executeTakeFirstOrThrow();
  return {
    hasDecision: issued.length > 0,
    isPending: session?.state !== "concluded" || (Number(proposed.count) > 0 && decision?.state !== "issued"),
  };
}
