import { describe, expect, it } from "vitest";
import { blankPlan, plainLine, plainTask } from "~/campaigns/blank-plan";
import type { AwardLine, Campaign } from "~/campaigns/campaign";
import { documentRows, factRows, lineNotes, quotaShown, reportParts, taskRows, textParts } from "~/campaigns/plan-view";

const line: AwardLine = {
  ...plainLine,
  id: "line",
  ordinal: 1,
  level: "agency",
  awardKind: "GIAYKHEN",
  recipientKind: "individual",
  commendationType: "",
  quotaKind: "number",
  quotaCount: 5,
  quotaSource: "",
  receiver: "",
  reportKind: "report_summary",
  standard: "",
  awardedCount: 0,
};

const draft: Campaign = {
  ...blankPlan("Phong trào", 2026),
  id: "campaign",
  stage: { state: "draft" },
  lines: [],
  createdAt: "2026-11-03T02:00:00.000Z",
  createdBy: "account",
  version: 1,
};
const factsOf = (plan: Partial<Campaign>) =>
  Object.fromEntries(factRows({ ...draft, ...plan }, new Map()).map(({ label, value }) => [label, value]));

describe("an award line on the campaign's page", () => {
  it("shows the computed number of a percentage with computation, shares, cap and conditions with their sources", () => {
    const shown: AwardLine = {
      ...line,
      quotaBasis: "percentage",
      quotaCount: null,
      quotaBasisPoints: 1500,
      quotaBaseName: "cá nhân đạt Lao động tiên tiến",
      quotaBaseCount: 47,
      quotaRoundingSource: "Quy chế thi đua của Sở",
      quotaSplit: "both",
      shares: [{ unitId: "a", count: 2 }],
      unitNominationCap: 3,
      minNonLeaderBasisPoints: 6000,
      minNonLeaderSource: "Kế hoạch năm 2026",
      womenFirstAtTie: true,
      womenFirstSource: "Quy chế thi đua của Sở",
      extraDocuments: "Bản sao sáng kiến",
    };
    expect(quotaShown(shown)).toBe("07");
    const notes = lineNotes(shown, () => "Phòng A").join("\n");
    expect(notes).toContain("15 % × 47 = 7,05 → 07 (làm tròn xuống)");
    expect(notes).toContain("Trong đó: Phòng A 02; dùng chung 05.");
    expect(notes).toContain("không quá 03");
    expect(notes).toContain("60 % không giữ chức vụ lãnh đạo, quản lý (theo Kế hoạch năm 2026)");
    expect(notes).toContain("ưu tiên nữ (theo Quy chế thi đua của Sở)");
    expect(notes).toContain("Kèm theo: Bản sao sáng kiến");
    expect(documentRows({ ...draft, lines: [shown] }).at(-1)).toEqual({
      name: "Bản sao sáng kiến",
      note: "cho đề nghị Giấy khen, cá nhân",
    });
  });

  it("says on a superior's line where the number came from, once", () => {
    const open: AwardLine = { ...line, quotaKind: "to_be_allocated", quotaCount: null, receiver: "Sở Nội vụ" };
    expect(quotaShown(open)).toBe("phân bổ sau");
    expect(lineNotes(open, () => "").filter((note) => note.includes("phân bổ"))).toEqual([
      "Theo phân bổ của Sở Nội vụ.",
    ]);
    const given = { ...open, quotaCount: 2, quotaSource: "Công văn số 12/SNV", quotaDocumentOn: "2026-10-01" };
    expect(lineNotes(given, () => "").filter((note) => /phân bổ/iu.test(note))).toEqual([
      "Phân bổ theo Công văn số 12/SNV, ngày 01/10/2026",
    ]);
  });
});

describe("the plan's parts on the campaign's page", () => {
  it("leaves out what the plan does not say", () => {
    expect(Object.keys(factsOf({}))).toEqual(["Hình thức tổ chức", "Công khai kết quả xét"]);
    expect(textParts(draft)).toEqual([]);
    expect(reportParts(draft)).toEqual([]);
  });

  it("words registration, receiving, emulation year and rounds", () => {
    const facts = factsOf({
      hasRegistration: true,
      registrationDueOn: "2026-03-31",
      registrationHour: "17:00",
      dossierOpenOn: "2026-10-01",
      yearFromOn: "2025-09-01",
      yearToOn: "2026-08-31",
      awarding: "several",
      rulesOn: "2026-01-01",
      publicationOn: "2026-11-20",
    });
    expect(facts).toMatchObject({
      "Hạn đăng ký thi đua": "chậm nhất đến 17 giờ 00 phút 00 giây ngày 31/03/2026 (giờ Việt Nam)",
      "Nhận hồ sơ từ ngày": "01/10/2026",
      "Năm thi đua": "2026, từ ngày 01/09/2025 đến hết ngày 31/08/2026",
      "Cách khen thưởng": "Nhiều đợt",
      "Áp dụng quy định của ngày": "01/01/2026",
      "Công khai kết quả xét": "dự kiến ngày 20/11/2026, 03 ngày làm việc",
    });
  });

  it("words tasks with cooperating bodies and reports by tier", () => {
    const task = { ...plainTask, responsible: "Văn phòng", content: "Kiểm tra.", cooperating: "Công đoàn" };
    expect(taskRows({ ...draft, tasks: [{ ...task, timing: "hằng quý" }] })[0]?.note).toBe(
      "Phối hợp: Công đoàn. Thời gian thực hiện: hằng quý.",
    );
    const report = { label: "Báo cáo năm", reporter: "Các đơn vị", receiver: "Văn phòng Sở", dueHour: null } as const;
    expect(
      reportParts({ ...draft, reports: [{ ...report, tier: "unit", wording: "before", dueOn: "2026-11-15" }] }),
    ).toEqual([
      {
        tier: "Đơn vị báo cáo cơ quan",
        rows: [{ name: "Báo cáo năm", note: "Các đơn vị gửi Văn phòng Sở; trước ngày 15/11/2026" }],
      },
    ]);
  });
});
