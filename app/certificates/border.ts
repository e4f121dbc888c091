import {
  compose,
  curveThrough,
  ellipse,
  mapPath,
  rectangle,
  transform,
  turned,
  type Instance,
  type Matrix,
  type Picture,
  type Point,
  type PointMap,
  type Segment,
  type Shape,
} from "./art/drawing";

/**
 * The border band (đường diềm): a vine that runs as a wave through a fine guilloche, with a lotus in
 * every bend. Our own motifs, as the decree forbids any likeness to the state bằng khen; nothing
 * stands outside the band's straight edges and nothing joins it to the emblem.
 */
export type Frame = { readonly width: number; readonly height: number };

/** Distance of the band's outer edge from the paper's edge, points (7 mm: office printers reach it). */
export const BORDER_MARGIN = 19.8;
/** Where the ornament lies, measured from the outer edge: between two gold lines. */
const BAND = { from: 3.6, to: 26.6 } as const;
const TILE = BAND.to - BAND.from;
/** Distance of the border's innermost line from the paper's edge. */
export const BORDER_DEPTH = BORDER_MARGIN + BAND.to + 5;

const RED = "#c4161c";
const GOLD = "#b8871b";
const BRIGHT_GOLD = "#dcae3c";
const FAINT_GOLD = "#e6cd8d";

const petal = (width: number, length: number): Segment[] => [
  ["M", 0, 0],
  ["C", -width, -length * 0.3, -width * 0.8, -length * 0.72, 0, -length],
  ["C", width * 0.8, -length * 0.72, width, -length * 0.3, 0, 0],
  ["Z"],
];

const PALE = "#fff7e2";
const LINE = 0.45;

/** An open lotus seen from the side, its foot at the origin, pointing up, 10.5 high. */
function lotus(place: PointMap): Shape[] {
  const at = (shape: Segment[], degrees: number, fill: string, color: string): Shape => ({
    path: mapPath(mapPath(shape, turned(0, 0, (degrees * Math.PI) / 180)), place),
    fill,
    stroke: { color, width: LINE },
  });
  return [
    at(petal(2.3, 8.6), -66, BRIGHT_GOLD, GOLD),
    at(petal(2.3, 8.6), 66, BRIGHT_GOLD, GOLD),
    at(petal(2.5, 9.6), -36, PALE, RED),
    at(petal(2.5, 9.6), 36, PALE, RED),
    at(petal(2.9, 10.5), 0, RED, RED),
    at(petal(1.1, 6.4), 0, BRIGHT_GOLD, BRIGHT_GOLD),
  ];
}

/** A tendril that leaves the vine and rolls up once. */
function tendril(place: PointMap): Shape {
  const path = curveThrough(
    (t): Point => {
      const radius = 3.5 - 2.5 * t;
      const angle = -Math.PI / 2 + t * 4.6;
      return [radius * Math.cos(angle), 3.5 + radius * Math.sin(angle)];
    },
    0,
    1,
    4,
  );
  return { path: mapPath(path, place), stroke: { color: GOLD, width: 0.7, round: true } };
}

/** Nominal length of one bend of the vine; each side stretches it a little to come out even. */
const BEND = 27;
const AMPLITUDE = 7;
const GUILLOCHE = TILE / 2 - 1.5;

function flip(x: number, y: number, alongX: 1 | -1, alongY: 1 | -1, scale = 1): PointMap {
  return ([px, py]) => [x + alongX * px * scale, y + alongY * py * scale];
}

/** One bend, on the x axis from 0 to BEND, rising in the middle. Turned over, it is the next one. */
function bend(): Shape[] {
  const wave = (amplitude: number, phase: number): Segment[] =>
    curveThrough((x) => [x, -amplitude * Math.sin((Math.PI * x) / BEND + phase)], 0, BEND, 2);
  const guilloche = Array.from({ length: 8 }, (_, index) => ({
    path: wave(GUILLOCHE, (index * Math.PI) / 4),
    stroke: { color: FAINT_GOLD, width: 0.35 },
  }));
  return [
    ...guilloche,
    { path: wave(AMPLITUDE, 0), stroke: { color: GOLD, width: 1.15, round: true } },
    tendril(flip(BEND * 0.15, -AMPLITUDE * 0.5, 1, 1)),
    tendril(flip(BEND * 0.85, -AMPLITUDE * 0.5, -1, 1)),
    ...lotus(flip(BEND / 2, 6.6, 1, 1, 1.18)),
  ];
}

