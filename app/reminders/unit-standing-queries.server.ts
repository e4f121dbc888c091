import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";

/** How far one unit is with its part of a campaign. */
export interface UnitStanding {
  id: string;
  name: string;
  state: "draft" | "submitted" | "returned" | "accepted" | null;
  dossierId: string | null;
  /** Came on paper: the standing body enters it. */
  isPaper?: boolean;
  correctionDueAt: Instant | null;
  latePassUntil: Instant | null;
  registrationSentAt: Instant | null;
  /** Grows with every change of the unit's dossier and with every pass. */
  changeCount: number;
}

/** Every active unit, or those of `unitIds` alone, with or without a dossier in this campaign. */
export async function listUnitStandings(
  read: Queryable,
  campaignId: string,
  unitIds: readonly string[] | null = null,
): Promise<UnitStanding[]> {
  if (unitIds?.length === 0) return [];
  const rows = await read
    .selectFrom("unit")
    .leftJoin("dossier", (join) =>
      join.onRef("dossier.unit_id", "=", "unit.id").on("dossier.campaign_id", "=", campaignId),
    )
    .leftJoin("registration", (join) =>
      join.onRef("registration.unit_id", "=", "unit.id").on("registration.campaign_id", "=", campaignId),
    )
    .select((eb) => [
      "unit.id",
      "unit.name",
      "dossier.id as dossier_id",
      "dossier.state",
      "dossier.correction_due_at",
      "dossier.stamped_at",
      "dossier.version as dossier_version",
      "registration.sent_at as registration_sent_at",
      eb
        .selectFrom("late_pass")
        .whereRef("late_pass.unit_id", "=", "unit.id")
        .where("late_pass.campaign_id", "=", campaignId)
        .where("late_pass.state", "=", "granted")
        .select((pass) => pass.fn.max("late_pass.until_at").as("until"))
        .as("pass_until"),
      eb
        .selectFrom("late_pass")
        .whereRef("late_pass.unit_id", "=", "unit.id")
        .where("late_pass.campaign_id", "=", campaignId)
        .select((pass) => pass.fn.countAll<number | string>().as("count"))
        .as("pass_count"),
    ])
    .where("unit.is_active", "=", 1)
    .$if(unitIds !== null, (query) => query.where("unit.id", "in", [...(unitIds ?? [])]))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    state: row.state,
    dossierId: row.dossier_id,
    isPaper: row.stamped_at !== null,
    correctionDueAt: row.correction_due_at,
    latePassUntil: row.pass_until,
    registrationSentAt: row.registration_sent_at,
    changeCount: (row.dossier_version ?? 0) + Number(row.pass_count ?? 0),
  }));
}
