import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of all pages, composed (NFC). */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({
    data: Uint8Array.from(pdf),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  return pages.join(" ").normalize("NFC");
}
