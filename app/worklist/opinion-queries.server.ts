import { listConsultationRows } from "~/nominations/consultation-list-queries.server";
import type { SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { looks } from "~/shared/ui/status";
import type { WorkItem } from "./work-item";

/** The latest are enough for a home page; the list of opinions has the rest. */
const shown = 15;

/** Written opinions that this person's units are asked for. */
export async function opinionWork(db: Queryable, actor: SignedInActor): Promise<WorkItem[]> {
  const rows = await listConsultationRows(db, actor, null, shown, true);
  return rows.map((row) => ({
    key: `opinion:${row.id}`,
    href: paths.consultation(row.id),
    title: `Cho ý kiến về ${row.candidateName === "" ? `hồ sơ của ${row.unitName}` : row.candidateName}`,
    note: `${row.campaignTitle} · hỏi ${row.bodyName}`,
    action: "Cho ý kiến",
    dueAt: row.dueAt,
    since: row.askedAt,
    look: { ...looks.waiting, label: "Chờ ý kiến" },
    isNotice: false,
  }));
}
