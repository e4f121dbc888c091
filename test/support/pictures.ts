import { createCanvas } from "@napi-rs/canvas";

export interface JpegOf {
  /** As stored, before EXIF turns it. */
  width: number;
  height: number;
  orientation: number;
  little?: boolean;
}

/** Where EXIF (tag 0x0112) puts the stored pixel in column i and row j of a picture w wide and h high. */
const places: Readonly<Record<number, (i: number, j: number, w: number, h: number) => readonly [number, number]>> = {
  1: (i, j) => [i, j],
  2: (i, j, w) => [w - 1 - i, j],
  3: (i, j, w, h) => [w - 1 - i, h - 1 - j],
  4: (i, j, _w, h) => [i, h - 1 - j],
  5: (i, j) => [j, i],
  6: (i, j, _w, h) => [h - 1 - j, i],
  7: (i, j, w, h) => [h - 1 - j, w - 1 - i],
  8: (i, j, w) => [j, w - 1 - i],
};

/** A JPEG that, turned as its EXIF says, has a red upper left quarter, a blue upper right one and is white below. */
export function exifJpeg({ width, height, orientation, little = true }: JpegOf): Buffer {
  const [wide, high] = orientation >= 5 ? [height, width] : [width, height];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(width, height);
  const place = places[orientation] ?? ((i, j) => [i, j] as const);
  for (let j = 0; j < height; j += 1)
    for (let i = 0; i < width; i += 1) {
      const [x, y] = place(i, j, width, height);
      const color = y * 2 >= high ? [255, 255, 255] : x * 2 < wide ? [220, 0, 0] : [0, 0, 220];
      pixels.data.set([...color, 255], (j * width + i) * 4);
    }
  context.putImageData(pixels, 0, 0);
  const jpeg = canvas.toBuffer("image/jpeg");
  return Buffer.concat([jpeg.subarray(0, 2), exifBlock(orientation, little), jpeg.subarray(2)]);
}

function exifBlock(orientation: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(26);
  const u16 = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const u32 = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  tiff.write(little ? "II" : "MM", 0, "latin1");
  u16(42, 2);
  u32(8, 4);
  u16(1, 8);
  u16(0x0112, 10);
  u16(3, 12);
  u32(1, 14);
  u16(orientation, 18);
  const head = Buffer.from("ffe100004578696600 00".replace(" ", ""), "hex");
  head.writeUInt16BE(2 + 6 + tiff.length, 2);
  return Buffer.concat([head, tiff]);
}
