import type { Ctx } from "~/shared/ctx.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { checkHoliday, type Holiday } from "./holiday";
import type { AddHoliday } from "./holiday-forms";
import { findHoliday, insertHoliday } from "./holiday-repo.server";
import { campaignsMessages } from "./messages";
import { campaignsPolicy } from "./policy";

/** Enters one day; without a document it counts, marked as not checked. Refuses holiday.exists, holiday.not_weekend. */
export async function addHoliday(ctx: Ctx, input: AddHoliday): Promise<Result<{ year: number }>> {
  const access = allowed(campaignsPolicy.permit(ctx.actor, "holiday.edit", { kind: "holidays" }));
  if (!access.ok) return access;
  const holiday: Holiday = {
    on: input.on,
    name: input.name,
    basis: input.basis,
    evidence: input.basis === "" ? "general" : "confirmed",
    isWorkingDay: input.kind === "worked",
  };
  const sound = checkHoliday(holiday);
  if (!sound.ok) return sound;
  if (!(await insertHoliday(ctx.db, holiday))) {
    const known = await findHoliday(ctx.db, input.on);
    return fail(campaignsMessages.refuse("holiday.exists", { on: input.on, name: known?.name ?? "" }));
  }
  const { on, name, basis, isWorkingDay } = holiday;
  ctx.audit.add({
    event: "holiday.added",
    subjectKind: "holiday",
    subjectId: on,
    facts: { on, name, basis, isWorkingDay },
  });
  return ok({ year: Number(on.slice(0, 4)) });
}
