import type { Actor } from "./actor";
import type { Queryable } from "./db.server";
import type { Verdict } from "./permit";

/** Who asks, and where to look what the file belongs to. */
export interface FileReader {
  actor: Actor;
  read: Queryable;
  now: string;
}

/** Kind of a file's owner → who may download it, told by the policy of the slice that owns it. A kind that nobody lists is hidden. */
export type FileAccess = Readonly<Record<string, (reader: FileReader, subjectId: string) => Promise<Verdict>>>;
