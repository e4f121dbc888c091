import { loadAgency } from "~/people/agency-repo.server";
import { loadRules } from "~/rules/load-rules.server";
import type { Ctx } from "~/shared/ctx.server";
import { lockFor } from "~/shared/db.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { addMs, dateOf } from "~/shared/time";
import { actorId, planPart, type CampaignPlan } from "./campaign";
import { findCampaign, findFreshDraft, insertCampaign } from "./campaign-repo.server";
import type { CreateCampaign } from "./forms";
import { campaignsMessages } from "./messages";
import { findRestDays, hasRestDays } from "./moved-days-queries.server";
import { campaignsPolicy } from "./policy";
import { listBodyNames, listUnitNames } from "./queries.server";
import { blankPlan } from "./blank-plan";
import { copiedPlan, planFromReady, withRuleItems } from "./plan-copy";
import { findReadyPlan } from "./ready-plans";

export interface CreatedCampaign {
  id: string;
  /** Some of its days fall on days off and want a look. */
  hasRestDays: boolean;
  /** The ready plan's code or the earlier campaign's id; null: from nothing. */
  source: string | null;
}

const doublePressMs = 10_000;

/**
 * A draft from nothing, from a ready plan or from an earlier campaign. A second press of the button leads to the draft of the
 * first. Refuses campaign.nothing_to_copy.
 */
export async function createCampaign(ctx: Ctx, input: CreateCampaign): Promise<Result<CreatedCampaign>> {
  const access = allowed(campaignsPolicy.permit(ctx.actor, "campaign.create", { kind: "campaigns" }));
  if (!access.ok) return access;
  const first = await firstPlan(ctx, input);
  if (first === null) return fail(campaignsMessages.refuse("campaign.nothing_to_copy", {}));
  const plan = withRuleItems(first, await loadRules(ctx.db, ctx.now), first.rulesOn ?? dateOf(ctx.now));
  const createdBy = actorId(ctx.actor);
  // Two presses at once follow one another.
  await lockFor(ctx.db, "agency", (await loadAgency(ctx.db)).id);
  const begun = { title: plan.title, awardYear: plan.awardYear, createdBy, since: addMs(ctx.now, -doublePressMs) };
  const twin = await findFreshDraft(ctx.db, begun);
  const source = input.source === "blank" ? null : input.source === "plan" ? input.planCode : input.copyOf;
  if (twin !== null) return ok({ id: twin, source, hasRestDays: await hasRestDays(ctx.db, twin) });
  const id = ctx.newId();
  await insertCampaign(ctx.db, { id, plan, createdAt: ctx.now, createdBy }, () => ctx.newId());
  ctx.audit.add({
    event: "campaign.created",
    subjectKind: "campaign",
    subjectId: id,
    campaignId: id,
    facts: {
      title: plan.title,
      awardYear: plan.awardYear,
      source: input.source,
      copiedFrom: input.source === "copy" ? input.copyOf : null,
    },
  });
  return ok({ id, source, hasRestDays: (await findRestDays(ctx.db, plan)).length > 0 });
}

async function firstPlan(ctx: Ctx, input: CreateCampaign): Promise<CampaignPlan | null> {
  switch (input.source) {
    case "blank":
      return blankPlan(input.title, input.awardYear);
    case "plan": {
      const ready = findReadyPlan(input.planCode);
      if (ready === null) return null;
      const [units, bodies] = [await listUnitNames(ctx.db), await listBodyNames(ctx.db)];
      return {
        ...planFromReady(ready.plan, input.awardYear),
        receivingUnitId: units.find((unit) => unit.kind === "office")?.id ?? null,
        bodyId:
          (bodies.find((body) => body.name.includes(ready.bodyHint)) ?? (bodies.length === 1 ? bodies[0] : undefined))
            ?.id ?? null,
      };
    }
    case "copy": {
      const earlier = input.copyOf === null ? null : await findCampaign(ctx.db, input.copyOf);
      return earlier === null ? null : copiedPlan(planPart(earlier), input.awardYear);
    }
  }
}
