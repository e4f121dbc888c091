/** A picture as its bytes tell it; sizes in pixels as stored, before it is turned upright. */
export interface Picture {
  kind: "jpeg" | "png";
  width: number;
  height: number;
  /** EXIF orientation, 1 to 8; 1 when none is told. */
  orientation: number;
}

/** Reads the head of a JPEG or PNG; null for anything else or a head that is cut off. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452)
    return sized({ kind: "png", width: view.getUint32(16), height: view.getUint32(20), orientation: 1 });
  return bytes.length >= 4 && view.getUint16(0) === 0xffd8 ? readJpeg(view) : null;
}

function readJpeg(view: DataView): Picture | null {
  let orientation = 1;
  for (let at = 2; at + 4 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes, and markers without a length.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > view.byteLength) return null;
    if (isFrame(marker) && length >= 7)
      return sized({ kind: "jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation });
    if (marker === 0xe1) orientation = orientationIn(view, at + 4, end) ?? orientation;
    at = end;
  }
  return null;
}

// SOF0 to SOF15 without the tables (DHT, JPG, DAC) that stand among them.
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** False for a file that was cut off: it has lost the mark of its end. Phones put more of their own behind that mark. */
export function isWholePicture(bytes: Uint8Array): boolean {
  const picture = readPicture(bytes);
  if (picture === null) return false;
  const marks = picture.kind === "png" ? [0x49, 0x45, 0x4e, 0x44] : [0xff, 0xd9];
  // A preview inside the head has an end of its own: only what follows the drawn data counts.
  const from = picture.kind === "png" ? 24 : scanStart(bytes);
  for (let at = bytes.length - marks.length; at >= from; at -= 1)
    if (marks.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Where the last head part of a JPEG ends: its drawn data follows. */
function scanStart(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += bytes[at + 1] === 0xff ? 1 : 2 + view.getUint16(at + 2);
  return at;
}

/** Tag 0x0112 of the first directory of an EXIF block (TIFF inside "Exif\0\0"). */
function orientationIn(view: DataView, from: number, end: number): number | null {
  if (end - from < 14 || view.getUint32(from) !== 0x45786966) return null;
  const tiff = from + 6;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  if (directory + 2 > end) return null;
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > end) return null;
    if (view.getUint16(at, isLittle) !== 0x0112) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

function sized(picture: Picture): Picture | null {
  return picture.width > 0 && picture.height > 0 ? picture : null;
}

/** A page of A4, standing or lying as the upright picture does, and how the picture stands on it; points of 1/72 inch. */
export interface PicturePage {
  width: number;
  height: number;
  /** PDF matrix that maps the unit square of the stored picture to its upright place. */
  matrix: readonly [number, number, number, number, number, number];
}

const a4 = { short: 595.28, long: 841.89 };
const margin = 20;

export function pageFor({ width, height, orientation }: Picture): PicturePage {
  // From 5 on, the stored picture lies on its side.
  const [wide, high] = orientation >= 5 ? [height, width] : [width, height];
  const page = wide > high ? { width: a4.long, height: a4.short } : { width: a4.short, height: a4.long };
  const scale = Math.min((page.width - 2 * margin) / wide, (page.height - 2 * margin) / high);
  const w = wide * scale;
  const h = high * scale;
  return { ...page, matrix: upright(orientation, (page.width - w) / 2, (page.height - h) / 2, w, h) };
}

/** Where the eight orientations of EXIF put the stored first row and column. */
function upright(orientation: number, x: number, y: number, w: number, h: number): PicturePage["matrix"] {
  switch (orientation) {
    case 2:
      return [-w, 0, 0, h, x + w, y];
    case 3:
      return [-w, 0, 0, -h, x + w, y + h];
    case 4:
      return [w, 0, 0, -h, x, y + h];
    case 5:
      return [0, -h, -w, 0, x + w, y + h];
    case 6:
      return [0, -h, w, 0, x, y + h];
    case 7:
      return [0, h, w, 0, x, y];
    case 8:
      return [0, h, -w, 0, x + w, y];
    default:
      return [w, 0, 0, h, x, y];
  }
}

export const pictureLimits = {
  /** Pages of one document made of pictures. */
  count: 60,
  /** A page scanned at 600 dpi has 35 million; more is unpacked into more memory than a picture needs. */
  pixels: 45_000_000,
} as const;
