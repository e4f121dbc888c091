import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { isWritable } from "./batch";
import { countVerdicts, moveBatch } from "./batch-repo.server";
import type { ImportStep } from "./forms";
import { actorName, loadBatch, lockRegister } from "./load-batch.server";
import { importsMessages } from "./messages";
import { findOvertakenFacts, writeFacts } from "./write-facts-repo.server";
import { findOvertakenPeople, writePeople, type Hindrance } from "./write-people-repo.server";

/** Writes the whole table into the register, or nothing of it. Refused when the register has changed since it was compared. */
export async function confirmImport(ctx: Ctx, { id, version }: ImportStep): Promise<Result<null>> {
  await lockRegister(ctx);
  const loaded = await loadBatch(ctx, { id, version }, ["ready"]);
  if (!loaded.ok) return loaded;
  const { kind, fileName, fileSha256 } = loaded.value;
  const counts = await countVerdicts(ctx.db, id);
  if (counts.wrong > 0 || counts.unsure > 0)
    return fail(importsMessages.refuse("import.not_settled", { wrong: counts.wrong, unsure: counts.unsure }));
  if (!isWritable(counts)) return fail(importsMessages.refuse("import.nothing_new", {}));
  const overtaken =
    kind === "people" ? await findOvertakenPeople(ctx.db, id) : await findOvertakenFacts(ctx.db, kind, id);
  if (overtaken.length > 0)
    return fail(
      importsMessages.refuse("import.overtaken", {
        count: overtaken.length,
        rows: hindranceTexts(overtaken),
        batchId: id,
      }),
    );
  const writer = { batchId: id, now: ctx.now, byName: actorName(ctx) };
  if (kind === "people") await writePeople(ctx.db, id, ctx.now);
  else await writeFacts(ctx.db, kind, writer);
  const moved = await moveBatch(ctx.db, { ...writer, id, version, from: ["ready"], to: "written" });
  if (!moved) return fail(conflict());
  ctx.audit.add({
    event: "import.written",
    subjectKind: "import",
    subjectId: id,
    facts: {
      kind,
      fileName,
      sha256: fileSha256,
      newCount: counts.new,
      changedCount: counts.changed,
      sameCount: counts.same,
      skippedCount: counts.skipped,
    },
  });
  return ok(null);
}

/** "Dòng 17, Nguyễn Thị Ví Dụ, Văn phòng Sở: người cùng tên vừa được thêm vào sổ." */
export function hindranceTexts(found: readonly Hindrance[]): string[] {
  return found.map(({ rowNumber, label, why }) => `Dòng ${String(rowNumber)}, ${label}: ${why}.`);
}
