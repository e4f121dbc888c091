import type { Ctx } from "~/shared/ctx.server";
import { ok, type Result } from "~/shared/result";
import type { KeepRegistration } from "./forms";
import { keepRegistration } from "./keep-registration.server";
import { auditRegistration } from "./send-registration.server";

/** Keeps what was ticked so far; the organizer waits until it is sent. */
export async function saveRegistration(ctx: Ctx, input: KeepRegistration): Promise<Result<{ q: string }>> {
  const kept = await keepRegistration(ctx, input, false);
  if (!kept.ok) return kept;
  auditRegistration(ctx, kept.value);
  return ok({ q: input.q });
}
