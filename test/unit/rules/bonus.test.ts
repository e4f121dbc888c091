import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absenceText } from "~/rules/absence";
import { bonusFor, missingForBonus } from "~/rules/bonus";
import {
  awardKindName,
  campaignAwardKinds,
  findAwardKind,
  isRecognition,
  forms,
  levelOf,
  titles,
} from "~/rules/award-kinds";
import { isCarried, votingRuleFor } from "~/rules/majority";
import { fixedHolidays } from "~/rules/holidays";
import { shippedRules, withAgency } from "~/rules/rule-book";
import { isInForce } from "~/rules/source";
import { addDays, isCalendarDate } from "~/shared/time";

const bonusMultiples = shippedRules.rules.flatMap(({ value }) => (value.kind === "bonus" ? [value] : []));
/** An agency that works by every unverified rule. */
const everything = withAgency(shippedRules, [], new Map(shippedRules.rules.map((rule) => [rule.id, true])));
const rowsOf = (subject: string) => shippedRules.rules.filter((rule) => rule.subject === subject);

describe("the bonus of an award", () => {
  it.each([
    ["GIAYKHEN", "individual", "2026-06-30", 710_000],
    ["GIAYKHEN", "individual", "2026-07-01", 760_000],
    ["GIAYKHEN", "collective", "2026-06-30", 1_410_000],
    ["GIAYKHEN", "collective", "2026-11-21", 1_520_000],
    ["BANGKHEN_TINH", "collective", "2026-11-21", 7_590_000],
    ["BANGKHEN_TINH", "individual", "2026-11-21", 3_800_000],
    ["GIAYKHEN", "individual", "2023-11-30", 540_000],
    ["GIAYKHEN", "collective", "2023-11-30", 1_080_000],
  ] as const)(
    "%s for an %s decided on %s is %i đ: the salary of that day, raised to tens of thousands",
    (awardKind, recipientKind, on, amount) => {
      expect(bonusFor({ awardKind, recipientKind }, on, everything)?.amount).toBe(amount);
    },
  );

  it("is unknown, not zero, for a kind or day that no rule covers", () => {
    expect(bonusFor({ awardKind: "KHEN_CAP_TINH", recipientKind: "individual" }, "2026-11-21", everything)).toBeNull();
    expect(bonusFor({ awardKind: "GIAYKHEN", recipientKind: "individual" }, "2010-01-01", everything)).toBeNull();
  });

  it("names the rule that is off, or has ended, and why", () => {
    const giayKhen = { awardKind: "GIAYKHEN", recipientKind: "individual" } as const;
    expect(missingForBonus(giayKhen, "2026-11-21", shippedRules).map(absenceText)).toEqual([
      "Tiền thưởng giấy khen, cá nhân (Nghị định 152/2025/NĐ-CP, Điều 50): chưa kiểm chứng, chưa đọc được điều luật; cơ quan chưa chọn áp dụng.",
    ]);
    expect(missingForBonus(giayKhen, "2026-11-21", everything)).toEqual([]);
    expect(missingForBonus(giayKhen, "2027-03-01", everything).map(absenceText)).toEqual([
      "Tiền thưởng giấy khen, cá nhân (Nghị định 152/2025/NĐ-CP, Điều 50): hết hiệu lực sau ngày 28/02/2027; hệ thống chưa có văn bản thay thế.",
      "Làm tròn lên hàng chục nghìn đồng (Nghị định 152/2025/NĐ-CP, Điều 49): hết hiệu lực sau ngày 28/02/2027; hệ thống chưa có văn bản thay thế.",
    ]);
    expect(
      missingForBonus({ awardKind: "KHEN_CAP_TINH", recipientKind: "individual" }, "2026-11-21", everything).map(
        absenceText,
      ),
    ).toEqual(["Mức tiền thưởng của Khen thưởng cấp tỉnh: chưa có quy định nào trong hệ thống."]);
  });

  it("says whether each of its rows was read in the law", () => {
    expect(bonusFor({ awardKind: "GIAYKHEN", recipientKind: "collective" }, "2026-11-21", everything)).toMatchObject({
      isVerified: true,
      bases: [
        expect.stringContaining("161/2026"),
        expect.stringContaining("Điều 50"),
        expect.stringContaining("Điều 49"),
      ],
    });
    expect(bonusFor({ awardKind: "GIAYKHEN", recipientKind: "individual" }, "2026-11-21", everything)?.isVerified).toBe(
      false,
    );
  });

  it("is never below multiple × salary and less than ten thousand above", () => {
    fc.assert(
      fc.property(fc.constantFrom(...bonusMultiples), fc.integer({ min: 0, max: 3_300 }), (row, days) => {
        const on = addDays("2018-07-01", days);
        const bonus = bonusFor(row, on, everything);
        if (bonus === null) return;
        const exact = (bonus.base * bonus.tenths) / 10;
        expect(bonus.amount % 10_000).toBe(0);
        expect(bonus.amount).toBeGreaterThanOrEqual(exact);
        expect(bonus.amount - exact).toBeLessThan(10_000);
      }),
    );
  });
});

