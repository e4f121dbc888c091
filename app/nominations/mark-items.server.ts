import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { itemStateNames, type CheckedItem } from "./appraisal-item";
import { replaceItemMark } from "./appraisal-item-repo.server";
import type { ItemMarks, MarkItems } from "./forms";
import { loadAppraisal } from "./load-appraisal.server";
import { loadLocked, stampOf, type DossierInPlace } from "./load-dossier.server";
import { nominationsMessages } from "./messages";
import { listNominations } from "./nomination-repo.server";

/** Writes what was found item by item of a dossier that waits. Refuses dossier.only_organizer, dossier.not_submitted, conflict. */
export async function markItems(
  ctx: Ctx,
  input: MarkItems,
): Promise<Result<{ dossierId: string; nominationId: string }>> {
  const place = await loadLocked(ctx, input.id, "dossier.appraise");
  if (!place.ok) return place;
  const written = await writeItemMarks(ctx, place.value, input.marks);
  return written.ok ? ok({ dossierId: input.id, nominationId: input.nominationId }) : written;
}

/** The same within another work on a dossier that is locked. What another one found meanwhile of an item is told beside it. */
export async function writeItemMarks(ctx: Ctx, place: DossierInPlace, marks: ItemMarks): Promise<Result<null>> {
  if (Object.keys(marks).length === 0) return ok(null);
  const { dossier, unit } = place;
  const { stage } = dossier;
  if (stage.state !== "submitted")
    return fail(nominationsMessages.refuse("appraisal.items_closed", { unitName: unit.name, dossierId: dossier.id }));
  const { items, submissions } = await loadAppraisal(ctx.db, place, await listNominations(ctx.db, dossier.id));
  const changes: { item: CheckedItem; to: ItemMarks[string] }[] = [];
  for (const [key, to] of Object.entries(marks)) {
    const item = items.find((one) => one.key === key);
    if (item === undefined) return fail(notFound);
    if ((item.mark?.state ?? "") !== to.state || (item.mark?.note ?? "") !== to.note) changes.push({ item, to });
  }
  const clashing = changes.filter(({ item, to }) => (item.mark?.at ?? "") !== to.seen);
  if (clashing.length > 0)
    return fail(
      conflict({
        by: clashing.find(({ item }) => item.mark !== null)?.item.mark?.byName ?? "",
        saved: clashing.map(({ item }) => savedText(item)),
      }),
    );
  const { now, byName } = stampOf(ctx);
  for (const { item, to } of changes) {
    const mark =
      to.state === ""
        ? null
        : { state: to.state, note: to.note, ordinal: submissions[0]?.ordinal ?? 0, byName, at: now };
    await replaceItemMark(ctx.db, dossier.id, item.key, mark);
    ctx.audit.add({
      event: "dossier.item_checked",
      subjectKind: "dossier",
      subjectId: dossier.id,
      unitId: dossier.unitId,
      campaignId: dossier.campaignId,
      facts: { item: item.label, state: to.state, before: item.mark?.state ?? "", note: to.note },
    });
  }
  return ok(null);
}

function savedText({ label, mark }: CheckedItem): string {
  if (mark === null) return `${label}: chưa kiểm tra`;
  return `${label}: ${itemStateNames[mark.state]}${mark.note === "" ? "" : `, ${mark.note}`}`;
}
