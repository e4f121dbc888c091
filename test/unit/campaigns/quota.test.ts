import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  commonPart,
  computationText,
  effectiveCount,
  mayNominate,
  meetsMinimumShare,
  nonLeadersNeeded,
  percentageOf,
  percentText,
  placesForUnit,
  quotaText,
  remainingPlaces,
  sharesProblem,
  unitOverShare,
  type QuotaRounding,
  type QuotaRule,
  type QuotaSplit,
} from "~/campaigns/quota";

const fixed: QuotaRule = {
  quotaKind: "number",
  quotaBasis: "fixed",
  quotaCount: 5,
  quotaBasisPoints: null,
  quotaBaseName: "",
  quotaBaseCount: null,
  quotaRounding: "floor",
};
const percentage = (basisPoints: number | null, base: number | null, rounding: QuotaRounding = "floor"): QuotaRule => ({
  ...fixed,
  quotaBasis: "percentage",
  quotaCount: null,
  quotaBasisPoints: basisPoints,
  quotaBaseName: "cá nhân đạt danh hiệu Lao động tiên tiến",
  quotaBaseCount: base,
  quotaRounding: rounding,
});
const roundings = fc.constantFrom<QuotaRounding>("floor", "ceil", "half_up");
const basisPoints = fc.integer({ min: 0, max: 10_000 });
const bases = fc.integer({ min: 0, max: 1_000_000 });

