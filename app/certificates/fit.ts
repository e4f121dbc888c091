import { holdTerms } from "~/shared/held-terms";

/** Width of a text in points when set at 1 point. */
export type WidthOf = (text: string) => number;

export type Fitted = { readonly size: number; readonly lines: readonly string[] };

const NBSP = "\u00a0";
const SIZE_STEP = 0.5;

/** Text as it is printed: composed letters (NFC), no invisible characters, single spaces, trimmed. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

/** Ties together what must not be parted at a line's end: "năm 2026", "ngày 05", "2021 - 2026", "số 126/QĐ-SCT", "thi đua". */
export function bind(text: string): string {
  return holdTerms(text)
    .replace(/(\d) ([-–]) (?=\d)/g, `$1${NBSP}$2${NBSP}`)
    .replace(/(?<=^|[\s(])(ngày|tháng|năm|số|quý|lần thứ|thứ|khóa|đợt) (?=[\dIVX])/giu, `$1${NBSP}`)
    .replace(/(\d) (?=(?:tháng|năm|%|tỷ|triệu|đồng)(?=$|[\s,.;]))/gu, `$1${NBSP}`);
}

type Word = { readonly text: string; readonly width: number };

/** Letters with their marks: a break inside one would leave a mark alone. */
function letters(text: string): string[] {
  return text.match(/.\p{M}*/gsu) ?? [];
}

/** A word wider than a line is cut where it must be; no text may leave its column. */
function cut(word: Word, widthOf: WidthOf, room: number): Word[] {
  if (word.width <= room) return [word];
  const pieces: Word[] = [];
  let piece = "";
  for (const letter of letters(word.text)) {
    if (piece && widthOf(piece + letter) > room) {
      pieces.push({ text: piece, width: widthOf(piece) });
      piece = "";
    }
    piece += letter;
  }
  if (piece) pieces.push({ text: piece, width: widthOf(piece) });
  return pieces;
}

/** Greedy wrapping; `room` is the column's width at 1 point. */
function wrap(words: readonly Word[], space: number, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const word of words) {
    const joined = line ? width + space + word.width : word.width;
    if (line && joined > room) {
      lines.push(line);
      line = word.text;
      width = word.width;
    } else {
      line = line ? `${line} ${word.text}` : word.text;
      width = joined;
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** The narrowest column that needs no more lines: lines of like length. */
function balanced(words: readonly Word[], space: number, room: number): string[] {
  const best = wrap(words, space, room);
  if (best.length < 2) return best;
  let low = Math.max(...words.map((word) => word.width));
  let high = room;
  let lines = best;
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    const tried = wrap(words, space, middle);
    if (tried.length <= best.length) {
      high = middle;
      lines = tried;
    } else {
      low = middle;
    }
  }
  return lines;
}

/**
 * Sets a text in a column: the largest size from `preferred` down to `smallest` at which `maxLines`
 * lines hold it, in lines of like length. Where even the smallest needs more lines, it gets them:
 * the caller weighs the height.
 */
export function fit(
  text: string,
  column: { widthOf: WidthOf; width: number; preferred: number; smallest: number; maxLines: number },
): Fitted {
  const { widthOf, width, maxLines } = column;
  const smallest = Math.min(column.smallest, column.preferred);
  const space = widthOf(" ");
  const whole: Word[] = bind(tidy(text))
    .split(" ")
    .filter(Boolean)
    .map((word) => ({ text: word, width: widthOf(word.replaceAll(NBSP, " ")) }));
  const parts = whole.flatMap((word) =>
    word.text.includes(NBSP) && word.width * smallest > width
      ? word.text.split(NBSP).map((part) => ({ text: part, width: widthOf(part) }))
      : [word],
  );
  let size = column.preferred;
  for (;;) {
    const room = width / size;
    const last = size <= smallest;
    if (last || parts.every((word) => word.width <= room)) {
      const words = parts.flatMap((word) => cut(word, widthOf, room));
      if (last || wrap(words, space, room).length <= maxLines) {
        const lines = balanced(words, space, room);
        return { size, lines: lines.map((line) => line.replaceAll(NBSP, " ")) };
      }
    }
    size = Math.max(smallest, size - SIZE_STEP);
  }
}
