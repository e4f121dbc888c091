import { lockCampaign } from "~/campaigns/campaign-repo.server";
import { loadCase, type Case } from "~/decisions/case-queries.server";
import { isProposedUpward } from "~/decisions/fate";
import { vacancySubject } from "~/decisions/load-vacancy.server";
import type { Nominee } from "~/decisions/nominee-queries.server";
import { candidateOf } from "~/decisions/upward-hold";
import { listOf } from "~/history/award-entry";
import type { Ctx } from "~/shared/ctx.server";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { listUpwardNames, type UpwardName } from "./name-repo.server";
import { upwardPolicy, type UpwardSubject } from "./policy";

/** What goes up from a campaign, with what has been done about each name. */
export interface UpwardCase {
  of: Case;
  /** Proposed by a session that has ended; those withdrawn since too. */
  nominees: Nominee[];
  names: Map<string, UpwardName>;
  subject: UpwardSubject;
}

/** Null for a campaign that is not there or was not launched. */
export async function findUpward(db: Queryable, campaignId: string): Promise<UpwardCase | null> {
  const of = await loadCase(db, campaignId);
  if (of === null || of.campaign.stage.state === "draft") return null;
  const names = await listUpwardNames(db, campaignId);
  const nominees = of.nominees.filter(
    (one) =>
      one.sessionState === "concluded" &&
      (isProposedUpward(one) || (one.level === "province" && names.get(one.nominationId)?.state === "withdrawn")),
  );
  const { memberIds } = await vacancySubject(db, campaignId);
  return {
    of,
    nominees,
    names,
    subject: {
      kind: "upward",
      memberIds,
      // Whom the session proposed is told to the units with the publication of the list.
      unitIds: of.publication === null ? [] : [...new Set(nominees.map((one) => one.dossierUnitId))],
    },
  };
}

/** For the organizer, under the campaign's lock: who signs a decision meanwhile waits and then sees what was done here. */
export async function lockUpward(ctx: Ctx, campaignId: string): Promise<Result<UpwardCase>> {
  const campaign = await lockCampaign(ctx.db, campaignId);
  const found = campaign === null ? null : await findUpward(ctx.db, campaignId);
  if (found === null) return fail(notFound);
  const access = allowed(upwardPolicy.permit(ctx.actor, "upward.edit", found.subject));
  return access.ok ? ok(found) : access;
}

/** Those whom the agency has rewarded with a form for the achievement for which a form is asked of the superior. */
export function rewardedHere({ of, names }: Pick<UpwardCase, "of" | "names">, asked: readonly Nominee[]): Nominee[] {
  const granted = new Set(
    of.nominees
      .filter((one) => one.level === "agency" && one.awardState === "granted" && listOf(one.awardKind) === "form")
      .map(candidateOf),
  );
  return asked.filter(
    (one) =>
      listOf(one.awardKind) === "form" &&
      (names.get(one.nominationId)?.released ?? null) === null &&
      granted.has(candidateOf(one)),
  );
}

export function byNameOf(ctx: Ctx): string {
  return ctx.actor.kind === "public" ? "" : ctx.actor.name;
}
