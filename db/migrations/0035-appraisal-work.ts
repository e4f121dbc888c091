import type { Migration } from "../migrate";

/** Who appraises which dossier, what was found item by item, and which items a return opened. */
export const appraisalWork: Migration = {
  name: "0035-appraisal-work",
  statements: [
    `CREATE TABLE appraisal_officer (
      dossier_id KEY PRIMARY KEY REFERENCES dossier (id), account_id KEY NOT NULL REFERENCES account (id),
      officer_name TEXT NOT NULL, assigned_by_name TEXT NOT NULL, assigned_at KEY NOT NULL)`,
    `CREATE INDEX appraisal_officer_by_account ON appraisal_officer (account_id)`,
    // submission_ordinal: the submission that was looked at; a later one may have changed the item.
    `CREATE TABLE appraisal_item (
      dossier_id KEY NOT NULL REFERENCES dossier (id), item KEY NOT NULL,
      state KEY NOT NULL CHECK (state IN ('ok', 'problem')), note TEXT NOT NULL DEFAULT '',
      submission_ordinal INTEGER NOT NULL, marked_by_name TEXT NOT NULL, marked_at KEY NOT NULL,
      PRIMARY KEY (dossier_id, item))`,
    // JSON: a list of { item, label, note }. Empty on what was returned before items could be named: everything was open.
    `ALTER TABLE dossier ADD COLUMN returned_items TEXT NOT NULL DEFAULT '[]'`,
  ],
};
