import { receivingState } from "~/campaigns/campaign";
import { deadlineEnd } from "~/campaigns/deadline";
import type { Ctx } from "~/shared/ctx.server";
import { fail, ok, type Result } from "~/shared/result";
import { dossierStateNames } from "./dossier";
import type { AskLatePass } from "./forms";
import { insertLatePass, listLatePasses } from "./late-pass-repo.server";
import { loadLocked, stampOf } from "./load-dossier.server";
import { nominationsMessages } from "./messages";

/** The unit asks for leave to submit after its deadline; one request at a time. */
export async function askLatePass(
  ctx: Ctx,
  input: AskLatePass,
): Promise<Result<{ dossierId: string; passId: string }>> {
  const place = await loadLocked(ctx, input.id, "dossier.edit");
  if (!place.ok) return place;
  const { dossier, campaign, unit } = place.value;
  const { state } = dossier.stage;
  if (state !== "draft" && state !== "returned")
    return fail(
      nominationsMessages.refuse("late_pass.not_needed", { dossierId: dossier.id, state: dossierStateNames[state] }),
    );
  if (receivingState(campaign) !== "launched" && campaign.stage.state !== "reviewing")
    return fail(nominationsMessages.refuse("dossier.campaign_closed", { title: campaign.title }));
  const open = (await listLatePasses(ctx.db, campaign.id, unit.id)).find((one) => one.decision.state === "asked");
  if (open !== undefined)
    return fail(
      nominationsMessages.refuse("late_pass.already_asked", { askedAt: open.askedAt, byName: open.askedByName }),
    );
  const id = ctx.newId();
  const wishedUntil = input.wishedOn === null ? null : deadlineEnd(input.wishedOn, "through");
  await insertLatePass(ctx.db, {
    id,
    campaignId: campaign.id,
    unitId: unit.id,
    reason: input.reason,
    askedByName: stampOf(ctx).byName,
    askedAt: ctx.now,
    wishedUntil,
  });
  ctx.audit.add({
    event: "late_pass.asked",
    subjectKind: "late_pass",
    subjectId: id,
    unitId: unit.id,
    campaignId: campaign.id,
    facts: { unitName: unit.name, reason: input.reason, wishedUntil },
  });
  return ok({ dossierId: dossier.id, passId: id });
}
