import type { Migration } from "../migrate";

// Generous for what each is: the longest seen of its kind, scanned at 200 dpi.
const defaults = [
  ["letter", 15, 30],
  ["minutes", 20, 60],
  ["report_full", 25, 80],
  ["report_summary", 15, 20],
  ["other", 25, 200],
] as const;

/** How heavy and how long an uploaded document of each kind may be, agency-wide: no text of law says it. */
export const documentLimits: Migration = {
  name: "0031-document-limits",
  statements: [
    `CREATE TABLE document_limit (
      document_kind KEY PRIMARY KEY, max_bytes INTEGER NOT NULL CHECK (max_bytes > 0),
      max_pages INTEGER NOT NULL CHECK (max_pages > 0))`,
    ...defaults.map(
      ([kind, megabytes, pages]) =>
        `INSERT INTO document_limit (document_kind, max_bytes, max_pages)
         VALUES ('${kind}', ${String(megabytes * 1024 * 1024)}, ${String(pages)})`,
    ),
  ],
};
