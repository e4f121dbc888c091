import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAwardByName, isSameAward, listedAwards, periodText, readAward } from "~/history/award-entry";
import { countingYears, pathOf, runLength, type PathAward } from "~/history/award-path";

describe("an award that is written down", () => {
  it("takes list, name and level from the Law where the Law names it", () => {
    expect(readAward({ award: "CSTDCS", awardName: "", level: null }, "individual")).toEqual({
      ok: true,
      award: { list: "title", awardKind: "CSTDCS", awardName: "Chiến sĩ thi đua cơ sở", level: "agency" },
    });
    expect(
      readAward({ award: "GIAYKHEN", awardName: "Giấy khen của Giám đốc Sở", level: "state" }, "collective"),
    ).toMatchObject({ ok: true, award: { list: "form", awardName: "Giấy khen của Giám đốc Sở", level: "agency" } });
  });

  it.each([
    [{ award: "CSTDCS", awardName: "", level: null }, "collective", "recipient"],
    [{ award: "TTLDXS", awardName: "", level: null }, "individual", "recipient"],
    [{ award: "form", awardName: "", level: "state" as const }, "individual", "nameless"],
    [{ award: "form", awardName: "Huân chương Lao động hạng Ba", level: null }, "individual", "levelless"],
    [{ award: "KHONG_CO", awardName: "Gì đó", level: null }, "individual", "unknown"],
  ] as const)("%o for %s is refused: %s", (named, recipient, problem) => {
    expect(readAward(named, recipient)).toEqual({ ok: false, problem });
  });

  it("of no list keeps its own name and level", () => {
    expect(
      readAward({ award: "form", awardName: "Huân chương Lao động hạng Ba", level: "state" }, "individual"),
    ).toEqual({
      ok: true,
      award: { list: "form", awardKind: "", awardName: "Huân chương Lao động hạng Ba", level: "state" },
    });
  });
});

describe("a written name", () => {
  it.each([
    ["LĐTT", "individual", "LDTT"],
    ["Danh hiệu Lao động tiên tiến", "individual", "LDTT"],
    ["CSTĐ cơ sở", "individual", "CSTDCS"],
    ["“CHIẾN SĨ THI ĐUA CƠ SỞ”", "individual", "CSTDCS"],
    ["Giấy khen của Giám đốc Sở Công Thương", "collective", "GIAYKHEN"],
    ["TTLĐXS", "collective", "TTLDXS"],
  ] as const)("“%s” of a %s means %s", (written, recipient, code) => {
    expect(findAwardByName(written, recipient)?.code).toBe(code);
  });

  it("of an award that is not for such a recipient, or that is none, means nothing", () => {
    expect(findAwardByName("LĐTT", "collective")).toBeNull();
    expect(findAwardByName("Khen", "individual")).toBeNull();
  });

  it("of the list is found again for each of its recipients, whatever its case and Unicode form", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...listedAwards.flatMap((one) => one.recipients.map((recipient) => ({ one, recipient })))),
        fc.constantFrom("NFC", "NFD"),
        fc.boolean(),
        ({ one, recipient }, form, isUpper) => {
          const written = (isUpper ? one.name.toUpperCase() : one.name).normalize(form);
          expect(findAwardByName(written, recipient)?.name).toBe(one.name);
        },
      ),
    );
  });
});

describe("two entries are one award", () => {
  const one = {
    awardKind: "CSTDCS",
    awardName: "Chiến sĩ thi đua cơ sở",
    yearFrom: 2024,
    yearTo: 2024,
    decisionNumber: "245/QĐ-SCT",
  };

  it.each([
    [{}, true],
    [{ decisionNumber: "245/ qđ-sct" }, true],
    [{ decisionNumber: "" }, true],
    [{ decisionNumber: "12/QĐ-SCT" }, false],
    [{ yearFrom: 2023 }, false],
    [{ awardKind: "LDTT" }, false],
    [{ awardKind: "" }, true],
    [{ awardKind: "", awardName: "Chiến sĩ thi đua" }, false],
  ])("where the other has %o: %s", (other, isSame) => {
    expect(isSameAward(one, { ...one, ...other })).toBe(isSame);
  });

  it("and the period reads as one year or as a span", () => {
    expect([periodText(one), periodText({ yearFrom: 2021, yearTo: 2025 })]).toEqual(["2024", "2021 - 2025"]);
  });
});

describe("the path to the next title", () => {
  const award = (awardKind: string, year: number, of: Partial<PathAward> = {}): PathAward => ({
    awardKind,
    yearFrom: year,
    yearTo: year,
    commendationType: "MERIT",
    isRevoked: false,
    ...of,
  });

  it("counts years once, the latest first, without đột xuất, chuyên đề and what was revoked", () => {
    const awards = [
      award("CSTDCS", 2022),
      award("CSTDCS", 2024),
      award("CSTDCS", 2024),
      award("CSTDCS", 2025, { commendationType: "CAMPAIGN" }),
      award("CSTDCS", 2021, { commendationType: "EXTRAORDINARY" }),
      award("CSTDCS", 2020, { isRevoked: true }),
      award("CSTDCS", 2023, { commendationType: "" }),
      award("LDTT", 2025),
    ];
    expect(countingYears(awards, "CSTDCS")).toEqual([2024, 2023, 2022]);
    expect(pathOf(awards)).toEqual([
      { awardKind: "LDTT", name: "Lao động tiên tiến", years: [2025], run: 1 },
      { awardKind: "CSTDCS", name: "Chiến sĩ thi đua cơ sở", years: [2024, 2023, 2022], run: 3 },
    ]);
  });

  it("has a run that is as long as there are years without a gap", () => {
    expect([runLength([]), runLength([2024]), runLength([2024, 2022]), runLength([2024, 2023, 2021])]).toEqual([
      0, 1, 1, 2,
    ]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1990, max: 2030 })), (found) => {
        const years = found.sort((a, b) => b - a);
        const run = runLength(years);
        const [last = 0] = years;
        expect(years.slice(0, run)).toEqual(Array.from({ length: run }, (_, index) => last - index));
        expect(years[run]).not.toBe(last - run);
      }),
    );
  });
});
