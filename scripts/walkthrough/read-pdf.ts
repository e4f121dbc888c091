import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Number of pages and all words of a file; throws where it is no PDF. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<{ pages: string[] }> {
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  }).promise.catch((error: unknown) => {
    throw new Error(`${name} is no PDF`, { cause: error });
  });
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .normalize("NFC"),
    );
  }
  await document.destroy();
  return { pages };
}
