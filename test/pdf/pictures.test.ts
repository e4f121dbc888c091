import { createCanvas } from "@napi-rs/canvas";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { renderPictures } from "~/shared/render-pictures.server";
import { exifJpeg } from "../support/pictures";
import { colorAt, drawPages, type Color } from "./certificate-pages";

const named = ([red, green, blue]: Color): string =>
  red > 180 && green < 80 ? "red" : blue > 180 && green < 80 ? "blue" : red > 240 && green > 240 ? "white" : "other";

describe("a document made of pictures", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("stands upright for orientation %i", async (orientation) => {
    const pdf = await renderPictures([exifJpeg({ width: 400, height: 300, orientation })], "Ảnh");
    const [page] = await drawPages(pdf, 36);
    if (page === undefined) throw new Error("no page");
    const [width, height] = [page.width / page.scale, page.height / page.scale];
    expect(width > height).toBe(orientation < 5);
    const at = (x: number, y: number) => named(colorAt(page, width * x, height * y));
    expect([at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)]).toEqual(["red", "blue", "white", "white"]);
  });

  it("takes JPEG and PNG together, and keeps the title", async () => {
    const png = createCanvas(20, 30).toBuffer("image/png");
    const jpeg = exifJpeg({ width: 40, height: 30, orientation: 1 });
    const pdf = await PDFDocument.load(await renderPictures([png, jpeg], "Biên bản họp xét"));
    expect([pdf.getPageCount(), pdf.getTitle()]).toEqual([2, "Biên bản họp xét"]);
  });

  it("is not made of what is no picture", async () => {
    await expect(renderPictures([Buffer.from("nothing")], "Ảnh")).rejects.toThrow();
  });
});
