import type { Selectable, Transaction } from "kysely";
import type { ConsultationTable, EarlierOpinionTable } from "~db/schema/nominations";
import { lockFor, type Database, type Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Answer, Consultation, ConsultationStage, EarlierAnswer } from "./consultation";

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

export async function insertConsultation(
  tx: Tx,
  one: Omit<Consultation, "stage" | "published" | "version">,
): Promise<void> {
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
      published_at: null,
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
            is_entered: stage.isEntered ? (1 as const) : (0 as const),
          }),
      version: version + 1,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1 ? ok(null) : fail(conflict({ by: "", saved: [] }));
}

/** Another answer in the place of the one that is kept as `earlier`. Refuses conflict. */
export async function replaceAnswer(
  tx: Tx,
  { id }: Pick<Consultation, "id">,
  version: number,
  answer: Answer,
  earlier: EarlierAnswer,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("consultation")
    .set({
      opinion: answer.opinion,
      answer_text: answer.text,
      answer_number: answer.number,
      answer_on: answer.on,
      file_id: answer.fileId,
      version: version + 1,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (Number(updated.numUpdatedRows) !== 1) return fail(conflict({ by: "", saved: [] }));
  await tx
    .insertInto("earlier_opinion")
    .values({
      id: earlier.id,
      consultation_id: id,
      ordinal: earlier.ordinal,
      opinion: earlier.opinion,
      answer_text: earlier.text,
      answer_number: earlier.number,
      answer_on: earlier.on,
      file_id: earlier.fileId,
      given_at: earlier.givenAt,
      given_by_name: earlier.givenByName,
      corrected_at: earlier.correctedAt,
      corrected_by_name: earlier.correctedByName,
      reason: earlier.reason,
    })
    .execute();
  return ok(null);
}

/** Refuses conflict when it is no longer the one that was read. */
export async function updatePublished(
  tx: Tx,
  { id }: Pick<Consultation, "id">,
  version: number,
  published: Consultation["published"],
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("consultation")
    .set({
      published_at: published?.at ?? null,
      published_by_name: published?.byName ?? "",
      version: version + 1,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1 ? ok(null) : fail(conflict({ by: "", saved: [] }));
}

/** What an answer was before its corrections, the latest first. */
export async function listEarlierAnswers(db: Queryable, consultationId: string): Promise<EarlierAnswer[]> {
  const rows = await db
    .selectFrom("earlier_opinion")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .orderBy("ordinal", "desc")
    .execute();
  return rows.map(rowToEarlier);
}

export async function findEarlierAnswer(
  db: Queryable,
  id: string,
): Promise<(EarlierAnswer & { consultationId: string }) | null> {
  const row = await db.selectFrom("earlier_opinion").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : { ...rowToEarlier(row), consultationId: row.consultation_id };
}

function rowToEarlier(row: Selectable<EarlierOpinionTable>): EarlierAnswer {
  return {
    id: row.id,
    ordinal: row.ordinal,
    opinion: row.opinion,
    text: row.answer_text,
    number: row.answer_number,
    on: row.answer_on,
    fileId: row.file_id,
    givenAt: row.given_at,
    givenByName: row.given_by_name,
    correctedAt: row.corrected_at,
    correctedByName: row.corrected_by_name,
    reason: row.reason,
  };
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
    published: row.published_at === null ? null : { at: row.published_at, byName: row.published_by_name },
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
        isEntered: row.is_entered === 1,
        ...closed,
      };
}
