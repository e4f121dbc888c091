import { describe, expect, it } from "vitest";
import { flatten, pdfOperators, svgShapes, type Segment } from "~/certificates/art/drawing";
import { BORDER_MARGIN, borderPicture } from "~/certificates/border";
import { EMBLEM_SIZE, emblemShapes, emblemSvg } from "~/certificates/emblem";
import { INNER, PAGE } from "~/certificates/layout";

const anchors = (path: readonly Segment[]): [number, number][] =>
  path.flatMap((segment): [number, number][] => {
    if (segment[0] === "Z") return [];
    return segment[0] === "C" ? [[segment[5], segment[6]]] : [[segment[1], segment[2]]];
  });

describe("the emblem", () => {
  it("stays in its square", () => {
    for (const shape of emblemShapes()) {
      for (const [x, y] of anchors(shape.path)) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThanOrEqual(EMBLEM_SIZE);
      }
    }
  });

  it("has fifty-four grains on each side and a wheel of ten teeth", () => {
    const shapes = emblemShapes();
    const grains = shapes.filter((shape) => shape.fill && shape.path.length === 4 && shape.path[1]?.[0] === "C");
    expect(grains).toHaveLength(2 * 54);
    const wheel = shapes.find((shape) => shape.evenOdd);
    // Five corners a tooth, before the hole begins.
    const outline = wheel!.path.slice(
      0,
      wheel!.path.findIndex(([operator]) => operator === "Z"),
    );
    expect(outline).toHaveLength(5 * 10);
  });

  it("is one accessible svg that asks for no style", () => {
    const svg = emblemSvg();
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 200 200"[^>]*role="img"><title>Quốc huy/);
    expect(svg).not.toMatch(/style=|NaN|undefined/);
  });
});

describe("the border", () => {
  const picture = borderPicture(PAGE);

  it("lies between the paper's margin and the ground, with nothing sticking out", () => {
    for (const shape of flatten(picture)) {
      for (const [x, y] of anchors(shape.path)) {
        expect(x).toBeGreaterThanOrEqual(BORDER_MARGIN);
        expect(x).toBeLessThanOrEqual(PAGE.width - BORDER_MARGIN);
        expect(y).toBeGreaterThanOrEqual(BORDER_MARGIN);
        expect(y).toBeLessThanOrEqual(PAGE.height - BORDER_MARGIN);
        const within = x > INNER.left && x < INNER.right && y > INNER.top && y < INNER.bottom;
        expect(within).toBe(false);
      }
    }
  });

  it("draws each motif once for the printer", () => {
    const [once, writtenOut] = [pdfOperators(picture.items), pdfOperators(flatten(picture))];
    expect(once.length * 5).toBeLessThan(writtenOut.length);
    expect(svgShapes(flatten(picture))).not.toMatch(/style=|NaN|undefined/);
  });
});
