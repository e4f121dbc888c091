import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "~/rules/condition";
import { conditionText, evaluate, type RuleResult } from "~/rules/evaluate";
import type { Facts } from "~/rules/facts";
import { judge } from "~/rules/judge";
import { shippedRules, withAgency } from "~/rules/rule-book";

const years = (list: number[], isComplete = true) => ({ years: list, isComplete });

describe("a condition", () => {
  const run: Condition = { fact: "years.CSTDCS", consecutiveYears: 3, lag: 1 };
  const share: Condition = { part: "advancedCount", whole: "memberCount", atLeastPercent: 70 };
  it.each<[string, Condition, Facts, RuleResult]>([
    ["three years up to this one", run, { year: 2026, "years.CSTDCS": years([2024, 2025, 2026]) }, "pass"],
    ["three years up to the one before", run, { year: 2026, "years.CSTDCS": years([2023, 2024, 2025]) }, "pass"],
    ["a gap", run, { year: 2026, "years.CSTDCS": years([2022, 2024, 2025]) }, "fail"],
    ["three years long ago", run, { year: 2026, "years.CSTDCS": years([2020, 2021, 2022]) }, "fail"],
    [
      "two years on record, records not whole",
      run,
      { year: 2026, "years.CSTDCS": years([2024, 2025], false) },
      "unknown",
    ],
    ["no record of years", run, { year: 2026 }, "unknown"],
    ["70 % of 10 by 7", share, { advancedCount: 7, memberCount: 10 }, "pass"],
    ["70 % of 10 by 6", share, { advancedCount: 6, memberCount: 10 }, "fail"],
    ["70 % of 9 by 6: 66,7 %", share, { advancedCount: 6, memberCount: 9 }, "fail"],
    ["70 % of nobody", share, { advancedCount: 0, memberCount: 0 }, "fail"],
    ["a share without the whole", share, { advancedCount: 7 }, "unknown"],
    ["70 % of 10 by 7 on record, perhaps more", share, { advancedCount: { atLeast: 7 }, memberCount: 10 }, "pass"],
    ["70 % of 10 by 6 on record, perhaps more", share, { advancedCount: { atLeast: 6 }, memberCount: 10 }, "unknown"],
    [
      "at most half by 6 of 10 on record, perhaps more",
      { part: "advancedCount", whole: "memberCount", atMostPercent: 50 },
      { advancedCount: { atLeast: 6 }, memberCount: 10 },
      "fail",
    ],
    [
      "at most half by 5 of 10 on record, perhaps more",
      { part: "advancedCount", whole: "memberCount", atMostPercent: 50 },
      { advancedCount: { atLeast: 5 }, memberCount: 10 },
      "unknown",
    ],
    [
      "a whole that is not known whole",
      share,
      { advancedCount: { atLeast: 7 }, memberCount: { atLeast: 10 } },
      "unknown",
    ],
    [
      "two on record of two asked",
      { fact: "initiativeCount", atLeast: 2 },
      { initiativeCount: { atLeast: 2 } },
      "pass",
    ],
    [
      "one on record of two asked",
      { fact: "initiativeCount", atLeast: 2 },
      { initiativeCount: { atLeast: 1 } },
      "unknown",
    ],
    [
      "one on record where none may be",
      { fact: "disciplinedCount", atMost: 0 },
      { disciplinedCount: { atLeast: 1 } },
      "fail",
    ],
    [
      "none on record where none may be",
      { fact: "disciplinedCount", atMost: 0 },
      { disciplinedCount: { atLeast: 0 } },
      "unknown",
    ],
    ["not of unknown", { not: { fact: "underReview", is: true } }, {}, "unknown"],
    ["not of no", { not: { fact: "underReview", is: true } }, { underReview: false }, "pass"],
    [
      "any with one pass and one unknown",
      {
        any: [
          { fact: "initiativeRecognised", is: true },
          { fact: "taskRating", is: "EXCELLENT" },
        ],
      },
      { taskRating: "EXCELLENT" },
      "pass",
    ],
    [
      "any with one fail and one unknown",
      {
        any: [
          { fact: "initiativeRecognised", is: true },
          { fact: "taskRating", is: "EXCELLENT" },
        ],
      },
      { taskRating: "GOOD" },
      "unknown",
    ],
    [
      "all with one fail and one unknown",
      {
        all: [
          { fact: "isEmulating", is: true },
          { fact: "taskRating", in: ["EXCELLENT", "GOOD"] },
        ],
      },
      { taskRating: "COMPLETED" },
      "fail",
    ],
    ["months below", { fact: "monthsInPost", atLeast: 6 }, { monthsInPost: 5 }, "fail"],
    ["months at the bound", { fact: "monthsInPost", atLeast: 6 }, { monthsInPost: 6 }, "pass"],
    ["a bound asked of words", { fact: "monthsInPost", atLeast: 6 }, { monthsInPost: "sáu" }, "unknown"],
  ])("%s", (_what, condition, facts, result) => {
    expect(evaluate(condition, facts).result).toBe(result);
  });

  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ fact: fc.constantFrom("underReview", "isEmulating"), is: fc.boolean() }),
    fc.record({ fact: fc.constantFrom("monthsInPost", "initiativeCount"), atLeast: fc.nat(12) }),
    fc.record({
      part: fc.constant("advancedCount"),
      whole: fc.constant("memberCount"),
      atLeastPercent: fc.nat(100),
    }),
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, depthIdentifier: "condition" },
      leaf,
      fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("condition") }),
    ),
  }));
  const known = fc.record({
    underReview: fc.boolean(),
    isEmulating: fc.boolean(),
    monthsInPost: fc.nat(12),
    initiativeCount: fc.nat(12),
    advancedCount: fc.nat(20),
    memberCount: fc.nat(20),
  });

  it("of which nothing is known is unknown, never failed", () => {
    fc.assert(
      fc.property(condition, (one) => {
        expect(evaluate(one, {}).result).toBe("unknown");
      }),
    );
  });
  it("of which all is known is decided; knowing less never turns the answer round", () => {
    fc.assert(
      fc.property(
        condition,
        known,
        fc.subarray(
          Object.keys({
            underReview: 0,
            isEmulating: 0,
            monthsInPost: 0,
            initiativeCount: 0,
            advancedCount: 0,
            memberCount: 0,
          }),
        ),
        (one, facts, kept) => {
          const whole = evaluate(one, facts).result;
          expect(whole).not.toBe("unknown");
          const less = Object.fromEntries(Object.entries(facts).filter(([name]) => kept.includes(name)));
          expect([whole, "unknown"]).toContain(evaluate(one, less).result);
        },
      ),
    );
  });
  it("denied is the opposite, and says so in words", () => {
    fc.assert(
      fc.property(condition, known, (one, facts) => {
        const [plain, denied] = [evaluate(one, facts).result, evaluate({ not: one }, facts).result];
        expect([plain, denied].sort()).toEqual(["fail", "pass"]);
        expect(conditionText(one)).not.toBe("");
      }),
    );
  });
});

