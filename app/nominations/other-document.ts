import type { AwardLine } from "~/campaigns/campaign";
import { linesOf } from "~/campaigns/campaign-text";

/** What the award line asks for besides letter, minutes and report, in its order. */
export function requiredTitles(line: Pick<AwardLine, "extraDocuments"> | null): string[] {
  const titles = linesOf(line?.extraDocuments ?? "").map(tidiedTitle);
  return titles.filter((title, index) => title !== "" && titles.findIndex((one) => isSameTitle(one, title)) === index);
}

/** As much of a title as tells it from another: letters and digits, without case. Stands in keys and names of fields. */
export function titleKey(title: string): string {
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

export function isSameTitle(a: string, b: string): boolean {
  return titleKey(a) === titleKey(b);
}

export function tidiedTitle(title: string): string {
  return title.trim().replace(/[.;]$/u, "");
}
