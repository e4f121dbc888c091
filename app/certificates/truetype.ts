/** The few tables of a TrueType font that printing needs. Lengths are font units. */
export type GlyphBox = { readonly xMin: number; readonly yMin: number; readonly xMax: number; readonly yMax: number };

export type TrueType = {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly box: GlyphBox;
  /** Code point → glyph, as the font's Unicode cmap has it. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly advances: readonly number[];
  /** Outline bounds of a glyph; null for an empty one. */
  readonly glyphBox: (glyph: number) => GlyphBox | null;
};

export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), view.getUint32(record + 8));
  }
  const table = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`The font has no ${tag} table`);
    return offset;
  };
  const head = table("head");
  const hhea = table("hhea");
  const hmtx = table("hmtx");
  const loca = table("loca");
  const glyf = table("glyf");
  const os2 = table("OS/2");
  const count = view.getUint16(table("maxp") + 4);
  const measured = view.getUint16(hhea + 34);
  const isLong = view.getInt16(head + 50) === 1;
  const start = (glyph: number): number =>
    isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
  const boxAt = (offset: number): GlyphBox => ({
    xMin: view.getInt16(offset),
    yMin: view.getInt16(offset + 2),
    xMax: view.getInt16(offset + 4),
    yMax: view.getInt16(offset + 6),
  });
  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : view.getInt16(hhea + 4),
    italicAngle: view.getInt32(table("post") + 4) / 65536,
    box: boxAt(head + 36),
    glyphs: readCmap(view, table("cmap")),
    advances: Array.from({ length: count }, (_, glyph) => view.getUint16(hmtx + Math.min(glyph, measured - 1) * 4)),
    glyphBox: (glyph) => (start(glyph) === start(glyph + 1) ? null : boxAt(glyf + start(glyph) + 2)),
  };
}

function readCmap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const platform = view.getUint16(cmap + 4 + index * 8);
    const offset = cmap + view.getUint32(cmap + 8 + index * 8);
    if (platform !== 0 && platform !== 3) continue;
    if (view.getUint16(offset) === 4) readSegments(view, offset, glyphs);
    if (view.getUint16(offset) === 12) readGroups(view, offset, glyphs);
  }
  return glyphs;
}

/** cmap format 4. */
function readSegments(view: DataView, offset: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(offset + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(offset + 14 + segment);
    const start = view.getUint16(offset + 16 + doubled + segment);
    const delta = view.getUint16(offset + 16 + doubled * 2 + segment);
    const rangeAt = offset + 16 + doubled * 3 + segment;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const found = range === 0 ? code : view.getUint16(rangeAt + range + (code - start) * 2);
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

/** cmap format 12. */
function readGroups(view: DataView, offset: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(offset + 12); group++) {
    const at = offset + 16 + group * 12;
    const start = view.getUint32(at);
    for (let code = start; code <= view.getUint32(at + 4); code++) {
      glyphs.set(code, view.getUint32(at + 8) + code - start);
    }
  }
}
