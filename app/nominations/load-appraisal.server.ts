import type { Queryable } from "~/shared/db.server";
import { checkedItems, type CheckedItem } from "./appraisal-item";
import { listItemMarks } from "./appraisal-item-repo.server";
import { contentOfManifest, itemsOf, type ItemContent } from "./dossier-item";
import type { DossierInPlace } from "./load-dossier.server";
import type { Nomination } from "./nomination";
import { listSubmissions, type Submission } from "./submission-repo.server";

export interface DossierAppraisal {
  items: CheckedItem[];
  /** All submissions, the latest first. */
  submissions: Submission[];
}

/** What was found of each item of a dossier as it was last submitted. */
export async function loadAppraisal(
  db: Queryable,
  { dossier, campaign }: Pick<DossierInPlace, "dossier" | "campaign">,
  nominations: readonly Nomination[],
): Promise<DossierAppraisal> {
  const submissions = await listSubmissions(db, dossier.id);
  const contents = new Map<number, ItemContent>();
  const contentOf = (ordinal: number): ItemContent | null => {
    const held = contents.get(ordinal);
    const found = submissions.find((one) => one.ordinal === ordinal);
    if (held !== undefined || found === undefined) return held ?? null;
    const content = contentOfManifest(found.manifest);
    contents.set(ordinal, content);
    return content;
  };
  const marks = await listItemMarks(db, dossier.id);
  const items = itemsOf(nominations, campaign.lines);
  return { items: checkedItems(items, marks, submissions[0]?.ordinal ?? 0, contentOf), submissions };
}
