import type { Databases, Queryable } from "~/shared/db.server";
import type { FileStore } from "~/shared/files.server";

export interface Checked {
  read: Queryable;
  files: FileStore;
}

/** Something that must hold in every database at every commit (product.md, what must always hold). */
export interface Invariant {
  name: string;
  /** Each break as a sentence that names the row. */
  find(checked: Checked): Promise<string[]>;
  /** Breaks it, for the self-test. Runs outside the product's guards where the database has one of its own. */
  plant(databases: Databases, files: FileStore): Promise<void>;
}
