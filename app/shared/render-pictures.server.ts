import { concatTransformationMatrix, drawObject, PDFDocument, popGraphicsState, pushGraphicsState } from "pdf-lib";
import { pageFor, readPicture } from "./picture";

/** One PDF of these JPEG and PNG pictures, a page of A4 for each, upright. JPEG data goes in as it is. Throws for anything else. */
export async function renderPictures(pictures: readonly Uint8Array[], title: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setProducer("Vinh Danh");
  pdf.setCreator("Vinh Danh");
  for (const bytes of pictures) {
    const picture = readPicture(bytes);
    if (picture === null) throw new Error("not a picture that can be drawn");
    const image = picture.kind === "jpeg" ? await pdf.embedJpg(bytes) : await pdf.embedPng(bytes);
    const { width, height, matrix } = pageFor(picture);
    const page = pdf.addPage([width, height]);
    const name = page.node.newXObject("Picture", image.ref);
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(...matrix),
      drawObject(name),
      popGraphicsState(),
    );
  }
  return await pdf.save({ useObjectStreams: false });
}
