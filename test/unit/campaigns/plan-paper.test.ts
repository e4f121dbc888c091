import { describe, expect, it } from "vitest";
import { documentText } from "~/documents/blocks";
import { readyCampaign, readyPaper } from "../../support/ready-plan-papers";
import { planPaper } from "~/campaigns/plan-paper";

const textOf = (...of: Parameters<typeof readyPaper>): string => documentText(readyPaper(...of));

describe("the plan as it is printed", () => {
  it("says a duty once where a task of the plan gives it to the same body", () => {
    const text = textOf("dan-chu-co-so-2023");
    expect(text.match(/Thường trực Ban vận động:/gu)).toHaveLength(1);
    expect(text).not.toContain("Lập báo cáo kết quả giám sát");
    expect(text).toContain("2. Văn phòng Sở: Tiếp nhận hồ sơ đề nghị khen thưởng");
    const without = textOf("dan-chu-co-so-2023", { tasks: [] });
    expect(without).toContain("Văn phòng Sở: Tiếp nhận, thẩm định hồ sơ");
    expect(without).toContain("Lập báo cáo kết quả giám sát.");
  });

  it("names a body with several duties once, and lists them", () => {
    expect(textOf("dan-chu-tttt-2024")).toMatch(/1\. Văn phòng Sở:\n- Tiếp nhận.*\n- Theo dõi, giám sát/u);
  });

  it("shows no empty column of notes and says an equal standard once", () => {
    const text = textOf("dan-chu-tttt-2024");
    expect(text).toContain("Hình thức, danh hiệu | Đối tượng | Chỉ tiêu\n");
    expect(text).toContain("Công nhận gương điển hình tiên tiến | tập thể | Không ấn định");
    expect(text.match(/Công nhận gương điển hình tiên tiến \(tập thể, cá nhân\): /gu)).toHaveLength(1);
  });

  it("writes the zone only beside an hour", () => {
    expect(textOf("dan-chu-co-so-2023")).toContain("chậm nhất đến ngày 10 tháng 11 năm 2026.");
    expect(textOf("dan-chu-co-so-2023", { dossierHour: "17:00" })).toContain("(giờ Việt Nam).");
  });

  it("signs on behalf of a people's committee, and waits for the days it must name", () => {
    const facts = {
      issuer: { name: "Ủy ban nhân dân tỉnh Đồng Phước", place: "Đồng Phước" },
      symbol: "UBND",
      headTitle: "CHỦ TỊCH",
      names: new Map<string, string>(),
      amendments: [],
      now: "2026-05-15T02:00:00.000Z",
    };
    const paper = planPaper(readyCampaign("dan-chu-cap-tinh-2022", { signerCapacity: "deputy" }), facts);
    expect(paper?.blocks.at(-1)).toMatchObject({
      signature: { authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"] },
    });
    expect(planPaper(readyCampaign("dan-chu-co-so-2023", { dossierDueOn: null }), facts)).toBeNull();
  });
});
