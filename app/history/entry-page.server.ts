import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { findEntry, type FoundEntry } from "./find-entry.server";
import { loadOwner, type LoadedOwner } from "./load-owner.server";
import { listOwnAwards } from "./own-awards-queries.server";
import type { FactKind } from "./owner";

export interface EntryPage {
  entry: FoundEntry;
  owner: LoadedOwner;
  /** Awards for which an initiative can have been the standard. */
  useChoices: { value: string; label: string }[];
}

/** One entry of a history with whose it is; null when there is none. */
export async function findEntryPage(
  read: Queryable,
  kind: FactKind,
  id: string,
  now: Instant,
): Promise<EntryPage | null> {
  const entry = await findEntry(read, kind, id);
  if (entry === null) return null;
  const owner = await loadOwner(read, entry.owner, now);
  if (owner === null) return null;
  const own =
    kind === "initiative" && owner.owner.personId !== null ? await listOwnAwards(read, owner.owner.personId) : [];
  return {
    entry,
    owner,
    useChoices: own.flatMap((use) =>
      use.kind === "entry"
        ? [{ value: `entry:${use.awardEntryId}`, label: use.label }]
        : use.kind === "award"
          ? [{ value: `award:${use.awardId}`, label: use.label }]
          : [],
    ),
  };
}
