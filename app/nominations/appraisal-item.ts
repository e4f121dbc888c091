import type { Instant } from "~/shared/time";
import type { ItemKey, ReturnedItem } from "./returned-items";
import { printOfItem, type DossierItem, type ItemContent } from "./dossier-item";

export type ItemState = "ok" | "problem";

export const itemStateNames: Readonly<Record<ItemState, string>> = { ok: "Đạt", problem: "Cần sửa" };

/** What was found of one item, in which submission, by whom and when. */
export interface ItemMark {
  item: ItemKey;
  state: ItemState;
  note: string;
  ordinal: number;
  byName: string;
  at: Instant;
}

/** An item as it stands in the submission at hand. `earlier`: what was found before; to be looked at again. */
export interface CheckedItem extends DossierItem {
  mark: ItemMark | null;
  earlier: ItemMark | null;
}

/**
 * What was found of an earlier submission holds on where the item is the same and was in order; what was to be mended, and what changed,
 * is looked at again. `contentOf`: what a submission held; null: not kept.
 */
export function checkedItems(
  items: readonly DossierItem[],
  marks: readonly ItemMark[],
  ordinal: number,
  contentOf: (ordinal: number) => ItemContent | null,
): CheckedItem[] {
  return items.map((item) => {
    const mark = marks.find((one) => one.item === item.key) ?? null;
    if (mark === null) return { ...item, mark: null, earlier: null };
    if (mark.ordinal === ordinal) return { ...item, mark, earlier: null };
    const [before, now] = [contentOf(mark.ordinal), contentOf(ordinal)];
    const isSame = before !== null && now !== null && printOfItem(before, item.key) === printOfItem(now, item.key);
    return isSame && mark.state === "ok" ? { ...item, mark, earlier: null } : { ...item, mark: null, earlier: mark };
  });
}

/** The items that a return names: those with a problem in the submission at hand. */
export function problemsOf(items: readonly CheckedItem[]): ReturnedItem[] {
  return items.flatMap(({ key, label, mark }) =>
    mark?.state === "problem" ? [{ item: key, label, note: mark.note }] : [],
  );
}

/** "letter 2026-…,nomination:… 2026-…": tells apart what a page showed as problems and what they are when it is sent. */
export function problemsSeen(items: readonly CheckedItem[]): string {
  return items
    .flatMap(({ key, mark }) => (mark?.state === "problem" ? [`${key} ${mark.at}`] : []))
    .sort()
    .join(",");
}