describe("a case before the rules of a day", () => {
  it("names each rule with its source, the facts that counted, and a sentence; failed first", () => {
    const verdicts = judge(
      shippedRules,
      { awardKind: "CSTDCS", recipientKind: "individual" },
      { taskRating: "COMPLETED", isRewardedAlready: false },
      "2026-11-25",
    );
    expect(verdicts.map((one) => [one.ruleId, one.result])).toEqual([
      ["l2022.prerequisite.CSTDCS", "fail"],
      ["nd152.principle.pause", "unknown"],
      ["l2022.principle.once", "pass"],
    ]);
    expect(verdicts[0]).toMatchObject({
      citation: "Luật Thi đua, khen thưởng 2022, Điều 23",
      unverified: null,
      sentence: expect.stringMatching(/^Không đạt\. .*hoàn thành nhiệm vụ/u) as string,
    });
    expect(verdicts[1]?.sentence).toContain("chưa có dữ liệu");
  });
  it("of a collective meets the province's standard once the agency adopts it", () => {
    const adopted = withAgency(shippedRules, [], new Map([["bac-ninh-86-2025", true]]));
    const facts = { taskRating: "EXCELLENT", memberCount: 10, completedCount: 10, advancedCount: 7, fighterCount: 1 };
    const asked = { awardKind: "TTLDXS", recipientKind: "collective" } as const;
    const resultOf = (book: typeof shippedRules, on = "2026-11-25") =>
      judge(book, asked, facts, on).find((one) => one.ruleId === "bn86.prerequisite.TTLDXS")?.result;
    expect(resultOf(shippedRules)).toBeUndefined();
    expect(resultOf(adopted)).toBe("pass");
    expect(resultOf(adopted, "2025-12-14")).toBeUndefined();
  });
});
