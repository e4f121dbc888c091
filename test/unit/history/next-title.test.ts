import { describe, expect, it } from "vitest";
import { nextTitle } from "~/history/next-title";
import type { PathStep } from "~/history/award-path";
import type { Facts } from "~/rules/facts";
import { shippedRules } from "~/rules/rule-book";

const on = "2026-11-03";
const step = (awardKind: string, years: number[]): PathStep => ({
  awardKind,
  name: awardKind,
  years,
  run: years.length,
});
const years = (list: number[], isComplete = false): Facts => ({
  year: 2026,
  "years.CSTDCS": { years: list, isComplete },
});
const next = (path: PathStep[], facts: Facts) => nextTitle(shippedRules, "individual", path, facts, on);

describe("the path to the next title", () => {
  it.each([
    [[], "Lao động tiên tiến"],
    [["LDTT"], "Chiến sĩ thi đua cơ sở"],
    [["LDTT", "CSTDCS"], "Chiến sĩ thi đua cấp tỉnh"],
    [["CSTDT"], "Chiến sĩ thi đua toàn quốc"],
  ])("after %j comes %s", (held, name) => {
    expect(
      next(
        held.map((code) => step(code, [2025])),
        { year: 2026 },
      )?.name,
    ).toBe(name);
  });
  it("ends with the last title", () => {
    expect(next([step("CSTDTQ", [2025])], { year: 2026 })).toBeNull();
  });
  it.each([
    [
      "two years on record",
      years([2024, 2025]),
      "unknown",
      "đã ghi nhận 02 năm liên tục (2024, 2025); cần 03 năm liên tục, còn 01 năm",
    ],
    ["enough years", years([2023, 2024, 2025]), "met", "đủ 03 năm liên tục (2023, 2024, 2025)"],
    ["no year on record is no zero", years([]), "unknown", "cần 03 năm liên tục; chưa đủ dữ liệu"],
    ["years that broke off", years([2022, 2023]), "unknown", "cần 03 năm liên tục; chưa đủ dữ liệu"],
    ["whole records", years([2025], true), "not_met", "đã ghi nhận 01 năm liên tục (2025)"],
  ])("%s", (_name, facts, result, text) => {
    const [first] = next([step("CSTDCS", [2025])], facts)?.steps ?? [];
    expect(first).toMatchObject({ result, citation: "Luật Thi đua, khen thưởng 2022, Điều 22" });
    expect(first?.text).toContain(text);
  });
  it("says with each part what is known of it", () => {
    const steps = next([step("LDTT", [2025])], { year: 2026, taskRating: "COMPLETED" })?.steps ?? [];
    expect(steps.map((one) => one.result)).toEqual(["not_met", "unknown", "unknown"]);
    expect(steps[0]?.text).toContain("hoàn thành nhiệm vụ");
  });
});
