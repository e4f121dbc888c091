import { expect, test } from "vitest";
import { balancedLines } from "~/documents/line-balance";

const measure = (text: string): number => text.length;
const lines = (text: string, width: number): string[] =>
  balancedLines(text, measure, width).map((line) => line.replaceAll("\u00a0", " "));

test("a year never stands alone on the last line", () => {
  expect(lines("Phát động phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm 2026", 66)).toEqual([
    "Phát động phong trào thi đua thực hiện",
    "Quy chế dân chủ ở cơ sở năm 2026",
  ]);
});

test("a fixed term is not torn apart", () => {
  expect(lines("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", 26)).toEqual(["HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"]);
});

test("a text that fits stays on one line, and a held term wider than the line gives way", () => {
  expect(lines("SỞ CÔNG THƯƠNG", 20)).toEqual(["SỞ CÔNG THƯƠNG"]);
  expect(lines("THI ĐUA - KHEN THƯỞNG", 12)).toEqual(["THI ĐUA -", "KHEN THƯỞNG"]);
});
