import { mapPath, type PointMap, type Segment } from "./drawing";

/**
 * The capitals of the emblem's ribbon as single strokes, drawn for it: no font is needed to show
 * the emblem, and the words can follow the ribbon's curve. Baseline at 0, capitals 10 high, y down.
 */
type Letter = { readonly width: number; readonly strokes: readonly (readonly Segment[])[] };

const line = (...points: readonly (readonly [number, number])[]): Segment[] =>
  points.map(([x, y], index) => [index === 0 ? "M" : "L", x, y]);

const O: Segment[] = [
  ["M", 4.2, -10],
  ["C", 6.8, -10, 8.4, -7.8, 8.4, -5],
  ["C", 8.4, -2.2, 6.8, 0, 4.2, 0],
  ["C", 1.6, 0, 0, -2.2, 0, -5],
  ["C", 0, -7.8, 1.6, -10, 4.2, -10],
  ["Z"],
];
const C: Segment[] = [
  ["M", 7.4, -8.3],
  ["C", 6.7, -9.4, 5.6, -10, 4.2, -10],
  ["C", 1.6, -10, 0, -7.8, 0, -5],
  ["C", 0, -2.2, 1.6, 0, 4.2, 0],
  ["C", 5.6, 0, 6.7, -0.6, 7.4, -1.7],
];
const G: Segment[] = [...C.slice(0, 4), ["C", 6.1, 0, 7.6, -1, 7.6, -2.4], ["L", 7.6, -4.6], ["L", 4.8, -4.6]];
const U: Segment[] = [
  ["M", 0, -10],
  ["L", 0, -3.6],
  ["C", 0, -1.2, 1.4, 0, 3.7, 0],
  ["C", 6, 0, 7.4, -1.2, 7.4, -3.6],
  ["L", 7.4, -10],
];
const circumflex = (x: number): Segment[] => line([x - 2, -11.6], [x, -13.6], [x + 2, -11.6]);
const dotBelow = (x: number): Segment[] => line([x, 2.5], [x + 0.05, 2.5]);
const tilde = (x: number): Segment[] => [
  ["M", x - 2.3, -11.9],
  ["C", x - 1.4, -13.9, x + 1.2, -11, x + 2.3, -13],
];
const grave = (x: number): Segment[] => line([x - 1.6, -14], [x + 0.6, -11.9]);
const hook = (x: number): Segment[] => [
  ["M", x - 0.9, -14.2],
  ["C", x + 1.3, -14.8, x + 1.6, -13, x, -12.6],
  ["L", x, -11.7],
];

const A: Letter = { width: 8, strokes: [line([0, 0], [4, -10], [8, 0]), line([1.4, -3.4], [6.6, -3.4])] };
const I: Letter = { width: 1, strokes: [line([0.5, 0], [0.5, -10])] };
const E: Letter = { width: 5.6, strokes: [line([5.6, -10], [0, -10], [0, 0], [5.6, 0]), line([0, -5.2], [5, -5.2])] };

const marked = (letter: Letter, ...marks: readonly Segment[][]): Letter => ({
  width: letter.width,
  strokes: [...letter.strokes, ...marks],
});
const round: Letter = { width: 8.4, strokes: [O] };

const LETTERS: Readonly<Record<string, Letter>> = {
  A,
  Ã: marked(A, tilde(4)),
  C: { width: 7.4, strokes: [C] },
  Ệ: marked(E, circumflex(2.8), dotBelow(2.8)),
  G: { width: 7.6, strokes: [G] },
  H: { width: 7, strokes: [line([0, 0], [0, -10]), line([7, 0], [7, -10]), line([0, -5.2], [7, -5.2])] },
  I,
  Ĩ: marked(I, tilde(0.5)),
  M: { width: 9, strokes: [line([0, 0], [0, -10], [4.5, -2.6], [9, -10], [9, 0])] },
  N: { width: 7.2, strokes: [line([0, 0], [0, -10], [7.2, 0], [7.2, -10])] },
  Ò: marked(round, grave(4.2)),
  Ộ: marked(round, circumflex(4.2), dotBelow(4.2)),
  T: { width: 7, strokes: [line([0, -10], [7, -10]), line([3.5, -10], [3.5, 0])] },
  Ủ: marked({ width: 7.4, strokes: [U] }, hook(3.7)),
  V: { width: 7.6, strokes: [line([0, -10], [3.8, 0], [7.6, -10])] },
  X: { width: 7.2, strokes: [line([0, 0], [7.2, -10]), line([0, -10], [7.2, 0])] },
};

const GAP = 2.9;
const SPACE = 5.2;

/** The strokes of `words` on a straight line from x = 0, and the width of that line. */
function straight(words: string): { strokes: Segment[][]; width: number } {
  const strokes: Segment[][] = [];
  let x = 0;
  for (const char of words) {
    if (char === " ") {
      x += SPACE;
      continue;
    }
    const letter = LETTERS[char];
    if (!letter) throw new Error(`The ribbon alphabet has no letter ${char}`);
    const at = x;
    strokes.push(...letter.strokes.map((path) => mapPath(path, ([px, py]) => [px + at, py])));
    x += letter.width + GAP;
  }
  return { strokes, width: x - GAP };
}

/**
 * The words centred on the lower arc of a circle (a ribbon that hangs like a smile).
 * @param capHeight height of a capital in the units of the circle
 */
export function wordsOnArc(
  words: string,
  arc: { cx: number; cy: number; radius: number },
  capHeight: number,
): Segment[][] {
  const { strokes, width } = straight(words);
  const scale = capHeight / 10;
  const bend: PointMap = ([x, y]) => {
    const angle = ((x - width / 2) * scale) / arc.radius;
    const radius = arc.radius + y * scale;
    return [arc.cx + Math.sin(angle) * radius, arc.cy + Math.cos(angle) * radius];
  };
  return strokes.map((path) => mapPath(path, bend));
}
