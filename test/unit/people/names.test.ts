import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWords, honorificOf, sortKeyOf } from "~/people/names";

const sorted = (names: readonly string[]) => [...names].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));

describe("sortKeyOf", () => {
  it.each([
    [
      "given name first, then middle, then family",
      ["Trần Thị Bích An", "Lê Văn An", "Nguyễn Văn An", "Lê Văn Bình", "Lê An Cường"],
    ],
    ["no middle name comes before any", ["Vũ An", "Vũ Bảo An", "Vũ Thị An"]],
    [
      "letters in the order of the dictionary",
      [
        "Lê An",
        "Lê Ăn",
        "Lê Ân",
        "Lê Dung",
        "Lê Đan",
        "Lê Em",
        "Lê Êm",
        "Lê Oanh",
        "Lê Ôn",
        "Lê Ơn",
        "Lê Uyên",
        "Lê Ưng",
      ],
    ],
    ["D before Đ, whatever follows", ["Lê Văn Dũng", "Lê Văn Duy", "Lê Văn Đạt", "Lê Văn Đức", "Lê Văn Giang"]],
    ["tones: ngang, huyền, hỏi, ngã, sắc, nặng", ["Lê Ma", "Lê Mà", "Lê Mả", "Lê Mã", "Lê Má", "Lê Mạ"]],
    ["letters decide before tones", ["Lê Hòa", "Lê Hoan", "Lê Hoàn", "Lê Hoàng"]],
    ["a shorter syllable before a longer one", ["Lê An", "Lê Anh", "Lê Ánh"]],
    ["names of the highlands keep their place", ["Y Blĕk", "H’Hen Niê", "K’ Sor Phước"]],
  ])("%s", (_, names) => {
    expect(sorted([...names].reverse())).toEqual(names);
  });

  it("is the same for NFC and NFD, upper and lower case, single and double spaces", () => {
    const name = "Đỗ Thị Thủy Tiên";
    expect(sortKeyOf(name.normalize("NFD"))).toBe(sortKeyOf(name));
    expect(sortKeyOf("ĐỖ  THỊ THỦY TIÊN ")).toBe(sortKeyOf(name));
  });

  it("is plain ASCII, so that both databases compare it by bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => /^[\x20-\x7e]*$/.test(sortKeyOf(text))),
    );
  });

  it("does not depend on the Unicode form", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (text) => sortKeyOf(text.normalize("NFC")) === sortKeyOf(text.normalize("NFD")),
      ),
    );
  });
});

describe("foldWords", () => {
  it.each([
    ["Đỗ Thị Ánh", ["do", "thi", "anh"]],
    ["Nguyễn Thị Thuỷ".normalize("NFD"), ["nguyen", "thi", "thuy"]],
    ["H’Hen Niê Kđăm", ["h", "hen", "nie", "kdam"]],
    ["nguyen.van-an_2", ["nguyen", "van", "an", "2"]],
    ["  ", []],
    ["Lê Lê", ["le"]],
  ])("%s", (text, words) => {
    expect(foldWords(text)).toEqual(words);
  });

  it("folds every Vietnamese letter to a plain one", () => {
    expect(fold("ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ")).toMatch(/^[a-z]+$/);
  });
});

it("addresses people by gender", () => {
  expect([honorificOf("female"), honorificOf("male")]).toEqual(["Bà", "Ông"]);
});
