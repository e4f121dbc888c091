/**
 * A vector picture as data: shapes in points, y pointing down, painted in order. One picture
 * serves the printed page (PDF operators), the screen (SVG) and the tests (numbers).
 */
export type Segment =
  | readonly ["M", number, number]
  | readonly ["L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];

export type Stroke = { readonly color: string; readonly width: number; readonly round?: boolean };

export type Shape = {
  readonly path: readonly Segment[];
  /** `#rrggbb` */
  readonly fill?: string;
  readonly stroke?: Stroke;
  readonly evenOdd?: boolean;
};

export type Point = readonly [x: number, y: number];
export type PointMap = (point: Point) => Point;

/** Every anchor and control point moved by `map`; curves stay curves. */
export function mapPath(path: readonly Segment[], map: PointMap): Segment[] {
  return path.map((segment): Segment => {
    switch (segment[0]) {
      case "Z":
        return segment;
      case "C": {
        const [a, b] = map([segment[1], segment[2]]);
        const [c, d] = map([segment[3], segment[4]]);
        const [e, f] = map([segment[5], segment[6]]);
        return ["C", a, b, c, d, e, f];
      }
      default: {
        const [x, y] = map([segment[1], segment[2]]);
        return [segment[0], x, y];
      }
    }
  });
}

/** The shape scaled evenly and moved; line widths scale with it. */
export function placeShape(shape: Shape, scale: number, dx: number, dy: number): Shape {
  return {
    ...shape,
    path: mapPath(shape.path, ([x, y]) => [x * scale + dx, y * scale + dy]),
    ...(shape.stroke ? { stroke: { ...shape.stroke, width: shape.stroke.width * scale } } : {}),
  };
}

/** Moves and turns a motif drawn around the origin with its axis pointing up. */
export function turned(x: number, y: number, radians: number, scale = 1): PointMap {
  const cos = Math.cos(radians) * scale;
  const sin = Math.sin(radians) * scale;
  return ([px, py]) => [x + px * cos - py * sin, y + px * sin + py * cos];
}

export function polygon(points: readonly Point[]): Segment[] {
  const path: Segment[] = points.map(([x, y], index) => [index === 0 ? "M" : "L", x, y]);
  path.push(["Z"]);
  return path;
}

export function rectangle(x: number, y: number, width: number, height: number): Segment[] {
  return polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

const KAPPA = 0.5523;

export function ellipse(cx: number, cy: number, rx: number, ry: number): Segment[] {
  const kx = rx * KAPPA;
  const ky = ry * KAPPA;
  return [
    ["M", cx + rx, cy],
    ["C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry],
    ["C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy],
    ["C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry],
    ["C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy],
    ["Z"],
  ];
}

/** A smooth open curve through the points of a function, by its own slopes (Hermite to Bézier). */
export function curveThrough(at: (t: number) => Point, from: number, to: number, pieces: number): Segment[] {
  const step = (to - from) / pieces;
  const slope = (t: number): Point => {
    const h = step / 200;
    const [ax, ay] = at(t - h);
    const [bx, by] = at(t + h);
    return [(bx - ax) / (2 * h), (by - ay) / (2 * h)];
  };
  const [x0, y0] = at(from);
  const path: Segment[] = [["M", x0, y0]];
  for (let piece = 0; piece < pieces; piece++) {
    const t = from + piece * step;
    const u = t + step;
    const [ax, ay] = at(t);
    const [bx, by] = at(u);
    const [sx, sy] = slope(t);
    const [ex, ey] = slope(u);
    path.push(["C", ax + (sx * step) / 3, ay + (sy * step) / 3, bx - (ex * step) / 3, by - (ey * step) / 3, bx, by]);
  }
  return path;
}

/** A closed outline: out along the first curve, back along the second. */
export function closedBetween(out: readonly Segment[], back: readonly Segment[]): Segment[] {
  const start = back[0];
  if (!start || start[0] !== "M") return [...out, ["Z"]];
  return [...out, ["L", start[1], start[2]], ...back.slice(1), ["Z"]];
}

export function round(value: number): string {
  const text = value.toFixed(2);
  const short = text.replace(/\.?0+$/, "");
  return short === "-0" ? "0" : short;
}

export function rgb(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** The `d` attribute of an SVG path. */
export function pathData(path: readonly Segment[]): string {
  return path.map(([operator, ...numbers]) => operator + numbers.map(round).join(" ")).join("");
}

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A motif drawn once and repeated by reference: the file and the eye get the same line everywhere. */
export type Instance = { readonly symbol: string; readonly matrix: Matrix };

export type Picture = {
  readonly symbols: Readonly<Record<string, readonly Shape[]>>;
  readonly items: readonly (Shape | Instance)[];
};

export function transform(matrix: Matrix): PointMap {
  const [a, b, c, d, e, f] = matrix;
  return ([x, y]) => [a * x + c * y + e, b * x + d * y + f];
}

/** First `inner`, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The picture with every repetition written out. */
export function flatten(picture: Picture): Shape[] {
  return picture.items.flatMap((item) => {
    if (!("symbol" in item)) return [item];
    const map = transform(item.matrix);
    return (picture.symbols[item.symbol] ?? []).map((shape) => ({ ...shape, path: mapPath(shape.path, map) }));
  });
}

const color = (hex: string): string => rgb(hex).map(round).join(" ");

/** PDF painting operators. `y` still points down: the caller turns the page over. */
export function pdfOperators(items: readonly (Shape | Instance)[]): string {
  const out: string[] = [];
  let fill = "";
  let stroke = "";
  for (const item of items) {
    if ("symbol" in item) {
      const matrix = item.matrix.map((value) => String(Math.round(value * 1e4) / 1e4)).join(" ");
      out.push(`q ${matrix} cm /${item.symbol} Do Q`);
      continue;
    }
    if (item.fill && item.fill !== fill) out.push(`${color(item.fill)} rg`);
    fill = item.fill ?? fill;
    if (item.stroke) {
      const cap = item.stroke.round ? 1 : 0;
      const wanted = `${color(item.stroke.color)} RG ${round(item.stroke.width)} w ${cap} J ${cap} j`;
      if (wanted !== stroke) out.push(wanted);
      stroke = wanted;
    }
    for (const [operator, ...numbers] of item.path) {
      const name = operator === "Z" ? "h" : operator.toLowerCase();
      out.push(numbers.length > 0 ? `${numbers.map(round).join(" ")} ${name}` : name);
    }
    const rule = item.evenOdd ? "*" : "";
    out.push(item.fill && item.stroke ? `B${rule}` : item.fill ? `f${rule}` : "S");
  }
  return out.join("\n");
}

/** The shapes as the inside of an `<svg>` element: presentation attributes only, so that it needs no `style`. */
export function svgShapes(shapes: readonly Shape[]): string {
  return shapes
    .map((shape) => {
      const stroke = shape.stroke
        ? ` stroke="${shape.stroke.color}" stroke-width="${round(shape.stroke.width)}"` +
          (shape.stroke.round ? ' stroke-linecap="round" stroke-linejoin="round"' : "")
        : "";
      const rule = shape.evenOdd ? ' fill-rule="evenodd"' : "";
      return `<path d="${pathData(shape.path)}" fill="${shape.fill ?? "none"}"${rule}${stroke}/>`;
    })
    .join("");
}
