import type { Queryable } from "~/shared/db.server";
import { placesOf } from "~/people/people-queries.server";
import { dateOf, type Instant } from "~/shared/time";
import { coAuthorLine } from "./co-author";
import { findEntry, type FoundEntry } from "./find-entry.server";
import type { InitiativeAuthor } from "./initiative";
import { loadOwner, type LoadedOwner } from "./load-owner.server";
import { listOwnAwards } from "./own-awards-queries.server";
import type { FactKind } from "./owner";

export interface EntryPage {
  entry: FoundEntry;
  owner: LoadedOwner;
  /** Of an initiative: each author's awards for which it can have been the standard, the main author first. */
  uses: { author: InitiativeAuthor; choices: { value: string; label: string }[] }[];
  /** Of an initiative: its further authors, a line each, as they are typed. */
  coAuthors: string;
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
  const authors = entry.kind === "initiative" ? entry.fact.authors : [];
  const uses = [];
  for (const author of authors) uses.push({ author, choices: await findUseChoices(read, author.personId) });
  const others = authors.slice(1);
  const places = await placesOf(
    read,
    others.map((one) => one.personId),
    dateOf(now),
  );
  const coAuthors = others.map(({ fullName, personId }) =>
    coAuthorLine({ fullName, unitName: places.get(personId)?.unitName ?? "" }),
  );
  return { entry, owner, uses, coAuthors: coAuthors.join("\n") };
}

async function findUseChoices(read: Queryable, personId: string): Promise<{ value: string; label: string }[]> {
  return (await listOwnAwards(read, personId)).flatMap((use) =>
    use.kind === "entry"
      ? [{ value: `entry:${use.awardEntryId}`, label: use.label }]
      : use.kind === "award"
        ? [{ value: `award:${use.awardId}`, label: use.label }]
        : [],
  );
}
