import type { Migration } from "../migrate";

/** The agency's own Word templates, one for each kind of paper that units write in the product. */
export const paperTemplates: Migration = {
  name: "0041-paper-templates",
  statements: [
    `CREATE TABLE paper_template (
      kind KEY PRIMARY KEY CHECK (kind IN ('letter', 'minutes', 'report')),
      file_id KEY NOT NULL REFERENCES stored_file (id), saved_at KEY NOT NULL, saved_by_name TEXT NOT NULL)`,
  ],
};
