import { describe, expect, test } from "vitest";
import {
  againstDeadline,
  citation,
  count,
  documentDate,
  exactInVietnam,
  fileSize,
  grouped,
  joinNames,
  minuteInVietnam,
  numberLine,
  roman,
  share,
  withFullStop,
  withSemicolon,
} from "~/documents/wording";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("dates of documents", () => {
  test.each([
    ["2026-11-05", "ngày 05 tháng 11 năm 2026"],
    ["2026-01-10", "ngày 10 tháng 01 năm 2026"],
    ["2026-02-09", "ngày 09 tháng 02 năm 2026"],
    ["2026-03-31", "ngày 31 tháng 3 năm 2026"],
    ["2026-09-02", "ngày 02 tháng 9 năm 2026"],
  ])("%s takes a zero only before days below ten and the months 1 and 2", (date, text) => {
    expect(documentDate(date)).toBe(text);
  });

  test("an unknown date leaves room to write in", () => {
    expect(plain(documentDate(null))).toMatch(/^ngày {6}tháng {6}năm {6}$/);
    expect(plain(documentDate(null, 2026))).toMatch(/^ngày {6}tháng {6}năm 2026$/);
  });

  test("an instant is told to the second, with its weekday and the zone", () => {
    expect(exactInVietnam("2026-11-10T09:42:05.000Z")).toBe("16 giờ 42 phút 05 giây, thứ Ba 10/11/2026 (giờ Việt Nam)");
    expect(minuteInVietnam("2026-11-15T18:05:00.000Z")).toBe("01 giờ 05 phút, ngày 16 tháng 11 năm 2026");
  });
});

describe("numbers of documents", () => {
  test("a number not yet given leaves room", () => {
    expect(plain(numberLine(null, "QĐ-SCT"))).toBe("Số:      /QĐ-SCT");
    expect(numberLine("412", "QĐ-SCT")).toBe("Số: 412/QĐ-SCT");
    expect(plain(citation("Quyết định", null, "QĐ-SCT", null))).toBe(
      "Quyết định số      /QĐ-SCT ngày      tháng      năm      ",
    );
    expect(citation("Quyết định", "412", "QĐ-SCT", "2026-11-25")).toBe(
      "Quyết định số 412/QĐ-SCT ngày 25 tháng 11 năm 2026",
    );
  });

  test("counts, sizes and shares", () => {
    expect([count(0), count(5), count(10)]).toEqual(["00", "05", "10"]);
    expect([grouped(999), grouped(8_349_000)]).toEqual(["999", "8.349.000"]);
    expect([fileSize(12), fileSize(61_002), fileSize(1_048_576), fileSize(26_214_400)]).toEqual([
      "12 byte",
      "60 KB",
      "1,0 MB",
      "25,0 MB",
    ]);
    expect([share(7, 9), share(8, 10), share(0, 9), share(9, 9), share(1, 0)]).toEqual([
      "77,8%",
      "80%",
      "0%",
      "100%",
      "0%",
    ]);
    expect([1, 4, 5, 9, 14].map(roman)).toEqual(["I", "IV", "V", "IX", "XIV"]);
  });

  test.each([
    ["2026-11-10T16:59:59.999Z", "trước hạn chưa đến 1 giây"],
    ["2026-11-10T16:59:00.000Z", "trước hạn 1 phút"],
    ["2026-11-10T17:00:00.000Z", "vừa hết hạn"],
    ["2026-11-10T17:00:00.001Z", "sau hạn chưa đến 1 giây"],
    ["2026-11-12T18:00:00.000Z", "sau hạn 2 ngày 1 giờ"],
  ])("an arrival at %s stands %s", (arrivedAt, text) => {
    expect(againstDeadline(arrivedAt, "2026-11-10T17:00:00.000Z")).toBe(text);
  });
});

test("clauses end with one mark, whatever stood there", () => {
  expect(["Căn cứ A", "Căn cứ A;", "Căn cứ A. "].map(withSemicolon)).toEqual(["Căn cứ A;", "Căn cứ A;", "Căn cứ A;"]);
  expect(["Xong", "Xong.", "Xong;", "Xong!"].map(withFullStop)).toEqual(["Xong.", "Xong.", "Xong.", "Xong!"]);
  expect([joinNames([]), joinNames(["A"]), joinNames(["A", "B", "C"])]).toEqual(["", "A", "A, B và C"]);
});
