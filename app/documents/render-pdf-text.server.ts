import type { Content } from "pdfmake/interfaces";
import { runsOf, type Run, type Text } from "./blocks";
import { balancedLines, holdNumbers } from "./line-balance";
import { measureAt } from "./render-pdf-fonts.server";

export type Draw = (text: string) => string;
export type Margin = [left: number, top: number, right: number, bottom: number];

export const mm = 72 / 25.4;
const pageWidth = 210 * mm;

/** Left 30, top 20, right 20, bottom 20 mm: inside the ranges of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const pageMargins: Margin = [30 * mm, 20 * mm, 20 * mm, 20 * mm];
export const textWidth = pageWidth - pageMargins[0] - pageMargins[2];
export const firstLineIndent = 12.7 * mm;
export const gap = 6;
export const bodySize = 14;
export const tableSize = 12;

export function rule(width: number, margin: Margin): Content {
  return { canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8 }], alignment: "center", margin };
}

/** Centred text in balanced lines, with a rule of 0.42 of the longest of them: the decree asks for a third to a half. */
export function centredWithRule(text: string, size: number, available: number, above: number): Content[] {
  const measure = measureAt(size, "bold");
  const lines = balancedLines(text, measure, available);
  const widest = Math.max(...lines.map(measure));
  return [
    ...lines.map((line): Content => ({ text: line, fontSize: size, bold: true, alignment: "center", noWrap: true })),
    rule(widest * 0.42, [0, above, 0, 0]),
  ];
}

export function centred(text: string, size: number, style: "normal" | "italics", available: number): Content[] {
  return balancedLines(text, measureAt(size, style), available).map((line): Content => ({
    text: line,
    fontSize: size,
    italics: style === "italics",
    alignment: "center",
  }));
}

// Justifying opens every place where a line could break; numbers such as 152/2025/NĐ-CP must not open.
const solid = /^(?=.*[-/–])\S{3,30}$/u;

function fragments(text: string): { text: string; noWrap?: boolean }[] {
  return (text.match(/\S+\s*|\s+/gu) ?? []).reduce<{ text: string; noWrap?: boolean }[]>((parts, word) => {
    const last = parts[parts.length - 1];
    if (solid.test(word.trimEnd())) parts.push({ text: word, noWrap: true });
    else if (last !== undefined && last.noWrap !== true) last.text += word;
    else parts.push({ text: word });
    return parts;
  }, []);
}

export function runs(text: Text, draw: Draw): Content {
  return runsOf(text).flatMap((run) =>
    fragments(draw(run.text)).map((part) => ({ ...part, bold: run.bold === true, italics: run.italic === true })),
  );
}

/** A line feed inside a cell begins a new line there. */
export function cellLines(text: Text, draw: Draw): Content {
  const lines: Run[][] = [[]];
  for (const run of runsOf(text)) {
    run.text.split("\n").forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== "") lines[lines.length - 1]?.push({ ...run, text: holdNumbers(part) });
    });
  }
  return {
    stack: lines
      .filter((line, index) => line.length > 0 || index === 0)
      .map((line): Content => ({ text: runs(line, draw) })),
  };
}
