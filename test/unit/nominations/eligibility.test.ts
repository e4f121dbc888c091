import { describe, expect, it } from "vitest";
import { eligibility, refusals, type EligibilityFacts } from "~/nominations/eligibility";
import type { RuleVerdict } from "~/rules/judge";

const verdict = (over: Partial<RuleVerdict> = {}): RuleVerdict => ({
  ruleId: "own.1",
  subject: "prerequisite",
  about: "own.1",
  title: "Hoàn thành tốt nhiệm vụ",
  result: "fail",
  isOwn: false,
  citation: "Luật Thi đua, khen thưởng 2022, Điều 24 khoản 1",
  facts: [{ name: "taskRating", label: "Mức độ hoàn thành nhiệm vụ", value: "hoàn thành nhiệm vụ" }],
  sentence: "Không đạt.",
  unverified: null,
  ...over,
});
const pause = verdict({
  ruleId: "nd152.principle.pause",
  subject: "principle",
  about: "pause",
  result: "unknown",
  facts: [],
});
const once = verdict({
  ruleId: "l2022.principle.once",
  subject: "principle",
  about: "one_achievement",
  result: "unknown",
  facts: [],
});
const facts: EligibilityFacts = {
  name: "Trần Quốc Bảo",
  year: 2026,
  verdicts: [],
  caseEffect: "none",
  mayKnowCases: true,
  earlierAwards: [],
  achievement: "",
  duplicates: [],
  usedInitiatives: [],
  since: null,
  historyHref: "/ca-nhan/1",
  overrides: [],
};
const earlier = {
  achievement: "Rút ngắn thời gian thẩm định.",
  decisionNumber: "245/QĐ-SCT",
  datedOn: "2026-05-20",
  campaignTitle: "Phong trào quý II",
};
const used = { title: "Bảng kiểm", use: { kind: "award" as const, awardId: "a", label: "Giấy khen năm 2025" } };
const months = verdict({ result: "unknown", facts: [{ name: "monthsInPost", label: "Số tháng", value: "02" }] });
const asksInitiative = verdict({
  result: "unknown",
  facts: [{ name: "initiativeCount", label: "Số sáng kiến", value: "chưa có dữ liệu" }],
});

describe("where a candidate stands", () => {
  it.each<[string, Partial<EligibilityFacts>, string, string[]]>([
    ["nothing speaks against", { verdicts: [verdict({ result: "pass" })] }, "clear", []],
    ["a standard that cannot be judged", { verdicts: [verdict({ result: "unknown" })] }, "unknown", []],
    ["no case on record and no award is no lack", { verdicts: [pause, once] }, "clear", []],
    ["a verified standard is failed", { verdicts: [verdict()] }, "refused", ["refused"]],
    [
      "an unverified standard is failed",
      { verdicts: [verdict({ unverified: "Chưa kiểm chứng" })] },
      "warned",
      ["warned"],
    ],
    ["a case is open", { verdicts: [pause], caseEffect: "held" }, "held", ["held"]],
    ["a discipline is in force", { verdicts: [pause], caseEffect: "in_force" }, "warned", ["warned"]],
    [
      "the same achievement was rewarded",
      { verdicts: [once], earlierAwards: [earlier], achievement: "rút ngắn thời gian thẩm định" },
      "refused",
      ["refused"],
    ],
    [
      "another award of the year",
      { verdicts: [once], earlierAwards: [earlier], achievement: "Việc khác" },
      "warned",
      ["warned"],
    ],
    [
      "no achievement was typed yet",
      { verdicts: [once], earlierAwards: [{ ...earlier, achievement: "" }] },
      "warned",
      ["warned"],
    ],
    [
      "proposed elsewhere",
      { duplicates: [{ unitName: "Văn phòng", line: "Giấy khen", isSameLine: false, href: null }] },
      "refused",
      ["refused"],
    ],
    ["a newcomer", { verdicts: [months], since: "2026-09-01" }, "warned", ["warned"]],
    ["months unknown altogether", { verdicts: [months] }, "unknown", []],
    ["an initiative was used", { verdicts: [asksInitiative], usedInitiatives: [used] }, "warned", ["warned"]],
    ["an initiative was used and none is asked for", { verdicts: [once], usedInitiatives: [used] }, "clear", []],
    ["a cap is no matter of one candidate", { verdicts: [verdict({ subject: "cap" })] }, "clear", []],
    ["held beside refused", { verdicts: [pause, verdict()], caseEffect: "held" }, "refused", ["refused", "held"]],
  ])("%s", (_name, over, standing, levels) => {
    const found = eligibility({ ...facts, ...over });
    expect([found.standing, found.items.map((one) => one.level)]).toEqual([standing, levels]);
    for (const item of found.items) expect(item.cure).not.toBe("");
  });

  it("names in one list what cannot be judged", () => {
    const found = eligibility({ ...facts, verdicts: [verdict({ result: "unknown" }), pause, once] });
    expect(found.unknown).toEqual([
      { title: "Hoàn thành tốt nhiệm vụ", isStandard: true },
      { title: pause.title, isStandard: false },
    ]);
  });

  it.each(["held", "in_force", "none"] as const)(
    "a reader without the right learns nothing of what it is: %s",
    (caseEffect) => {
      const found = eligibility({ ...facts, verdicts: [pause], caseEffect, mayKnowCases: false });
      expect(JSON.stringify(found)).not.toMatch(/kỷ luật|vụ việc|tổ chức cán bộ/u);
      expect(found.items.map((one) => one.level)).toEqual(caseEffect === "held" ? ["held"] : []);
      expect(found.items.every((one) => one.href === null)).toBe(true);
    },
  );
});

describe("a reason in the place of a rule", () => {
  const reason = {
    ruleId: "own.1",
    reason: "Xếp loại đang được ghi lại.",
    byName: "A",
    at: "2026-11-03T02:00:00.000Z",
  };
  it.each<[string, RuleVerdict, string]>([
    ["the agency's own rule leaves room", verdict({ isOwn: true }), "warned"],
    ["a standard of law does not", verdict(), "refused"],
  ])("%s", (_name, one, standing) => {
    const found = eligibility({ ...facts, verdicts: [one], overrides: [reason] });
    expect(found.standing).toBe(standing);
    expect(refusals(found)).toHaveLength(standing === "refused" ? 1 : 0);
  });
  it("tells an achievement in the same words from the one that was rewarded", () => {
    const same = { verdicts: [once], earlierAwards: [earlier], achievement: earlier.achievement };
    const overrides = [{ ...reason, ruleId: once.ruleId }];
    expect(eligibility({ ...facts, ...same }).items[0]?.mayOverride).toBe(true);
    expect(refusals(eligibility({ ...facts, ...same, overrides }))).toEqual([]);
  });
});
