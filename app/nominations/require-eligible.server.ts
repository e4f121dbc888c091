import { lineTitle, type AwardLine } from "~/campaigns/campaign";
import type { Ctx } from "~/shared/ctx.server";
import { fail, ok, type Result } from "~/shared/result";
import { refusals, type Eligibility, type EligibilityItem } from "./eligibility";
import { findEligibility } from "./find-eligibility.server";
import { stampOf, type DossierInPlace } from "./load-dossier.server";
import { nominationsMessages } from "./messages";
import type { Nomination } from "./nomination";
import { keepOverride } from "./nomination-override-repo.server";

/** Rules that the proposal goes on without, and why. */
export interface Overridden {
  items: EligibilityItem[];
  reason: string;
}

/**
 * Refuses nomination.not_eligible where a rule that binds is not met and no reason stands in its place. `before`: the nomination that is
 * changed; what refused it already is not brought by the change and keeps nobody from saving a text: it is told again at submission. Of
 * papers the entry is what came, and the appraisal judges.
 */
export async function requireEligible(
  ctx: Ctx,
  place: DossierInPlace,
  line: AwardLine,
  proposal: { candidateId: string; name: string; achievement: string; overrideReason: string },
  before: Nomination | null = null,
): Promise<Result<Overridden>> {
  const nothing = { items: [], reason: "" };
  if (place.dossier.paper !== null) return ok(nothing);
  const reader = { read: ctx.db, actor: ctx.actor, now: ctx.now };
  const { overrideReason, ...candidate } = proposal;
  const nominationId = before?.id ?? null;
  const now = await findEligibility(reader, place, line.id, { ...candidate, nominationId });
  const open = now === null ? [] : refusals(now);
  const mayAll = open.every((one) => one.mayOverride);
  if (open.length > 0 && mayAll && overrideReason !== "") return ok({ items: open, reason: overrideReason });
  const isNew = before === null ? () => true : newRefusals(await judgedBefore(ctx, place, before));
  const brought = open.filter(isNew);
  if (brought.length === 0) return ok(nothing);
  return fail(
    nominationsMessages.refuse("nomination.not_eligible", {
      name: candidate.name,
      line: lineTitle(line),
      rules: brought.map((one) => `${one.title}: ${one.facts}`),
      sources: [...new Set(brought.map((one) => one.citation))],
      cures: [...new Set(brought.map((one) => one.cure))],
      mayOverride: mayAll,
    }),
  );
}

async function judgedBefore(ctx: Ctx, place: DossierInPlace, before: Nomination): Promise<Eligibility | null> {
  return findEligibility({ read: ctx.db, actor: ctx.actor, now: ctx.now }, place, before.lineId, {
    candidateId: before.personId ?? before.unitId ?? "",
    name: before.name,
    achievement: before.achievement,
    nominationId: before.id,
  });
}

function newRefusals(before: Eligibility | null): (item: EligibilityItem) => boolean {
  const known = before === null ? [] : refusals(before);
  return (item) => !known.some((one) => one.ruleId === item.ruleId && one.title === item.title);
}

/** Writes down why the proposal goes on, rule by rule. */
export async function keepOverrides(
  ctx: Ctx,
  { dossier, campaign }: DossierInPlace,
  line: AwardLine,
  nomination: { id: string; name: string },
  { items, reason }: Overridden,
): Promise<void> {
  for (const item of items) {
    if (item.ruleId === null) continue;
    await keepOverride(ctx.db, nomination.id, item, { ruleId: item.ruleId, reason }, stampOf(ctx));
    ctx.audit.add({
      event: "nomination.overridden",
      subjectKind: "dossier",
      subjectId: dossier.id,
      unitId: dossier.unitId,
      campaignId: campaign.id,
      facts: {
        candidateName: nomination.name,
        line: lineTitle(line),
        rule: item.title,
        citation: item.citation,
        reason,
      },
    });
  }
}
