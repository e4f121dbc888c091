import type { Queryable } from "~/shared/db.server";
import type { LatePassState } from "./late-pass";

export interface LatePassListRow {
  id: string;
  state: LatePassState;
  reason: string;
  askedAt: string;
  untilAt: string | null;
  unitName: string;
  campaignTitle: string;
}

const openFirst = 200;

/** The requests that wait, then the decided ones by key, the latest first. */
export async function listLatePassRows(
  db: Queryable,
  after: { askedAt: string; id: string } | null,
  limit: number,
): Promise<LatePassListRow[]> {
  const base = db
    .selectFrom("late_pass")
    .innerJoin("unit", "unit.id", "late_pass.unit_id")
    .innerJoin("campaign", "campaign.id", "late_pass.campaign_id")
    .select([
      "late_pass.id",
      "late_pass.state",
      "late_pass.reason",
      "late_pass.asked_at",
      "late_pass.until_at",
      "unit.name as unit_name",
      "campaign.title",
    ])
    .orderBy("late_pass.asked_at", "desc")
    .orderBy("late_pass.id", "desc");
  const open = after === null ? await base.where("late_pass.state", "=", "asked").limit(openFirst).execute() : [];
  let decided = base.where("late_pass.state", "<>", "asked");
  if (after !== null)
    decided = decided
      .where("late_pass.asked_at", "<=", after.askedAt)
      .where((eb) => eb.or([eb("late_pass.asked_at", "<", after.askedAt), eb("late_pass.id", "<", after.id)]));
  const rows = [...open, ...(await decided.limit(limit).execute())];
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    reason: row.reason,
    askedAt: row.asked_at,
    untilAt: row.until_at,
    unitName: row.unit_name,
    campaignTitle: row.title,
  }));
}
