import { deadlineText, effectiveDeadline, type Due } from "~/campaigns/deadline";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { lineTitle, receivingState, type AwardLine, type Campaign } from "~/campaigns/campaign";
import { loadAgency } from "~/people/agency-repo.server";
import { listMembersOn } from "~/people/person-repo.server";
import { findUnit, type Unit } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor, type Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, formatDate, type Instant } from "~/shared/time";
import { listItemMarks } from "./appraisal-item-repo.server";
import { missingParts, type CompletenessFacts } from "./completeness";
import { listDocuments, type DossierDocument } from "./document-repo.server";
import { requireEditableItem, type Dossier } from "./dossier";
import { findDossier, lockDossier, type Stamp } from "./dossier-repo.server";
import type { Advising } from "./gathering";
import { countUngathered, findAdvising } from "./gathering-repo.server";
import { findLatePassUntil } from "./late-pass-repo.server";
import { readMinutesBody, withoutVotes } from "./minutes-body";
import type { Nomination } from "./nomination";
import { findNomination, listNominations, listTakenFrom } from "./nomination-repo.server";
import { nominationsMessages } from "./messages";
import { nominationsPolicy, type DossierSubject } from "./policy";
import { requiredTitles } from "./other-document";
import { followRegister } from "./register-name-queries.server";
import type { EditTarget } from "./returned-items";
import { findLastSubmission } from "./submission-repo.server";
import type { WorkingItem } from "./working-copy";
import { deleteWorkingCopy } from "./working-copy-repo.server";

export interface UnitHead {
  personId: string;
  name: string;
  post: string;
}

/** A dossier with what it belongs to. `heads`: who heads the unit today. `advising`: who gathers it; null: nobody. */
export interface DossierInPlace {
  dossier: Dossier;
  campaign: Campaign;
  unit: Unit;
  heads: UnitHead[];
  advising: Advising | null;
}

export type DossierAction =
  | "dossier.read"
  | "dossier.edit"
  | "dossier.submit"
  | "dossier.confirm"
  | "dossier.appraise"
  | "dossier.return"
  | "dossier.accept";

export function stampOf(ctx: Ctx): Stamp {
  return { now: ctx.now, byName: ctx.actor.kind === "public" ? "" : ctx.actor.name };
}

export function accountOf(ctx: Ctx): string {
  return ctx.actor.kind === "account" ? ctx.actor.accountId : "system";
}

/** What the writer typed into a form and kept aside is done with once the form itself is saved. */
export async function forgetTyped(ctx: Ctx, dossierId: string, item: WorkingItem): Promise<void> {
  await deleteWorkingCopy(ctx.db, { accountId: accountOf(ctx), dossierId, item });
}

export async function listHeads(db: Queryable, unitId: string, now: Instant): Promise<UnitHead[]> {
  const members = await listMembersOn(db, unitId, dateOf(now));
  return members
    .filter((one) => one.isHead)
    .map((one) => ({ personId: one.personId, name: one.fullName, post: one.post }));
}

export function subjectOf({
  dossier,
  heads,
  advising,
}: Pick<DossierInPlace, "dossier" | "heads" | "advising">): DossierSubject {
  return {
    kind: "dossier",
    unitId: dossier.unitId,
    state: dossier.stage.state,
    isPaper: dossier.paper !== null,
    headIds: heads.map((one) => one.personId),
    advisingUnitId: advising?.unitId ?? null,
  };
}

/** The dossier with campaign and unit, for a page; null when it is not there. Rights are asked by the caller. */
export async function findDossierInPlace(db: Queryable, id: string, now: Instant): Promise<DossierInPlace | null> {
  const dossier = await findDossier(db, id);
  if (dossier === null) return null;
  const campaign = await findCampaign(db, dossier.campaignId);
  const unit = await findUnit(db, dossier.unitId);
  if (campaign === null || unit === null) return null;
  const advising = await findAdvising(db, campaign.id, unit.id);
  return { dossier, campaign, unit, heads: await listHeads(db, unit.id, now), advising };
}

