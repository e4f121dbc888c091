import { describe, expect, it } from "vitest";
import { caseProblems, countsFrom, effectOn, type CaseFact } from "~/history/discipline-case";
import { isSameInitiative } from "~/history/initiative";
import { ownerOf } from "~/history/owner";
import { consecutiveYears, findRatingByName } from "~/history/task-rating";

describe("a rating", () => {
  it.each([
    ["HTXSNV", "EXCELLENT"],
    ["Hoàn thành xuất sắc nhiệm vụ", "EXCELLENT"],
    ["hoàn thành TỐT", "GOOD"],
    ["HTTNV", "GOOD"],
    ["Hoàn thành nhiệm vụ", "COMPLETED"],
    ["Không hoàn thành nhiệm vụ", "NOT_COMPLETED"],
    ["khá", null],
    ["", null],
  ])("written “%s” is %s", (written, rating) => {
    expect(findRatingByName(written)).toBe(rating);
  });

  it("runs back year by year while it is at least as good", () => {
    const facts = [
      { year: 2025, rating: "EXCELLENT" as const },
      { year: 2024, rating: "GOOD" as const },
      { year: 2023, rating: "EXCELLENT" as const },
      { year: 2021, rating: "EXCELLENT" as const },
    ];
    expect(consecutiveYears(facts, "EXCELLENT", 2025)).toEqual([2025]);
    expect(consecutiveYears(facts, "GOOD", 2025)).toEqual([2025, 2024, 2023]);
    expect(consecutiveYears(facts, "GOOD", 2026)).toEqual([]);
  });
});

describe("a case", () => {
  const pending: CaseFact = {
    kind: "discipline",
    matter: "",
    openedOn: "2025-03-01",
    outcome: "pending",
    closedOn: null,
    measure: null,
    decisionNumber: "",
    decidedOn: null,
    issuer: "",
    effectiveFromOn: null,
    effectiveToOn: null,
  };
  const disciplined: CaseFact = {
    ...pending,
    outcome: "disciplined",
    closedOn: "2025-06-10",
    measure: "reprimand",
    effectiveFromOn: "2025-06-10",
    effectiveToOn: "2026-06-10",
  };

  it.each([
    [pending, []],
    [{ ...pending, closedOn: "2025-06-10" }, ["closedOn"]],
    [{ ...pending, measure: "warning" as const }, ["measure"]],
    [{ ...pending, outcome: "no_violation" as const }, ["closedOn"]],
    [{ ...pending, outcome: "no_violation" as const, closedOn: "2025-02-28" }, ["closedOn"]],
    [disciplined, []],
    [{ ...disciplined, measure: null, effectiveFromOn: null }, ["measure", "effectiveFromOn"]],
    [{ ...disciplined, effectiveToOn: "2025-06-09" }, ["effectiveToOn"]],
  ])("%# is whole or says which fields are not", (fact, fields) => {
    expect(caseProblems(fact).map((problem) => problem.field)).toEqual(fields);
  });

  it("holds an award while it is open, stands in the way while in force, and then no more", () => {
    expect([effectOn(pending, "2025-02-28"), effectOn(pending, "2025-03-01"), effectOn(pending, "2030-01-01")]).toEqual(
      ["none", "held", "held"],
    );
    expect(["2025-06-09", "2025-06-10", "2026-06-10", "2026-06-11"].map((day) => effectOn(disciplined, day))).toEqual([
      "held",
      "in_force",
      "in_force",
      "none",
    ]);
    const cleared = { ...pending, outcome: "no_violation" as const, closedOn: "2025-06-10" };
    expect(effectOn(cleared, "2025-06-11")).toBe("none");
  });

  it("lets achievements count from the end of the last discipline", () => {
    expect(countsFrom([pending], "2027-01-01")).toBeNull();
    expect(countsFrom([disciplined], "2026-06-10")).toBeNull();
    expect(countsFrom([disciplined, { ...disciplined, effectiveToOn: "2024-01-01" }], "2027-01-01")).toBe("2026-06-10");
  });
});

it("a fact has one owner, a person or a unit", () => {
  expect(ownerOf({ personId: "p", unitId: null })).toEqual({ personId: "p", unitId: null });
  expect(ownerOf({ personId: null, unitId: "u" })).toEqual({ personId: null, unitId: "u" });
  expect([ownerOf({ personId: "p", unitId: "u" }), ownerOf({ personId: null, unitId: null })]).toEqual([null, null]);
});

it("one initiative is one whatever its marks and spaces, in one year", () => {
  const one = { title: "Biểu mẫu điện tử - tờ khai", year: 2024 };
  expect(isSameInitiative(one, { title: "BIỂU MẪU ĐIỆN TỬ  (tờ khai)", year: 2024 })).toBe(true);
  expect(isSameInitiative(one, { ...one, year: 2025 })).toBe(false);
});
