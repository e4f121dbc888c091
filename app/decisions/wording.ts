import { upperFirst } from "~/documents/wording";

/** The agency as running text names it. */
export interface AgencyNames {
  /** "Sở Công Thương" */
  agency: string;
  /** "Giám đốc" */
  head: string;
  /** "Giám đốc Sở Công Thương" */
  authority: string;
}

const small = new Set(["và", "của", "thuộc", "về", "các"]);

/** Letterheads keep an agency's name in capitals; within a sentence it is written as a name. */
function asName(text: string): string {
  if (text !== text.toLocaleUpperCase("vi")) return text;
  return text
    .toLocaleLowerCase("vi")
    .split(" ")
    .map((word) => (small.has(word) ? word : upperFirst(word)))
    .join(" ");
}

export function agencyNames(agency: { name: string; headTitle: string }): AgencyNames {
  const name = asName(agency.name);
  const head = upperFirst(agency.headTitle.toLocaleLowerCase("vi"));
  return { agency: name, head, authority: `${head} ${name}` };
}

/** The achievement as decision and certificate print it. */
export function praiseOf(campaign: { title: string; praiseText: string }): string {
  return campaign.praiseText === ""
    ? `Đã có thành tích xuất sắc trong phong trào “${campaign.title}”`
    : campaign.praiseText;
}

/** "phong trào “…”", unless the title itself says so. */
export function campaignName(title: string): string {
  return /^phong trào/iu.test(title) ? `“${title}”` : `phong trào “${title}”`;
}

/** 1.520.000 đ */
export function money(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/gu, ".")} đ`;
}
