import type { Queryable } from "~/shared/db.server";
import type { AwardEntry } from "./award-entry";
import { findAwardEntry } from "./award-entry-repo.server";
import type { DisciplineCase } from "./discipline-case";
import { findCase } from "./discipline-repo.server";
import { awardText, caseText, initiativeText, ratingText } from "./fact-text";
import type { Initiative } from "./initiative";
import { findInitiative } from "./initiative-repo.server";
import type { FactKind, Owner, Recorded } from "./owner";
import { findRating } from "./rating-repo.server";
import type { TaskRating } from "./task-rating";

export type FoundEntry = { owner: Owner; text: string; recorded: Recorded } & (
  | { kind: "award"; fact: AwardEntry }
  | { kind: "rating"; fact: TaskRating }
  | { kind: "discipline"; fact: DisciplineCase }
  | { kind: "initiative"; fact: Initiative }
);

/** One entry of a history, of whichever kind; an initiative belongs to its first author. */
export async function findEntry(read: Queryable, kind: FactKind, id: string): Promise<FoundEntry | null> {
  switch (kind) {
    case "award": {
      const fact = await findAwardEntry(read, id);
      return fact && { kind, fact, owner: fact.owner, text: awardText(fact), recorded: fact };
    }
    case "rating": {
      const fact = await findRating(read, id);
      return fact && { kind, fact, owner: fact.owner, text: ratingText(fact), recorded: fact };
    }
    case "discipline": {
      const fact = await findCase(read, id);
      return fact && { kind, fact, owner: fact.owner, text: caseText(fact), recorded: fact };
    }
    case "initiative": {
      const fact = await findInitiative(read, id);
      const [author] = fact?.authors ?? [];
      if (fact === null || author === undefined) return null;
      return {
        kind,
        fact,
        owner: { personId: author.personId, unitId: null },
        text: initiativeText(fact),
        recorded: fact,
      };
    }
  }
}
