import { describe, expect, it } from "vitest";
import { saveCampaignForm } from "~/campaigns/forms";
import { officialRestDays, planDays, withDays } from "~/campaigns/moved-days";
import { copiedPlan, planForYear } from "~/campaigns/plan-copy";
import { planFromForm, planToForm } from "~/campaigns/plan-form";
import { flattenValues, nestValues } from "~/shared/forms/parse-form-data";
import { readForm } from "~/shared/forms/form-schema";
import { aLine, aPlan } from "../../support/campaign-builders";
import type { CampaignPlan } from "~/campaigns/campaign";

const unit = "0198c000-0000-7000-8000-000000000001";
const other = "0198c000-0000-7000-8000-000000000002";
const post = (plan: CampaignPlan, change: Record<string, unknown> = {}) => ({
  ...nestValues(flattenValues({ ...planToForm(plan) })),
  id: unit,
  version: "1",
  ...change,
});
const problems = (values: unknown): Record<string, string> => {
  const reading = readForm(saveCampaignForm, values);
  return reading.ok ? {} : reading.fields;
};
const report = {
  tier: "unit",
  label: "Báo cáo năm",
  reporter: "Các phòng",
  receiver: "Văn phòng",
  wording: "before",
  dueOn: "2026-11-15",
  dueHour: null,
} as const;

