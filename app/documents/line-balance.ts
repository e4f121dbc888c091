const nbsp = "\u00a0";

// Words of the trade that read badly when a centred line ends inside them.
const held = [
  "thi đua - khen thưởng",
  "thi đua, khen thưởng",
  "thi đua",
  "khen thưởng",
  "tập thể",
  "cá nhân",
  "quy chế",
  "dân chủ",
  "cơ sở",
  "giấy khen",
  "bằng khen",
  "thành tích",
  "xuất sắc",
  "thực hiện",
  "phong trào",
  "quyết định",
  "giám đốc",
  "công thương",
  "kỹ thuật",
  "an toàn",
  "môi trường",
  "thương mại",
  "năng lượng",
  "công nghiệp",
  "quản lý",
  "trung tâm",
  "văn phòng",
  "hội đồng",
  "khuyến công",
  "xúc tiến",
  "chi cục",
  "đơn vị",
];
const heldPattern = new RegExp(held.join("|"), "giu");

const datePattern = /ngày \d{1,2} tháng \d{1,2} năm \d{4}/gu;

/** A number stays with the word before it. */
export function holdNumbers(text: string): string {
  return text.replace(/(số|ngày|tháng|năm|lần|quý|Điều|khoản) (?=[\dIVX])/gu, `$1${nbsp}`);
}

/** A number stays with the word before it, and the words of a fixed term stay together. */
export function holdTogether(text: string): string {
  return holdNumbers(
    text
      .replace(datePattern, (date) => date.replaceAll(" ", nbsp))
      .replace(heldPattern, (term) => term.replaceAll(" ", nbsp))
      .replace(/ (-|–) /gu, `${nbsp}$1 `),
  );
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

/** Breaks a centred text into as few lines as fit, of widths as equal as they can be. */
export function balancedLines(text: string, measure: (text: string) => number, available: number): readonly string[] {
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
