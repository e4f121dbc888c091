import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { findEditable } from "./entry-state";
import { ratingText } from "./fact-text";
import type { SaveRating } from "./forms";
import { loadOwnerToEdit, logSubject, writerName } from "./load-owner.server";
import { historyMessages } from "./messages";
import type { Owner } from "./owner";
import { findRating, insertRating, listRatings, updateRating } from "./rating-repo.server";
import { ratingNames } from "./task-rating";

/** Writes down or corrects how a year's work was rated; one rating a year. */
export async function saveRating(ctx: Ctx, input: SaveRating): Promise<Result<{ owner: Owner; entryId: string }>> {
  const access = await loadOwnerToEdit(ctx, input);
  if (!access.ok) return access;
  const loaded = access.value;
  const found = await findEditable(input.entryId, loaded.owner, (id) => findRating(ctx.db, id));
  if (!found.ok) return found;
  const before = found.value;
  const { year, rating, document, decidedOn, issuer } = input;
  const today = dateOf(ctx.now);
  if (year > Number(today.slice(0, 4))) return fail(invalid({ year: "Năm xếp loại chưa đến." }));
  if (decidedOn !== null && decidedOn > today) return fail(invalid({ decidedOn: "Ngày văn bản không sau hôm nay." }));
  const rated = (await listRatings(ctx.db, loaded.owner)).find((one) => one.year === year && one.id !== before?.id);
  if (rated !== undefined)
    return fail(
      historyMessages.refuse("rating.exists", {
        of: loaded.name,
        year,
        rating: ratingNames[rated.rating],
        entryId: rated.id,
      }),
    );
  const fact = { year, rating, document, decidedOn, issuer };
  const id = before?.id ?? ctx.newId();
  const stamp = { id, now: ctx.now, byName: writerName(ctx) };
  if (before === null) await insertRating(ctx.db, loaded.owner, fact, stamp);
  else if (!(await updateRating(ctx.db, fact, { ...stamp, version: input.version })))
    return fail(conflict({ by: before.updatedByName, saved: [ratingText(before)] }));
  const subject = logSubject(loaded);
  const of = loaded.name;
  ctx.audit.add(
    before === null
      ? { event: "history.recorded", ...subject, facts: { of, fact: ratingText(fact) } }
      : { event: "history.corrected", ...subject, facts: { of, fact: ratingText(fact), before: ratingText(before) } },
  );
  return ok({ owner: loaded.owner, entryId: id });
}