describe("rows of legal data", () => {
  const sourced = [...shippedRules.rules, ...titles, ...forms];
  it("each name their basis and an order of days", () => {
    for (const row of sourced) {
      expect(row.basis).not.toBe("");
      if (row.validFrom !== null && row.validTo !== null) expect(row.validFrom <= row.validTo).toBe(true);
    }
  });
  it("leave exactly one salary and one rounding in force on any day from 2018 to the end of Decree 152", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_164 }), (days) => {
        const on = addDays("2018-07-01", days);
        for (const rows of [rowsOf("base_salary"), rowsOf("rounding")])
          expect(rows.filter((row) => isInForce(row, on))).toHaveLength(1);
      }),
    );
  });
  it("keep titles and forms apart", () => {
    expect(titles.filter((title) => forms.some((form) => form.code === title.code))).toEqual([]);
    expect(campaignAwardKinds.map((code) => forms.some((form) => form.code === code))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(campaignAwardKinds.filter(isRecognition)).toEqual(["GUONG_DIEN_HINH"]);
    expect([levelOf("GIAYKHEN"), levelOf("KHEN_CAP_TINH"), levelOf("BANGKHEN_TINH")]).toEqual([
      "agency",
      "province",
      "province",
    ]);
    expect(awardKindName("GIAYKHEN")).toBe("Giấy khen");
    expect(findAwardKind("KHONG_CO")).toBeNull();
  });
  it("name the days that the law itself fixes in any year", () => {
    expect(fixedHolidays(2031).map((one) => one.on)).toEqual(["2031-01-01", "2031-04-30", "2031-05-01", "2031-09-02"]);
    expect(fixedHolidays(2031).every((one) => isCalendarDate(one.on) && one.evidence === "quoted")).toBe(true);
  });
});

describe("a majority", () => {
  it.each([
    [5, 9, true],
    [4, 8, false],
    [5, 8, true],
    [4, 9, false],
    [1, 1, true],
    [0, 0, false],
  ])("of giấy khen: %i of %i members carries: %s", (yes, members, carried) => {
    expect(isCarried("over_half_of_members", yes, members)).toBe(carried);
  });
  it("of a threshold is reached at the threshold itself", () => {
    expect(isCarried("at_least_80_percent_of_members", 8, 10)).toBe(true);
    expect(isCarried("at_least_80_percent_of_members", 7, 9)).toBe(false);
    expect(isCarried("at_least_90_percent_of_members", 9, 10)).toBe(true);
    expect(isCarried("at_least_90_percent_of_members", 8, 9)).toBe(false);
  });
  it("asked for giấy khen is over half of all members", () => {
    const book = withAgency(shippedRules, [], new Map([["practice.vote.GIAYKHEN", true]]));
    expect(votingRuleFor("GIAYKHEN", "2026-11-21", book)).toMatchObject({
      rule: "over_half_of_members",
      unverified: expect.stringContaining("Chưa kiểm chứng") as string,
    });
    expect(votingRuleFor("GIAYKHEN", "2026-11-21", shippedRules)).toBeNull();
    expect(votingRuleFor("CSTDCS", "2025-01-01", book)?.rule).toBe("at_least_80_percent_of_members");
    expect(votingRuleFor("CSTDCS", "2026-01-01", book)).toBeNull();
  });
});
