import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { formatShort } from "~/shared/time";
import { looks } from "~/shared/ui/status";
import type { WorkItem } from "./work-item";

/** The oldest are enough for a day; the progress board has the rest. */
const shown = 15;

/** Papers that were begun and are not submitted yet, for the standing body that enters them. */
export async function paperDraftItems(db: Queryable): Promise<WorkItem[]> {
  const rows = await db
    .selectFrom("dossier")
    .innerJoin("campaign", "campaign.id", "dossier.campaign_id")
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .select(["dossier.id", "dossier.stamped_at", "dossier.updated_at", "dossier.entered_by_name"])
    .select(["unit.name", "campaign.title"])
    .where("dossier.state", "=", "draft")
    .where("dossier.stamped_at", "is not", null)
    .where("campaign.state", "in", ["launched", "reviewing"])
    .orderBy("dossier.updated_at")
    .orderBy("dossier.id")
    .limit(shown)
    .execute();
  return rows.map((row) => ({
    key: `paper:${row.id}`,
    href: paths.dossier(row.id),
    title: `Nhập tiếp hồ sơ giấy của ${row.name}`,
    note: `${row.title} · dấu đến ${formatShort(row.stamped_at ?? "")} · ${row.entered_by_name} bắt đầu nhập`,
    action: "Nhập tiếp hồ sơ giấy",
    dueAt: null,
    since: row.updated_at,
    look: { ...looks.draft, label: "Đang nhập" },
    isNotice: false,
  }));
}
