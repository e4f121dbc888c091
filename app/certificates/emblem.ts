import {
  closedBetween,
  curveThrough,
  ellipse,
  mapPath,
  polygon,
  svgShapes,
  turned,
  type Point,
  type Segment,
  type Shape,
} from "./art/drawing";
import { wordsOnArc } from "./art/ribbon-letters";

/**
 * The national emblem with every part the Constitution names: round red ground, five-pointed gold
 * star, ears of rice around it, half a cogwheel below, and the words CỘNG HÒA XÃ HỘI CHỦ NGHĨA
 * VIỆT NAM on the ribbon. By the usual blazon each side has five ears with fifty-four grains, and
 * ten teeth of the wheel show. Drawn in a square of 200 units.
 */
export const EMBLEM_SIZE = 200;

const RED = "#d8121b";
const DEEP_RED = "#a80d14";
const GOLD = "#fbc91b";
const PALE_GOLD = "#ffe169";
const OUTLINE = "#9a5b06";

const CX = 100;
const CY = 97;

/** A point of the right half of the wreath: `degrees` from the bottom (0) over the side (90) to the top (180). */
function onRing(degrees: number, radius: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [CX + Math.sin(angle) * radius, CY + Math.cos(angle) * radius];
}

const GRAIN: Segment[] = [
  ["M", 0, 0],
  ["C", -4.4, -2, -5.4, -8.6, -0.4, -15.4],
  ["C", 5, -9.6, 4.6, -2.2, 0, 0],
  ["Z"],
];
const GRAIN_CREASE: Segment[] = [
  ["M", 0.3, -2.8],
  ["C", -1, -5.6, -0.9, -9, -0.1, -12],
];

type Ear = {
  readonly from: number;
  readonly to: number;
  readonly radius: readonly [number, number];
  /** How far the axis bows outward half way. */
  readonly bow: number;
  readonly grains: number;
  readonly size: number;
};

// From the back to the front; 14 + 12 + 12 + 8 + 8 = 54 grains.
const EARS: readonly Ear[] = [
  { from: 116, to: 165.5, radius: [83, 80], bow: 2, grains: 14, size: 1.02 },
  { from: 92, to: 138, radius: [76, 66], bow: 2, grains: 12, size: 0.98 },
  { from: 87, to: 127, radius: [86, 91], bow: 0, grains: 12, size: 1.04 },
  { from: 64, to: 96, radius: [76, 70], bow: 1, grains: 8, size: 0.98 },
  { from: 60, to: 92, radius: [87, 92], bow: 0, grains: 8, size: 1.04 },
];

function earAxis(ear: Ear): (t: number) => Point {
  return (t) => {
    const radius = ear.radius[0] + (ear.radius[1] - ear.radius[0]) * t + ear.bow * Math.sin(Math.PI * t);
    return onRing(ear.from + (ear.to - ear.from) * t, radius);
  };
}

function heading(at: (t: number) => Point, t: number): number {
  const [ax, ay] = at(t - 0.01);
  const [bx, by] = at(t + 0.01);
  return Math.atan2(bx - ax, -(by - ay));
}

function grain(x: number, y: number, angle: number, size: number): Shape[] {
  const place = turned(x, y, angle, size);
  return [
    { path: mapPath(GRAIN, place), fill: GOLD, stroke: { color: OUTLINE, width: 0.75, round: true } },
    { path: mapPath(GRAIN_CREASE, place), stroke: { color: PALE_GOLD, width: 1, round: true } },
  ];
}

/** Grains in pairs from the tip down, so that each pair lies over the foot of the one above. */
function earShapes(ear: Ear): Shape[] {
  const at = earAxis(ear);
  const shapes: Shape[] = [];
  const pairs = ear.grains / 2;
  for (let pair = pairs - 1; pair >= 0; pair--) {
    const t = pair / pairs;
    const [x, y] = at(t);
    const angle = heading(at, t);
    const last = pair === pairs - 1;
    const spread = last ? 0.2 : 0.44;
    const size = ear.size * (last ? 0.94 : 1);
    shapes.push(...grain(x, y, angle - spread, size), ...grain(x, y, angle + spread, size));
  }
  return shapes;
}

function stalks(): Shape[] {
  const shapes: Shape[] = [];
  for (const [index, ear] of EARS.entries()) {
    const foot = 83 + (index - 2) * 3.2;
    const at = (t: number): Point => onRing(-6 + (ear.from + 8) * t, foot + (ear.radius[0] - foot) * t);
    const path = curveThrough(at, 0, 1, 4);
    shapes.push({ path, stroke: { color: OUTLINE, width: 3.6, round: true } });
    shapes.push({ path, stroke: { color: GOLD, width: 2.2, round: true } });
  }
  return shapes;
}

function star(): Shape[] {
  const [cx, cy, outer] = [CX, 80, 37];
  const inner = outer * 0.382;
  const points: Point[] = Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5;
    const radius = index % 2 === 0 ? outer : inner;
    return [cx + Math.sin(angle) * radius, cy - Math.cos(angle) * radius];
  });
  return [{ path: polygon(points), fill: GOLD, stroke: { color: OUTLINE, width: 0.7 } }];
}

