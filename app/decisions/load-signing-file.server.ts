import { lockCampaign } from "~/campaigns/campaign-repo.server";
import { decide, type Campaign } from "~/campaigns/campaign";
import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { decisionsPolicy } from "./policy";
import { requireSubmitted, type SigningFile } from "./signing-file";
import { findSigningFile } from "./signing-file-repo.server";

/**
 * A file that lies with the signer, for the signer, under its campaign's lock: two signers follow one another and the second
 * reads what the first did. Refusals: signing_file.not_open, campaign.wrong_state, conflict.
 */
export async function loadOpenFile(
  ctx: Ctx,
  id: string,
  version: number,
): Promise<Result<{ file: SigningFile; campaign: Campaign }>> {
  const access = allowed(decisionsPolicy.permit(ctx.actor, "signing_file.decide", { kind: "signing_file" }));
  if (!access.ok) return access;
  const found = await findSigningFile(ctx.db, id);
  if (found === null) return fail(notFound);
  const campaign = await lockCampaign(ctx.db, found.campaignId);
  const file = await findSigningFile(ctx.db, id);
  if (campaign === null || file === null) return fail(notFound);
  const open = requireSubmitted(file);
  if (!open.ok) return open;
  const stage = decide(campaign);
  if (!stage.ok) return stage;
  return file.version === version ? ok({ file, campaign }) : fail(conflict());
}
