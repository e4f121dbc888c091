import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { moveBatch } from "./batch-repo.server";
import type { ImportStep } from "./forms";
import { actorName, loadBatch } from "./load-batch.server";

/** Compares the table with the register as it is now: the register has changed since, or the answers are to be given anew. */
export async function recheckImport(ctx: Ctx, { id, version }: ImportStep): Promise<Result<null>> {
  const batch = await loadBatch(ctx, { id, version }, ["ready"]);
  if (!batch.ok) return batch;
  const moved = await moveBatch(ctx.db, {
    id,
    version,
    from: ["ready"],
    to: "waiting",
    now: ctx.now,
    byName: actorName(ctx),
  });
  if (!moved) return fail(conflict());
  await ctx.enqueue({
    name: "imports.read",
    key: `imports.read:${id}:${String(version + 1)}`,
    payload: { batchId: id },
    runAt: ctx.now,
  });
  return ok(null);
}
