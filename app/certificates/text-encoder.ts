import { rgb } from "./art/drawing";
import type { Box, Face, TextLine } from "./layout";
import type { TrueType } from "./truetype";

/** What the encoder needs of a font: its tables, and its resource name in the file. */
export type EncoderFonts = Readonly<Record<Face, { readonly font: TrueType }>>;

export const FONT_RESOURCE: Readonly<Record<Face, string>> = {
  regular: "F1",
  bold: "F2",
  boldItalic: "F3",
  title: "F4",
};

const INK = { red: "#c4161c", black: "#000000" } as const;

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** Two bytes a glyph as a PDF literal string; backslash, brackets and line ends are escaped. */
function literal(codes: readonly number[]): string {
  let out = "(";
  for (const code of codes) {
    for (const byte of [code >> 8, code & 255]) {
      if (byte === 0x28 || byte === 0x29 || byte === 0x5c) out += `\\${String.fromCharCode(byte)}`;
      else if (byte === 0x0d) out += "\\r";
      else out += String.fromCharCode(byte);
    }
  }
  return `${out})`;
}

/** Gap between a letter and a mark that had to be set over it by hand, in sizes. */
const MARK_GAP = 0.04;

/** A mark without a composed letter: centred over (or under) the letter before it, then the pen put back. */
function markOperators(font: TrueType, base: number, mark: number, size: number): string {
  const over = font.glyphBox(base);
  const ink = font.glyphBox(mark);
  const advance = font.advances[base] ?? 0;
  const own = font.advances[mark] ?? 0;
  if (!over || !ink) return `${literal([mark])}Tj`;
  const shift = (over.xMin + over.xMax) / 2 - (ink.xMin + ink.xMax) / 2 - advance;
  const gap = MARK_GAP * font.unitsPerEm;
  const isBelow = ink.yMax <= 0;
  const lift = isBelow ? Math.min(0, over.yMin - gap - ink.yMax) : Math.max(0, over.yMax + gap - ink.yMin);
  const thousandths = (units: number): string => number((units * 1000) / font.unitsPerEm);
  const rise = number((lift * size) / font.unitsPerEm);
  return `\n${rise} Ts[${thousandths(-shift)}${literal([mark])}${thousandths(shift + own)}]TJ 0 Ts\n`;
}

/** No combining mark has a lower code: most letters are told from marks without a search. */
const FIRST_MARK = 0x300;

/** The showing operators of one text at the pen's place. */
export function showText(font: TrueType, text: string, size: number): string {
  const operators: string[] = [];
  let run: number[] = [];
  const flush = (): void => {
    if (run.length > 0) operators.push(`${literal(run)}Tj`);
    run = [];
  };
  let base = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const glyph = font.glyphs.get(code);
    if (glyph === undefined) throw new Error(`Chữ “${char}” trong “${text}” không có trong phông`);
    if (code >= FIRST_MARK && base !== 0 && /\p{M}/u.test(char)) {
      flush();
      operators.push(markOperators(font, base, glyph, size));
    } else {
      run.push(glyph);
      base = glyph;
    }
  }
  flush();
  return operators.join("");
}

/** A text object with every line in place on a page `height` points high. */
export function textOperators(lines: readonly TextLine[], fonts: EncoderFonts, height: number): string {
  let out = "BT";
  let ink = "";
  let face = "";
  for (const line of lines) {
    if (line.ink !== ink) out += `\n${rgb(INK[line.ink]).map(number).join(" ")} rg`;
    ink = line.ink;
    const wanted = `/${FONT_RESOURCE[line.face]} ${number(line.size)} Tf`;
    if (wanted !== face) out += `\n${wanted}`;
    face = wanted;
    out += `\n1 0 0 1 ${number(line.x)} ${number(height - line.baseline)} Tm${showText(fonts[line.face].font, line.text, line.size)}`;
  }
  return `${out}\nET`;
}

/** A filled black bar. */
export function barOperators(bar: Box, height: number): string {
  return `0 0 0 rg ${number(bar.left)} ${number(height - bar.bottom)} ${number(bar.right - bar.left)} ${number(bar.bottom - bar.top)} re f`;
}
