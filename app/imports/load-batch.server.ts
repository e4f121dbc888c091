import { findAgency } from "~/people/agency-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { ImportBatch } from "./batch";
import { findBatch } from "./batch-repo.server";
import type { ImportState } from "./import-kind";
import { importsMessages } from "./messages";
import { imports, importsPolicy } from "./policy";

/** The import under lock, when this actor may work with it and it is in one of these states. */
export async function loadBatch(
  ctx: Ctx,
  { id, version }: { id: string; version?: number },
  states: readonly ImportState[],
): Promise<Result<ImportBatch>> {
  const access = allowed(importsPolicy.permit(ctx.actor, "import.use", imports));
  if (!access.ok) return access;
  await lockFor(ctx.db, "import_batch", id);
  const batch = await findBatch(ctx.db, id);
  if (batch === null) return fail(notFound);
  if (!states.includes(batch.state)) {
    const isWritten = batch.state === "written";
    return fail(
      importsMessages.refuse("import.state", {
        state: batch.state,
        by: isWritten ? batch.writtenByName : batch.endedByName,
        at: (isWritten ? batch.writtenAt : batch.endedAt) ?? batch.createdAt,
      }),
    );
  }
  if (version !== undefined && version !== batch.version) return fail(conflict());
  return ok(batch);
}

/** Imports are written and taken back one after another: each compares the whole register with what it is about to change. */
export async function lockRegister(ctx: Ctx): Promise<void> {
  const agency = await findAgency(ctx.db);
  if (agency !== null) await lockFor(ctx.db, "agency", agency.id);
}

export function actorName(ctx: Pick<Ctx, "actor">): string {
  return ctx.actor.kind === "public" ? "" : ctx.actor.name;
}