describe("the editor's form", () => {
  it("gives back every part of a plan that uses all of them", () => {
    const plan = aPlan({
      kind: "five_year",
      yearFromOn: "2025-12-01",
      yearToOn: "2026-11-30",
      contents: "Một\nHai",
      dossierOpenOn: "2026-11-01",
      dossierHour: "17:00",
      hasRegistration: true,
      registrationWording: "before",
      registrationDueOn: "2026-06-30",
      registrationHour: "16:30",
      publicationOn: "2026-11-23",
      awarding: "several",
      rulesOn: "2026-05-15",
      reporting: "Ban Thanh tra nhân dân",
      reports: [report],
      tasks: [
        {
          content: "Tuyên truyền",
          responsible: "Văn phòng",
          cooperating: "Công đoàn",
          dueWording: "through",
          dueOn: "2026-06-30",
          timing: "hằng quý",
        },
      ],
      lines: [
        aLine({
          quotaBasis: "percentage",
          quotaBasisPoints: 1250,
          quotaBaseName: "cá nhân đạt danh hiệu Lao động tiên tiến",
          quotaBaseCount: 47,
          quotaRounding: "ceil",
          quotaRoundingSource: "Quy chế của cơ quan",
          quotaCount: 6,
          quotaSplit: "both",
          shares: [
            { unitId: unit, count: 2 },
            { unitId: other, count: 3 },
          ],
          unitNominationCap: 4,
          minNonLeaderBasisPoints: 6000,
          minNonLeaderSource: "Quy chế của cơ quan",
          minNonLeaderBinding: true,
          womenFirstAtTie: true,
          womenFirstSource: "Quy chế của cơ quan",
          reportMustBeSigned: true,
          extraDocuments: "Xác nhận thuế",
        }),
        aLine({ level: "province", quotaDocument: "12/QĐ-BCĐ", quotaDocumentOn: "2026-07-01", reportRequired: false }),
      ],
    });
    const reading = readForm(saveCampaignForm, post(plan));
    expect(reading.ok ? planFromForm(reading.value) : reading.fields).toEqual(plan);
  });

  it("computes the number of a percentage whatever number was sent", () => {
    const plan = aPlan({
      lines: [
        aLine({
          quotaBasis: "percentage",
          quotaBasisPoints: 1500,
          quotaBaseName: "cá nhân",
          quotaBaseCount: 47,
          quotaCount: 40,
        }),
      ],
    });
    const reading = readForm(saveCampaignForm, post(plan));
    expect(reading.ok && planFromForm(reading.value).lines[0]?.quotaCount).toBe(7);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ["30/02", { periodToOn: "30/02/2026" }, "periodToOn", "Thi đua đến hết ngày: không có ngày 30/02/2026 trong lịch."],
    [
      "an end before the start",
      { periodToOn: "01/05/2026" },
      "periodToOn",
      "Ngày kết thúc thi đua 01/05/2026 trước ngày bắt đầu thi đua 15/05/2026.",
    ],
    [
      "a period of a hundred years",
      { periodToOn: "15/05/2126" },
      "periodToOn",
      "Ngày 15/05/2126 cách năm thi đua 2026 quá 6 năm.",
    ],
    [
      "a period over six years",
      { periodFromOn: "01/01/2021", periodToOn: "31/12/2027" },
      "periodToOn",
      "Thời gian thi đua từ 01/01/2021 đến 31/12/2027 dài quá 6 năm.",
    ],
    [
      "half an emulation year",
      { yearFromOn: "01/12/2025" },
      "yearToOn",
      "Ghi cả ngày đầu và ngày cuối của năm thi đua, hoặc bỏ trống cả hai khi theo năm dương lịch.",
    ],
    [
      "an emulation year of 13 months",
      { yearFromOn: "01/12/2025", yearToOn: "31/12/2026" },
      "yearToOn",
      "Một năm thi đua không dài quá 12 tháng.",
    ],
    [
      "dossiers taken after their deadline",
      { dossierOpenOn: "11/11/2026" },
      "dossierDueOn",
      "Hạn nộp hồ sơ 10/11/2026 trước ngày bắt đầu nhận hồ sơ 11/11/2026.",
    ],
    [
      "a decision before the review",
      { decisionOn: "19/11/2026" },
      "decisionOn",
      "Ngày ban hành quyết định 19/11/2026 trước ngày họp xét 20/11/2026.",
    ],
    [
      "an hour that no clock has",
      { dossierHour: "25:00" },
      "dossierHour",
      "Giờ hết hạn nộp hồ sơ “25:00” chưa đúng dạng giờ và phút, ví dụ 17:00.",
    ],
  ])("refuses %s at its field", (_what, change, field, sentence) => {
    expect(problems(post(aPlan(), change))).toEqual({ [field]: sentence });
  });

  const line = (change: Record<string, unknown>) => ({
    ...post(aPlan({ lines: [aLine()] })),
    lines: [{ ...aLine(), shares: [], quotaCount: "5", ...change }],
  });
  it.each<[string, Record<string, unknown>, string]>([
    ["a negative quota", { quotaCount: "-1" }, "lines.0.quotaCount"],
    ["a huge quota", { quotaCount: "100000" }, "lines.0.quotaCount"],
    ["a quota of 10^12", { quotaCount: "1000000000000" }, "lines.0.quotaCount"],
    ["a quota with a fraction", { quotaCount: "2,5" }, "lines.0.quotaCount"],
    ["150 %", { quotaBasis: "percentage", quotaBasisPoints: "150", quotaBaseName: "x" }, "lines.0.quotaBasisPoints"],
    ["a percentage of nothing", { quotaBasis: "percentage", quotaBasisPoints: "15" }, "lines.0.quotaBaseName"],
    ["a share in the hands of nobody", { quotaSplit: "split" }, "lines.0.shares"],
    ["shares beyond the quota", { quotaSplit: "split", shares: [{ unitId: unit, count: "6" }] }, "lines.0.shares"],
    [
      "a unit with two shares",
      {
        quotaSplit: "split",
        shares: [
          { unitId: unit, count: "1" },
          { unitId: unit, count: "1" },
        ],
      },
      "lines.0.shares.1.unitId",
    ],
    ["women first without a source", { womenFirstAtTie: "on" }, "lines.0.womenFirstSource"],
    ["a minimum share without a source", { minNonLeaderBasisPoints: "60" }, "lines.0.minNonLeaderSource"],
    ["a binding share without its number", { minNonLeaderBinding: "on" }, "lines.0.minNonLeaderBasisPoints"],
  ])("refuses %s at its field", (_what, change, field) => {
    expect(Object.keys(problems(line(change)))).toEqual([field]);
  });
});

