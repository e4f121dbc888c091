import { paths } from "~/shared/paths";
import { formatDeadline, formatInstant } from "~/shared/time";
import { commonDocuments } from "./completeness";
import type { Dossier } from "./dossier";
import { contentOfManifest, mendedItems, type ItemContent } from "./dossier-item";
import type { Manifest } from "./manifest";
import { reasonOfItems, type ItemKey, type ReturnedItem } from "./returned-items";

export interface ReturnedItemView {
  label: string;
  note: string;
  /** Where it is mended; null: it is no longer in the dossier. */
  href: string | null;
  isMended: boolean;
}

/** Why a dossier was returned, until when it is mended, and what of it is. */
export interface ReturnedView {
  reason: string;
  dueText: string;
  atText: string;
  items: ReturnedItemView[];
}

interface Returned {
  reason: string;
  items: readonly ReturnedItem[];
}

/** Null for a dossier that is not returned. `submitted`: what came last. */
export function returnedView(
  { id, stage, confirmation }: Pick<Dossier, "id" | "stage" | "confirmation">,
  content: Omit<ItemContent, "confirmation">,
  submitted: Manifest | null,
): ReturnedView | null {
  if (stage.state !== "returned") return null;
  const zone = "(giờ Việt Nam)";
  return {
    reason: ownReason(stage),
    dueText: `${formatDeadline(stage.correctionDueAt)} ${zone}`,
    atText: `${formatInstant(stage.returnedAt)} ${zone}`,
    items: returnedItemViews(id, stage, { ...content, confirmation }, submitted),
  };
}

/** What a return named, with the place where each is mended and whether it was changed since. */
export function returnedItemViews(
  dossierId: string,
  { items }: Returned,
  now: ItemContent,
  submitted: Manifest | null,
): ReturnedItemView[] {
  if (submitted === null) return [];
  return mendedItems(items, contentOfManifest(submitted), now).map((one) => ({
    label: one.label,
    note: one.note,
    href: hrefOf(dossierId, one.item, now),
    isMended: one.isMended,
  }));
}

function hrefOf(dossierId: string, key: ItemKey, { nominations }: Pick<ItemContent, "nominations">): string | null {
  const [kind, id = ""] = key.split(":");
  const common = commonDocuments.find((one) => one.kind === kind);
  if (common !== undefined) return paths.dossierDocument(dossierId, common.slug);
  switch (kind) {
    case "confirmation":
      return `${paths.submitDossier(dossierId)}#xac-nhan`;
    case "candidates":
      return paths.newNomination(dossierId);
    case "all":
      return paths.dossier(dossierId);
    case "extra":
      return nominations.some((one) => one.id === id) ? `${paths.nomination(dossierId, id)}#tai-lieu-khac` : null;
    default:
      return nominations.some((one) => one.id === id) ? paths.nomination(dossierId, id) : null;
  }
}

/** The remark in general; "" where it only repeats the items. */
export function ownReason({ reason, items }: Returned): string {
  return reason === reasonOfItems(items) || (items.length === 1 && items[0]?.note === reason) ? "" : reason;
}
