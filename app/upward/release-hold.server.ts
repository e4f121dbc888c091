import { displayName } from "~/decisions/nominee-view.server";
import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import "./audit-events";
import type { ReleaseHold } from "./forms";
import { byNameOf, lockUpward } from "./load-upward.server";
import { upwardMessages } from "./messages";
import { newName, saveUpwardName } from "./name-repo.server";

/**
 * Ends the hold on the agency's line: the agency takes its proposal to the superior back, or says why it may reward beside it (another
 * achievement). Refuses upward.nothing_to_change.
 */
export async function releaseHold(ctx: Ctx, input: ReleaseHold): Promise<Result<null>> {
  const locked = await lockUpward(ctx, input.id);
  if (!locked.ok) return locked;
  const { of, nominees, names } = locked.value;
  const nominee = nominees.find((one) => one.nominationId === input.nominationId);
  if (nominee === undefined) return fail(notFound);
  const name = names.get(input.nominationId) ?? newName(input.nominationId);
  const isOpen = name.state === "proposed" || name.state === "sent";
  const mayChange = input.kind === "withdraw" ? isOpen : name.released === null && name.state !== "withdrawn";
  if (!mayChange)
    return fail(
      upwardMessages.refuse("upward.nothing_to_change", { campaignId: of.campaign.id, name: displayName(nominee) }),
    );
  const stamp = { campaignId: of.campaign.id, now: ctx.now, byName: byNameOf(ctx) };
  await saveUpwardName(
    ctx.db,
    input.kind === "withdraw"
      ? { ...name, state: "withdrawn", reason: input.reason }
      : { ...name, released: { at: ctx.now, byName: stamp.byName, reason: input.reason } },
    stamp,
  );
  ctx.audit.add({
    event: input.kind === "withdraw" ? "upward.withdrawn" : "upward.released",
    subjectKind: "nomination",
    subjectId: input.nominationId,
    campaignId: of.campaign.id,
    facts: { title: of.campaign.title, name: displayName(nominee), reason: input.reason },
  });
  return ok(null);
}
