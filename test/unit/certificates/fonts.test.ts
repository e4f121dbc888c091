import { beforeAll, describe, expect, it } from "vitest";
import { checkNames, FACES, fontKit, kitFor, refuseIncomplete, type FontKit } from "~/certificates/font-kit.server";
import { VIETNAMESE_LETTERS } from "~/certificates/font-repertoire";
import { showText } from "~/certificates/text-encoder";
import { sampleText } from "./sample-texts";

let kit: FontKit;
beforeAll(async () => {
  kit = await fontKit("vietnamese");
});

describe("the printing fonts", () => {
  it("have the 186 letters in every face, each with an outline", () => {
    expect(new Set(VIETNAMESE_LETTERS).size).toBe(186);
    for (const face of FACES) {
      const { font } = kit.fonts[face];
      for (const letter of VIETNAMESE_LETTERS) {
        expect(font.glyphBox(font.glyphs.get(letter.codePointAt(0)!)!), `${face} ${letter}`).not.toBeNull();
      }
    }
  });

  it("are refused when one letter is lacking", () => {
    const { font } = kit.fonts.bold;
    const glyphs = new Map(font.glyphs);
    glyphs.delete("Ữ".codePointAt(0)!);
    expect(() => {
      refuseIncomplete("Tinos-Bold", { ...font, glyphs });
    }).toThrow("thiếu 1 chữ cái tiếng Việt: Ữ");
  });

  it("have Times' widths", () => {
    expect(kit.width("regular", "A") * 2048).toBeCloseTo(1479);
    expect(kit.width("regular", "aW") * 2048).toBeCloseTo(909 + 1933);
  });

  it("give way to the wider set for names of every people", async () => {
    expect((await kitFor([sampleText])).repertoire).toBe("vietnamese");
    const names = ["Y Blĕk", "Rơ Châm Ƀlŏ", "Hăi Čil", "Mê\u0306 Ksơ\u0306r", "Ñi\u0301t", "Krajan Plĭn"];
    const texts = names.map((name) => ({ ...sampleText, name }));
    expect((await kitFor(texts)).repertoire).toBe("wide");
    expect(await checkNames(texts)).toEqual([]);
  });

  it("say which letter is missing, also where it stands in a title", async () => {
    expect(await checkNames([{ ...sampleText, awardName: "GIẤY Ƀ" }])).toEqual([{ letter: "Ƀ", text: "GIẤY Ƀ" }]);
  });
});

describe("the text encoder", () => {
  it("escapes what would end or break a string", () => {
    const { font } = kit.fonts.regular;
    const glyphs = new Map([..."abcd"].map((char, index) => [char.codePointAt(0)!, [0x28, 0x29, 0x5c, 0x0d][index]!]));
    expect(showText({ ...font, glyphs }, "abcd", 10)).toBe("(\0\\(\0\\)\0\\\\\0\\r)Tj");
  });

  it("lifts a mark over its letter and puts the pen back", async () => {
    const { font } = (await fontKit("wide")).fonts.bold;
    const shown = showText(font, "ơ\u0306r", 20);
    const [, rise = "", before = "", after = ""] = /\n([\d.]+) Ts\[(-?[\d.]+)\([^]*?\)(-?[\d.]+)\]TJ 0 Ts\n/.exec(
      shown,
    )!;
    expect(Number(rise)).toBeGreaterThanOrEqual(0);
    const advance = ((font.advances[font.glyphs.get(0x306)!] ?? 0) * 1000) / font.unitsPerEm;
    expect(Number(after) + Number(before)).toBeCloseTo(advance, 0);
  });
});
