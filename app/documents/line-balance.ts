import { holdTerms } from "~/shared/held-terms";

const nbsp = "\u00a0";

const datePattern = /ngày \d{1,2} tháng \d{1,2} năm \d{4}/gu;

/** A number stays with the word before it. */
export function holdNumbers(text: string): string {
  return text.replace(/(số|ngày|tháng|năm|lần|quý|Điều|khoản) (?=[\dIVX])/gu, `$1${nbsp}`);
}

/** A number stays with the word before it, and the words of a fixed term stay together. */
export function holdTogether(text: string): string {
  return holdNumbers(
    holdTerms(text)
      .replace(datePattern, (date) => date.replaceAll(" ", nbsp))
      .replace(/ (-|–) /gu, `${nbsp}$1 `),
  );
}

// About what one line of a page holds.
const oneLine = 70;

/** The last short word of a paragraph never stands alone on its line. */
export function holdLastWord(text: string): string {
  return text.length <= oneLine ? text : text.replace(/ (?=\S{1,9}\s*$)/u, nbsp);
}

function wrap(words: readonly string[], measure: (text: string) => number, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines[lines.length - 1];
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A name in quotes stands whole on the second of two lines. */
function beforeQuote(
  text: string,
  measure: (text: string) => number,
  available: number,
): readonly [string, string] | null {
  const at = text.indexOf(" “");
  if (at === -1 || measure(text) <= available) return null;
  const lines = [text.slice(0, at), text.slice(at + 1)] as const;
  return lines.every((line) => measure(line) <= available) ? lines : null;
}

/** Breaks a centred text into as few lines as fit, of widths as equal as they can be. */
export function balancedLines(text: string, measure: (text: string) => number, available: number): readonly string[] {
  const quoted = beforeQuote(text, measure, available);
  if (quoted !== null) return quoted;
  const bound = holdTogether(text).split(" ");
  const words = bound.every((word) => measure(word) <= available) ? bound : text.split(" ");
  const fewest = wrap(words, measure, available);
  let low = available / (fewest.length + 1);
  let high = available;
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2;
    const lines = wrap(words, measure, middle);
    if (lines.length <= fewest.length && lines.every((line) => measure(line) <= middle)) high = middle;
    else low = middle;
  }
  return wrap(words, measure, high);
}
