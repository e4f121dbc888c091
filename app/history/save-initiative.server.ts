import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { stillCounts } from "./entry-state";
import { initiativeText } from "./fact-text";
import { findCoAuthors } from "./find-co-authors.server";
import type { SaveInitiative } from "./forms";
import { isSameInitiative } from "./initiative";
import {
  findInitiative,
  insertInitiative,
  listInitiativesOf,
  replaceAuthors,
  updateInitiative,
} from "./initiative-repo.server";
import { loadOwnerToEdit, logSubject, writerName } from "./load-owner.server";
import { historyMessages } from "./messages";
import type { Owner } from "./owner";

/** Writes down an initiative of a person that was recognised, or corrects it. */
export async function saveInitiative(
  ctx: Ctx,
  input: SaveInitiative,
): Promise<Result<{ owner: Owner; entryId: string }>> {
  const access = await loadOwnerToEdit(ctx, input);
  if (!access.ok) return access;
  const loaded = access.value;
  const { personId } = loaded.owner;
  if (personId === null) return fail(notFound);
  const before = input.entryId === null ? null : await findInitiative(ctx.db, input.entryId);
  if (input.entryId !== null && before?.authors.some((author) => author.personId === personId) !== true)
    return fail(notFound);
  const counts = before === null ? ok(null) : stillCounts(before);
  if (!counts.ok) return counts;
  const { kind, title, level, year, recognisedBy, decisionNumber, recognisedOn, effect } = input;
  const today = dateOf(ctx.now);
  if (year > Number(today.slice(0, 4))) return fail(invalid({ year: "Năm công nhận chưa đến." }));
  if (recognisedOn !== null && recognisedOn > today)
    return fail(invalid({ recognisedOn: "Ngày công nhận không sau hôm nay." }));
  const writtenIds = before?.authors.map((one) => one.personId) ?? [personId];
  const others = await findCoAuthors(ctx.db, input.coAuthors, writtenIds, today);
  if (!others.ok) return others;
  const authorIds = [...writtenIds.slice(0, 1), ...others.value];
  const known = (await listInitiativesOf(ctx.db, authorIds)).find(
    (one) => one.id !== before?.id && isSameInitiative(one, input),
  );
  if (known !== undefined)
    return fail(
      historyMessages.refuse("initiative.exists", {
        title: known.title,
        year,
        entryId: known.id,
        authors: known.authors.map((one) => one.fullName),
      }),
    );
  const bound = before?.authors.find((one) => one.use !== null && !authorIds.includes(one.personId));
  if (bound !== undefined && bound.use !== null)
    return fail(historyMessages.refuse("initiative.author_used_it", { name: bound.fullName, award: bound.use.label }));
  const fact = { kind, title, level, year, recognisedBy, decisionNumber, recognisedOn, effect };
  const id = before?.id ?? ctx.newId();
  const stamp = { id, now: ctx.now, byName: writerName(ctx) };
  if (before === null) await insertInitiative(ctx.db, fact, authorIds, stamp);
  else if (await updateInitiative(ctx.db, fact, { ...stamp, version: input.version }))
    await replaceAuthors(ctx.db, id, authorIds);
  else return fail(conflict({ by: before.updatedByName, saved: [initiativeText(before)] }));
  const subject = logSubject(loaded);
  const of = loaded.name;
  const saved = await findInitiative(ctx.db, id);
  const written = initiativeText(fact, saved?.authors);
  ctx.audit.add(
    before === null
      ? { event: "history.recorded", ...subject, facts: { of, fact: written } }
      : {
          event: "history.corrected",
          ...subject,
          facts: { of, fact: written, before: initiativeText(before, before.authors) },
        },
  );
  return ok({ owner: loaded.owner, entryId: id });
}
