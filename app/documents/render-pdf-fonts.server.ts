import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create as openFont } from "@cantoo/fontkit";

const requireFromHere = createRequire(import.meta.url);

function fontFile(file: string): string {
  return requireFromHere.resolve(`@expo-google-fonts/tinos/${file}`);
}

/** Tinos has the widths of Times New Roman and every Vietnamese letter in its four styles. */
export const tinos = {
  normal: fontFile("400Regular/Tinos_400Regular.ttf"),
  bold: fontFile("700Bold/Tinos_700Bold.ttf"),
  italics: fontFile("400Regular_Italic/Tinos_400Regular_Italic.ttf"),
  bolditalics: fontFile("700Bold_Italic/Tinos_700Bold_Italic.ttf"),
};

interface Face {
  known: ReadonlySet<number>;
  /** Width in points at size 1, without kerning. */
  widthOf: (letter: string) => number;
}

function openFace(file: string): Face {
  const font = openFont(readFileSync(file));
  if (!("characterSet" in font)) throw new Error(`Not a single font: ${file}`);
  const widths = new Map<string, number>();
  return {
    known: new Set(font.characterSet),
    widthOf: (letter) => {
      const seen = widths.get(letter);
      if (seen !== undefined) return seen;
      const width =
        (font.glyphForCodePoint(letter.codePointAt(0) ?? 0)?.advanceWidth ?? font.unitsPerEm) / font.unitsPerEm;
      widths.set(letter, width);
      return width;
    },
  };
}

const faces = new Map<string, Face>();

function face(file: string): Face {
  const open = faces.get(file) ?? openFace(file);
  faces.set(file, open);
  return open;
}

export function canDraw(letter: string): boolean {
  return face(tinos.normal).known.has(letter.codePointAt(0) ?? 0);
}

export type Measure = (text: string) => number;

export function measureAt(size: number, style: keyof typeof tinos): Measure {
  const { widthOf } = face(tinos[style]);
  return (text) => [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size;
}
