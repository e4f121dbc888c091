import { displayName } from "~/decisions/nominee-view.server";
import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import "./audit-events";
import type { SendPackage } from "./forms";
import { byNameOf, lockUpward, rewardedHere } from "./load-upward.server";
import { asked } from "./make-package.server";
import { upwardMessages } from "./messages";
import { newName, saveUpwardName } from "./name-repo.server";
import { requireSendable } from "./package";
import { findPackage, listPackages, listPackedNames, updateSent } from "./package-repo.server";

/** The package has left: day and number of its dispatch; its names wait for the superior's answer. Refusals: upward.*, conflict. */
export async function sendPackage(ctx: Ctx, input: SendPackage): Promise<Result<null>> {
  const locked = await lockUpward(ctx, input.id);
  if (!locked.ok) return locked;
  const found = locked.value;
  const { campaign, nominees } = found.of;
  const sent = await findPackage(ctx.db, input.packageId);
  if (sent === null || sent.campaignId !== campaign.id) return fail(notFound);
  const ofReceiver = (await listPackages(ctx.db, campaign.id)).filter((one) => one.planReceiver === sent.planReceiver);
  const packed = new Set(await listPackedNames(ctx.db, sent.id));
  const now = asked(found, sent.planReceiver);
  const changed = [
    ...nominees.filter(
      (one) => packed.has(one.nominationId) && !now.some((name) => name.nominationId === one.nominationId),
    ),
    ...now.filter((one) => !packed.has(one.nominationId)),
  ];
  const ready = requireSendable(sent, {
    on: input.sentOn,
    today: dateOf(ctx.now),
    isLatest: ofReceiver[0]?.id === sent.id,
    changedNames: changed.map(displayName),
  });
  if (!ready.ok) return ready;
  const rewarded = rewardedHere(found, now);
  if (rewarded.length > 0)
    return fail(
      upwardMessages.refuse("upward.rewarded_here", { campaignId: campaign.id, names: rewarded.map(displayName) }),
    );
  const stamp = { campaignId: campaign.id, now: ctx.now, byName: byNameOf(ctx) };
  const dispatch = { on: input.sentOn, number: input.sentNumber, at: ctx.now, byName: stamp.byName };
  if (!(await updateSent(ctx.db, { id: sent.id, version: input.version }, dispatch))) return fail(conflict());
  for (const { nominationId } of now) {
    const name = found.names.get(nominationId) ?? newName(nominationId);
    await saveUpwardName(ctx.db, { ...name, state: "sent", packageId: sent.id }, stamp);
  }
  ctx.audit.add({
    event: "upward.sent",
    subjectKind: "upward_package",
    subjectId: sent.id,
    campaignId: campaign.id,
    facts: {
      title: campaign.title,
      ordinal: sent.ordinal,
      receiver: sent.receiver,
      on: input.sentOn,
      number: input.sentNumber,
      names: now.map(displayName),
    },
  });
  return ok(null);
}
