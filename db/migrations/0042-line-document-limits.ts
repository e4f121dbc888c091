import type { Migration } from "../migrate";

/** How heavy and how long a candidate's documents may be on one award line; what is null there follows the kind of document. */
export const lineDocumentLimits: Migration = {
  name: "0042-line-document-limits",
  statements: [
    // A line that an amendment takes out takes its limits along.
    `CREATE TABLE award_line_document_limit (
      award_line_id KEY NOT NULL REFERENCES award_line (id) ON DELETE CASCADE,
      document_kind KEY NOT NULL CHECK (document_kind IN ('report_full', 'report_summary', 'other')),
      max_bytes INTEGER CHECK (max_bytes > 0), max_pages INTEGER CHECK (max_pages > 0),
      saved_at KEY NOT NULL, saved_by_name TEXT NOT NULL,
      PRIMARY KEY (award_line_id, document_kind), CHECK (max_bytes IS NOT NULL OR max_pages IS NOT NULL))`,
    // Null: what the product came with.
    `ALTER TABLE document_limit ADD COLUMN saved_at KEY`,
    `ALTER TABLE document_limit ADD COLUMN saved_by_name TEXT NOT NULL DEFAULT ''`,
  ],
};
