import type { Ctx } from "~/shared/ctx.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { missingFixedDays } from "./holiday";
import type { CopyHolidays } from "./holiday-forms";
import { insertHoliday, listHolidays } from "./holiday-repo.server";
import { campaignsMessages } from "./messages";
import { campaignsPolicy } from "./policy";

/** Enters the days that the law fixes into that year, with the days in lieu of those on a weekend. Refuses holiday.nothing_to_copy. */
export async function copyHolidays(ctx: Ctx, { year }: CopyHolidays): Promise<Result<{ year: number }>> {
  const access = allowed(campaignsPolicy.permit(ctx.actor, "holiday.edit", { kind: "holidays" }));
  if (!access.ok) return access;
  const days = missingFixedDays(year, await listHolidays(ctx.db, year));
  if (days.length === 0) return fail(campaignsMessages.refuse("holiday.nothing_to_copy", { year }));
  for (const day of days) await insertHoliday(ctx.db, day);
  ctx.audit.add({
    event: "holiday.copied",
    subjectKind: "holiday",
    subjectId: String(year),
    facts: { year, days: days.map((day) => day.on) },
  });
  return ok({ year });
}
