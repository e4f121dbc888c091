import { findAgency } from "~/people/agency-repo.server";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { formatDeadline } from "~/shared/time";
import type { Campaign } from "./campaign";
import { campaignSubject, campaignsPolicy } from "./policy";

export interface PassView {
  unitName: string;
  /** "24 giờ 00, thứ Năm 12/11/2026" */
  until: string;
  /** Why, and who allowed it; "" for who only sees that the pass exists. */
  reason: string;
  by: string;
}

/** The passes granted in a campaign, as far as this person may see them; none for others where the agency hides them. */
export async function latePassViews(
  read: Queryable,
  actor: Actor,
  campaign: Pick<Campaign, "id" | "stage">,
): Promise<PassView[]> {
  const seesReason = campaignsPolicy.can(actor, "campaign.late_passes", campaignSubject(campaign));
  if (!seesReason && (await findAgency(read))?.showsLatePasses !== true) return [];
  const rows = await read
    .selectFrom("late_pass")
    .innerJoin("unit", "unit.id", "late_pass.unit_id")
    .where("late_pass.campaign_id", "=", campaign.id)
    .where("late_pass.state", "=", "granted")
    .select(["unit.name", "late_pass.until_at", "late_pass.reason", "late_pass.decided_by_name"])
    .orderBy("unit.display_order")
    .orderBy("late_pass.id")
    .execute();
  return rows.map((row) => ({
    unitName: row.name,
    until: row.until_at === null ? "" : formatDeadline(row.until_at),
    reason: seesReason ? row.reason : "",
    by: seesReason ? `${row.decided_by_name} đồng ý` : "",
  }));
}
