import type { Campaign } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { fold, foldWords, honorificOf } from "~/people/names";
import { listMembersOn } from "~/people/person-repo.server";
import { findUnit, type Unit } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor, type Queryable } from "~/shared/db.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, type Instant } from "~/shared/time";
import type { KeepRegistration } from "./forms";
import { planName, stampOf } from "./load-dossier.server";
import { nominationsMessages } from "./messages";
import { nominationsPolicy } from "./policy";
import { mergeEntries, requireRegistrationOpen, type Registration, type RegistrationEntry } from "./registration";
import { findRegistration, writeRegistration } from "./registration-repo.server";

/** Everybody whom the unit can register today, line by line: itself for collectives, its own people for individuals. */
export async function offeredEntries(
  db: Queryable,
  campaign: Pick<Campaign, "lines">,
  unit: Pick<Unit, "id" | "name">,
  now: Instant,
): Promise<RegistrationEntry[]> {
  const members = await listMembersOn(db, unit.id, dateOf(now));
  return campaign.lines.flatMap((line): RegistrationEntry[] =>
    line.recipientKind === "collective"
      ? [
          {
            lineId: line.id,
            recipientKind: "collective",
            candidateId: unit.id,
            name: unit.name,
            honorific: "",
            post: "",
          },
        ]
      : members.map((one) => ({
          lineId: line.id,
          recipientKind: "individual",
          candidateId: one.personId,
          name: one.fullName,
          honorific: honorificOf(one.gender),
          post: one.post,
        })),
  );
}

/** Which of those offered a search shows: collectives always, people whose names have words that begin like those typed. */
export function shownBy(q: string): (entry: Pick<RegistrationEntry, "recipientKind" | "name">) => boolean {
  const wanted = fold(q).trim() === "" ? [] : foldWords(q);
  return (entry) => {
    if (entry.recipientKind === "collective" || wanted.length === 0) return true;
    const words = foldWords(entry.name);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  };
}

export interface KeptRegistration {
  campaign: Campaign;
  unit: Unit;
  registration: Omit<Registration, "version">;
}

/**
 * Writes what a unit's form ticked, before the registration's own deadline; the instant at which the request arrived decides. Once it was
 * sent, a change is sent at once. Refuses registration.only_unit, registration.not_asked, registration.late, registration.empty, conflict.
 */
export async function keepRegistration(
  ctx: Ctx,
  input: KeepRegistration,
  isSent: boolean,
): Promise<Result<KeptRegistration>> {
  const access = allowed(
    nominationsPolicy.permit(ctx.actor, "registration.edit", { kind: "registration", unitId: input.unitId }),
  );
  if (!access.ok) return access;
  await lockFor(ctx.db, "campaign", input.id);
  const campaign = await findCampaign(ctx.db, input.id);
  const unit = await findUnit(ctx.db, input.unitId);
  if (campaign === null || campaign.stage.state === "draft" || unit === null || !unit.isActive) return fail(notFound);
  const open = requireRegistrationOpen(campaign, planName(campaign), ctx.now);
  if (!open.ok) return open;
  const before = await findRegistration(ctx.db, campaign.id, unit.id);
  if ((before?.version ?? 0) !== input.version) return fail(conflict({ by: before?.updatedByName ?? "" }));
  const offered = await offeredEntries(ctx.db, campaign, unit, ctx.now);
  const isShown = shownBy(input.q);
  const entries = mergeEntries(
    before?.entries ?? [],
    offered,
    isShown,
    (one) => input.picks[one.lineId]?.includes(one.candidateId) ?? false,
  );
  const isSending = isSent || (before !== null && before.sent !== null);
  if (isSending && entries.length === 0)
    return fail(nominationsMessages.refuse("registration.empty", { unitName: unit.name }));
  const { byName } = stampOf(ctx);
  const registration = {
    id: before?.id ?? ctx.newId(),
    campaignId: campaign.id,
    unitId: unit.id,
    sent: isSending ? { at: ctx.now, byName } : null,
    updatedByName: byName,
    entries,
  };
  const written = await writeRegistration(ctx.db, registration, before, ctx.now);
  return written.ok ? ok({ campaign, unit, registration }) : written;
}