/** The lotus from above that turns each corner, wholly inside the band; its centre at the origin. */
function corner(): Shape[] {
  const half = TILE / 2;
  const shapes: Shape[] = [{ path: rectangle(-half, -half, TILE, TILE), stroke: { color: GOLD, width: 0.5 } }];
  for (let turn = 0; turn < 8; turn++) {
    const place = turned(0, 0, ((turn + 0.5) * Math.PI) / 4);
    shapes.push({ path: mapPath(petal(3.3, 10.2), place), fill: BRIGHT_GOLD, stroke: { color: GOLD, width: LINE } });
  }
  for (let turn = 0; turn < 8; turn++) {
    const place = turned(0, 0, (turn * Math.PI) / 4);
    shapes.push({ path: mapPath(petal(2.5, 8.4), place), fill: PALE, stroke: { color: RED, width: LINE } });
  }
  shapes.push({ path: ellipse(0, 0, 3, 3), fill: RED }, { path: ellipse(0, 0, 1.1, 1.1), fill: BRIGHT_GOLD });
  return shapes;
}

/** The bends of one side `length` long; `place` carries the x axis to that side. */
function side(length: number, place: Matrix): (Instance | Shape)[] {
  // An odd number of bends makes the side the same from both its ends.
  const count = Math.round((length / BEND - 1) / 2) * 2 + 1;
  const step = length / count;
  const bends = Array.from({ length: count }, (_, index): Instance => {
    const up = index % 2 === 0 ? 1 : -1;
    return { symbol: "Bend", matrix: compose(place, [step / BEND, 0, 0, up, index * step, 0]) };
  });
  const knots = Array.from({ length: count - 1 }, (_, index): Shape => ({
    path: mapPath(ellipse((index + 1) * step, 0, 1.5, 1.5), transform(place)),
    fill: RED,
  }));
  return [...bends, ...knots];
}

/** The whole border for a page of the given size, in points. */
export function borderPicture(page: Frame): Picture {
  const inset = (distance: number): Segment[] =>
    rectangle(distance, distance, page.width - 2 * distance, page.height - 2 * distance);
  const centre = BORDER_MARGIN + (BAND.from + BAND.to) / 2;
  const [right, bottom] = [page.width - centre, page.height - centre];
  const start = centre + TILE / 2;
  const [across, down] = [page.width - 2 * start, page.height - 2 * start];
  const corners: readonly Point[] = [
    [centre, centre],
    [right, centre],
    [right, bottom],
    [centre, bottom],
  ];
  return {
    symbols: { Bend: bend(), Corner: corner() },
    items: [
      { path: inset(BORDER_MARGIN + 1.1), stroke: { color: RED, width: 2.2 } },
      ...side(across, [1, 0, 0, 1, start, centre]),
      ...side(down, [0, 1, -1, 0, right, start]),
      ...side(across, [-1, 0, 0, -1, page.width - start, bottom]),
      ...side(down, [0, -1, 1, 0, centre, page.height - start]),
      ...corners.map(([x, y]): Instance => ({ symbol: "Corner", matrix: [1, 0, 0, 1, x, y] })),
      { path: inset(BORDER_MARGIN + BAND.from), stroke: { color: GOLD, width: 0.5 } },
      { path: inset(BORDER_MARGIN + BAND.to), stroke: { color: GOLD, width: 0.5 } },
      { path: inset(BORDER_DEPTH - 2.4), stroke: { color: RED, width: 1.1 } },
      { path: inset(BORDER_DEPTH - 0.3), stroke: { color: GOLD, width: 0.5 } },
    ],
  };
}
