import { fold } from "~/people/names";
import type { CalendarDate } from "~/shared/time";
import type { EntryLevel } from "./award-entry";
import type { Recorded } from "./owner";

export const initiativeKinds = ["initiative", "research_work"] as const;
export type InitiativeKind = (typeof initiativeKinds)[number];
export const initiativeKindNames: Readonly<Record<InitiativeKind, string>> = {
  initiative: "Sáng kiến",
  research_work: "Đề tài, đề án, công trình khoa học và công nghệ",
};

/** How far it was recognised to be effective. */
export const initiativeLevelNames: Readonly<Record<EntryLevel, string>> = {
  agency: "Cơ sở",
  province: "Tỉnh, bộ, ngành",
  state: "Toàn quốc",
};

export interface InitiativeFact {
  kind: InitiativeKind;
  title: string;
  level: EntryLevel;
  year: number;
  recognisedBy: string;
  decisionNumber: string;
  recognisedOn: CalendarDate | null;
  effect: string;
}

/**
 * The award for which an author used it. Once only by Công văn 5007/BNV-TĐKT 2023 (mục III.5.c), which is guidance: a second use is warned of,
 * not refused by law.
 */
export type InitiativeUse =
  | { kind: "entry"; awardEntryId: string; label: string }
  | { kind: "award"; awardId: string; label: string }
  | { kind: "nomination"; nominationId: string; label: string };

export interface InitiativeAuthor {
  personId: string;
  fullName: string;
  use: InitiativeUse | null;
}

export type Initiative = InitiativeFact & Recorded & { authors: readonly InitiativeAuthor[] };

/** Two writings of one initiative of the same author. */
export function isSameInitiative(
  a: Pick<InitiativeFact, "title" | "year">,
  b: Pick<InitiativeFact, "title" | "year">,
): boolean {
  const plain = (text: string): string =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return a.year === b.year && plain(a.title) === plain(b.title);
}
