import pdfMake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { documentText, type AdministrativeDocument } from "./blocks";
import { layoutBlocks, pageNumber } from "./render-pdf-blocks.server";
import { canDraw, tinos } from "./render-pdf-fonts.server";
import { pageMargins } from "./render-pdf-text.server";

const fontPaths = new Set(Object.values(tinos));

pdfMake.setFonts({ Tinos: tinos });
// Nothing outside the fonts is ever read: a document cannot name a file or an address.
pdfMake.setLocalAccessPolicy((path) => fontPaths.has(path));
pdfMake.setUrlAccessPolicy(() => false);

/** Letters of the document that the face lacks, each once, in the order met: refuse before a paper that must be exact. */
export function findMissingLetters(document: AdministrativeDocument): readonly string[] {
  const missing = [...documentText(document).normalize("NFC")].filter((letter) => letter !== "\n" && !canDraw(letter));
  return [...new Set(missing)];
}

const invisible = /[\p{Cc}\p{Cf}\p{M}]/u;

function drawn(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) =>
      letter === "\n" || (canDraw(letter) && !/\p{Cc}|\p{Cf}/u.test(letter))
        ? letter
        : invisible.test(letter)
          ? ""
          : "□",
    )
    .join("");
}

/**
 * One PDF, A4 portrait, laid out after Nghị định 30/2020/NĐ-CP. Equal documents give equal bytes.
 * A letter that the face lacks is drawn as □, so that a file name with a pictogram cannot stop a receipt.
 */
export async function renderDocumentPdf(document: AdministrativeDocument): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: "A4",
    pageMargins: [...pageMargins],
    version: "1.7",
    language: "vi-VN",
    info: {
      title: document.title.normalize("NFC"),
      author: document.author.normalize("NFC"),
      creator: "Vinh Danh",
      producer: "Vinh Danh",
      creationDate: new Date(document.createdAt),
      modDate: new Date(document.createdAt),
    },
    defaultStyle: { font: "Tinos", fontSize: 14 },
    content: layoutBlocks(document.blocks, drawn),
    header: pageNumber,
    pageBreakBefore: (node, queries) => {
      // Headings carry the room that they need instead of a level.
      if (node.headlineLevel === undefined || queries.getPreviousNodesOnPage().length === 0) return false;
      const { top, pageInnerHeight } = node.startPosition;
      return pageMargins[1] + pageInnerHeight - top < node.headlineLevel;
    },
  };
  const bytes = await pdfMake.createPdf(definition).getBuffer();
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
