import type { Migration } from "../migrate";

/** What somebody is typing and has not saved: one copy for each account and form of a dossier. */
export const drafts: Migration = {
  name: "0038-drafts",
  statements: [
    // item: "letter", "minutes", "new", "nomination:<id>", "report:<id>". fields: JSON, field name → typed text.
    // based_on: the document's id or the nomination's version that was shown; "" for none.
    `CREATE TABLE working_copy (
      account_id KEY NOT NULL REFERENCES account (id), dossier_id KEY NOT NULL REFERENCES dossier (id), item KEY NOT NULL,
      fields TEXT NOT NULL, based_on KEY NOT NULL, saved_at KEY NOT NULL,
      window_at KEY NOT NULL, window_count INTEGER NOT NULL, PRIMARY KEY (account_id, dossier_id, item))`,
    `CREATE INDEX working_copy_by_dossier ON working_copy (dossier_id)`,
    `CREATE INDEX working_copy_by_age ON working_copy (saved_at)`,
  ],
};
