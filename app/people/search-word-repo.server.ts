import { sql, type RawBuilder, type SqlBool } from "kysely";
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
 * A word that fewer things have is read whole; when all words are commoner, the list is walked in its order. One common word alone soon has
 * a page of hits; what has several of them may begin late in the list ("đặng thị h" by given name), so that these are read further.
 */
const rareLimits = { oneWord: 2000, severalWords: 10_000 };

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
  const few = await findRarest(read, subjectKind, words, rareLimits.oneWord);
  if (few !== null || words.length === 1) return { words, rarest: few };
  return { words, rarest: await findRarest(read, subjectKind, words, rareLimits.severalWords) };
}

/** The word that the fewest things have; null where each has that many. Counting goes no further than that. */
async function findRarest(
  read: Queryable,
  subjectKind: string,
  words: readonly string[],
  limit: number,
): Promise<string | null> {
  let rarest: { word: string; count: number } | null = null;
  for (const word of words) {
    const most = rarest?.count ?? limit;
    const count = await countRows(read, sql`select 1 from ${wordRange(subjectKind, word, "word")} limit ${most}`);
    if (count < most) rarest = { word, count };
  }
  return rarest?.word ?? null;
}

async function countRows(read: Queryable, rows: RawBuilder<unknown>): Promise<number> {
  const { rows: counted } = await sql<{ count: number }>`select count(*) as count from (${rows}) as hit`.execute(read);
  return Number(counted[0]?.count);
}

/**
 * The conditions of a plan on a list whose id column is `idColumn`: the list adds each with `where`. `isNarrowed`: another condition
 * already picks few rows, so that every word is only asked of those.
 */
export function searchConditions(
  subjectKind: string,
  { words, rarest }: SearchPlan,
  idColumn: string,
  isNarrowed = false,
): RawBuilder<SqlBool>[] {
  const has = (word: string, subject: string): RawBuilder<SqlBool> =>
    sql`exists (select 1 from ${wordRange(subjectKind, word, "other_word")} and other_word.subject_id = ${sql.ref(subject)})`;
  if (rarest === null || isNarrowed) return words.map((word) => has(word, idColumn));
  // The other words are asked before the list's own rows are read.
  const others = words.filter((word) => word !== rarest).map((word) => sql`and ${has(word, "rare_word.subject_id")}`);
  const ids = sql`select rare_word.subject_id from ${wordRange(subjectKind, rarest, "rare_word")} ${sql.join(others, sql` `)}`;
  return [sql`${sql.ref(idColumn)} in (${ids})`];
}

/** The rows of what has a word with this beginning, after `from`; more conditions may follow. */
function wordRange(subjectKind: string, word: string, alias: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`search_word as ${sql.table(alias)} where ${column("subject_kind")} = ${subjectKind}
    and ${column("word")} >= ${word} and ${column("word")} < ${word + endOfPrefix}`;
}
