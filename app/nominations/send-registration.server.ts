import type { Ctx } from "~/shared/ctx.server";
import { ok, type Result } from "~/shared/result";
import type { KeepRegistration } from "./forms";
import { keepRegistration, type KeptRegistration } from "./keep-registration.server";
import { entryCounts } from "./registration";

/** Sends the unit's registration to the organizer; until the deadline it can be changed and sent anew. */
export async function sendRegistration(ctx: Ctx, input: KeepRegistration): Promise<Result<{ q: string }>> {
  const kept = await keepRegistration(ctx, input, true);
  if (!kept.ok) return kept;
  auditRegistration(ctx, kept.value);
  return ok({ q: input.q });
}

/** Into the log: who registers how many, and whether it went to the organizer. */
export function auditRegistration(ctx: Ctx, { campaign, unit, registration }: KeptRegistration): void {
  ctx.audit.add({
    event: registration.sent === null ? "registration.saved" : "registration.sent",
    subjectKind: "registration",
    subjectId: registration.id,
    unitId: unit.id,
    campaignId: campaign.id,
    facts: { unitName: unit.name, campaignTitle: campaign.title, ...entryCounts(registration.entries) },
  });
}
