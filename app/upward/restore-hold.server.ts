import { displayName } from "~/decisions/nominee-view.server";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import "./audit-events";
import type { RestoreHold } from "./forms";
import { byNameOf, lockUpward, rewardedHere } from "./load-upward.server";
import { upwardMessages } from "./messages";
import { saveUpwardName } from "./name-repo.server";

/** A withdrawal or a release was a mistake: the name is proposed to the superior as before. Refuses upward.rewarded_here where the agency has rewarded it since. */
export async function restoreHold(ctx: Ctx, input: RestoreHold): Promise<Result<null>> {
  const locked = await lockUpward(ctx, input.id);
  if (!locked.ok) return locked;
  const found = locked.value;
  const { of, nominees, names } = found;
  const nominee = nominees.find((one) => one.nominationId === input.nominationId);
  const name = names.get(input.nominationId);
  if (nominee === undefined) return fail(notFound);
  const facts = { campaignId: of.campaign.id, name: displayName(nominee) };
  if (name === undefined || (name.state !== "withdrawn" && name.released === null))
    return fail(upwardMessages.refuse("upward.nothing_to_change", facts));
  const restored = {
    ...name,
    state: name.state === "withdrawn" ? (name.packageId === null ? "proposed" : "sent") : name.state,
    reason: name.state === "withdrawn" ? "" : name.reason,
    released: null,
  } as const;
  const rewarded = rewardedHere({ of, names: new Map([[name.nominationId, restored]]) }, [nominee]);
  if (rewarded.length > 0 && restored.state !== "not_awarded")
    return fail(
      upwardMessages.refuse("upward.rewarded_here", { campaignId: of.campaign.id, names: rewarded.map(displayName) }),
    );
  await saveUpwardName(ctx.db, restored, { campaignId: of.campaign.id, now: ctx.now, byName: byNameOf(ctx) });
  ctx.audit.add({
    event: "upward.restored",
    subjectKind: "nomination",
    subjectId: input.nominationId,
    campaignId: of.campaign.id,
    facts: { title: of.campaign.title, name: facts.name, reason: input.reason },
  });
  return ok(null);
}
