import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { looks } from "~/shared/ui/status";
import type { WorkItem } from "./work-item";

/** Jobs that gave up, and accounts that can do nothing. */
export async function adminWork(db: Queryable): Promise<WorkItem[]> {
  const [failed, idle] = await Promise.all([
    db
      .selectFrom("job")
      .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.min<string | null>("run_at").as("since")])
      .where("state", "=", "failed")
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("account")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("is_active", "=", 1)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("account_role")
              .whereRef("account_role.account_id", "=", "account.id")
              .select("account_role.account_id"),
          ),
        ),
      )
      .executeTakeFirstOrThrow(),
  ]);
  const items: WorkItem[] = [];
  if (failed.count > 0)
    items.push({
      key: "jobs",
      href: paths.jobs(),
      title: `Xem ${twoDigits(failed.count)} việc nền không chạy được`,
      note: "Hệ thống đã thử nhiều lần; xem lý do rồi cho chạy lại.",
      action: "Xem việc nền",
      dueAt: null,
      since: failed.since,
      look: { ...looks.refused, label: "Không chạy được" },
      isNotice: false,
    });
  if (idle.count > 0)
    items.push({
      key: "accounts",
      href: paths.accounts(),
      title: `Giao vai trò cho ${twoDigits(idle.count)} tài khoản`,
      note: "Tài khoản chưa có vai trò thì chưa xem và chưa làm được việc gì.",
      action: "Mở danh sách tài khoản",
      dueAt: null,
      since: null,
      look: { ...looks.none, label: "Chưa có vai trò" },
      isNotice: false,
    });
  return items;
}
