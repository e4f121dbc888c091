import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create as openFont } from "@cantoo/fontkit";
import pdfMake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { documentText, type AdministrativeDocument } from "./blocks";
import { layoutBlocks, pageMargins, pageNumber } from "./render-pdf-blocks.server";

const requireFromHere = createRequire(import.meta.url);

function fontFile(file: string): string {
  const path = requireFromHere.resolve(`@expo-google-fonts/tinos/${file}`);
  if (!existsSync(path)) throw new Error(`Font file missing: ${file}`);
  return path;
}

const tinos = {
  normal: fontFile("400Regular/Tinos_400Regular.ttf"),
  bold: fontFile("700Bold/Tinos_700Bold.ttf"),
  italics: fontFile("400Regular_Italic/Tinos_400Regular_Italic.ttf"),
  bolditalics: fontFile("700Bold_Italic/Tinos_700Bold_Italic.ttf"),
};
const fontPaths = new Set(Object.values(tinos));

pdfMake.setFonts({ Tinos: tinos });
// Nothing outside the fonts is ever read: a document cannot name a file or an address.
pdfMake.setLocalAccessPolicy((path) => fontPaths.has(path));
pdfMake.setUrlAccessPolicy(() => false);

let drawable: ReadonlySet<number> | undefined;

/** Code points that the document face can draw; its four styles cover the same ones. */
function drawableCodePoints(): ReadonlySet<number> {
  if (drawable !== undefined) return drawable;
  const font = openFont(readFileSync(tinos.normal));
  if (!("characterSet" in font)) throw new Error("The document face is not a single font");
  drawable = new Set(font.characterSet);
  return drawable;
}

/** Letters of the document that the face lacks, each once, in the order met: refuse before a paper that must be exact. */
export function findMissingLetters(document: AdministrativeDocument): readonly string[] {
  const known = drawableCodePoints();
  const missing = [...documentText(document).normalize("NFC")].filter((letter) => letter !== "\n" && !known.has(letter.codePointAt(0) ?? 0));
  return [...new Set(missing)];
}

/**
 * One PDF, A4 portrait, laid out after Nghị định 30/2020/NĐ-CP. Equal documents give equal bytes.
 * A letter that the face lacks is drawn as □, so that a file name with a pictogram cannot stop a receipt.
 */
export async function renderDocumentPdf(document: AdministrativeDocument): Promise<Uint8Array> {
  const known = drawableCodePoints();
  const drawn = (text: string): string =>
    [...text.normalize("NFC")].map((letter) => (known.has(letter.codePointAt(0) ?? 0) ? letter : /\p{Cc}|\p{Cf}|\p{M}/u.test(letter) ? "" : "□")).join("");

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
      if (node.headlineLevel === undefined) return false;
      const [next] = queries.getFollowingNodesOnPage();
      return next === undefined && queries.getPreviousNodesOnPage().length > 0;
    },
  };
  const bytes = await pdfMake.createPdf(definition).getBuffer();
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
