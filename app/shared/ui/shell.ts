export interface NavItem {
  href: string;
  label: string;
  current: boolean;
  /** Things that wait there; shown from 1. */
  count?: number | undefined;
}

export interface ShellBanner {
  tone: "wait" | "bad" | "busy";
  text: string;
  link?: { href: string; label: string } | undefined;
}

/** What the frame of every page shows. Plain data, made by each loader for the person who asks. */
export interface Shell {
  agency: { name: string; parentName: string; isSample: boolean };
  actor: { name: string; roleLine: string } | null;
  nav: NavItem[];
  /** The server's time in words: "09 giờ 14, thứ Ba 03/11/2026". */
  clock: string;
  banners: ShellBanner[];
}

/** Title of the document: what the page is, then the product; "Lỗi: " first when the form was refused. */
export function documentTitle(title: string, refused = false): string {
  return `${refused ? "Lỗi: " : ""}${title} – Vinh Danh`;
}