const WHEEL = { x: CX, y: 160 };

function halfWheel(): Shape[] {
  const [root, tip, hole] = [27.5, 34, 15.5];
  const points: Point[] = [];
  const at = (degrees: number, radius: number): void => {
    const angle = (degrees * Math.PI) / 180;
    points.push([WHEEL.x + Math.sin(angle) * radius, WHEEL.y - Math.cos(angle) * radius]);
  };
  for (let tooth = 0; tooth < 10; tooth++) {
    const middle = -90 + tooth * 20;
    at(middle - 6.4, root);
    at(middle - 4.6, tip);
    at(middle, tip + 0.25);
    at(middle + 4.6, tip);
    at(middle + 6.4, root);
  }
  const wheel: Segment[] = [...polygon(points), ...ellipse(WHEEL.x, WHEEL.y, hole, hole)];
  return [
    { path: wheel, fill: GOLD, evenOdd: true, stroke: { color: OUTLINE, width: 0.8, round: true } },
    {
      path: curveThrough((t) => [WHEEL.x + Math.sin(t) * 22, WHEEL.y - Math.cos(t) * 22], -Math.PI / 2, Math.PI / 2, 4),
      stroke: { color: OUTLINE, width: 1.1 },
    },
    { path: ellipse(WHEEL.x, WHEEL.y, 8, 8), fill: GOLD, stroke: { color: OUTLINE, width: 0.8 } },
  ];
}

// The banner hangs on circles about a point high above the wheel.
const ARC = { cx: CX, cy: 62 };

function onArc(degrees: number, radius: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [ARC.cx + Math.sin(angle) * radius, ARC.cy + Math.cos(angle) * radius];
}

function arcBand(from: number, to: number, inner: number, outer: number): Segment[] {
  return closedBetween(
    curveThrough((t) => onArc(t, inner), from, to, 4),
    curveThrough((t) => onArc(t, outer), to, from, 4),
  );
}

const HEM = { color: GOLD, width: 1.5, round: true } as const;

/** The ribbon's turns around the stalks: slanting bands with the fold's shade below. */
function windings(): Shape[] {
  const band = (low: number, high: number, width: number): Segment[] => {
    const edge =
      (shift: number) =>
      (t: number): Point =>
        onRing(low + shift + (high - low) * t, 70 + 27 * t + 1.6 * Math.sin(Math.PI * t));
    return closedBetween(curveThrough(edge(0), 0, 1, 3), curveThrough(edge(width), 1, 0, 3));
  };
  return [
    { path: band(36, 41, 9), fill: DEEP_RED, stroke: HEM },
    { path: band(48, 59, 9), fill: RED, stroke: HEM },
  ];
}

/** The lower ribbon's tails: they come from behind the banner and end in a swallow's notch. */
function tail(): Shape[] {
  const edge =
    (radius: number) =>
    (t: number): Point =>
      onArc(t, radius);
  const path = closedBetween(curveThrough(edge(114), 10, 27, 3), [
    ["M", ...onArc(23.6, 121)],
    ["L", ...onArc(26, 128)],
    ...curveThrough(edge(128), 26, 10, 3).slice(1),
  ]);
  return [{ path, fill: DEEP_RED, stroke: HEM }];
}

function ribbon(): Shape[] {
  const letters = (words: string, radius: number, capHeight: number, width: number): Shape[] =>
    wordsOnArc(words, { ...ARC, radius }, capHeight).map((path) => ({
      path,
      stroke: { color: PALE_GOLD, width, round: true },
    }));
  return [
    ...bothSides(tail()),
    { path: arcBand(-15, 15, 116, 132), fill: RED, stroke: HEM },
    { path: arcBand(-38, 38, 100, 117), fill: RED, stroke: HEM },
    ...letters("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 112.6, 6.6, 1.25),
    ...letters("VIỆT NAM", 128.2, 7, 1.35),
  ];
}

/** The shapes of the right half, and their mirror image for the left. */
function bothSides(right: readonly Shape[]): Shape[] {
  const left = right.map((shape) => ({ ...shape, path: mapPath(shape.path, ([x, y]) => [2 * CX - x, y]) }));
  return [...left, ...right];
}

/** The emblem's shapes, in painting order. */
export function emblemShapes(): Shape[] {
  return [
    { path: ellipse(CX, CY, 88, 88), fill: RED, stroke: { color: GOLD, width: 1.6 } },
    ...star(),
    ...halfWheel(),
    ...bothSides([...stalks(), ...EARS.flatMap(earShapes), ...windings()]),
    ...ribbon(),
  ];
}

/** The emblem for screens: a complete `<svg>` that scales with its box. `title` is read aloud. */
export function emblemSvg(title = "Quốc huy nước Cộng hòa xã hội chủ nghĩa Việt Nam"): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${EMBLEM_SIZE} ${EMBLEM_SIZE}" role="img">` +
    `<title>${title}</title>${svgShapes(emblemShapes())}</svg>`
  );
}
