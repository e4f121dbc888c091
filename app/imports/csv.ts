/** A file of separated values as Excel and its kin write it: RFC 4180, with the separator that the first lines show. */

const separators = [";", ",", "\t"] as const;
type Separator = (typeof separators)[number];

/** UTF-8 with or without its mark, or UTF-16 as “Unicode Text” of Excel; null when it is neither. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The separator that stands most often outside quotes in the first lines; semicolon where none does. */
export function separatorOf(text: string): Separator {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const count = (one: Separator): number => counts.get(one) ?? 0;
  return [...separators].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/**
 * The rows of such a text, each a list of values; quotes taken off, doubled quotes single. A line "sep=;" as Excel
 * understands it names the separator. `most`: no more rows than these are read.
 */
export function parseCsv(text: string, most = Number.POSITIVE_INFINITY): string[][] {
  const [, named, rest = text] = /^sep=([;,\t])\r?\n([\s\S]*)$/u.exec(text) ?? [];
  const separator = named ?? separatorOf(rest);
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < rest.length && rows.length < most; at += 1) {
    const letter = rest[at];
    if (isQuoted) {
      if (letter !== '"') continue;
      value += rest.slice(from, at);
      if (rest[at + 1] === '"') {
        value += '"';
        at += 1;
      } else isQuoted = false;
      from = at + 1;
    } else if (letter === '"' && value === "" && from === at) {
      isQuoted = true;
      from = at + 1;
    } else if (letter === separator || letter === "\n" || letter === "\r") {
      row.push(value + rest.slice(from, at));
      value = "";
      if (letter !== separator) {
        if (letter === "\r" && rest[at + 1] === "\n") at += 1;
        rows.push(row);
        row = [];
      }
      from = at + 1;
    }
  }
  const last = value + rest.slice(from);
  if (rows.length < most && (row.length > 0 || last !== "")) rows.push([...row, last]);
  return rows;
}
