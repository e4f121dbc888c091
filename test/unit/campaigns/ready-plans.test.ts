import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CampaignPlan } from "~/campaigns/campaign";
import { preflight, stopsLaunch } from "~/campaigns/preflight";
import { brokenPlans, findReadyPlan, readyPlans } from "~/campaigns/ready-plans";
import { readReadyPlan } from "~/campaigns/ready-plans-form";
import { bonusFor } from "~/rules/bonus";
import { shippedRules } from "~/rules/rule-book";

const planOf = (code: string): CampaignPlan => {
  const ready = findReadyPlan(code);
  if (ready === null) throw new Error(`no ready plan ${code}`);
  return ready.plan;
};
const bases = (plan: CampaignPlan) => plan.legalBases.map((one) => [one.title, one.number, one.datedOn, one.issuer]);
const lines = (plan: CampaignPlan) =>
  plan.lines.map((one) => [one.level, one.awardKind, one.recipientKind, one.quotaKind, one.quotaCount, one.reportKind]);
const tasks = (plan: CampaignPlan) => plan.tasks.map((one) => [one.responsible, one.cooperating, one.timing]);
const reports = (plan: CampaignPlan) =>
  plan.reports.map((one) => [one.tier, one.label, one.reporter, one.receiver, one.wording, one.dueOn]);
const open = (plan: CampaignPlan) => [
  plan.periodFromOn,
  plan.periodToOn,
  plan.dossierOpenOn,
  plan.dossierDueOn,
  plan.dossierHour,
  plan.registrationDueOn,
  plan.reviewOn,
  plan.publicationOn,
  plan.decisionOn,
  plan.conclusionOn,
];
const none = Array<null>(10).fill(null);
const steering = "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở và công tác vận động quần chúng tỉnh";
const provincial = "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh";

const all = [
  "dan-chu-noi-vu-2022",
  "dan-chu-cap-tinh-2022",
  "dan-chu-tttt-2024",
  "dan-chu-co-so-2023",
  "dan-chu-ngoai-vu-2026",
];

