import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { JpegEmbedder, PDFContext, PDFRawStream, PDFString, PngEmbedder, type PDFRef } from "pdf-lib";
import { pdfOperators, placeShape, type Instance, type Shape } from "./art/drawing";
import { borderPicture } from "./border";
import { EMBLEM_SIZE, emblemShapes } from "./emblem";
import { FACES, type FontKit, type PrintingFont } from "./font-kit.server";
import { EMBLEM_BOX, layoutHeading, mottoRule, PAGE } from "./layout";
import { barOperators, FONT_RESOURCE, textOperators } from "./text-encoder";

/** The agency's own artwork in place of the drawn emblem. */
export type EmblemArtwork = { readonly kind: "png" | "jpeg"; readonly bytes: Uint8Array };

/**
 * What every file of one kit and one emblem begins with: fonts, border, emblem and the two heading
 * lines, written once. Object numbers run from 1; the pages follow.
 */
export type Template = {
  readonly objects: readonly Buffer[];
  /** The fonts' dictionary, as it stands in a Resources dictionary. */
  readonly fontResources: string;
  /** Object number of the ground that each page shows first. */
  readonly ground: number;
  readonly fingerprint: string;
};

// The form of the page; part of every file's identity.
const VERSION = "ND98_A104/1";

function deflated(context: PDFContext, dictionary: Record<string, unknown>, data: Uint8Array): PDFRef {
  const dict = context.obj({ ...(dictionary as Record<string, number>), Filter: "FlateDecode" });
  return context.register(PDFRawStream.of(dict, deflateSync(data, { level: 9 })));
}

const hex = (code: number): string => code.toString(16).padStart(4, "0");

/** Glyph → letter, so that the printed names can be searched and copied. */
function toUnicode(font: PrintingFont["font"]): string {
  const letterOf = new Map<number, number>();
  // A glyph shared by two codes (space and no-break space) reads as the lower one.
  for (const [code, glyph] of [...font.glyphs].sort(([a], [b]) => b - a)) letterOf.set(glyph, code);
  const entries = [...letterOf].sort(([a], [b]) => a - b).map(([glyph, code]) => `<${hex(glyph)}><${hex(code)}>`);
  const blocks: string[] = [];
  for (let from = 0; from < entries.length; from += 100) {
    const block = entries.slice(from, from + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n" +
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n" +
    "1 begincodespacerange <0000><ffff> endcodespacerange\n" +
    `${blocks.join("\n")}\nendcmap CMapName currentdict /CMap defineresource pop end end`
  );
}

function embedFont(context: PDFContext, { face, name, program, font }: PrintingFont): PDFRef {
  const scale = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  const { box } = font;
  const descriptor = context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: name,
      // Nonsymbolic with serifs, and italic where it is.
      Flags: 34 + (face === "boldItalic" ? 64 : 0),
      FontBBox: [scale(box.xMin), scale(box.yMin), scale(box.xMax), scale(box.yMax)],
      ItalicAngle: font.italicAngle,
      Ascent: scale(font.ascent),
      Descent: scale(font.descent),
      CapHeight: scale(font.capHeight),
      StemV: face === "regular" ? 80 : 140,
      FontFile2: deflated(context, { Length1: program.byteLength }, program),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
      CIDToGIDMap: "Identity",
      FontDescriptor: descriptor,
      DW: 1000,
      W: [0, font.advances.map(scale)],
    }),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: deflated(context, {}, Buffer.from(toUnicode(font), "latin1")),
    }),
  );
}

async function embedArtwork(
  context: PDFContext,
  artwork: EmblemArtwork,
): Promise<{ ref: PDFRef; width: number; height: number }> {
  const embedder =
    artwork.kind === "png" ? await PngEmbedder.for(artwork.bytes) : await JpegEmbedder.for(artwork.bytes);
  return { ref: await embedder.embedIntoContext(context), width: embedder.width, height: embedder.height };
}

/** The emblem in its box: the agency's artwork with its proportions kept, else the drawn one. */
async function placeEmblem(
  context: PDFContext,
  artwork: EmblemArtwork | null,
): Promise<{ shapes: Shape[]; operators: string; image: PDFRef | null }> {
  const side = EMBLEM_BOX.right - EMBLEM_BOX.left;
  if (!artwork) {
    const scale = side / EMBLEM_SIZE;
    const shapes = emblemShapes().map((shape) => placeShape(shape, scale, EMBLEM_BOX.left, EMBLEM_BOX.top));
    return { shapes, operators: "", image: null };
  }
  const { ref, width, height } = await embedArtwork(context, artwork);
  const scale = side / Math.max(width, height);
  const [w, h] = [width * scale, height * scale];
  const x = PAGE.width / 2 - w / 2;
  const y = PAGE.height - (EMBLEM_BOX.top + EMBLEM_BOX.bottom) / 2 - h / 2;
  return { shapes: [], operators: `\nq ${w} 0 0 ${h} ${x} ${y} cm /Emblem Do Q`, image: ref };
}

/** Builds the static part with pdf-lib's objects; the certificates themselves never pass through it. */
export async function buildTemplate(kit: FontKit, artwork: EmblemArtwork | null): Promise<Template> {
  const context = PDFContext.create();
  const fonts = FACES.map((face): [string, PDFRef] => [FONT_RESOURCE[face], embedFont(context, kit.fonts[face])]);
  const emblem = await placeEmblem(context, artwork);
  const border = borderPicture(PAGE);
  const drawn = (items: readonly (Shape | Instance)[]): Buffer => Buffer.from(pdfOperators(items), "latin1");
  const form = { Type: "XObject", Subtype: "Form" };
  const objects: [string, PDFRef][] = Object.entries(border.symbols).map(([name, shapes]) => [
    name,
    deflated(context, { ...form, BBox: [-60, -60, 60, 60], Resources: {} }, drawn(shapes)),
  ]);
  if (emblem.image) objects.push(["Emblem", emblem.image]);
  const heading = layoutHeading(kit);
  const content =
    `q 1 0 0 -1 0 ${PAGE.height} cm\n${drawn([...border.items, ...emblem.shapes]).toString("latin1")}\nQ${emblem.operators}\n` +
    `${textOperators(heading, kit.fonts, PAGE.height)}\n${barOperators(mottoRule(heading), PAGE.height)}`;
  const ground = deflated(
    context,
    {
      ...form,
      BBox: [0, 0, PAGE.width, PAGE.height],
      Resources: { Font: Object.fromEntries(fonts), XObject: Object.fromEntries(objects) },
    },
    Buffer.from(content, "latin1"),
  );
  const written = context.enumerateIndirectObjects().map(([ref, object]) => {
    const body = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(body, 0);
    return Buffer.concat([Buffer.from(`${ref.objectNumber} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
  });
  const hash = createHash("sha256").update(VERSION);
  for (const object of written) hash.update(object);
  return {
    objects: written,
    fontResources: `<<${fonts.map(([name, ref]) => `/${name} ${ref.objectNumber} 0 R`).join("")}>>`,
    ground: ground.objectNumber,
    fingerprint: hash.digest("hex"),
  };
}
