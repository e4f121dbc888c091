import type { Content } from "pdfmake/interfaces";
import { quocHieu, tieuNgu, type AnnexHeaderBlock, type LetterheadBlock } from "./blocks";
import { balancedLines } from "./line-balance";
import { measureAt } from "./render-pdf-fonts.server";
import {
  bodySize,
  centred,
  centredWithRule,
  gap,
  rule,
  textWidth,
  type Draw,
  type Margin,
} from "./render-pdf-text.server";

const titleWidth = textWidth - 40;

// Quốc hiệu in bold 13 is 269.3 pt wide in a Times-metric face; it must never wrap.
const mottoWidth = 272;
const tieuNguWidth = 171;

export function letterhead(block: LetterheadBlock, draw: Draw): Content {
  const leftWidth = textWidth - mottoWidth - 4;
  const left: Content[] = [];
  if (block.superior !== undefined) left.push(...centred(draw(block.superior), 13, "normal", leftWidth));
  left.push(...centredWithRule(draw(block.issuer), 13, leftWidth, 2));
  const below: Content[] = [];
  if (block.number !== undefined) below.push({ text: draw(block.number), fontSize: 13, alignment: "center" });
  if (block.subject !== undefined)
    below.push({ stack: centred(draw(block.subject), 12, "normal", leftWidth), margin: [0, gap, 0, 0] });
  const columns = (first: Content[], second: Content[], margin: Margin): Content => ({
    columns: [
      { width: leftWidth, stack: first },
      { width: mottoWidth, stack: second },
    ],
    columnGap: 4,
    margin,
  });
  return {
    stack: [
      columns(
        left,
        [
          { text: quocHieu, fontSize: 13, bold: true, alignment: "center", noWrap: true },
          { text: tieuNgu, fontSize: 14, bold: true, alignment: "center", noWrap: true },
          rule(tieuNguWidth, [0, 2, 0, 0]),
        ],
        [0, 0, 0, 10],
      ),
      columns(below, [{ text: draw(block.placeAndDate), italics: true, alignment: "center" }], [0, 0, 0, 18]),
    ],
  };
}

export function titled(type: string, abstract: string | undefined, draw: Draw, margin: Margin): Content {
  const lines: Content[] = [{ text: draw(type), bold: true, alignment: "center" }];
  if (abstract !== undefined) lines.push(...centredWithRule(draw(abstract), bodySize, titleWidth, 3));
  return { stack: lines, margin };
}

export function annexHeader(block: AnnexHeaderBlock, draw: Draw): Content {
  const lines: Content[] = [{ text: draw(block.title), bold: true, alignment: "center" }];
  if (block.abstract !== undefined) {
    const abstract = balancedLines(draw(block.abstract), measureAt(bodySize, "bold"), titleWidth);
    lines.push(...abstract.map((line): Content => ({ text: line, bold: true, alignment: "center" })));
  }
  if (block.attachedTo !== undefined) lines.push(...centred(draw(block.attachedTo), bodySize, "italics", textWidth));
  lines.push(rule(textWidth * 0.3, [0, 3, 0, 0]));
  return { stack: lines, margin: [0, 0, 0, 12] };
}
