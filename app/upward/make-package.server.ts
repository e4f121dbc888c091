import { inAnnexOrder } from "~/decisions/award-order";
import type { Nominee } from "~/decisions/nominee-queries.server";
import { displayName } from "~/decisions/nominee-view.server";
import type { Ctx } from "~/shared/ctx.server";
import { ok, fail, type Result } from "~/shared/result";
import "./audit-events";
import { listFullReports } from "./candidate-files.server";
import type { MakePackage } from "./forms";
import { byNameOf, lockUpward, rewardedHere, type UpwardCase } from "./load-upward.server";
import { upwardMessages } from "./messages";
import { requireComplete } from "./package";
import { insertPackage, listPackages } from "./package-repo.server";

/**
 * Orders one package for one superior body; the background work makes it. Each one has the next number, and the earlier ones stay.
 * Refusals: upward.nobody, upward.reports_missing, upward.rewarded_here.
 */
export async function makePackage(ctx: Ctx, input: MakePackage): Promise<Result<{ id: string }>> {
  const locked = await lockUpward(ctx, input.id);
  if (!locked.ok) return locked;
  const found = locked.value;
  const { campaign, sessions } = found.of;
  const names = inAnnexOrder(asked(found, input.receiver));
  const reports = await listFullReports(ctx.db, names);
  const rewarded = new Set(rewardedHere(found, names).map((one) => one.nominationId));
  const complete = requireComplete(
    campaign.id,
    names.map((one) => ({
      name: displayName(one),
      hasFullReport: reports.has(one.nominationId),
      isRewardedHere: rewarded.has(one.nominationId),
    })),
  );
  if (!complete.ok) return complete;
  const session = sessions.filter((one) => one.state === "concluded").at(-1);
  if (session === undefined) return fail(upwardMessages.refuse("upward.nobody", { campaignId: campaign.id }));
  const id = ctx.newId();
  const ordinal = (await listPackages(ctx.db, campaign.id)).length + 1;
  await insertPackage(ctx.db, {
    id,
    campaignId: campaign.id,
    sessionId: session.id,
    ordinal,
    receiver: input.receiver,
    letterNumber: input.letterNumber,
    letterOn: input.letterOn,
    signerTitle: input.signerTitle.split("\n").map((line) => line.toLocaleUpperCase("vi")),
    signerName: input.signerName,
    createdAt: ctx.now,
    createdByName: byNameOf(ctx),
    nominationIds: names.map((one) => one.nominationId),
  });
  await ctx.enqueue({ name: "upward.write", key: `upward.write:${id}`, payload: { packageId: id }, runAt: ctx.now });
  ctx.audit.add({
    event: "upward.package_asked",
    subjectKind: "upward_package",
    subjectId: id,
    campaignId: campaign.id,
    facts: { title: campaign.title, ordinal, receiver: receiverName(input.receiver), nameCount: names.length },
  });
  return ok({ id });
}

/** Names that a package for that receiver holds: proposed, without an answer of the superior. */
export function asked({ nominees }: Pick<UpwardCase, "nominees">, receiver: string): Nominee[] {
  return nominees.filter(
    (one) => one.receiver === receiver && (one.upward.state === "proposed" || one.upward.state === "sent"),
  );
}

/** Where the plan names nobody. */
export function receiverName(receiver: string): string {
  return receiver === "" ? "cấp tỉnh" : receiver;
}
