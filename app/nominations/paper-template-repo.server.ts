import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { Stamp } from "./dossier-repo.server";
import type { TemplateKind } from "./paper-template";

export interface PaperTemplate {
  kind: TemplateKind;
  fileId: string;
  fileName: string;
  byteCount: number;
  sha256: string;
  savedAt: Instant;
  savedByName: string;
}

export async function listTemplates(db: Queryable): Promise<PaperTemplate[]> {
  const rows = await db
    .selectFrom("paper_template")
    .innerJoin("stored_file", "stored_file.id", "paper_template.file_id")
    .select([
      "paper_template.kind",
      "paper_template.file_id",
      "paper_template.saved_at",
      "paper_template.saved_by_name",
      "stored_file.name",
      "stored_file.byte_count",
      "stored_file.sha256",
    ])
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    fileId: row.file_id,
    fileName: row.name,
    byteCount: row.byte_count,
    sha256: row.sha256,
    savedAt: row.saved_at,
    savedByName: row.saved_by_name,
  }));
}

export async function findTemplate(db: Queryable, kind: TemplateKind): Promise<PaperTemplate | null> {
  return (await listTemplates(db)).find((one) => one.kind === kind) ?? null;
}

/** In the place of the one of its kind. */
export async function putTemplate(
  tx: Transaction<Database>,
  kind: TemplateKind,
  fileId: string,
  { now, byName }: Stamp,
): Promise<void> {
  await removeTemplate(tx, kind);
  await tx
    .insertInto("paper_template")
    .values({ kind, file_id: fileId, saved_at: now, saved_by_name: byName })
    .execute();
}

export async function removeTemplate(tx: Transaction<Database>, kind: TemplateKind): Promise<void> {
  await tx.deleteFrom("paper_template").where("kind", "=", kind).execute();
}
