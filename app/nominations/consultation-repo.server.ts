import type { Selectable, Transaction } from "kysely";
import type { ConsultationTable } from "~db/schema/nominations";
import { lockFor, type Database, type Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Consultation, ConsultationStage } from "./consultation";

type Tx = Transaction<Database>;

export async function findConsultation(db: Queryable, id: string): Promise<Consultation | null> {
  const row = await db.selectFrom("consultation").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToConsultation(row);
}

export async function lockConsultation(tx: Tx, id: string): Promise<Consultation | null> {
  await lockFor(tx, "consultation", id);
  return findConsultation(tx, id);
}

/** What was asked about a dossier, the earliest first. */
export async function listConsultations(db: Queryable, dossierId: string): Promise<Consultation[]> {
  const rows = await db
    .selectFrom("consultation")
    .selectAll()
    .where("dossier_id", "=", dossierId)
    .orderBy("asked_at")
    .orderBy("id")
    .execute();
  return rows.map(rowToConsultation);
}

export async function insertConsultation(tx: Tx, one: Omit<Consultation, "stage" | "version">): Promise<void> {
  await tx
    .insertInto("consultation")
    .values({
      id: one.id,
      dossier_id: one.dossierId,
      nomination_id: one.nominationId,
      candidate_name: one.candidateName,
      unit_id: one.unitId,
      body_name: one.bodyName,
      question: one.question,
      due_at: one.dueAt,
      document_number: one.documentNumber,
      document_on: one.documentOn,
      asked_at: one.askedAt,
      asked_by_name: one.askedByName,
      opinion: null,
      answer_on: null,
      file_id: null,
      closed_at: null,
    })
    .execute();
}

/** Refuses conflict when it is no longer the one that was read. */
export async function closeConsultation(
  tx: Tx,
  { id }: Pick<Consultation, "id">,
  version: number,
  stage: Exclude<ConsultationStage, { state: "asked" }>,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("consultation")
    .set({
      state: stage.state,
      closed_at: stage.at,
      closed_by_name: stage.byName,
      ...(stage.state === "withdrawn"
        ? { withdrawn_reason: stage.reason }
        : {
            opinion: stage.opinion,
            answer_text: stage.text,
            answer_number: stage.number,
            answer_on: stage.on,
            file_id: stage.fileId,
          }),
      version: version + 1,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1 ? ok(null) : fail(conflict({ by: "", saved: [] }));
}

function rowToConsultation(row: Selectable<ConsultationTable>): Consultation {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    nominationId: row.nomination_id,
    candidateName: row.candidate_name,
    unitId: row.unit_id,
    bodyName: row.body_name,
    question: row.question,
    dueAt: row.due_at,
    documentNumber: row.document_number,
    documentOn: row.document_on,
    askedAt: row.asked_at,
    askedByName: row.asked_by_name,
    stage: stageOf(row),
    version: row.version,
  };
}

function stageOf(row: Selectable<ConsultationTable>): ConsultationStage {
  if (row.state === "asked" || row.closed_at === null) return { state: "asked" };
  const closed = { at: row.closed_at, byName: row.closed_by_name };
  return row.state === "withdrawn"
    ? { state: "withdrawn", reason: row.withdrawn_reason, ...closed }
    : {
        state: "answered",
        opinion: row.opinion ?? "other",
        text: row.answer_text,
        number: row.answer_number,
        on: row.answer_on,
        fileId: row.file_id,
        ...closed,
      };
}
