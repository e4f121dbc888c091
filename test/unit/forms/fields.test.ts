import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLine, cleanLines, countLetters } from "~/shared/forms/clean-text";
import {
  choice,
  date,
  flag,
  id,
  ids,
  integer,
  lowerFirst,
  password,
  text,
  timeOfDay,
  version,
  type FieldSchema,
} from "~/shared/forms/fields";
import { form, list, readForm } from "~/shared/forms/form-schema";

function read<T>(schema: FieldSchema<T>, raw: unknown): T | string {
  const reading = readForm(form({ x: schema }), { x: raw });
  return reading.ok ? reading.value.x : (reading.fields["x"] ?? "no sentence");
}

describe("text as people type it", () => {
  const name = text({ label: "Tên phong trào" });

  test("a name in NFD with double, no-break and zero-width spaces is kept in NFC and trimmed", () => {
    const typed = `  ${"Nguyễn  Thị\u00A0Ngọc\u200B Ẩn".normalize("NFD")}\uFEFF `;
    expect(read(name, typed)).toBe("Nguyễn Thị Ngọc Ẩn".normalize("NFC"));
  });

  test("control characters vanish, a line break in a one-line field is a space", () => {
    expect(read(name, "a\u0000b\u0007\nc")).toBe("ab c");
  });

  test("an empty or blank field asks for itself by its label", () => {
    for (const raw of ["", "   ", "\u200B\u200B", undefined, null, {}])
      expect(read(name, raw)).toBe("Nhập tên phong trào.");
    expect(read(text({ label: "Ghi chú", required: false }), " ")).toBe("");
  });

  test("too long a text says its length and the limit, counted in letters of the NFC form", () => {
    expect(read(name, "ễ".normalize("NFD").repeat(200))).toBe("ễ".repeat(200));
    expect(read(name, "ễ".normalize("NFD").repeat(210))).toBe("Tên phong trào dài 210 chữ, nhiều nhất 200.");
    expect(read(text({ label: "Báo cáo", multiline: true, max: 1500 }), "a".repeat(1520))).toBe(
      "Báo cáo dài 1.520 chữ, nhiều nhất 1.500.",
    );
  });

  test("several lines keep their breaks, at most one empty line in a row", () => {
    expect(read(text({ label: "Mục tiêu", multiline: true }), " a  b \r\n\r\n\r\n\r\nc\t d ")).toBe("a b\n\nc d");
  });

  test("cleaning twice changes nothing, and nothing invisible is left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        for (const clean of [cleanLine, cleanLines]) {
          const once = clean(typed);
          expect(clean(once)).toBe(once);
          expect(once).toBe(once.normalize("NFC"));
          for (const hidden of ["\u200B", "\u200D", "\uFEFF", "\u0000"]) expect(once).not.toContain(hidden);
        }
      }),
    );
    expect(countLetters("Đặng")).toBe(4);
  });

  test("labels keep abbreviations when they stand inside a sentence", () => {
    expect(lowerFirst("Đơn vị")).toBe("đơn vị");
    expect(lowerFirst("STT trong phụ lục")).toBe("STT trong phụ lục");
  });

  test("a password keeps its spaces", () => {
    expect(read(password({ label: "Mật khẩu", min: 3 }), " a ")).toBe(" a ");
    expect(read(password({ label: "Mật khẩu", min: 12 }), "ngan")).toBe("Mật khẩu có 4 ký tự, ít nhất 12.");
  });
});

describe("days and hours", () => {
  const due = date({ label: "Hạn nộp hồ sơ" });

  test.each([
    ["10/11/2026", "2026-11-10"],
    ["5/3/2026", "2026-03-05"],
    [" 05-03-2026 ", "2026-03-05"],
    ["05.03.2026", "2026-03-05"],
    ["2026-03-05", "2026-03-05"],
    ["29/02/2028", "2028-02-29"],
  ])("%s is read", (typed, expected) => {
    expect(read(due, typed)).toBe(expected);
  });

  test("a day that does not exist is named", () => {
    expect(read(due, "31/02/2026")).toBe("Hạn nộp hồ sơ: không có ngày 31/02/2026 trong lịch.");
    expect(read(due, "29/02/2027")).toBe("Hạn nộp hồ sơ: không có ngày 29/02/2027 trong lịch.");
    expect(read(due, "20/11/0026")).toBe("Hạn nộp hồ sơ “20/11/0026”: năm phải từ 1900 đến 2199.");
    expect(read(due, "31/12/9999")).toBe("Hạn nộp hồ sơ “31/12/9999”: năm phải từ 1900 đến 2199.");
    expect(read(due, "10/13/2026")).toBe("Hạn nộp hồ sơ: không có ngày 10/13/2026 trong lịch.");
  });

  test("what is no date shows the form to type", () => {
    expect(read(due, "mai")).toBe("Hạn nộp hồ sơ “mai” chưa đúng dạng ngày/tháng/năm, ví dụ 05/11/2026.");
    expect(read(due, "10/11/26")).toContain("chưa đúng dạng");
  });

  test("limits and an optional day", () => {
    const limited = date({ label: "Ngày họp", min: "2026-03-16", max: "2026-10-31", required: false });
    expect(read(limited, "")).toBeNull();
    expect(read(limited, "15/03/2026")).toBe("Ngày họp sớm nhất là 16/03/2026.");
    expect(read(limited, "01/11/2026")).toBe("Ngày họp muộn nhất là 31/10/2026.");
    expect(read(limited, "31/10/2026")).toBe("2026-10-31");
  });

  test.each([
    ["17:00", "17:00"],
    ["17 giờ 30", "17:30"],
    ["8h", "08:00"],
    ["8h05", "08:05"],
    ["24 giờ 00 phút", "24:00"],
  ])("the hour %s is read", (typed, expected) => {
    expect(read(timeOfDay({ label: "Giờ họp" }), typed)).toBe(expected);
  });

  test.each(["25:00", "24:01", "12:60", "trưa"])("the hour %s is refused", (typed) => {
    expect(read(timeOfDay({ label: "Giờ họp" }), typed)).toBe(
      `Giờ họp “${typed}” chưa đúng dạng giờ và phút, ví dụ 17:00.`,
    );
  });
});

