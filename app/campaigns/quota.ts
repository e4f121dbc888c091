import { twoDigits } from "~/shared/time";

export type QuotaRounding = "floor" | "ceil" | "half_up";
export type QuotaSplit = "common" | "split" | "both";

/** How a line says its number. Percentages are basis points: 15 % is 1500. */
export interface QuotaRule {
  quotaKind: "number" | "to_be_allocated";
  quotaBasis: "fixed" | "percentage";
  /** The written number; of a percentage the number that was computed last. Null: not known yet. */
  quotaCount: number | null;
  quotaBasisPoints: number | null;
  /** What is counted: "cá nhân đạt danh hiệu Lao động tiên tiến". */
  quotaBaseName: string;
  quotaBaseCount: number | null;
  quotaRounding: QuotaRounding;
}

export interface UnitShare {
  unitId: string;
  count: number;
}

export interface ShareRule {
  quotaSplit: QuotaSplit;
  shares: readonly UnitShare[];
}

export const quotaRoundingNames: Readonly<Record<QuotaRounding, string>> = {
  floor: "làm tròn xuống",
  ceil: "làm tròn lên",
  half_up: "làm tròn đến số gần nhất, từ 0,5 lên một",
};

export const quotaSplitNames: Readonly<Record<QuotaSplit, string>> = {
  common: "Dùng chung toàn cơ quan",
  split: "Chia cho từng đơn vị",
  both: "Chia cho từng đơn vị, phần còn lại dùng chung",
};

/** 100 % in basis points. */
const whole = 10_000;

/** Places that a share of a base gives, in whole numbers; `basisPoints` and `base` are whole and not negative. */
export function percentageOf(basisPoints: number, base: number, rounding: QuotaRounding): number {
  const product = basisPoints * base;
  const rest = product % whole;
  const down = (product - rest) / whole;
  if (rest === 0 || rounding === "floor") return down;
  return rounding === "ceil" || rest * 2 >= whole ? down + 1 : down;
}

/**
 * The places a line has; null while a superior has not given the number, or the base of a percentage is not counted yet. The number
 * of a percentage is always computed anew, so that what is stored can never differ from what its rule says.
 */
export function effectiveCount(rule: Omit<QuotaRule, "quotaBaseName">): number | null {
  if (rule.quotaKind === "to_be_allocated" || rule.quotaBasis === "fixed") return rule.quotaCount;
  if (rule.quotaBasisPoints === null || rule.quotaBaseCount === null) return null;
  return percentageOf(rule.quotaBasisPoints, rule.quotaBaseCount, rule.quotaRounding);
}

/** "15 %", "12,5 %", "0,25 %" from basis points. */
export function percentText(basisPoints: number): string {
  return `${decimalText(basisPoints, 100)} %`;
}

/** "15 % × 47 = 7,05 → 07 (làm tròn xuống)"; null for a line whose number is not a percentage, or while its base is not counted. */
export function computationText(rule: QuotaRule): string | null {
  if (rule.quotaKind !== "number" || rule.quotaBasis !== "percentage") return null;
  const count = effectiveCount(rule);
  if (count === null || rule.quotaBasisPoints === null || rule.quotaBaseCount === null) return null;
  const product = rule.quotaBasisPoints * rule.quotaBaseCount;
  const asked = `${percentText(rule.quotaBasisPoints)} × ${String(rule.quotaBaseCount)}`;
  return product % whole === 0
    ? `${asked} = ${twoDigits(count)}`
    : `${asked} = ${decimalText(product, whole)} → ${twoDigits(count)} (${quotaRoundingNames[rule.quotaRounding]})`;
}

/** The number of a line in words for a screen or paper: "07", "15 % số cá nhân đạt danh hiệu …", "cấp trên phân bổ". */
export function quotaText(rule: QuotaRule): string {
  const count = effectiveCount(rule);
  if (count !== null) return twoDigits(count);
  if (rule.quotaKind === "to_be_allocated") return "cấp trên phân bổ";
  if (rule.quotaBasis === "percentage" && rule.quotaBasisPoints !== null)
    return `${percentText(rule.quotaBasisPoints)} số ${rule.quotaBaseName === "" ? "được tính" : rule.quotaBaseName}`;
  return "chưa ghi";
}

/** Places left; null while the number is not known. Never negative. */
export function remainingPlaces(count: number | null, awarded: number): number | null {
  return count === null ? null : Math.max(count - awarded, 0);
}

