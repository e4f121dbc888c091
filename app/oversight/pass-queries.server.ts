import { latePassStateNames } from "~/nominations/late-pass";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { formatDeadline, formatShort } from "~/shared/time";
import { looks, type StatusLook } from "~/shared/ui/status";

export interface PassRow {
  id: string;
  href: string;
  unitName: string;
  reason: string;
  asked: string;
  /** Who decided, when and why; "" while it waits. */
  decided: string;
  decidedReason: string;
  until: string;
  isGranted: boolean;
  look: StatusLook;
}

const stateLooks = {
  asked: { ...looks.waiting, label: latePassStateNames.asked },
  granted: { ...looks.done, label: latePassStateNames.granted },
  refused: { ...looks.refused, label: latePassStateNames.refused },
} as const;

/** Every request to submit late of a campaign, newest first. */
export async function listPasses(db: Queryable, campaignId: string): Promise<PassRow[]> {
  const rows = await db
    .selectFrom("late_pass")
    .innerJoin("unit", "unit.id", "late_pass.unit_id")
    .select([
      "late_pass.id",
      "late_pass.state",
      "late_pass.reason",
      "late_pass.asked_by_name",
      "late_pass.asked_at",
      "late_pass.decided_by_name",
      "late_pass.decided_reason",
      "late_pass.decided_at",
      "late_pass.until_at",
      "unit.name",
    ])
    .where("late_pass.campaign_id", "=", campaignId)
    .orderBy("late_pass.asked_at", "desc")
    .orderBy("late_pass.id", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    href: paths.latePass(row.id),
    unitName: row.name,
    reason: row.reason,
    asked: `${row.asked_by_name}, ${formatShort(row.asked_at)}`,
    decided: row.decided_at === null ? "" : `${row.decided_by_name}, ${formatShort(row.decided_at)}`,
    decidedReason: row.decided_reason,
    until: row.state === "granted" && row.until_at !== null ? formatDeadline(row.until_at) : "",
    isGranted: row.state === "granted",
    look: stateLooks[row.state],
  }));
}