describe("whole numbers", () => {
  const quota = integer({ label: "Số lượng", min: 1, max: 2_000_000, unit: "đ" });

  test.each([
    ["05", 5],
    ["1.520.000", 1_520_000],
    ["1 520 000", 1_520_000],
    [7, 7],
  ])("%s is read", (typed, expected) => {
    expect(read(quota, typed)).toBe(expected);
  });

  test.each([
    ["2,5", "Số lượng là số nguyên, không có phần sau dấu phẩy."],
    ["1.520,5", "Số lượng là số nguyên, không có phần sau dấu phẩy."],
    ["1.52", "Số lượng “1.52” chưa phải là số, ví dụ 5 hoặc 1.520.000."],
    ["1e3", "Số lượng “1e3” chưa phải là số, ví dụ 5 hoặc 1.520.000."],
    ["năm", "Số lượng “năm” chưa phải là số, ví dụ 5 hoặc 1.520.000."],
    ["0", "Số lượng ít nhất là 1 đ."],
    ["2.000.001", "Số lượng nhiều nhất là 2.000.000 đ."],
    ["", "Nhập số lượng."],
  ])("%s is refused with its reason", (typed, sentence) => {
    expect(read(quota, typed)).toBe(sentence);
  });

  test("left empty when it may be", () => {
    expect(read(integer({ label: "Số lượng", required: false }), "")).toBeNull();
  });

  test("every whole number survives being written with dots", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
        const written = String(amount).replace(/\B(?=(\d{3})+$)/gu, ".");
        expect(read(integer({ label: "Số tiền" }), written)).toBe(amount);
      }),
    );
  });
});

describe("choices, boxes, ids", () => {
  const someId = "0190a0b0-1111-7222-8333-444455556666";

  test("only what is offered can be chosen", () => {
    const level = choice({ label: "Mức khen", of: ["agency", "province"] });
    expect(read(level, "agency")).toBe("agency");
    expect(read(level, "state")).toBe("Chọn mức khen.");
    expect(read(level, undefined)).toBe("Chọn mức khen.");
    expect(read(choice({ label: "Mức khen", of: ["agency"], required: false }), "")).toBeNull();
  });

  test("a box that must be ticked says so; an absent box is unticked", () => {
    expect(read(flag(), undefined)).toBe(false);
    expect(read(flag(), "on")).toBe(true);
    expect(read(flag({ mustBe: "Đánh dấu vào ô “Tôi đã kiểm tra”." }), undefined)).toBe(
      "Đánh dấu vào ô “Tôi đã kiểm tra”.",
    );
  });

  test("ids are UUIDs; ticked ids come once each", () => {
    expect(read(id({ label: "Đơn vị" }), someId)).toBe(someId);
    expect(read(id({ label: "Đơn vị" }), "1 OR 1=1")).toBe("Chọn đơn vị.");
    expect(read(ids({ label: "Thành viên" }), [someId, someId])).toEqual([someId]);
    expect(read(ids({ label: "Thành viên" }), someId)).toEqual([someId]);
    expect(read(ids({ label: "Thành viên", min: 1 }), undefined)).toBe("Chọn thành viên.");
    expect(read(version(), "12")).toBe(12);
    expect(read(version(), "x")).toContain("thiếu số bản");
  });
});

describe("rows and checks across fields", () => {
  const schema = form(
    {
      from: date({ label: "Từ ngày" }),
      to: date({ label: "Đến ngày" }),
      lines: list({
        label: "Chỉ tiêu",
        min: 1,
        prefilled: ["level"],
        of: form({ title: text({ label: "Tên chỉ tiêu" }), level: choice({ label: "Mức khen", of: ["a", "b"] }) }),
      }),
    },
    (values) => (values.to < values.from ? { to: "Đến ngày phải sau Từ ngày." } : {}),
  );

  test("blank rows are left out and errors keep the number of the row on the page", () => {
    const days = { from: "01/01/2026", to: "02/01/2026" };
    expect(
      readForm(schema, { ...days, lines: [undefined, { title: " ", level: "a" }, { title: "Giấy khen", level: "b" }] }),
    ).toEqual({
      ok: true,
      value: { from: "2026-01-01", to: "2026-01-02", lines: [{ title: "Giấy khen", level: "b" }] },
    });
    expect(readForm(schema, { ...days, lines: [undefined, { title: "Giấy khen", level: "" }] })).toEqual({
      ok: false,
      fields: { "lines.1.level": "Chọn mức khen." },
    });
    expect(readForm(schema, days)).toEqual({ ok: false, fields: { lines: "Chỉ tiêu: cần ít nhất 01 dòng." } });
  });

  test("a check across fields blames a field", () => {
    expect(readForm(schema, { from: "02/01/2026", to: "01/01/2026", lines: [{ title: "a", level: "a" }] })).toEqual({
      ok: false,
      fields: { to: "Đến ngày phải sau Từ ngày." },
    });
  });

  test("whatever is sent, the answer is a reading, never an exception", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => {
        expect(typeof readForm(schema, sent).ok).toBe("boolean");
      }),
    );
  });
});