/** The dossier under the locks of its campaign and its own, for somebody who may do this. */
export async function loadLocked(ctx: Ctx, id: string, action: DossierAction): Promise<Result<DossierInPlace>> {
  const seen = await findDossier(ctx.db, id);
  if (seen === null) return fail(notFound);
  await lockFor(ctx.db, "campaign", seen.campaignId);
  if ((await lockDossier(ctx.db, id)) === null) return fail(notFound);
  const place = await findDossierInPlace(ctx.db, id, ctx.now);
  if (place === null) return fail(notFound);
  const access = allowed(nominationsPolicy.permit(ctx.actor, action, subjectOf(place)));
  if (!access.ok) return access;
  const direct = appraisalActions.has(action) ? requireDirect(place) : ok(null);
  return direct.ok ? ok(place) : direct;
}

const appraisalActions: ReadonlySet<DossierAction> = new Set(["dossier.appraise", "dossier.return", "dossier.accept"]);

/** What an advising unit gathers is appraised in that unit's dossier, until that one is taken in. Refuses dossier.goes_through. */
export function requireDirect({ advising, unit }: Pick<DossierInPlace, "advising" | "unit">): Result<null> {
  return advising === null || advising.doneAt !== null
    ? ok(null)
    : fail(
        nominationsMessages.refuse("dossier.goes_through", {
          unitName: unit.name,
          advisingName: advising.unitName,
          gatheringId: advising.dossierId,
        }),
      );
}

/**
 * The same for a change of the content: only a draft, or of a returned dossier what the return named. A caller that does not say what it
 * changes gets a returned dossier only where all of it is open.
 */
export async function loadForEdit(
  ctx: Ctx,
  id: string,
  target: EditTarget = { kind: "whole" },
): Promise<Result<DossierInPlace>> {
  const place = await loadLocked(ctx, id, "dossier.edit");
  if (!place.ok) return place;
  const editable = await requireOpen(ctx.db, place.value, target);
  if (!editable.ok) return editable;
  const own = await requireOwn(ctx.db, place.value.dossier, target);
  return own.ok ? place : own;
}

/** What was gathered stays as its unit submitted it. Refuses nomination.gathered. */
async function requireOwn(db: Queryable, dossier: Pick<Dossier, "id">, target: EditTarget): Promise<Result<null>> {
  const nomination = "id" in target ? await findNomination(db, target.id) : null;
  if (nomination === null || nomination.origin === null || nomination.dossierId !== dossier.id) return ok(null);
  return fail(
    nominationsMessages.refuse("nomination.gathered", {
      dossierId: dossier.id,
      name: nomination.name,
      unitName: nomination.origin.unitName,
    }),
  );
}

/** Whether a part of this dossier may be changed now. */
export async function requireOpen(
  db: Queryable,
  { dossier, campaign }: Pick<DossierInPlace, "dossier" | "campaign">,
  target: EditTarget,
): Promise<Result<null>> {
  const isNew =
    dossier.stage.state === "returned" &&
    "id" in target &&
    (await findLastSubmission(db, dossier.id))?.manifest.nominations.every((one) => one.id !== target.id) === true;
  return requireEditableItem(dossier, { title: campaign.title, state: receivingState(campaign) }, target, isNew);
}

export function lineOf(campaign: Pick<Campaign, "lines">, id: string): AwardLine | null {
  return campaign.lines.find((one) => one.id === id) ?? null;
}

/** How lines are compared and named where only that matters. */
export function linesInShort(
  campaign: Pick<Campaign, "lines">,
): { id: string; level: AwardLine["level"]; title: string }[] {
  return campaign.lines.map((one) => ({ id: one.id, level: one.level, title: lineTitle(one) }));
}

export interface DossierContent {
  /** Those that an advising unit took over stand here too: they are part of what the unit submitted. */
  nominations: Nomination[];
  documents: DossierDocument[];
  facts: CompletenessFacts;
  missing: ReturnType<typeof missingParts>;
}

