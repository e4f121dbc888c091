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
  const {
    version,
    name,
    parentName,
    symbol,
    place,
    headTitle,
    authorityTitle,
    publicUrl,
    hasQr,
    acceptsAccountConfirmation,
    showsLatePasses,
  } = input;
  const fields = {
    name,
    parentName,
    symbol,
    place,
    headTitle,
    authorityTitle,
    publicUrl,
    hasQr,
    acceptsAccountConfirmation,
    showsLatePasses,
  };
  const after: Agency = { ...before, ...fields, emblemFileId: emblem.value, version };
  if (!(await updateAgency(ctx.db, after))) return fail(conflict());
  const changed = (Object.keys(agencySettingNames) as (keyof Agency)[]).filter((key) => before[key] !== after[key]);
  if (changed.length > 0)
    ctx.audit.add({ event: "agency.changed", subjectKind: "agency", subjectId: before.id, facts: { changed } });
  return ok(null);
}

async function chosenEmblem(ctx: Ctx, input: SaveAgency, before: Agency): Promise<Result<string | null>> {
  if (input.emblem === null) return ok(input.removesEmblem ? null : before.emblemFileId);
  const adopted = await adoptFile(ctx, input.emblem.fileId, { kind: "agency", id: before.id });
  return adopted.ok ? ok(adopted.value.id) : adopted;
}