/** A unit's own part of a line; none on a line in common. */
export function shareOf(line: ShareRule, unitId: string): number {
  if (line.quotaSplit === "common") return 0;
  return line.shares.find((share) => share.unitId === unitId)?.count ?? 0;
}

export function sharesTotal(line: ShareRule): number {
  return line.quotaSplit === "common" ? 0 : line.shares.reduce((sum, share) => sum + share.count, 0);
}

/** The part in common: all of it, nothing, or what the shares leave; null while the number is not known. Never negative. */
export function commonPart(line: ShareRule, count: number | null): number | null {
  if (line.quotaSplit === "split") return 0;
  return count === null ? null : Math.max(count - sharesTotal(line), 0);
}

export type SharesProblem =
  | { kind: "over_quota"; total: number; count: number }
  | { kind: "none_given" }
  | { kind: "negative" }
  | { kind: "unit_twice"; unitId: string };

/** What is wrong with a line's shares; null when nothing is. An unknown number blocks nothing. */
export function sharesProblem(line: ShareRule, count: number | null): SharesProblem | null {
  if (line.quotaSplit === "common") return null;
  if (line.shares.length === 0) return { kind: "none_given" };
  if (line.shares.some((share) => share.count < 0)) return { kind: "negative" };
  const seen = new Set<string>();
  for (const { unitId } of line.shares) {
    if (seen.has(unitId)) return { kind: "unit_twice", unitId };
    seen.add(unitId);
  }
  const total = sharesTotal(line);
  return count !== null && total > count ? { kind: "over_quota", total, count } : null;
}

/**
 * Places a unit can still take, beside what is taken: its own share that is left and the part in common that nobody has used; never
 * more than the line has. Null while the number is not known. `taken`: places per unit, the asking unit's among them.
 */
export function placesForUnit(
  line: ShareRule,
  count: number | null,
  unitId: string,
  taken: ReadonlyMap<string, number>,
): number | null {
  const own = taken.get(unitId) ?? 0;
  const share = shareOf(line, unitId);
  if (line.quotaSplit === "split") {
    const left = Math.max(share - own, 0);
    return count === null ? left : Math.min(left, Math.max(count - totalOf(taken), 0));
  }
  if (count === null) return null;
  const common = Math.max((commonPart(line, count) ?? 0) - usedInCommon(line, taken), 0);
  return Math.min(Math.max(share - own, 0) + common, Math.max(count - totalOf(taken), 0));
}

/** Places beyond the units' own shares, which must fit into the part in common. */
export function usedInCommon(line: ShareRule, taken: ReadonlyMap<string, number>): number {
  let used = 0;
  for (const [unitId, count] of taken) used += Math.max(count - shareOf(line, unitId), 0);
  return used;
}

/** The first unit, in the order of the map, that took more than its share and the part in common give; null when all fit. */
export function unitOverShare(
  line: ShareRule,
  count: number | null,
  taken: ReadonlyMap<string, number>,
): { unitId: string; taken: number; share: number; common: number } | null {
  const common = commonPart(line, count);
  if (common === null) return null;
  let left = common;
  for (const [unitId, unitTaken] of taken) {
    const share = shareOf(line, unitId);
    left -= Math.max(unitTaken - share, 0);
    if (left < 0) return { unitId, taken: unitTaken, share, common };
  }
  return null;
}

function totalOf(taken: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of taken.values()) total += count;
  return total;
}

/** Whether a unit may propose one more: `cap` null is no cap. */
export function mayNominate(cap: number | null, nominated: number): boolean {
  return cap === null || nominated < cap;
}

/** `nonLeaders` of `total` are at least the share asked for; nothing is asked of an empty list. */
export function meetsMinimumShare(nonLeaders: number, total: number, basisPoints: number): boolean {
  return nonLeaders * whole >= basisPoints * total;
}

/** The fewest out of leadership that `total` names need. */
export function nonLeadersNeeded(total: number, basisPoints: number): number {
  return percentageOf(basisPoints, total, "ceil");
}

/** 70500 in ten-thousandths → "7,05". `denominator` is 100 or 10 000. */
function decimalText(numerator: number, denominator: 100 | 10_000): string {
  const rest = numerator % denominator;
  const units = String((numerator - rest) / denominator);
  if (rest === 0) return units;
  const digits = String(rest)
    .padStart(denominator === 100 ? 2 : 4, "0")
    .replace(/0+$/, "");
  return `${units},${digits}`;
}