describe("a plan moved to another year", () => {
  it("moves every day, 29/02 to 28/02 where there is none, and a school year in words", () => {
    const plan = aPlan({
      title: "Thi đua năm học 2023-2024",
      awardYear: 2024,
      yearFromOn: "2023-09-01",
      yearToOn: "2024-05-31",
      reviewOn: "2024-02-29",
      reports: [{ ...report, dueOn: "2024-06-05" }],
    });
    expect(planForYear(plan, 2025)).toMatchObject({
      title: "Thi đua năm học 2024-2025",
      yearFromOn: "2024-09-01",
      yearToOn: "2025-05-31",
      reviewOn: "2025-02-28",
      reports: [{ dueOn: "2025-06-05" }],
    });
    expect(planForYear(plan, 2028).reviewOn).toBe("2028-02-29");
  });

  it("forgets the day of the rules and the superior's document", () => {
    const copy = copiedPlan(
      aPlan({
        rulesOn: "2026-05-15",
        lines: [aLine({ level: "province", quotaCount: 2, quotaDocument: "1/QĐ", quotaDocumentOn: "2026-07-01" })],
      }),
      2027,
    );
    expect(copy.rulesOn).toBeNull();
    expect(copy.lines[0]).toMatchObject({ quotaCount: null, quotaDocument: "", quotaDocumentOn: null });
  });

  const holidays = new Map([
    ["2027-09-02", "Quốc khánh"],
    ["2027-09-03", "Quốc khánh (ngày liền kề)"],
  ]);
  const rest = officialRestDays((on) => {
    const name = holidays.get(on);
    return name === undefined ? null : { name, isWorkingDay: false };
  });
  const days = (of: Partial<CampaignPlan>) => planDays(aPlan({ awardYear: 2027, ...of }), null, rest);
  const find = (of: Partial<CampaignPlan>, field: string) => days(of).find((day) => day.field === field);

  it("names the weekday or holiday it falls on, with the working days around it", () => {
    expect(find({ dossierDueOn: "2027-09-02" }, "dossierDueOn")).toMatchObject({
      rest: { on: "2027-09-02", name: "Quốc khánh" },
      before: "2027-09-01",
      after: "2027-09-06",
    });
    expect(find({ reviewOn: "2027-11-20" }, "reviewOn")).toMatchObject({
      rest: { name: "thứ Bảy" },
      before: "2027-11-19",
      after: "2027-11-22",
    });
    expect(find({ reviewOn: "2027-11-22" }, "reviewOn")?.rest).toBeNull();
  });

  it("looks at the day before for “trước ngày”", () => {
    expect(find({ dossierWording: "before", dossierDueOn: "2027-11-22" }, "dossierDueOn")).toMatchObject({
      rest: { on: "2027-11-21", name: "Chủ nhật" },
      before: "2027-11-20",
      after: "2027-11-23",
    });
    expect(find({ dossierWording: "before", dossierDueOn: "2027-11-20" }, "dossierDueOn")?.rest).toBeNull();
  });

  it("shows each day as it was and takes the days that were chosen", () => {
    const plan = aPlan({ reports: [report] });
    const moved = planForYear(plan, 2027);
    const shown = planDays(moved, plan, rest);
    expect(shown.map((day) => [day.field, day.from, day.on])).toContainEqual([
      "reports.0.dueOn",
      "2026-11-15",
      "2027-11-15",
    ]);
    expect(
      withDays(
        moved,
        new Map([
          ["reports.0.dueOn", "2027-11-16"],
          ["reviewOn", "2027-11-22"],
          ["title", "2027-01-01"],
        ]),
      ),
    ).toEqual({
      ...moved,
      reviewOn: "2027-11-22",
      reports: [{ ...report, dueOn: "2027-11-16" }],
    });
  });
});
