import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { stillCounts } from "./entry-state";
import type { NoteInitiativeUse } from "./forms";
import type { InitiativeUse } from "./initiative";
import { findInitiative, setInitiativeUse, touchInitiative } from "./initiative-repo.server";
import { loadOwnerToEdit, logSubject, writerName } from "./load-owner.server";
import { historyMessages } from "./messages";
import { listOwnAwards } from "./own-awards-queries.server";

/** Notes for which of the author's awards an initiative was the standard, or that it was for none. */
export async function noteInitiativeUse(ctx: Ctx, input: NoteInitiativeUse): Promise<Result<null>> {
  const access = await loadOwnerToEdit(ctx, { personId: input.personId, unitId: null });
  if (!access.ok) return access;
  const initiative = await findInitiative(ctx.db, input.id);
  const author = initiative?.authors.find((one) => one.personId === input.personId);
  if (initiative === null || author === undefined) return fail(notFound);
  const counts = stillCounts(initiative);
  if (!counts.ok) return counts;
  const read = await readUse(ctx, input);
  if (!read.ok) return read;
  const use = read.value;
  if (use !== null && author.use !== null && keyOf(use) !== keyOf(author.use))
    return fail(historyMessages.refuse("initiative.used", { title: initiative.title, award: author.use.label }));
  if (!(await touchInitiative(ctx.db, { id: initiative.id, version: input.version })))
    return fail(conflict({ by: initiative.updatedByName, saved: [author.use?.label ?? "Chưa dùng"] }));
  await setInitiativeUse(ctx.db, { initiativeId: initiative.id, personId: input.personId }, use, {
    now: ctx.now,
    byName: writerName(ctx),
  });
  ctx.audit.add({
    event: "history.initiative_used",
    ...logSubject(access.value),
    facts: { of: access.value.name, title: initiative.title, award: use?.label ?? "" },
  });
  return ok(null);
}

async function readUse(ctx: Ctx, { personId, usedFor }: NoteInitiativeUse): Promise<Result<InitiativeUse | null>> {
  if (usedFor === "") return ok(null);
  const own = await listOwnAwards(ctx.db, personId);
  const use = own.find((one) => keyOf(one) === usedFor);
  return use === undefined ? fail(invalid({ usedFor: "Chọn một khen thưởng trong lịch sử của người này." })) : ok(use);
}

function keyOf(use: InitiativeUse): string {
  if (use.kind === "entry") return `entry:${use.awardEntryId}`;
  return use.kind === "award" ? `award:${use.awardId}` : `nomination:${use.nominationId}`;
}
