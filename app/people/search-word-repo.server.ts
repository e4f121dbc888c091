import type { Queryable } from "~/shared/db.server";
import { foldWords } from "./names";

// Sorts after every word with that beginning.
const endOfPrefix = "\uFFFF";

/** Writes anew under which words a thing is found. `subjectKind` is its table. */
export async function replaceSearchWords(
  db: Queryable,
  subjectKind: string,
  subjectId: string,
  texts: readonly string[],
): Promise<void> {
  await db
    .deleteFrom("search_word")
    .where("subject_kind", "=", subjectKind)
    .where("subject_id", "=", subjectId)
    .execute();
  const words = foldWords(texts.join(" "));
  if (words.length === 0) return;
  await db
    .insertInto("search_word")
    .values(words.map((word) => ({ subject_kind: subjectKind, word, subject_id: subjectId })))
    .execute();
}

/**
 * One subquery for each word of the query: the ids of the things that have a word beginning with it. A list adds
 * `where(id, "in", ids)` for each, and so finds what has them all; no word, no condition.
 */
export function idsWithWords(read: Queryable, subjectKind: string, query: string) {
  return foldWords(query).map((word) =>
    read
      .selectFrom("search_word")
      .select("subject_id")
      .where("subject_kind", "=", subjectKind)
      .where("word", ">=", word)
      .where("word", "<", `${word}${endOfPrefix}`),
  );
}
