import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { nominationsMessages } from "./messages";
import { titleKey } from "./other-document";

/**
 * A part of a dossier that is looked at and returned by itself: a common document, the confirmation, who is proposed at all, one candidate
 * with the report, the report alone, a further document of the candidate's line (by its title), or everything.
 */
export type ItemKey =
  | "letter"
  | "minutes"
  | "confirmation"
  | "candidates"
  | "all"
  | `nomination:${string}`
  | `report:${string}`
  | `extra:${string}:${string}`;

/** One thing that the unit is to mend. */
export interface ReturnedItem {
  item: ItemKey;
  label: string;
  note: string;
}

/** What of a dossier a change touches; `whole`: nobody said what. */
export type EditTarget =
  | { kind: "whole" | "letter" | "minutes" | "confirmation" | "candidates" }
  | { kind: "nomination" | "report"; id: string }
  | { kind: "other"; id: string; title: string };

export function otherItem(nominationId: string, title: string): ItemKey {
  return `extra:${nominationId}:${titleKey(title)}`;
}

/**
 * Whether a return left this open. `isNew`: the candidate was not in what was submitted. What was returned before items were named has
 * none, and is open as a whole; whatever is mended is confirmed anew, so that the confirmation always is.
 */
export function isOpenItem(items: readonly Pick<ReturnedItem, "item">[], target: EditTarget, isNew = false): boolean {
  const has = (...keys: ItemKey[]): boolean => items.some(({ item }) => keys.includes(item));
  if (items.length === 0 || has("all") || target.kind === "confirmation") return true;
  switch (target.kind) {
    case "whole":
      return false;
    case "letter":
    case "minutes":
    case "candidates":
      return has(target.kind);
    case "nomination":
    case "report":
    case "other":
      return (
        has(`nomination:${target.id}`) ||
        (target.kind === "report" && has(`report:${target.id}`)) ||
        (target.kind === "other" && has(otherItem(target.id, target.title))) ||
        (isNew && has("candidates"))
      );
  }
}

/** Only what the return named may be changed. Refuses dossier.item_closed. */
export function requireOpenItem(
  dossier: { id: string; returnedAt: Instant; items: readonly ReturnedItem[] },
  target: EditTarget,
  isNew: boolean,
): Result<null> {
  return isOpenItem(dossier.items, target, isNew)
    ? ok(null)
    : fail(
        nominationsMessages.refuse("dossier.item_closed", {
          dossierId: dossier.id,
          returnedAt: dossier.returnedAt,
          labels: dossier.items.map((one) => one.label),
        }),
      );
}

/** A return says what is to be mended. Refuses dossier.nothing_returned. */
export function requireItems(dossierId: string, items: readonly ReturnedItem[]): Result<null> {
  return items.length > 0 ? ok(null) : fail(nominationsMessages.refuse("dossier.nothing_returned", { dossierId }));
}

/** The reason where the items say it all: "Biên bản họp xét đề nghị: thiếu chữ ký; …" */
export function reasonOfItems(items: readonly ReturnedItem[]): string {
  return items.map(({ label, note }) => (note === "" ? label : `${label}: ${note}`)).join("; ");
}

/** What a dossier's row keeps of a return. */
export function readReturnedItems(stored: string): ReturnedItem[] {
  return JSON.parse(stored) as ReturnedItem[];
}
