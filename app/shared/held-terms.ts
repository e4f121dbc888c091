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

/** Ties the words of fixed terms ("thi đua", "dân chủ") with no-break spaces, so that a line never ends inside one. */
export function holdTerms(text: string): string {
  return text.replace(heldPattern, (term) => term.replaceAll(" ", nbsp));
}
