// Soft hyphen, zero-width and direction marks, word joiner, BOM: invisible, they make equal names unequal.
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;
// C0 and C1 controls except tab, line feed and carriage return.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** One line of typed text: NFC, invisible and control characters removed, spaces trimmed and collapsed. */
export function cleanLine(typed: string): string {
  return strip(typed).replace(/\s+/gu, " ").trim();
}

/** Several lines of typed text: as `cleanLine` within each line; at most one empty line in a row. */
export function cleanLines(typed: string): string {
  return strip(typed)
    .replace(/\r\n?|\u2028|\u2029/gu, "\n")
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Length as a reader counts it: code points of the NFC form. */
export function countLetters(text: string): number {
  let count = 0;
  for (const _letter of text) count += 1;
  return count;
}

function strip(typed: string): string {
  return typed.replace(invisible, "").replace(controls, "").normalize("NFC");
}
