import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measures, outcomes, type CaseFact } from "~/history/discipline-case";
import { caseEffect, knownFacts, memberFacts, type MemberHistory, type OwnerHistory } from "~/history/known-facts";
import { ratings } from "~/history/task-rating";
import { evaluate } from "~/rules/evaluate";
import { shippedRules } from "~/rules/rule-book";

const asked = { year: 2026, isMerit: true, on: "2026-11-03" };
const nothing: OwnerHistory = { awards: [], ratings: [], cases: [], initiatives: [], since: null };

function aCase(over: Partial<CaseFact> = {}): CaseFact {
  return {
    kind: "discipline",
    matter: "Vi phạm quy chế làm việc",
    openedOn: "2026-09-01",
    outcome: "pending",
    closedOn: null,
    measure: null,
    decisionNumber: "",
    decidedOn: null,
    issuer: "",
    effectiveFromOn: null,
    effectiveToOn: null,
    ...over,
  };
}

const warned = aCase({
  openedOn: "2026-02-01",
  outcome: "disciplined",
  closedOn: "2026-03-01",
  measure: "warning",
  effectiveFromOn: "2026-03-02",
  effectiveToOn: "2027-03-01",
});

const conditions = shippedRules.rules.flatMap(({ value }) => (value.kind === "condition" ? [value.condition] : []));

describe("what the history of a candidate says to the rules", () => {
  it("says nothing where nothing is recorded: no rule that ships fails by silence", () => {
    const facts = knownFacts(nothing, asked);
    expect(conditions.length).toBeGreaterThan(10);
    expect(conditions.map((one) => evaluate(one, { ...facts, year: 2026 }).result)).toEqual(
      conditions.map(() => "unknown"),
    );
  });

  it("passes three years of a title, and leaves two open", () => {
    const three = { fact: "years.CSTDCS", consecutiveYears: 3, lag: 1 };
    const held = (years: number[]) =>
      evaluate(three, {
        ...knownFacts(
          {
            ...nothing,
            awards: years.map((yearTo) => ({ awardKind: "CSTDCS", yearTo, commendationType: "MERIT" as const })),
          },
          asked,
        ),
        year: 2026,
      }).result;
    expect([held([2023, 2024, 2025]), held([2024, 2025])]).toEqual(["pass", "unknown"]);
  });

  it.each([
    [true, []],
    [false, [2025]],
  ])("for merit (%s) counts of a chuyên đề award the years %j", (isMerit, years) => {
    const awards = [{ awardKind: "GIAYKHEN", yearTo: 2025, commendationType: "CAMPAIGN" as const }];
    expect(knownFacts({ ...nothing, awards }, { ...asked, isMerit })["years.GIAYKHEN"]).toEqual({
      years,
      isComplete: false,
    });
  });

  it("reads rating and initiatives of the year, and no initiative that was used for an award or is old", () => {
    const facts = knownFacts(
      {
        ...nothing,
        ratings: [
          { year: 2026, rating: "GOOD" },
          { year: 2025, rating: "EXCELLENT" },
        ],
        initiatives: [
          { kind: "initiative", level: "agency", year: 2026, use: null },
          { kind: "research_work", level: "state", year: 2025, use: { kind: "award", awardId: "a", label: "" } },
          { kind: "initiative", level: "province", year: 2023, use: null },
        ],
      },
      asked,
    );
    expect(facts).toMatchObject({
      taskRating: "GOOD",
      "years.EXCELLENT": { years: [2025], isComplete: false },
      initiativeRecognised: true,
      initiativeCount: { atLeast: 1 },
    });
    for (const name of ["researchAccepted", "influenceInProvince", "influenceInNation", "underReview"])
      expect(facts[name]).toBeUndefined();
  });

  it("a pending case is under review; one that ended without violation, or whose time is over, is not", () => {
    const review = (cases: CaseFact[]) => [
      knownFacts({ ...nothing, cases }, asked)["underReview"],
      caseEffect(cases, asked.on),
    ];
    expect(review([warned, aCase()])).toEqual([true, "held"]);
    expect(review([warned])).toEqual([undefined, "in_force"]);
    expect(review([aCase({ outcome: "no_violation", closedOn: "2026-10-01" })])).toEqual([undefined, "none"]);
  });
});

describe("what the histories of its members say of a collective", () => {
  const member = (over: Partial<MemberHistory> = {}): MemberHistory => ({
    rating: null,
    awardKinds: [],
    cases: [],
    ...over,
  });

  it("counts exactly what everybody has, and as a lower bound what records may miss", () => {
    const members = [
      member({ rating: "GOOD", awardKinds: ["CSTDCS"] }),
      member({ rating: "COMPLETED", awardKinds: ["LDTT"], cases: [warned] }),
      member({ rating: "NOT_COMPLETED" }),
    ];
    const counts = {
      memberCount: 3,
      advancedCount: { atLeast: 2 },
      fighterCount: { atLeast: 1 },
      disciplinedCount: { atLeast: 1 },
    };
    expect(memberFacts(members, 2026)).toEqual({ ...counts, completedCount: 2 });
    expect(memberFacts([...members, member()], 2026)).toEqual({
      ...counts,
      memberCount: 4,
      completedCount: { atLeast: 2 },
    });
    expect(memberFacts([], 2026)).toEqual({});
  });

  it("never turns a verdict over when more is recorded: what passed or failed stays", () => {
    const one: fc.Arbitrary<MemberHistory> = fc.record({
      rating: fc.constantFrom(...ratings, null),
      awardKinds: fc.subarray(["LDTT", "CSTDCS"]),
      cases: fc.subarray([
        aCase({ outcome: outcomes[2], measure: measures[1], effectiveFromOn: "2026-05-01" }),
        aCase(),
      ]),
    });
    const counting = [
      { part: "advancedCount", whole: "memberCount", atLeastPercent: 70 },
      { part: "completedCount", whole: "memberCount", atLeastPercent: 100 },
      { part: "advancedCount", whole: "memberCount", atMostPercent: 50 },
      { fact: "fighterCount", atLeast: 1 },
      { fact: "disciplinedCount", atMost: 0 },
    ];
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (members) => {
        // The same people before a part of it was written down.
        const before = members.map((person, index) =>
          index % 2 === 0 ? person : { rating: null, awardKinds: [], cases: [] },
        );
        for (const condition of counting) {
          const [early, late] = [before, members].map((list) => evaluate(condition, memberFacts(list, 2026)).result);
          if (early !== "unknown") expect(late).toBe(early);
        }
      }),
    );
  });
});
