import type { AwardLine } from "~/campaigns/campaign";
import { commonDocuments, type PresentDocument } from "./completeness";
import type { Confirmation } from "./dossier";
import type { Manifest } from "./manifest";
import { reportNames, type Nomination } from "./nomination";
import { requiredTitles } from "./other-document";
import { otherItem, type ItemKey, type ReturnedItem } from "./returned-items";

export interface DossierItem {
  key: ItemKey;
  label: string;
}

/** The choice of a return that opens everything. */
export const wholeDossier: DossierItem = { key: "all", label: "Toàn bộ hồ sơ" };

/** What stands once in every dossier. */
export const commonItems: readonly DossierItem[] = [
  ...commonDocuments.map(({ kind, name }): DossierItem => ({ key: kind, label: name })),
  { key: "confirmation", label: "Xác nhận của người đứng đầu đơn vị" },
  { key: "candidates", label: "Danh sách tập thể, cá nhân đề nghị" },
];

/** What is looked at of one candidate: the proposal, the report, and what the line asks for besides. */
export function itemsOfNomination(
  { id, name }: Pick<Nomination, "id" | "name">,
  line: Pick<AwardLine, "reportKind" | "extraDocuments"> | null,
): DossierItem[] {
  return [
    { key: `nomination:${id}`, label: `Đề nghị ${name}` },
    { key: `report:${id}`, label: `${reportNames[line?.reportKind ?? "report_summary"]} của ${name}` },
    ...requiredTitles(line).map((title): DossierItem => ({ key: otherItem(id, title), label: `${title} của ${name}` })),
  ];
}

/** Everything that is looked at, in the order in which a dossier is read. */
export function itemsOf(
  nominations: readonly Pick<Nomination, "id" | "name" | "lineId">[],
  lines: readonly Pick<AwardLine, "id" | "reportKind" | "extraDocuments">[],
): DossierItem[] {
  return [
    ...commonItems,
    ...nominations.flatMap((one) => itemsOfNomination(one, lines.find((line) => line.id === one.lineId) ?? null)),
  ];
}

/** As much of a dossier as tells whether an item is still what it was. */
export interface ItemContent {
  nominations: readonly Pick<Nomination, "id" | "lineId" | "post" | "achievement">[];
  documents: readonly (PresentDocument & { sha256: string })[];
  confirmation: Pick<Confirmation, "at"> | null;
}

export function contentOfManifest({ nominations, documents, confirmation }: Manifest): ItemContent {
  return {
    nominations,
    documents: documents.map((one) => ({
      ...one,
      nominationId:
        one.nominationId ??
        (one.candidate === null
          ? null
          : (nominations.find((of) => of.name === one.candidate && of.reportKind === one.kind)?.id ?? null)),
    })),
    confirmation,
  };
}

/** Two equal texts: the item is the same in both. */
export function printOfItem(content: ItemContent, key: ItemKey): string {
  const [kind, id = ""] = key.split(":");
  const documents = (of: (one: ItemContent["documents"][number]) => boolean): string[] =>
    content.documents
      .filter(of)
      .map((one) => `${one.kind} ${one.status} ${one.sha256}${one.kind === "other" ? ` ${one.title ?? ""}` : ""}`)
      .sort();
  const proposal = (nominationId: string) => {
    const one = content.nominations.find((held) => held.id === nominationId);
    return one === undefined ? null : [one.lineId, one.post, one.achievement];
  };
  switch (kind) {
    case "letter":
    case "minutes":
      return JSON.stringify(documents((one) => one.kind === kind && one.nominationId === null));
    case "confirmation":
      return content.confirmation?.at ?? "";
    case "candidates":
      return JSON.stringify(content.nominations.map((one) => one.id).sort());
    case "report":
      return JSON.stringify(documents((one) => one.kind !== "other" && one.nominationId === id));
    case "extra":
      return JSON.stringify(
        documents((one) => one.kind === "other" && one.nominationId === id && otherItem(id, one.title ?? "") === key),
      );
    case "nomination":
      return JSON.stringify([proposal(id), documents((one) => one.nominationId === id)]);
    default:
      return JSON.stringify([content.nominations.map((one) => [one.id, proposal(one.id)]), documents(() => true)]);
  }
}

/** Each item of a return, and whether it is no longer what was submitted. */
export function mendedItems(
  items: readonly ReturnedItem[],
  submitted: ItemContent,
  now: ItemContent,
): (ReturnedItem & { isMended: boolean })[] {
  return items.map((one) => ({
    ...one,
    isMended:
      one.item === "confirmation"
        ? now.confirmation !== null && printOfItem(submitted, one.item) !== printOfItem(now, one.item)
        : printOfItem(submitted, one.item) !== printOfItem(now, one.item),
  }));
}
