import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bind, fit, tidy } from "~/certificates/fit";

// Every letter half as wide as it is high: sums can be checked by hand.
const widthOf = (text: string): number => [...text].length * 0.5;
const column = { widthOf, width: 100, preferred: 20, smallest: 10, maxLines: 1 };

describe("tidy", () => {
  it("composes letters, drops invisible characters and doubled spaces", () => {
    expect(tidy("  Ngo\u0302 \u200b  Thi\u0323\u00a0 A\u0301nh\ufeff ")).toBe("Ngô Thị Ánh");
  });
});

describe("bind", () => {
  it.each([
    ["giai đoạn 2021 - 2026", "giai đoạn 2021\u00a0-\u00a02026"],
    ["ngày 05 tháng 3 năm 2027", "ngày\u00a005\u00a0tháng\u00a03\u00a0năm\u00a02027"],
    ["Quyết định số 126/QĐ-SCT", "Quyết\u00a0định số\u00a0126/QĐ-SCT"],
    ["trong năm qua", "trong năm qua"],
    ["quý IV", "quý\u00a0IV"],
  ])("%s", (given, expected) => {
    expect(bind(given)).toBe(expected);
  });
});

describe("fit", () => {
  it("keeps the preferred size while one line holds the text", () => {
    expect(fit("0123456789", column)).toEqual({ size: 20, lines: ["0123456789"] });
  });

  it("steps down by half points as soon as the line is a hair too long", () => {
    expect(fit("0123456789a", column)).toEqual({ size: 18, lines: ["0123456789a"] });
  });

  it("gives more lines only at the smallest size, and balances them", () => {
    const fitted = fit("aaaa bbbb cccc dddd eeee ffff", { ...column, preferred: 12 });
    expect(fitted).toEqual({ size: 10, lines: ["aaaa bbbb cccc", "dddd eeee ffff"] });
  });

  it("never parts a number from its word", () => {
    const { lines } = fit("thành tích xuất sắc năm 2026", { ...column, smallest: 20, maxLines: 9 });
    expect(lines.some((line) => line.includes("năm 2026"))).toBe(true);
  });

  it("sets decomposed input as it sets composed input", () => {
    const name = "Nguyễn Thị Ngọc Ẩn";
    expect(fit(name.normalize("NFD"), column)).toEqual(fit(name, column));
  });

  it("cuts a word that no line could hold", () => {
    const { lines } = fit("x".repeat(200), column);
    expect(lines.every((line) => widthOf(line) * 10 <= 100)).toBe(true);
    expect(lines.join("")).toBe("x".repeat(200));
  });

  it("loses no letter and leaves no line wider than the column", () => {
    const word = fc.stringMatching(/^[A-ZĐa-zđưốậẵ0-9]{1,30}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (words, maxLines) => {
          const fitted = fit(words.join(" "), { ...column, maxLines });
          expect(fitted.lines.join("").replaceAll(" ", "")).toBe(tidy(words.join("")));
          for (const line of fitted.lines) expect(widthOf(line) * fitted.size).toBeLessThanOrEqual(100.001);
        },
      ),
      { numRuns: 150 },
    );
  });
});
