import { receivingState } from "~/campaigns/campaign";
import { loadAgency } from "~/people/agency-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { missingParts } from "./completeness";
import { requireEditable } from "./dossier";
import { updateConfirmation } from "./dossier-repo.server";
import type { ConfirmByAccount, ConfirmByLetter } from "./forms";
import { accountOf, loadContent, loadForEdit, loadLocked, stampOf, type DossierInPlace } from "./load-dossier.server";
import { nominationsMessages } from "./messages";

/** The unit's head stands behind the dossier as it is now, by his or her own account or by the signed letter. */
export async function confirmDossier(
  ctx: Ctx,
  input: (ConfirmByAccount & { method: "account" }) | (ConfirmByLetter & { method: "letter" }),
): Promise<Result<{ dossierId: string }>> {
  return input.method === "account" ? confirmByAccount(ctx, input) : confirmByLetter(ctx, input);
}

async function confirmByAccount(ctx: Ctx, input: ConfirmByAccount): Promise<Result<{ dossierId: string }>> {
  const place = await loadLocked(ctx, input.id, "dossier.confirm");
  if (!place.ok) return place;
  const { dossier, campaign, heads } = place.value;
  const editable = requireEditable(dossier, { title: campaign.title, state: receivingState(campaign) });
  if (!editable.ok) return editable;
  if (!(await loadAgency(ctx.db)).acceptsAccountConfirmation)
    return fail(nominationsMessages.refuse("dossier.account_not_accepted", {}));
  const head = heads.find((one) => ctx.actor.kind === "account" && one.personId === ctx.actor.personId) ?? heads[0];
  if (head === undefined)
    return fail(nominationsMessages.refuse("dossier.no_head", { unitName: place.value.unit.name }));
  return confirm(ctx, place.value, input.version, "account", head.name);
}

async function confirmByLetter(ctx: Ctx, input: ConfirmByLetter): Promise<Result<{ dossierId: string }>> {
  const place = await loadForEdit(ctx, input.id, { kind: "confirmation" });
  if (!place.ok) return place;
  const { documents } = await loadContent(ctx.db, place.value);
  if (!documents.some((one) => one.kind === "letter" && one.status === "signed"))
    return fail(nominationsMessages.refuse("dossier.letter_not_signed", { dossierId: place.value.dossier.id }));
  const [head] = place.value.heads;
  if (head === undefined)
    return fail(nominationsMessages.refuse("dossier.no_head", { unitName: place.value.unit.name }));
  return confirm(ctx, place.value, input.version, "letter", head.name);
}

async function confirm(
  ctx: Ctx,
  place: DossierInPlace,
  version: number,
  kind: "account" | "letter",
  name: string,
): Promise<Result<{ dossierId: string }>> {
  const { dossier } = place;
  if (dossier.version !== version) return fail(conflict({ by: dossier.updatedByName, saved: [] }));
  const { facts } = await loadContent(ctx.db, place);
  // As it would be with this confirmation: an account stands for signatures that are missing.
  const left = missingParts({ ...facts, confirmation: { kind } });
  if (left.length > 0)
    return fail(
      nominationsMessages.refuse("dossier.confirm_incomplete", {
        dossierId: dossier.id,
        items: left.map((part) => `${part.what}: ${part.why}`),
      }),
    );
  const updated = await updateConfirmation(
    ctx.db,
    dossier,
    { kind, at: ctx.now, accountId: accountOf(ctx), name },
    stampOf(ctx),
  );
  if (!updated.ok) return updated;
  ctx.audit.add({
    event: "dossier.confirmed",
    subjectKind: "dossier",
    subjectId: dossier.id,
    unitId: dossier.unitId,
    campaignId: dossier.campaignId,
    facts: { method: kind, headName: name },
  });
  return ok({ dossierId: dossier.id });
}