describe("the ready plans", () => {
  it("are five, each readable", () => {
    expect(brokenPlans).toEqual([]);
    expect(readyPlans.map((one) => one.code)).toEqual(all);
  });

  it.each(all)("%s names no person and keeps no spelling of a bad scan", (code) => {
    const text = JSON.stringify(findReadyPlan(code));
    expect(text).not.toMatch(
      /(Trần Tuệ|Nguyễn Hữu|Ngô Thị|Cường|thƣởng|vân động|phân phổ|chính đồn|Tây Ninh|Bình Phước|Đồng Tháp)/u,
    );
  });

  // 000: Sở Nội vụ, 2022.
  it("000 carries its bases, bodies, recognition of models and cited documents", () => {
    const plan = planOf("dan-chu-noi-vu-2022");
    expect(plan).toMatchObject({ awardYear: 2022, kind: "regular", planNumber: "", planDatedOn: null });
    expect(bases(plan)).toEqual([["Kế hoạch", "13-KH/BCĐ", "2022-02-17", steering]]);
    expect(open(plan)).toEqual(none);
    expect(lines(plan)).toEqual([
      ["agency", "GUONG_DIEN_HINH", "collective", "number", null, "report_summary"],
      ["agency", "GUONG_DIEN_HINH", "individual", "number", null, "report_summary"],
    ]);
    for (const line of plan.lines) {
      expect(line.standard).toContain("03-HD/BDVTU ngày 26/10/2021");
      expect(line.standard).toContain("2021-2025");
    }
    for (const cited of [
      "03-HD/BDVTU ngày 26/10/2021",
      "30-CT/TW ngày 18/02/1998",
      "120-KL/TW ngày 07/01/2016",
      "99-QĐ/TW ngày 03/10/2017",
      "124-QĐ/TW ngày 02/02/2018",
      "11-QĐi/TW ngày 18/02/2019",
      "34/2007/PL-UBTVQH11 ngày 20/4/2007",
      "04/2015/NĐ-CP ngày 09/01/2015",
      "145/2020/NĐ-CP ngày 14/12/2020",
      "Hướng dẫn liên ngành",
    ])
      expect(plan.contents).toContain(cited);
    expect(tasks(plan)).toEqual([
      ["Cấp ủy", "", "hằng tháng, 6 tháng"],
      ["Lãnh đạo Sở", "Ban Chấp hành Công đoàn", ""],
      ["Giám đốc Sở", "Công đoàn, Đoàn Thanh niên", ""],
      ["Lãnh đạo cơ quan", "Công đoàn", "hằng năm"],
      ["Trưởng các phòng, ban, đơn vị thuộc Sở", "", "thường xuyên"],
      ["Văn phòng Sở", "", ""],
    ]);
    expect(reports(plan)).toEqual([
      ["office", "Báo cáo định kỳ", "Văn phòng Sở", "Cấp trên theo quy định", "by", null],
    ]);
    expect(plan.watching).toBe("Ban Thanh tra nhân dân");
    expect(plan.recipients).toEqual([
      "Ban Dân vận Tỉnh ủy",
      "Ủy ban nhân dân tỉnh (báo cáo)",
      "Ban Giám đốc Sở",
      "Các phòng, ban, Trung tâm Lưu trữ lịch sử",
      "Công đoàn, Đoàn Thanh niên Sở",
    ]);
  });

  // 001: Ủy ban nhân dân tỉnh, 2022. Its letter 55-CV/BCS is dated 26/4 without a year; the plan itself is of 26/4/2022.
  it("001 carries its number, its cascade and the way of the self-scoring", () => {
    const plan = planOf("dan-chu-cap-tinh-2022");
    expect(plan).toMatchObject({
      awardYear: 2022,
      planNumber: "115/KH-UBND",
      planDatedOn: "2022-04-26",
      kind: "regular",
    });
    expect(bases(plan)).toEqual([
      ["Chương trình", "12-CTr/BCĐ", "2022-02-14", "Ban Chỉ đạo tỉnh về thực hiện Quy chế dân chủ ở cơ sở"],
      ["Công văn", "55-CV/BCS", "2022-04-26", "Ban Cán sự đảng Ủy ban nhân dân tỉnh"],
    ]);
    expect(open(plan)).toEqual(none);
    expect(plan.lines).toEqual([]);
    for (const cited of [
      "30-CT/TW ngày 18/02/1998",
      "120-KL/TW ngày 07/01/2016",
      "16/CT-TTg ngày 16/5/2016",
      "34/2007/PL-UBTVQH11 ngày 20/4/2007",
      "04/2015/NĐ-CP ngày 09/01/2015",
      "217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013",
      "76/NQ-CP ngày 15/7/2021",
      "05-KH/BDVTU-BCSD ngày 14/01/2022",
    ])
      expect(plan.contents).toContain(cited);
    expect(plan.tasks.map((one) => one.responsible)).toEqual([
      "Thủ trưởng các sở, ban, ngành, cơ quan, đơn vị; Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố",
      "Các sở, ban, ngành, cơ quan, đơn vị; Ủy ban nhân dân các huyện, thị xã, thành phố",
      "Sở Nội vụ",
    ]);
    expect(reports(plan)).toEqual([
      [
        "unit",
        "Báo cáo kết quả, bảng tự chấm điểm, tự đánh giá xếp loại",
        "Các sở, ban, ngành, cơ quan, đơn vị; Ủy ban nhân dân các huyện, thị xã, thành phố",
        "Ủy ban nhân dân tỉnh (qua Sở Nội vụ)",
        "by",
        null,
      ],
      ["office", "Báo cáo tổng hợp kết quả", "Sở Nội vụ", "Ủy ban nhân dân tỉnh", "by", null],
    ]);
    expect([plan.watching, plan.reporting]).toEqual(["Sở Nội vụ", "Sở Nội vụ"]);
    expect(plan.recipients).toHaveLength(6);
  });

  // 002: Sở Thông tin và Truyền thông, 2024.
  it("002 carries two tiers of reports, each “trước ngày”", () => {
    const plan = planOf("dan-chu-tttt-2024");
    expect(plan).toMatchObject({ awardYear: 2024, kind: "regular", watching: "Văn phòng Sở" });
    expect(bases(plan)).toEqual([["Kế hoạch", "26-KH/BCĐ", "2024-01-31", steering]]);
    const units = "Các phòng chuyên môn, đơn vị thuộc và trực thuộc Sở";
    expect(reports(plan)).toEqual([
      ["unit", "Báo cáo 6 tháng", units, "Văn phòng Sở", "before", "2024-06-05"],
      ["office", "Báo cáo 6 tháng", "Văn phòng Sở", "Ban Giám đốc Sở", "before", "2024-06-10"],
      ["unit", "Báo cáo năm", units, "Văn phòng Sở", "before", "2024-11-15"],
      ["office", "Báo cáo năm", "Văn phòng Sở", "Ban Giám đốc Sở", "before", "2024-11-20"],
    ]);
    expect(open(plan)).toEqual(none);
    expect(lines(plan).map(([, kind, whom, , count]) => [kind, whom, count])).toEqual([
      ["GUONG_DIEN_HINH", "collective", null],
      ["GUONG_DIEN_HINH", "individual", null],
    ]);
    for (const cited of [
      "ngày 01/7/2023",
      "76/NQ-CP ngày 15/7/2021",
      "30-CT/TW ngày 18/02/1998",
      "11-QĐi/TW ngày 18/02/2019",
      "99-QĐ/TW ngày 03/10/2017",
      "403-CV/TU ngày 11/01/2022",
      "05-CT/TU ngày 20/7/2021",
      "03-HD/BDVTU ngày 26/10/2021",
      "03-HD/LNKT ngày 11/7/2023",
      "2023-2025",
      "Dân vận khéo",
    ])
      expect(plan.contents).toContain(cited);
    expect(plan.tasks.map((one) => one.responsible)).toEqual([
      "Văn phòng Sở",
      units,
      "Phòng Thông tin Báo chí và Xuất bản",
      "Phòng Công nghệ thông tin, Bưu chính và Viễn thông",
    ]);
    expect(plan.recipients).toHaveLength(5);
  });

  // 003: Sở Công Thương, 2023.
  it("003 carries its period, its deadline “chậm nhất đến ngày”, its dossier and its quotas", () => {
    const plan = planOf("dan-chu-co-so-2023");
    expect(plan).toMatchObject({
      awardYear: 2023,
      kind: "thematic",
      periodFromOn: null,
      periodToOn: "2023-10-31",
      dossierWording: "by",
      dossierDueOn: "2023-11-10",
      dossierHour: null,
      watching: "Thường trực Ban vận động phối hợp với Ban Thanh tra nhân dân",
      mobilising: "Các tổ chức đoàn thể của cơ quan",
    });
    expect(bases(plan)).toEqual([
      ["Kế hoạch", "157/KH-UBND", "2023-04-27", "Ủy ban nhân dân tỉnh"],
      ["Kế hoạch", "77-KH/BDVTU", "2023-05-05", "Ban Dân vận Tỉnh ủy"],
    ]);
    expect(lines(plan)).toEqual([
      ["agency", "GIAYKHEN", "collective", "number", 2, "report_summary"],
      ["agency", "GIAYKHEN", "individual", "number", 5, "report_summary"],
      ["province", "KHEN_CAP_TINH", "collective", "to_be_allocated", null, "report_full"],
      ["province", "KHEN_CAP_TINH", "individual", "to_be_allocated", null, "report_full"],
    ]);
    expect(plan.lines.filter((one) => one.level === "province").map((one) => one.receiver)).toEqual([
      provincial,
      provincial,
    ]);
    expect(plan.documents.every((one) => one.isRequired)).toBe(true);
    expect(plan.documents.map((one) => one.documentKind)).toEqual(["letter", "minutes", "report"]);
    for (const cited of [
      "04/2015/NĐ-CP ngày 09/01/2015",
      "01/2016/TT-BNV ngày 13/01/2016",
      "310-QĐ/TU ngày 06/01/2022",
      "05-CT/TW",
      "217-QĐ/TW",
      "218-QĐ/TW",
    ])
      expect(plan.contents).toContain(cited);
    expect(plan.recipients).toEqual([
      "Ban Dân vận Tỉnh ủy",
      "Sở Nội vụ",
      "Các phòng, đơn vị thuộc Sở",
      "Các tổ chức đoàn thể thuộc Sở",
    ]);
  });

  // 004: Sở Ngoại vụ, 2026.
  it("004 carries its bases and rhythms, and names neither Ban Thanh tra nhân dân nor a trade union", () => {
    const plan = planOf("dan-chu-ngoai-vu-2026");
    expect(plan).toMatchObject({ awardYear: 2026, kind: "regular", reporting: "Văn phòng" });
    expect(bases(plan)).toEqual([
      ["Văn bản", "1078/UBND-NC2", "2026-02-06", "Ủy ban nhân dân tỉnh"],
      ["Kế hoạch", "37-KH/TU", "2026-01-27", "Tỉnh ủy"],
    ]);
    expect(open(plan)).toEqual(none);
    expect(plan.lines).toEqual([]);
    expect(tasks(plan)).toEqual([
      ["Cấp ủy", "", "hằng quý, 6 tháng"],
      ["Lãnh đạo Sở", "Các bộ phận liên quan", ""],
      ["Trưởng các phòng chuyên môn, đơn vị trực thuộc", "", "định kỳ"],
      ["Văn phòng", "", "theo đúng thời gian quy định"],
      ["Người đứng đầu cơ quan", "Tổ chức đoàn thể cơ quan", "hằng năm; đối thoại theo định kỳ hoặc khi cần thiết"],
    ]);
    for (const cited of [
      "37-KH/TU ngày 27/01/2026",
      "120-KL/TW ngày 07/01/2016",
      "59/2023/NĐ-CP ngày 14/8/2023",
      "43-KL/TU ngày 24/6/2022",
      "02-NQ/TU ngày 12/5/2017",
      "33-CT/TU ngày 06/6/2023",
      "06-CTr/TU ngày 05/7/2021",
    ])
      expect(plan.contents).toContain(cited);
    expect(JSON.stringify(plan)).not.toMatch(/Thanh tra nhân dân|Công đoàn/u);
    expect(plan.recipients).toEqual([
      "Sở Nội vụ",
      "Ban Giám đốc Sở",
      "Các phòng chuyên môn, đơn vị thuộc Sở",
      "Đoàn Thanh niên Sở",
    ]);
  });

  it.each(all)("%s stops at nothing but what the plan itself left open", (code) => {
    const unit = "0198c000-0000-7000-8000-000000000001";
    const plan = planOf(code);
    const now = `${String(plan.awardYear)}-05-15T02:00:00.000Z`;
    const stops = preflight({ ...plan, receivingUnitId: unit, bodyId: unit }, now, () => null, shippedRules).filter(
      stopsLaunch,
    );
    expect(stops.filter((one) => one.kind !== "missing")).toEqual([]);
    if (code === "dan-chu-co-so-2023") expect(stops).toEqual([]);
    else expect(stops.map((one) => one.field)).toEqual(expect.arrayContaining(["periodToOn", "dossierDueOn"]));
  });

  it("recognises models without money", () => {
    expect(
      bonusFor({ awardKind: "GUONG_DIEN_HINH", recipientKind: "individual" }, "2026-11-20", shippedRules),
    ).toBeNull();
  });
});

