import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { adoptFile } from "~/shared/stored-file-repo.server";
import { loadAgency, updateAgency, type Agency } from "./agency-repo.server";
import { agencySettingNames } from "./agency";
import type { SaveAgency } from "./forms";
import { peoplePolicy } from "./policy";

/** Saves what the agency's documents print and accept. A new emblem replaces the old one from the next certificate on. */
export async function saveAgency(ctx: Ctx, input: SaveAgency): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "agency.edit", { kind: "agency" }));
  if (!access.ok) return access;
  const before = await loadAgency(ctx.db);
  const emblem = await chosenEmblem(ctx, input, before);
  if (!emblem.ok) return emblem;
  const { emblem: _emblem, removesEmblem: _removesEmblem, ...fields } = input;
  const after: Agency = { ...before, ...fields, emblemFileId: emblem.value };
  if (!(await updateAgency(ctx.db, after))) return fail(conflict());
  const changed = (Object.keys(agencySettingNames) as (keyof Agency)[]).filter((key) => before[key] !== after[key]);
  if (changed.length > 0)
    ctx.audit.add({ event: "agency.changed", subjectKind: "agency", subjectId: before.id, facts: { changed } });
  if (before.graceMinutes !== after.graceMinutes || before.graceSource !== after.graceSource)
    ctx.audit.add({
      event: "agency.grace_changed",
      subjectKind: "agency",
      subjectId: before.id,
      facts: {
        minutesBefore: before.graceMinutes,
        sourceBefore: before.graceSource,
        minutes: after.graceMinutes,
        source: after.graceSource,
      },
    });
  return ok(null);
}

async function chosenEmblem(ctx: Ctx, input: SaveAgency, before: Agency): Promise<Result<string | null>> {
  if (input.emblem === null) return ok(input.removesEmblem ? null : before.emblemFileId);
  const adopted = await adoptFile(ctx, input.emblem.fileId, { kind: "agency", id: before.id });
  return adopted.ok ? ok(adopted.value.id) : adopted;
}
