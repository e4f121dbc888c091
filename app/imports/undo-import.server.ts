import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { countVerdicts, moveBatch } from "./batch-repo.server";
import { hindranceTexts } from "./confirm-import.server";
import type { ImportStep } from "./forms";
import { actorName, loadBatch, lockRegister } from "./load-batch.server";
import { importsMessages } from "./messages";
import { findUsedFacts, takeBackFacts } from "./write-facts-repo.server";
import { findUsedPeople, takeBackPeople } from "./write-people-repo.server";

/** Takes a whole table back: refused while anything of it was changed or used since. */
export async function undoImport(ctx: Ctx, { id, version }: ImportStep): Promise<Result<null>> {
  await lockRegister(ctx);
  const loaded = await loadBatch(ctx, { id, version }, ["written"]);
  if (!loaded.ok) return loaded;
  const { kind, fileName, fileSha256 } = loaded.value;
  const used = kind === "people" ? await findUsedPeople(ctx.db, id) : await findUsedFacts(ctx.db, kind, id);
  if (used.length > 0)
    return fail(importsMessages.refuse("import.used_since", { count: used.length, rows: hindranceTexts(used) }));
  const counts = await countVerdicts(ctx.db, id);
  const byName = actorName(ctx);
  if (kind === "people") await takeBackPeople(ctx.db, id);
  else
    await takeBackFacts(ctx.db, kind, {
      batchId: id,
      now: ctx.now,
      byName,
      reason: `Hoàn tác lần nhập từ tệp “${fileName}”`,
    });
  const moved = await moveBatch(ctx.db, { id, version, from: ["written"], to: "undone", now: ctx.now, byName });
  if (!moved) return fail(conflict());
  ctx.audit.add({
    event: "import.undone",
    subjectKind: "import",
    subjectId: id,
    facts: { kind, fileName, sha256: fileSha256, newCount: counts.new, changedCount: counts.changed },
  });
  return ok(null);
}
