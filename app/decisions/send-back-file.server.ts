import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { ok, type Result } from "~/shared/result";
import { actorName } from "./actor-name.server";
import type { SendBackFile } from "./forms";
import { loadOpenFile } from "./load-signing-file.server";
import { updateFileDecided } from "./signing-file-repo.server";

/** Gives a file back to the standing body with a written reason; a new one follows it. Refusals: signing_file.not_open, conflict. */
export async function sendBackFile(ctx: Ctx, input: SendBackFile): Promise<Result<{ id: string }>> {
  const loaded = await loadOpenFile(ctx, input.id, input.version);
  if (!loaded.ok) return loaded;
  const { file, campaign } = loaded.value;
  await lockFor(ctx.db, "signing_file", file.id);
  const decided = await updateFileDecided(ctx.db, file, {
    state: "sent_back",
    at: ctx.now,
    by: await actorName(ctx.db, ctx.actor),
    sentBackReason: input.reason,
  });
  if (!decided.ok) return decided;
  ctx.audit.add({
    event: "signing_file.sent_back",
    subjectKind: "signing_file",
    subjectId: file.id,
    campaignId: campaign.id,
    facts: { title: campaign.title, ordinal: file.ordinal, reason: input.reason },
  });
  return ok({ id: file.id });
}
