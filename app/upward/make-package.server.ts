import { inAnnexOrder } from "~/decisions/award-order";
import type { Nominee } from "~/decisions/nominee-queries.server";
import { displayName } from "~/decisions/nominee-view.server";
import type { Ctx } from "~/shared/ctx.server";
import { ok, fail, type Result } from "~/shared/result";
import { adoptFile, findStoredFile, type StoredFileRow } from "~/shared/stored-file-repo.server";
import "./audit-events";
import { listFullReports } from "./candidate-files.server";
import type { MakePackage } from "./forms";
import { byNameOf, lockUpward, rewardedHere, type UpwardCase } from "./load-upward.server";
import { upwardMessages } from "./messages";
import { requireComplete, requireSameLetter, type LetterMark, type UpwardPackage } from "./package";
import { insertPackage, listPackages } from "./package-repo.server";

/**
 * Orders one package for one superior body; the background work makes it. Each one has the next number, and the earlier ones stay.
 * Refusals: upward.nobody, upward.reports_missing, upward.rewarded_here, upward.scan_of_other_letter.
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
  const earlier = await listPackages(ctx.db, campaign.id);
  const ordinal = earlier.length + 1;
  const letter = {
    receiver: input.receiver === "" ? input.addressee : input.receiver,
    letterNumber: input.letterNumber,
    letterOn: input.letterOn,
    signerName: input.signerName,
  };
  const before = earlier.find((one) => one.planReceiver === input.receiver);
  const scan = await scanOf(ctx, id, input, letter, before);
  if (!scan.ok) return scan;
  await insertPackage(ctx.db, {
    id,
    campaignId: campaign.id,
    sessionId: session.id,
    ordinal,
    ...letter,
    planReceiver: input.receiver,
    scanFileId: scan.value?.id ?? null,
    signerTitle: input.signerTitle.split("\n").map((line) => line.toLocaleUpperCase("vi")),
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
    facts: {
      title: campaign.title,
      ordinal,
      receiver: letter.receiver,
      nameCount: names.length,
      ...(scan.value === null ? {} : { scan: { name: scan.value.name, sha256: scan.value.sha256 } }),
    },
  });
  return ok({ id });
}

/** A scan that was chosen now, or that of the package before; null: the package goes without one. */
async function scanOf(
  ctx: Ctx,
  packageId: string,
  input: MakePackage,
  letter: LetterMark,
  before: UpwardPackage | undefined,
): Promise<Result<StoredFileRow | null>> {
  if (input.scan !== null) return adoptFile(ctx, input.scan.fileId, { kind: "upward_scan", id: packageId });
  if (!input.keepScan || before === undefined || before.scanFileId === null) return ok(null);
  const same = requireSameLetter(before, letter);
  return same.ok ? ok(await findStoredFile(ctx.db, before.scanFileId)) : same;
}

/** Names that a package for that receiver holds: proposed, without an answer of the superior. */
export function asked({ nominees }: Pick<UpwardCase, "nominees">, receiver: string): Nominee[] {
  return nominees.filter(
    (one) => one.receiver === receiver && (one.upward.state === "proposed" || one.upward.state === "sent"),
  );
}
