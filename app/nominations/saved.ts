import { paths } from "~/shared/paths";
import { commonDocuments, lowered, type CommonSlug, type MissingPart } from "./completeness";

/** What was saved a moment ago, as the address of the page that came next names it. */
export type SavedThing = CommonSlug | `bao-cao:${string}` | `de-nghi:${string}` | `tai-lieu:${string}`;

const parameter = "da-luu";

/** The address with word of what was saved before it. */
export function afterSaving(href: string, thing: SavedThing): string {
  const [page = "", place] = href.split("#");
  const joint = page.includes("?") ? "&" : "?";
  return `${page}${joint}${parameter}=${encodeURIComponent(thing)}${place === undefined ? "" : `#${place}`}`;
}

/** What the address says was saved; "" when it says nothing. */
export function savedIn(url: URL | undefined): string {
  return url?.searchParams.get(parameter) ?? "";
}

export interface SavedNotice {
  title: string;
  /** How it stands in the dossier now, and what it still lacks. */
  facts: string[];
  /** Where it is opened again. */
  href: string;
}

interface Held {
  details: string;
}

interface Content {
  id: string;
  saved: string;
  missing: readonly MissingPart[];
  documents: readonly { slug: CommonSlug; name: string; document: Held | null }[];
  nominations: readonly { id: string; name: string; honorific: string; report: Held | null }[];
}

/** The confirmation of what was saved; null when the dossier holds no such thing, whatever the address says. */
export function savedNotice(content: Content): SavedNotice | null {
  const { id, saved, missing } = content;
  const common = content.documents.find((one) => one.slug === saved);
  if (common !== undefined) {
    if (common.document === null) return null;
    const key = commonDocuments.find((one) => one.slug === common.slug)?.kind;
    const lack = missing.find((part) => part.key === key);
    return {
      title: `Đã lưu ${lowered(common.name)}`,
      facts: [common.document.details, ...(lack === undefined ? [] : [raised(lack.why)])],
      href: paths.dossierDocument(id, common.slug),
    };
  }
  const [kind, nominationId = ""] = saved.split(":");
  const nomination = content.nominations.find((one) => one.id === nominationId);
  if (nomination === undefined) return null;
  const name = `${nomination.honorific.toLowerCase()} ${nomination.name}`.trim();
  const href = paths.nomination(id, nominationId);
  switch (kind) {
    case "bao-cao":
      return nomination.report === null
        ? null
        : { title: `Đã lưu báo cáo thành tích của ${name}`, facts: [nomination.report.details], href };
    case "de-nghi":
      return { title: `Đã lưu đề nghị khen thưởng ${name}`, facts: [], href };
    case "tai-lieu":
      return { title: `Đã lưu tài liệu của ${name}`, facts: [], href: `${href}#tai-lieu-khac` };
    default:
      return null;
  }
}

function raised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