describe("a plan file edited by hand", () => {
  const json = readFileSync(
    new URL("../../../app/campaigns/ready-plans/003-cong-thuong-2023.json", import.meta.url),
    "utf8",
  );
  const read = (change: (plan: Record<string, unknown>, whole: Record<string, unknown>) => void) => {
    const whole = JSON.parse(json) as Record<string, unknown>;
    change(whole["plan"] as Record<string, unknown>, whole);
    const reading = readReadyPlan("sua-tay.json", JSON.stringify(whole));
    return reading.ok ? [] : [reading.error.file, ...reading.error.problems];
  };
  it.each<[string, (plan: Record<string, unknown>, whole: Record<string, unknown>) => void, string]>([
    [
      "a day that is in no calendar",
      (plan) => (plan["dossierDueOn"] = "2023-02-30"),
      "Mục “plan.dossierDueOn”: Hạn nộp hồ sơ: không có ngày 30/02/2023 trong lịch.",
    ],
    [
      "a number in words",
      (plan) => ((plan["lines"] as { quotaCount: unknown }[])[0]!.quotaCount = "hai"),
      "Mục “plan.lines.0.quotaCount”: Số lượng “hai” chưa phải là số, ví dụ 5 hoặc 1.520.000.",
    ],
    [
      "a kind of award that is not known",
      (plan) => ((plan["lines"] as { awardKind: unknown }[])[1]!.awardKind = "HUY_HIEU"),
      "Mục “plan.lines.1.awardKind”: Chọn hình thức khen thưởng.",
    ],
    [
      "a field that is misspelt",
      (plan) => (plan["dossierDueon"] = "2023-11-10"),
      "Mục “plan.dossierDueon” không có trong kế hoạch mẫu: xem lại cách viết.",
    ],
    [
      "a field of a row that is misspelt",
      (plan) => ((plan["tasks"] as Record<string, unknown>[])[0]!["due"] = "x"),
      "Mục “plan.tasks.0.due” không có trong kế hoạch mẫu: xem lại cách viết.",
    ],
    ["a name left out", (_plan, whole) => delete whole["name"], "Mục “name”: Nhập tên."],
  ])("is refused for %s, with the file and the field", (_what, change, sentence) => {
    expect(read(change)).toEqual(["sua-tay.json", sentence]);
  });
  it("is refused for broken syntax, and an untouched one is taken", () => {
    expect(readReadyPlan("a.json", json.replace(",", ""))).toMatchObject({
      ok: false,
      error: { file: "a.json", problems: [expect.stringContaining("JSON")] },
    });
    expect(read(() => undefined)).toEqual([]);
  });
});
