import { isRegistrationOpen, registrationEnd } from "~/nominations/registration";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import type { Instant } from "~/shared/time";
import { looks } from "~/shared/ui/status";
import type { WorkItem } from "./work-item";

/** Registrations that these units have not sent yet, in campaigns that still take them. */
export async function registrationWork(db: Queryable, unitIds: readonly string[], now: Instant): Promise<WorkItem[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom("campaign")
    .innerJoin("unit", (join) => join.on("unit.id", "in", [...unitIds]))
    .leftJoin("registration", (join) =>
      join.onRef("registration.campaign_id", "=", "campaign.id").onRef("registration.unit_id", "=", "unit.id"),
    )
    .where("campaign.state", "=", "launched")
    .where("campaign.has_registration", "=", 1)
    .where("unit.is_active", "=", 1)
    .where("registration.sent_at", "is", null)
    .select([
      "campaign.id as campaign_id",
      "campaign.title",
      "campaign.launched_at",
      "campaign.registration_due_on",
      "campaign.registration_wording",
      "campaign.registration_hour",
      "unit.id as unit_id",
      "unit.name as unit_name",
      "registration.id as registration_id",
    ])
    .execute();
  return rows.flatMap((row): WorkItem[] => {
    const plan = {
      hasRegistration: true,
      registrationDueOn: row.registration_due_on,
      registrationWording: row.registration_wording,
      registrationHour: row.registration_hour,
    };
    if (!isRegistrationOpen(plan, "launched", now)) return [];
    const isBegun = row.registration_id !== null;
    return [
      {
        key: `registration:${row.campaign_id}:${row.unit_id}`,
        href: paths.registration(row.campaign_id, row.unit_id),
        title: `Đăng ký thi đua của ${row.unit_name}`,
        note: `${row.title} · ${isBegun ? "đã lưu, chưa gửi" : "chưa đăng ký"}`,
        action: isBegun ? "Tiếp tục đăng ký thi đua" : "Đăng ký thi đua",
        dueAt: registrationEnd(plan),
        since: row.launched_at ?? now,
        look: isBegun ? looks.draft : { ...looks.none, label: "Chưa đăng ký" },
        isNotice: false,
      },
    ];
  });
}
