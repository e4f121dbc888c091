import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { adoptFile } from "~/shared/stored-file-repo.server";
import { insertBatch } from "./batch-repo.server";
import type { StartImport } from "./forms";
import { kindOfSlug } from "./import-kind";
import { imports, importsPolicy } from "./policy";

/** Takes a table that was sent; it is read in the background, and nothing of it is written before somebody has looked. */
export async function startImport(ctx: Ctx, input: StartImport): Promise<Result<{ batchId: string }>> {
  const access = allowed(importsPolicy.permit(ctx.actor, "import.use", imports));
  if (!access.ok) return access;
  if (ctx.actor.kind !== "account") return fail(notFound);
  const batchId = ctx.newId();
  const file = await adoptFile(ctx, input.table.fileId, { kind: "import", id: batchId });
  if (!file.ok) return file;
  await insertBatch(ctx.db, {
    id: batchId,
    kind: kindOfSlug[input.kind],
    fileId: file.value.id,
    now: ctx.now,
    byId: ctx.actor.accountId,
    byName: ctx.actor.name,
  });
  await ctx.enqueue({ name: "imports.read", key: `imports.read:${batchId}:1`, payload: { batchId }, runAt: ctx.now });
  return ok({ batchId });
}
