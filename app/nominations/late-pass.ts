import { isLate } from "~/campaigns/deadline";
import { fail, ok, type Result } from "~/shared/result";
import { addMs, startOfDay, type CalendarDate, type Instant } from "~/shared/time";
import { nominationsMessages } from "./messages";

/** Leave to submit after the deadline: asked for with a reason, decided with a reason. */
export interface LatePass {
  id: string;
  campaignId: string;
  unitId: string;
  reason: string;
  askedByName: string;
  askedAt: Instant;
  decision: LatePassDecision;
  version: number;
}

/** Until when: of an open request what the unit wishes, of a granted one what binds. Exclusive end. */
export type LatePassDecision =
  | { state: "asked"; wishedUntil: Instant | null }
  | { state: "granted"; until: Instant; reason: string; byName: string; at: Instant }
  | { state: "refused"; reason: string; byName: string; at: Instant };

export type LatePassState = LatePassDecision["state"];

export const latePassStateNames: Readonly<Record<LatePassState, string>> = {
  asked: "Chờ quyết định",
  granted: "Đã cho phép",
  refused: "Không cho phép",
};

/** "17:00" of a day in Vietnam; "24:00" is the end of that day. */
export function instantOn(date: CalendarDate, time: string): Instant {
  const [hours = "0", minutes = "0"] = time.split(":");
  return addMs(startOfDay(date), (Number(hours) * 60 + Number(minutes)) * 60_000);
}

function requireOpen(pass: LatePass): Result<null> {
  const { decision } = pass;
  return decision.state === "asked"
    ? ok(null)
    : fail(
        nominationsMessages.refuse("late_pass.already_decided", {
          passId: pass.id,
          byName: decision.byName,
          at: decision.at,
          state: latePassStateNames[decision.state],
        }),
      );
}

/** Refuses late_pass.already_decided, late_pass.until_past. */
export function grant(
  pass: LatePass,
  until: Instant,
  reason: string,
  byName: string,
  now: Instant,
): Result<LatePassDecision> {
  const open = requireOpen(pass);
  if (!open.ok) return open;
  if (isLate(now, until)) return fail(nominationsMessages.refuse("late_pass.until_past", { until, now }));
  return ok({ state: "granted", until, reason, byName, at: now });
}

/** Refuses late_pass.already_decided. */
export function refusePass(pass: LatePass, reason: string, byName: string, now: Instant): Result<LatePassDecision> {
  const open = requireOpen(pass);
  return open.ok ? ok({ state: "refused", reason, byName, at: now }) : open;
}
