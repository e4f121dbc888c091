import { describe, expect, it } from "vitest";
import { progressWords, remainingWords } from "~/shared/forms/upload-words";

const megabyte = 1024 * 1024;

describe("the progress of an upload in words", () => {
  it("says bytes, percent and what remains once a rate is known", () => {
    expect(progressWords(2 * megabyte, 8 * megabyte, null)).toBe("2 MB / 8 MB · 25 %");
    expect(progressWords(2 * megabyte, 8 * megabyte, megabyte / 2)).toBe("2 MB / 8 MB · 25 % · còn khoảng 15 giây");
    expect(progressWords(8 * megabyte - 1, 8 * megabyte, 0)).toBe("8 MB / 8 MB · 99 %");
  });

  it("says no more of the time than can be known", () => {
    expect([1, 12, 54, 55, 90, 600, 4_000].map(remainingWords)).toEqual([
      "còn vài giây",
      "còn khoảng 15 giây",
      "còn khoảng 55 giây",
      "còn khoảng 1 phút",
      "còn khoảng 2 phút",
      "còn khoảng 10 phút",
      "còn hơn một giờ",
    ]);
  });
});
