import type { Ctx } from "~/shared/ctx.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { isConfirmed } from "./holiday";
import type { ConfirmHolidays } from "./holiday-forms";
import { confirmHoliday, listHolidays } from "./holiday-repo.server";
import { campaignsMessages } from "./messages";
import { campaignsPolicy } from "./policy";

/** Names the announcement by which the year's unchecked days were compared. Refuses holiday.nothing_to_confirm. */
export async function confirmHolidays(ctx: Ctx, input: ConfirmHolidays): Promise<Result<{ year: number }>> {
  const access = allowed(campaignsPolicy.permit(ctx.actor, "holiday.edit", { kind: "holidays" }));
  if (!access.ok) return access;
  const { year, document } = input;
  const open = (await listHolidays(ctx.db, year)).filter((day) => !isConfirmed(day));
  if (open.length === 0) return fail(campaignsMessages.refuse("holiday.nothing_to_confirm", { year }));
  for (const day of open)
    await confirmHoliday(ctx.db, day.on, day.basis === "" ? document : `${day.basis}; ${document}`);
  ctx.audit.add({
    event: "holiday.confirmed",
    subjectKind: "holiday",
    subjectId: String(year),
    facts: { year, document, days: open.map((day) => day.on) },
  });
  return ok({ year });
}
