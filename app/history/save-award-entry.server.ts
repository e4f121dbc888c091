import { findMembershipOn } from "~/people/person-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import {
  isSameAward,
  periodText,
  readAward,
  type AwardEntry,
  type AwardFact,
  type AwardProblem,
  type AwardSnapshot,
} from "./award-entry";
import { findAwardEntry, insertAwardEntry, listAwardEntries, updateAwardEntry } from "./award-entry-repo.server";
import { findEditable } from "./entry-state";
import { awardText } from "./fact-text";
import type { SaveAwardEntry } from "./forms";
import { listGivenAwards } from "./given-awards-queries.server";
import { loadOwnerToEdit, logSubject, writerName, type LoadedOwner } from "./load-owner.server";
import { historyMessages } from "./messages";
import type { Owner } from "./owner";

const problemFields: Readonly<Record<AwardProblem, [field: string, message: string]>> = {
  unknown: ["award", "Chọn danh hiệu hoặc hình thức khen thưởng."],
  nameless: ["awardName", "Nhập tên danh hiệu, hình thức như ghi trong quyết định."],
  levelless: ["level", "Chọn cấp khen thưởng."],
  recipient: ["award", "Danh hiệu, hình thức này không dành cho đối tượng đang ghi. Chọn mục khác trong danh sách."],
};

/** Writes down an award of before this system or from outside it, or corrects one that was written down. */
export async function saveAwardEntry(
  ctx: Ctx,
  input: SaveAwardEntry,
): Promise<Result<{ owner: Owner; entryId: string }>> {
  const access = await loadOwnerToEdit(ctx, input);
  if (!access.ok) return access;
  const loaded = access.value;
  const found = await findEditable(input.entryId, loaded.owner, (id) => findAwardEntry(ctx.db, id));
  if (!found.ok) return found;
  const before = found.value;
  const read = readFact(ctx, input, loaded);
  if (!read.ok) return read;
  const fact = read.value;
  const unique = await checkUnique(ctx, loaded, fact, before?.id ?? null);
  if (!unique.ok) return unique;
  const id = before?.id ?? ctx.newId();
  const stamp = { id, now: ctx.now, byName: writerName(ctx) };
  const written = { ...fact, ...(before === null ? await snapshotOf(ctx, loaded, fact) : snapshotOfEntry(before)) };
  if (before === null) await insertAwardEntry(ctx.db, loaded.owner, written, stamp);
  else if (!(await updateAwardEntry(ctx.db, written, { ...stamp, version: input.version })))
    return fail(conflict({ by: before.updatedByName, saved: [awardText(before)] }));
  const subject = logSubject(loaded);
  ctx.audit.add(
    before === null
      ? { event: "history.recorded", ...subject, facts: { of: loaded.name, fact: awardText(fact) } }
      : {
          event: "history.corrected",
          ...subject,
          facts: { of: loaded.name, fact: awardText(fact), before: awardText(before) },
        },
  );
  return ok({ owner: loaded.owner, entryId: id });
}

function readFact(ctx: Ctx, input: SaveAwardEntry, { recipient }: LoadedOwner): Result<AwardFact> {
  const named = readAward(input, recipient);
  if (!named.ok) {
    const [field, message] = problemFields[named.problem];
    return fail(invalid({ [field]: message }));
  }
  const today = dateOf(ctx.now);
  const { yearTo, decidedOn } = input;
  if (yearTo > Number(today.slice(0, 4))) return fail(invalid({ yearTo: "Năm khen thưởng chưa đến." }));
  if (decidedOn !== null && decidedOn > today)
    return fail(invalid({ decidedOn: "Ngày quyết định không sau hôm nay." }));
  return ok({
    ...named.award,
    commendationType: input.commendationType ?? "",
    yearFrom: input.yearFrom ?? yearTo,
    yearTo,
    decisionNumber: input.decisionNumber,
    decidedOn,
    issuer: input.issuer,
    achievement: input.achievement,
    note: input.note,
  });
}

async function checkUnique(
  ctx: Ctx,
  { owner, name }: LoadedOwner,
  fact: AwardFact,
  ownId: string | null,
): Promise<Result<null>> {
  const of = owner.personId === null ? { unitIds: [owner.unitId] } : { personId: owner.personId };
  const period = periodText(fact);
  const written = (await listAwardEntries(ctx.db, of)).find((one) => one.id !== ownId && isSameAward(one, fact));
  if (written !== undefined)
    return fail(
      historyMessages.refuse("award_entry.duplicate", { of: name, award: fact.awardName, period, entryId: written.id }),
    );
  const given = (await listGivenAwards(ctx.db, of)).find(
    (one) =>
      isSameAward({ ...one, yearFrom: one.year, yearTo: one.year }, fact) && one.decisionNumber === fact.decisionNumber,
  );
  if (given !== undefined)
    return fail(
      historyMessages.refuse("award_entry.given_here", {
        of: name,
        award: fact.awardName,
        number: given.decisionNumber,
        decisionId: given.decisionId,
      }),
    );
  return ok(null);
}

// As of the day of the decision; where nobody knows it, of the end of the period.
async function snapshotOf(ctx: Ctx, { owner, name }: LoadedOwner, fact: AwardFact): Promise<AwardSnapshot> {
  if (owner.personId === null) return { recipientName: name, post: "", unitName: "" };
  const place = await findMembershipOn(ctx.db, owner.personId, fact.decidedOn ?? `${String(fact.yearTo)}-12-31`);
  return { recipientName: name, post: place?.post ?? "", unitName: place?.unitName ?? "" };
}

function snapshotOfEntry({ recipientName, post, unitName }: AwardEntry): AwardSnapshot {
  return { recipientName, post, unitName };
}
