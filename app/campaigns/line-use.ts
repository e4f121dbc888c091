import { lineTitle, type AwardLine, type Campaign, type CampaignPlan, type PlanLine } from "./campaign";
import { campaignsMessages } from "./messages";
import { effectiveCount, unitOverShare } from "./quota";

/** What was already done on a line: a change must leave room for it. */
export interface LineUse {
  nominatedCount: number;
  proposedCount: number;
  /** By the unit whose dossier they are in. */
  units: readonly UnitUse[];
}

export interface UnitUse {
  unitId: string;
  unitName: string;
  nominatedCount: number;
  proposedCount: number;
}

/** The line that a row of the amended plan stands for, whatever else changed in it; a row without id is a new line. */
export function sameLine<T extends Pick<PlanLine, "id">>(
  lines: readonly T[],
  one: Pick<PlanLine, "id">,
): T | undefined {
  return one.id === undefined || one.id === null ? undefined : lines.find((line) => line.id === one.id);
}

function isSameAward(one: PlanLine, other: PlanLine): boolean {
  return one.awardKind === other.awardKind && one.recipientKind === other.recipientKind;
}

type Refusal = ReturnType<typeof campaignsMessages.refuse>;

/** What on the lines keeps an amended plan from being taken; null when nothing does. */
export function lineRefused(
  campaign: Campaign,
  plan: CampaignPlan,
  used: ReadonlyMap<string, LineUse>,
): Refusal | null {
  const twice = plan.lines.find((line, index) =>
    plan.lines.slice(0, index).some((earlier) => isSameAward(earlier, line) || sameLine([earlier], line) !== undefined),
  );
  if (twice !== undefined) return campaignsMessages.refuse("amendment.line_twice", { line: lineTitle(twice) });
  for (const line of campaign.lines) {
    const use = used.get(line.id) ?? { nominatedCount: 0, proposedCount: 0, units: [] };
    const next = sameLine(plan.lines, line);
    if (next === undefined || !isSameAward(line, next)) {
      if (use.nominatedCount > 0 || line.awardedCount > 0)
        return campaignsMessages.refuse("amendment.line_in_use", {
          line: lineTitle(line),
          nominatedCount: use.nominatedCount,
        });
    } else {
      const refusal = quotaRefused(line, next, use) ?? capRefused(line, next, use) ?? shareRefused(line, next, use);
      if (refusal !== null) return refusal;
    }
  }
  return null;
}

function quotaRefused(line: AwardLine, next: PlanLine, use: LineUse): Refusal | null {
  const usedCount = Math.max(line.awardedCount, use.proposedCount);
  if (next.quotaCount === null ? line.quotaCount === null || usedCount === 0 : next.quotaCount >= usedCount)
    return null;
  return campaignsMessages.refuse("amendment.quota_below_used", {
    line: lineTitle(line),
    quota: next.quotaCount,
    awardedCount: line.awardedCount,
    proposedCount: use.proposedCount,
  });
}

/** A cap that a unit has passed already would make its standing nominations wrong. */
function capRefused(line: AwardLine, next: PlanLine, { units }: LineUse): Refusal | null {
  const cap = next.unitNominationCap;
  if (cap === null || cap === line.unitNominationCap) return null;
  const over = units.find((unit) => unit.nominatedCount > cap);
  return over === undefined
    ? null
    : campaignsMessages.refuse("amendment.cap_below_used", { line: lineTitle(line), cap, ...over });
}

/** What the session has given to units must still fit into their shares and the part in common. */
function shareRefused(line: AwardLine, next: PlanLine, { units }: LineUse): Refusal | null {
  const isSame = JSON.stringify([line.quotaSplit, line.shares]) === JSON.stringify([next.quotaSplit, next.shares]);
  if (next.quotaSplit === "common" || (isSame && line.quotaCount === next.quotaCount)) return null;
  const taken = new Map(units.map(({ unitId, proposedCount }) => [unitId, proposedCount]));
  const over = unitOverShare(next, effectiveCount(next), taken);
  return over === null
    ? null
    : campaignsMessages.refuse("amendment.share_below_used", {
        line: lineTitle(line),
        unitName: units.find((unit) => unit.unitId === over.unitId)?.unitName ?? "",
        taken: over.taken,
        share: over.share,
        common: over.common,
      });
}
