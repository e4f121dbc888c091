import type { Transaction } from "kysely";
import type { AdministrativeDocument } from "~/documents/blocks";
import type { Database, Queryable } from "~/shared/db.server";
import { hashOfText } from "./document-repo.server";

export interface SubmittedPaper {
  document: AdministrativeDocument;
  /** Of the paper's blocks as they are stored, in UTF-8; the manifest of the submission names it too. */
  sha256: string;
}

/** The stored text of a paper, with its hash. */
export function sealPaper(document: AdministrativeDocument): { content: string; sha256: string } {
  const content = JSON.stringify(document);
  return { content, sha256: hashOfText(content) };
}

export async function insertSubmittedPapers(
  tx: Transaction<Database>,
  submissionId: string,
  papers: readonly { documentId: string; content: string; sha256: string }[],
): Promise<void> {
  for (const { documentId, content, sha256 } of papers)
    await tx
      .insertInto("submitted_paper")
      .values({ submission_id: submissionId, document_id: documentId, content, content_sha256: sha256 })
      .execute();
}

/** As it came with the last submission that held it, or with the one of that ordinal. */
export async function findSubmittedPaper(
  db: Queryable,
  documentId: string,
  ordinal: number | null,
): Promise<SubmittedPaper | null> {
  let query = db
    .selectFrom("submitted_paper")
    .innerJoin("submission", "submission.id", "submitted_paper.submission_id")
    .select(["submitted_paper.content", "submitted_paper.content_sha256"])
    .where("submitted_paper.document_id", "=", documentId);
  if (ordinal !== null) query = query.where("submission.ordinal", "=", ordinal);
  const row = await query
    .orderBy("submission.ordinal", "desc")
    .orderBy("submission.arrived_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { document: JSON.parse(row.content) as AdministrativeDocument, sha256: row.content_sha256 };
}