/** What the dossier holds and what it still lacks. */
export async function loadContent(
  db: Queryable,
  { dossier, campaign, unit }: Pick<DossierInPlace, "dossier" | "campaign" | "unit">,
): Promise<DossierContent> {
  const stored = [...(await listNominations(db, dossier.id)), ...(await listTakenFrom(db, dossier.id))];
  const isOpen = dossier.stage.state === "draft" || dossier.stage.state === "returned";
  const nominations = isOpen ? await followRegister(db, unit, stored) : stored;
  const documents = await listDocuments(db, dossier.id);
  const agency = await loadAgency(db);
  // On paper the head has signed.
  const acceptsAccountConfirmation = agency.acceptsAccountConfirmation && dossier.paper === null;
  const facts: CompletenessFacts = {
    dossierId: dossier.id,
    requirements: campaign.documents,
    documents,
    nominations: nominations.map((one) => ({
      id: one.id,
      name: one.name,
      reportKind: lineOf(campaign, one.lineId)?.reportKind ?? "report_summary",
      required: requiredTitles(lineOf(campaign, one.lineId)),
    })),
    confirmation: dossier.confirmation,
    acceptsAccountConfirmation,
    ungathered: (await countUngathered(db, [dossier.id])).get(dossier.id) ?? 0,
    unvoted: unvotedOf(documents.find((one) => one.kind === "minutes")?.body ?? null, nominations),
  };
  return { nominations, documents, facts, missing: missingParts(facts) };
}

/** Names of candidates without a result in the minutes that were written in the product; nobody when there are no such minutes. */
export function unvotedOf(minutes: string | null, nominations: readonly { id: string; name: string }[]): string[] {
  return minutes === null ? [] : withoutVotes(readMinutesBody(minutes), nominations).map((one) => one.name);
}

/** The end that binds this dossier now, and which of the three it is. A campaign without a launch has none. */
export async function findDue(
  db: Queryable,
  { dossier, campaign }: Pick<DossierInPlace, "dossier" | "campaign">,
): Promise<Due | null> {
  const { stage } = campaign;
  const launched = stage.state === "draft" ? null : stage.state === "cancelled" ? stage.launched : stage;
  if (launched === null) return null;
  return effectiveDeadline({
    campaignDueAt: launched.dossierDueAt,
    campaignGrace: launched.dossierGrace,
    latePassUntil: await findLatePassUntil(db, campaign.id, dossier.unitId),
    correctionDueAt: dossier.stage.state === "returned" ? dossier.stage.correctionDueAt : null,
    state: dossier.stage.state,
  });
}

/** "Kế hoạch số 12/KH-SCT ngày 15/05/2026"; the campaign's title while the plan has no number. */
export function planName(campaign: Pick<Campaign, "title" | "planNumber" | "planDatedOn">): string {
  if (campaign.planNumber === "") return `Kế hoạch phong trào “${campaign.title}”`;
  return `Kế hoạch số ${campaign.planNumber}${campaign.planDatedOn === null ? "" : ` ngày ${formatDate(campaign.planDatedOn)}`}`;
}

/** What of this dossier stands in an advising unit's dossier; null: nothing. */
export function gatheredOf(
  { nominations }: Pick<DossierContent, "nominations">,
  dossierId: string,
): { advisingName: string; names: string[] } | null {
  const taken = nominations.filter((one) => one.dossierId !== dossierId);
  const [first] = taken;
  return first === undefined || first.origin === null
    ? null
    : { advisingName: first.origin.holder.unitName, names: taken.map((one) => one.name) };
}

/** When candidates were decided on, and items of the dossier marked. */
export async function findAppraisedAt(
  db: Queryable,
  { nominations }: Pick<DossierContent, "nominations">,
  dossierId: string,
): Promise<Instant[]> {
  const marks = await listItemMarks(db, dossierId);
  return [...nominations.map((one) => one.appraisedAt).filter((at) => at !== null), ...marks.map((one) => one.at)];
}

/** The wording that the plan chose for its deadline, with its source. */
export function dueRule(campaign: Campaign): string {
  const { dossierDueOn } = campaign;
  return dossierDueOn === null
    ? planName(campaign)
    : `“Gửi hồ sơ ${deadlineText(dossierDueOn, campaign.dossierWording, campaign.dossierHour)}” (${planName(campaign)})`;
}
