import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { RemoveHoliday } from "./holiday-forms";
import { deleteHoliday } from "./holiday-repo.server";
import { campaignsPolicy } from "./policy";

/** Takes one day out of the calendar; windows that were opened keep the end they have. */
export async function removeHoliday(ctx: Ctx, input: RemoveHoliday): Promise<Result<{ year: number }>> {
  const access = allowed(campaignsPolicy.permit(ctx.actor, "holiday.edit", { kind: "holidays" }));
  if (!access.ok) return access;
  const removed = await deleteHoliday(ctx.db, input.day);
  if (removed === null) return fail(notFound);
  const { on, name, isWorkingDay } = removed;
  ctx.audit.add({ event: "holiday.removed", subjectKind: "holiday", subjectId: on, facts: { on, name, isWorkingDay } });
  return ok({ year: Number(on.slice(0, 4)) });
}