describe("the number of a line", () => {
  it("is the written one", () => {
    expect(effectiveCount(fixed)).toBe(5);
    expect(effectiveCount({ ...fixed, quotaCount: null })).toBeNull();
    expect(effectiveCount({ ...fixed, quotaKind: "to_be_allocated", quotaCount: null })).toBeNull();
    expect(effectiveCount({ ...fixed, quotaKind: "to_be_allocated", quotaCount: 7 })).toBe(7);
  });

  it.each<[number, number, QuotaRounding, number]>([
    [1500, 47, "floor", 7],
    [1500, 47, "ceil", 8],
    [1500, 47, "half_up", 7],
    [1500, 50, "half_up", 8],
    [1500, 50, "floor", 7],
    [1500, 40, "ceil", 6],
    [1500, 0, "ceil", 0],
    [1, 1, "ceil", 1],
    [1, 1, "floor", 0],
    [10_000, 47, "floor", 47],
    [1250, 8, "floor", 1],
    [3333, 3, "floor", 0],
    [3333, 3, "half_up", 1],
    [4999, 1, "half_up", 0],
    [5000, 1, "half_up", 1],
  ])("of %i basis points of %i, rounded %s, is %i", (points, base, rounding, expected) => {
    expect(percentageOf(points, base, rounding)).toBe(expected);
    expect(effectiveCount(percentage(points, base, rounding))).toBe(expected);
  });

  it("is unknown while the share or its base is", () => {
    expect(effectiveCount(percentage(null, 47))).toBeNull();
    expect(effectiveCount(percentage(1500, null))).toBeNull();
  });

  it("of a percentage never is what somebody stored beside the rule", () => {
    expect(effectiveCount({ ...percentage(1500, 47), quotaCount: 99 })).toBe(7);
  });

  it("lies within one of the exact value, on the side that the rounding says", () => {
    fc.assert(
      fc.property(basisPoints, bases, roundings, (points, base, rounding) => {
        const count = percentageOf(points, base, rounding);
        const exact = points * base;
        expect(Number.isInteger(count)).toBe(true);
        if (rounding === "floor") expect(count * 10_000 <= exact && exact < (count + 1) * 10_000).toBe(true);
        if (rounding === "ceil") expect((count - 1) * 10_000 < exact && exact <= count * 10_000).toBe(true);
        if (rounding === "half_up") expect(Math.abs(count * 10_000 - exact) <= 5000).toBe(true);
        if (exact % 10_000 === 0) expect(count * 10_000).toBe(exact);
      }),
    );
  });

  it("grows with the base and never passes it", () => {
    fc.assert(
      fc.property(basisPoints, bases, roundings, (points, base, rounding) => {
        const count = percentageOf(points, base, rounding);
        expect(count).toBeLessThanOrEqual(base);
        expect(percentageOf(points, base + 1, rounding)).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});

describe("the computation in words", () => {
  it.each<[QuotaRule, string | null]>([
    [percentage(1500, 47), "15 % × 47 = 7,05 → 07 (làm tròn xuống)"],
    [percentage(1500, 47, "ceil"), "15 % × 47 = 7,05 → 08 (làm tròn lên)"],
    [percentage(1500, 50, "half_up"), "15 % × 50 = 7,5 → 08 (làm tròn đến số gần nhất, từ 0,5 lên một)"],
    [percentage(1500, 40), "15 % × 40 = 06"],
    [percentage(1250, 9), "12,5 % × 9 = 1,125 → 01 (làm tròn xuống)"],
    [percentage(1, 3), "0,01 % × 3 = 0,0003 → 00 (làm tròn xuống)"],
    [percentage(1500, null), null],
    [fixed, null],
    [{ ...percentage(1500, 47), quotaKind: "to_be_allocated" }, null],
  ])("%#", (rule, expected) => {
    expect(computationText(rule)).toBe(expected);
  });

  it.each([
    [1500, "15 %"],
    [1250, "12,5 %"],
    [25, "0,25 %"],
    [10_000, "100 %"],
  ])("%i basis points are %s", (points, expected) => {
    expect(percentText(points)).toBe(expected);
  });

  it("names what is not known yet", () => {
    expect(quotaText(fixed)).toBe("05");
    expect(quotaText(percentage(1500, 47))).toBe("07");
    expect(quotaText(percentage(1500, null))).toBe("15 % số cá nhân đạt danh hiệu Lao động tiên tiến");
    expect(quotaText({ ...fixed, quotaKind: "to_be_allocated", quotaCount: null })).toBe("cấp trên phân bổ");
    expect(quotaText({ ...fixed, quotaCount: null })).toBe("chưa ghi");
  });
});

describe("places left", () => {
  it("are never fewer than none and unknown while the number is", () => {
    expect(remainingPlaces(5, 3)).toBe(2);
    expect(remainingPlaces(5, 5)).toBe(0);
    expect(remainingPlaces(null, 0)).toBeNull();
  });
});

const line = (quotaSplit: QuotaSplit, ...shares: [string, number][]) => ({
  quotaSplit,
  shares: shares.map(([unitId, count]) => ({ unitId, count })),
});

describe("shares of units", () => {
  it("may not give more than the line has", () => {
    expect(sharesProblem(line("split", ["a", 3], ["b", 2]), 5)).toBeNull();
    expect(sharesProblem(line("split", ["a", 3], ["b", 3]), 5)).toEqual({ kind: "over_quota", total: 6, count: 5 });
    expect(sharesProblem(line("both", ["a", 6]), 5)).toEqual({ kind: "over_quota", total: 6, count: 5 });
  });

  it("need at least one unit, each once, and no negative part", () => {
    expect(sharesProblem(line("split"), 5)).toEqual({ kind: "none_given" });
    expect(sharesProblem(line("both", ["a", 1], ["a", 1]), 5)).toEqual({ kind: "unit_twice", unitId: "a" });
    expect(sharesProblem(line("both", ["a", -1]), 5)).toEqual({ kind: "negative" });
  });

  it("are no matter on a line in common, nor before the number is known", () => {
    expect(sharesProblem(line("common", ["a", 60]), 5)).toBeNull();
    expect(sharesProblem(line("split", ["a", 60]), null)).toBeNull();
  });

  it("leave the rest in common only where the line says both", () => {
    expect(commonPart(line("both", ["a", 2]), 5)).toBe(3);
    expect(commonPart(line("split", ["a", 2]), 5)).toBe(0);
    expect(commonPart(line("common"), 5)).toBe(5);
    expect(commonPart(line("both", ["a", 2]), null)).toBeNull();
  });

  it("give a unit its own part and what is left in common", () => {
    const both = line("both", ["a", 2], ["b", 1]);
    expect(placesForUnit(both, 5, "a", new Map())).toBe(4);
    expect(placesForUnit(both, 5, "c", new Map())).toBe(2);
    expect(placesForUnit(both, 5, "a", new Map([["c", 2]]))).toBe(2);
    expect(placesForUnit(both, 5, "c", new Map([["a", 4]]))).toBe(0);
    expect(placesForUnit(line("split", ["a", 2]), 5, "c", new Map())).toBe(0);
    expect(placesForUnit(line("split", ["a", 2]), null, "a", new Map([["a", 1]]))).toBe(1);
    expect(placesForUnit(line("common"), 5, "c", new Map([["a", 4]]))).toBe(1);
    expect(placesForUnit(line("common"), null, "c", new Map())).toBeNull();
  });

  it("name the unit that took too much", () => {
    const both = line("both", ["a", 2], ["b", 1]);
    expect(
      unitOverShare(
        both,
        5,
        new Map([
          ["a", 4],
          ["b", 1],
        ]),
      ),
    ).toBeNull();
    expect(
      unitOverShare(
        both,
        5,
        new Map([
          ["b", 1],
          ["a", 5],
        ]),
      ),
    ).toEqual({
      unitId: "a",
      taken: 5,
      share: 2,
      common: 2,
    });
    expect(unitOverShare(line("split", ["a", 2]), 5, new Map([["c", 1]]))).toMatchObject({ unitId: "c", share: 0 });
    expect(unitOverShare(line("both", ["a", 2]), null, new Map([["c", 9]]))).toBeNull();
  });

  it("hold at every step when only offered places are taken, and then never pass the line's number", () => {
    const units = ["a", "b", "c", "d"];
    const counts = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(
        fc.constantFrom<QuotaSplit>("common", "split", "both"),
        fc.tuple(counts, counts, counts),
        fc.integer({ min: 0, max: 12 }),
        fc.array(fc.tuple(fc.constantFrom(...units), fc.boolean()), { maxLength: 60 }),
        (split, [a, b, c], extra, steps) => {
          const rule = line(split, ["a", a], ["b", b], ["c", c]);
          const count = a + b + c + extra;
          const taken = new Map<string, number>();
          for (const [unit, isTaking] of steps) {
            const own = taken.get(unit) ?? 0;
            if (!isTaking) taken.set(unit, Math.max(own - 1, 0));
            else if ((placesForUnit(rule, count, unit, taken) ?? 0) > 0) taken.set(unit, own + 1);
            else expect(unitOverShare(rule, count, new Map([...taken, [unit, own + 1]]))).not.toBeNull();
            expect(unitOverShare(rule, count, taken)).toBeNull();
            expect([...taken.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(count);
          }
        },
      ),
    );
  });
});

describe("the cap of a unit", () => {
  it("lets the last one in and not one more", () => {
    expect(mayNominate(2, 1)).toBe(true);
    expect(mayNominate(2, 2)).toBe(false);
    expect(mayNominate(0, 0)).toBe(false);
    expect(mayNominate(null, 900)).toBe(true);
  });
});

describe("the least share of those out of leadership", () => {
  it.each([
    [3, 10, 3000, true],
    [2, 10, 3000, false],
    [1, 3, 3333, true],
    [1, 3, 3334, false],
    [0, 0, 3000, true],
    [0, 5, 0, true],
  ])("%i of %i against %i basis points: %s", (nonLeaders, total, points, expected) => {
    expect(meetsMinimumShare(nonLeaders, total, points)).toBe(expected);
  });

  it("is met exactly from the number that is said to be needed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), basisPoints, (total, points) => {
        const needed = nonLeadersNeeded(total, points);
        expect(meetsMinimumShare(needed, total, points)).toBe(true);
        if (needed > 0) expect(meetsMinimumShare(needed - 1, total, points)).toBe(false);
      }),
    );
  });
});
