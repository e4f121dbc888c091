import { findPeoplePage } from "~/people/people-queries.server";
import type { Queryable } from "~/shared/db.server";
import { invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { twoDigits, type CalendarDate } from "~/shared/time";
import { matchCoAuthor, readCoAuthorLines, type CoAuthorLine, type CoAuthorMatch } from "./co-author";

/** More of one name are told apart by nobody in a list. */
const namesakes = 50;

/**
 * The people whom the field's lines mean, in their order, the main author and repetitions left out. `authorIds`: those who are written down
 * already, the main author first. Refuses what means nobody or several.
 */
export async function findCoAuthors(
  read: Queryable,
  text: string,
  authorIds: readonly string[],
  today: CalendarDate,
): Promise<Result<string[]>> {
  const ids: string[] = [];
  const problems: string[] = [];
  for (const line of readCoAuthorLines(text)) {
    const asked = { q: line.name, after: null, before: null, unitIds: null };
    const match = matchCoAuthor(line, (await findPeoplePage(read, asked, namesakes, today)).rows, authorIds.slice(1));
    if (match.kind !== "one") problems.push(problemOf(line, match));
    else if (match.id !== authorIds[0] && !ids.includes(match.id)) ids.push(match.id);
  }
  return problems.length === 0 ? ok(ids) : fail(invalid({ coAuthors: problems.join(" ") }));
}

function problemOf({ name, unit }: CoAuthorLine, match: Exclude<CoAuthorMatch, { kind: "one" }>): string {
  if (match.kind === "several")
    return `Có ${twoDigits(match.places.length)} người tên “${name}” (${match.places.join("; ")}): ghi thêm đơn vị sau dấu phẩy.`;
  const where = unit === "" ? "" : ` ở “${unit}”`;
  return `Danh sách cá nhân không có ai tên “${name}”${where}: kiểm tra cách viết, hoặc thêm người này vào danh sách trước.`;
}
