import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { stillCounts } from "./entry-state";
import { findEntry } from "./find-entry.server";
import type { WithdrawEntry } from "./forms";
import { loadOwnerToEdit, logSubject, writerName } from "./load-owner.server";
import { kindOfSlug, type Owner } from "./owner";
import { withdrawFact } from "./withdrawal-repo.server";

/** Takes an entry out of the history, with the reason. The row stays, and no longer counts for anything. */
export async function withdrawEntry(ctx: Ctx, input: WithdrawEntry): Promise<Result<{ owner: Owner }>> {
  const entry = await findEntry(ctx.db, kindOfSlug[input.kind], input.id);
  if (entry === null) return fail(notFound);
  const access = await loadOwnerToEdit(ctx, entry.owner);
  if (!access.ok) return access;
  const counts = stillCounts(entry.recorded);
  if (!counts.ok) return counts;
  const reason = input.reason;
  const isDone = await withdrawFact(ctx.db, kindOfSlug[input.kind], {
    id: input.id,
    version: input.version,
    now: ctx.now,
    byName: writerName(ctx),
    reason,
  });
  if (!isDone) return fail(conflict({ by: entry.recorded.updatedByName, saved: [entry.text] }));
  ctx.audit.add({
    event: "history.withdrawn",
    ...logSubject(access.value),
    facts: {
      of: access.value.name,
      fact: entry.text,
      reason: input.kind === "ky-luat" ? "ghi trong hồ sơ vụ việc" : reason,
    },
  });
  return ok({ owner: access.value.owner });
}
