import { sql, type Expression, type SqlBool } from "kysely";
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

/** A word that fewer things have is read whole; when all words are commoner, the list is walked in its order. */
const rareLimit = 2000;

export interface SearchPlan {
  words: readonly string[];
  /** The word whose things are read and then ordered; null: the list is walked, and soon has a page of hits. */
  rarest: string | null;
}

/**
 * How to find what has a word beginning with each word of the query. Either way the work stays bounded where the table grows: a rare word
 * has few things, common ones are met often. Null: nothing was typed that can be searched.
 */
export async function planSearch(read: Queryable, subjectKind: string, query: string): Promise<SearchPlan | null> {
  const words = foldWords(query);
  if (words.length === 0) return null;
  let rarest: { word: string; count: number } | null = null;
  for (const word of words) {
    const row = await read
      .selectFrom(wordRange(read, subjectKind, word).select("search_word.subject_id").limit(rareLimit).as("hit"))
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    const count = Number(row.count);
    if (count < rareLimit && (rarest === null || count < rarest.count)) rarest = { word, count };
  }
  return { words, rarest: rarest?.word ?? null };
}

/**
 * The conditions of a plan on a list whose id column is `idColumn`: the list adds each with `where`. `isNarrowed`: another condition
 * already picks few rows, so that every word is only asked of those.
 */
export function searchConditions(
  read: Queryable,
  subjectKind: string,
  plan: SearchPlan,
  idColumn: string,
  isNarrowed = false,
): Expression<SqlBool>[] {
  return plan.words.map((word) =>
    word === plan.rarest && !isNarrowed
      ? sql<SqlBool>`${sql.ref(idColumn)} in ${wordRange(read, subjectKind, word).select("search_word.subject_id")}`
      : sql<SqlBool>`exists ${wordRange(read, subjectKind, word)
          .select("search_word.subject_id")
          .where("search_word.subject_id", "=", sql.ref<string>(idColumn))}`,
  );
}

function wordRange(read: Queryable, subjectKind: string, word: string) {
  return read
    .selectFrom("search_word")
    .where("search_word.subject_kind", "=", subjectKind)
    .where("search_word.word", ">=", word)
    .where("search_word.word", "<", `${word}${endOfPrefix}`);
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
