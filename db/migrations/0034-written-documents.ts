import type { Migration } from "../migrate";

/** What was written in the product stands in a submission as it was drawn: names and posts changed later do not reach it. */
export const writtenDocuments: Migration = {
  name: "0034-written-documents",
  statements: [
    `CREATE TABLE submitted_paper (
      submission_id KEY NOT NULL REFERENCES submission (id), document_id KEY NOT NULL REFERENCES document (id),
      content TEXT NOT NULL, content_sha256 KEY NOT NULL, PRIMARY KEY (submission_id, document_id))`,
    `CREATE INDEX submitted_paper_document ON submitted_paper (document_id)`,
  ],
};
