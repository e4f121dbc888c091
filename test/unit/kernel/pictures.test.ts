import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { pageFor, readPicture } from "~/shared/picture";
import { exifJpeg } from "../../support/pictures";

describe("a picture's head", () => {
  it("tells size and orientation of a JPEG, in either byte order", () => {
    for (const little of [true, false])
      for (let orientation = 1; orientation <= 8; orientation += 1)
        expect(readPicture(exifJpeg({ width: 40, height: 30, orientation, little }))).toEqual({
          kind: "jpeg",
          width: 40,
          height: 30,
          orientation,
        });
  });

  it("tells the size of a PNG", () => {
    const png = createCanvas(17, 9).toBuffer("image/png");
    expect(readPicture(png)).toEqual({ kind: "png", width: 17, height: 9, orientation: 1 });
  });

  it("is null for what is something else, and is never read beyond its end", () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from("%PDF-1.7"),
      Buffer.from("ffd8ff", "hex"),
      Buffer.from("ffd8ffd9", "hex"),
    ])
      expect(readPicture(bytes)).toBeNull();
    const jpeg = exifJpeg({ width: 40, height: 30, orientation: 6 });
    for (let length = 0; length < 60; length += 1) expect(readPicture(jpeg.subarray(0, length))).toBeNull();
    for (let at = 0; at < 300; at += 1) {
      const spoilt = Buffer.from(jpeg);
      spoilt[at] = 0xff;
      expect(() => readPicture(spoilt)).not.toThrow();
    }
  });
});

describe("the page of a picture", () => {
  it("is A4, lying for a lying picture and standing for one that EXIF turns", () => {
    const lying = { kind: "jpeg", width: 4000, height: 3000, orientation: 1 } as const;
    expect(pageFor(lying)).toMatchObject({ width: 841.89, height: 595.28 });
    expect(pageFor({ ...lying, orientation: 6 })).toMatchObject({ width: 595.28, height: 841.89 });
  });
});
