import { describe, expect, it } from "vitest";
import { previewReadyPlan } from "~/campaigns/ready-plan-preview";
import { findReadyPlan } from "~/campaigns/ready-plans";

function factsOf(code: string): Record<string, string> {
  const ready = findReadyPlan(code);
  if (ready === null) throw new Error(`no ready plan ${code}`);
  return Object.fromEntries(previewReadyPlan(ready).facts.map(({ label, value }) => [label, value]));
}

describe("the preview of a ready plan", () => {
  it("words period, deadline and quotas as the plan has them", () => {
    const facts = factsOf("dan-chu-co-so-2023");
    expect(facts["Thời gian thi đua"]).toContain("đến hết ngày 31/10/2023");
    expect(facts["Hạn nộp hồ sơ"]).toBe("chậm nhất đến ngày 10/11/2023");
    expect(facts["Chỉ tiêu"]).toMatch(/Giấy khen, tập thể, [^;]+: 02; Giấy khen, cá nhân, [^;]+: 05/u);
    expect(facts["Chỉ tiêu"]).toContain("cấp trên phân bổ");
  });

  it("names what a plan without period, deadline and quotas leaves open, and shows no empty fact", () => {
    const facts = factsOf("dan-chu-cap-tinh-2022");
    expect(facts["Kế hoạch để ngỏ"]).toBe(
      "Thời gian thi đua; hạn nộp hồ sơ; chỉ tiêu khen thưởng; ngày báo cáo; ngày ban hành quyết định.",
    );
    expect(Object.keys(facts)).toEqual(["Báo cáo", "Nơi xét", "Theo dõi, giám sát", "Kế hoạch để ngỏ"]);
  });
});
