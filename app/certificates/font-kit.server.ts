import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { tidy } from "./fit";
import { VIETNAMESE_LETTERS, VIETNAMESE_REPERTOIRE, WIDE_REPERTOIRE } from "./font-repertoire";
import { recipientLine, type CertificateText } from "./certificate-text";
import type { Face, Metrics } from "./layout";
import { readTrueType, type TrueType } from "./truetype";

export const SOURCES: Readonly<Record<Face, { file: string; name: string }>> = {
  regular: { file: "@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf", name: "Tinos" },
  bold: { file: "@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf", name: "Tinos-Bold" },
  boldItalic: { file: "@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf", name: "Tinos-BoldItalic" },
  title: {
    file: "@expo-google-fonts/playfair-display/700Bold/PlayfairDisplay_700Bold.ttf",
    name: "PlayfairDisplay-Bold",
  },
};
export const FACES = ["regular", "bold", "boldItalic", "title"] as const satisfies readonly Face[];

/** A font cut down to a repertoire, with what layout and the writer ask of it. */
export type PrintingFont = {
  readonly face: Face;
  /** PostScript name under the fixed subset tag. */
  readonly name: string;
  readonly program: Uint8Array;
  readonly font: TrueType;
};

export type FontKit = Metrics & {
  readonly repertoire: "vietnamese" | "wide";
  readonly fonts: Readonly<Record<Face, PrintingFont>>;
  /** The first letter of a text that the face cannot print. */
  readonly missing: (face: Face, text: string) => string | null;
};

export const isMark = (char: string): boolean => /\p{M}/u.test(char);

/** Refuses at start a font that lacks one of the 186 letters: it would print blanks. */
export function refuseIncomplete(name: string, font: TrueType): void {
  const lacking = VIETNAMESE_LETTERS.filter((letter) => !font.glyphs.has(letter.codePointAt(0) ?? 0));
  if (lacking.length > 0)
    throw new Error(`Phông ${name} thiếu ${lacking.length} chữ cái tiếng Việt: ${lacking.join(" ")}`);
}

async function cutFont(face: Face, letters: readonly string[]): Promise<PrintingFont> {
  const { file, name } = SOURCES[face];
  const source = await readFile(createRequire(import.meta.url).resolve(file));
  const program = await subsetFont(source, letters.join(""), {
    targetFormat: "truetype",
    noHinting: true,
    noLayoutClosure: true,
    // A PDF places every glyph itself: layout tables and names would only make each file bigger.
    dropTables: ["GSUB", "GPOS", "GDEF", "kern", "name", "STAT", "DSIG", "meta", "gasp", "prep"],
  });
  const font = readTrueType(program);
  refuseIncomplete(name, font);
  return { face, name: `VNCERT+${name}`, program, font };
}

/** Letter → width at 1 point; a mark stands over its letter and takes no room of its own. */
function widthsOf({ font }: PrintingFont): ReadonlyMap<string, number> {
  return new Map(
    [...font.glyphs].map(([code, glyph]) => {
      const char = String.fromCodePoint(code);
      return [char, isMark(char) ? 0 : (font.advances[glyph] ?? 0) / font.unitsPerEm];
    }),
  );
}

function kitOf(repertoire: FontKit["repertoire"], fonts: FontKit["fonts"]): FontKit {
  const widths: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
    regular: widthsOf(fonts.regular),
    bold: widthsOf(fonts.bold),
    boldItalic: widthsOf(fonts.boldItalic),
    title: widthsOf(fonts.title),
  };
  const missing: FontKit["missing"] = (face, text) => {
    const known = widths[face];
    for (const char of text) if (!known.has(char)) return char;
    const [first] = text;
    return first !== undefined && isMark(first) ? first : null;
  };
  const width: Metrics["width"] = (face, text) => {
    const known = widths[face];
    let total = 0;
    for (const char of text) {
      const own = known.get(char);
      if (own === undefined) throw new Error(`Chữ “${char}” trong “${text}” không có trong phông ${fonts[face].name}`);
      total += own;
    }
    return total;
  };
  return { repertoire, fonts, missing, width };
}

async function cutKit(repertoire: FontKit["repertoire"], letters: readonly string[]): Promise<FontKit> {
  const [regular, bold, boldItalic, title] = await Promise.all([
    cutFont("regular", letters),
    cutFont("bold", letters),
    cutFont("boldItalic", letters),
    cutFont("title", letters),
  ]);
  return kitOf(repertoire, { regular, bold, boldItalic, title });
}

const kits = new Map<FontKit["repertoire"], Promise<FontKit>>();

/** The fonts of one repertoire, cut once per process. */
export function fontKit(repertoire: FontKit["repertoire"]): Promise<FontKit> {
  const known = kits.get(repertoire);
  if (known) return known;
  const letters = repertoire === "wide" ? WIDE_REPERTOIRE : VIETNAMESE_REPERTOIRE;
  const made = cutKit(repertoire, letters);
  kits.set(repertoire, made);
  made.catch(() => kits.delete(repertoire));
  return made;
}

/** Everything of a certificate that is set in type, with its face. */
export function typeset(text: CertificateText): readonly (readonly [Face, string])[] {
  return [
    ["bold", tidy(text.authorityTitle).toLocaleUpperCase("vi")],
    ["bold", tidy(text.verb).toLocaleUpperCase("vi")],
    ["title", tidy(text.awardName).toLocaleUpperCase("vi")],
    ["bold", recipientLine(text)],
    ["regular", tidy(text.detail)],
    ["regular", tidy(text.achievement)],
    ["boldItalic", tidy(text.decisionNumber)],
    ["boldItalic", tidy(text.place)],
    ...text.signerTitleLines.map((line) => ["bold", tidy(line).toLocaleUpperCase("vi")] as const),
    ["bold", tidy(text.signerName)],
    ["regular", tidy(text.verifyUrl ?? "")],
  ];
}

const covers = (kit: FontKit, text: CertificateText): boolean =>
  typeset(text).every(([face, value]) => kit.missing(face, value) === null);

/** The smaller kit where it has every letter of the texts, else the wide one. */
export async function kitFor(texts: readonly CertificateText[]): Promise<FontKit> {
  const usual = await fontKit("vietnamese");
  return texts.every((text) => covers(usual, text)) ? usual : fontKit("wide");
}

export type MissingGlyph = { readonly letter: string; readonly text: string };

/** Letters that no printing font has, each with the text it stands in; asked before anything is printed. */
export async function checkNames(texts: readonly CertificateText[]): Promise<MissingGlyph[]> {
  const kit = await kitFor(texts);
  return texts.flatMap((text) =>
    typeset(text).flatMap(([face, value]) => {
      const letter = kit.missing(face, value);
      return letter === null ? [] : [{ letter, text: value }];
    }),
  );
}
