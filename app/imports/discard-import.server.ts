import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { moveBatch } from "./batch-repo.server";
import type { ImportStep } from "./forms";
import { actorName, loadBatch } from "./load-batch.server";

/** Puts a table aside that was never written; its rows are cleared away in the background. */
export async function discardImport(ctx: Ctx, { id, version }: ImportStep): Promise<Result<null>> {
  const from = ["waiting", "reading", "ready", "refused"] as const;
  // Reading moves it on by itself: whoever discards a table means it in each of these states.
  const batch = await loadBatch(ctx, { id }, from);
  if (!batch.ok) return batch;
  const moved = await moveBatch(ctx.db, {
    id,
    version: Math.max(version, batch.value.version),
    from,
    to: "discarded",
    now: ctx.now,
    byName: actorName(ctx),
  });
  if (!moved) return fail(conflict());
  await ctx.enqueue({ name: "imports.clear", key: `imports.clear:${id}`, payload: { batchId: id }, runAt: ctx.now });
  return ok(null);
}
