import type { Selectable, Transaction } from "kysely";
import type { DossierTable } from "~db/schema/nominations";
import { lockFor, type Database, type Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import type { Confirmation, Dossier, DossierStage, Paper } from "./dossier";
import { readReturnedItems, type ReturnedItem } from "./returned-items";

type Tx = Transaction<Database>;

/** Who writes, and when: shown on every list beside the dossier. */
export interface Stamp {
  now: Instant;
  byName: string;
}

export async function findDossier(db: Queryable, id: string): Promise<Dossier | null> {
  const row = await db.selectFrom("dossier").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToDossier(row);
}

export async function findDossierOf(db: Queryable, campaignId: string, unitId: string): Promise<Dossier | null> {
  const row = await db
    .selectFrom("dossier")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  return row === undefined ? null : rowToDossier(row);
}

/** What the last return asked for, whatever became of the dossier since; null: it was never returned. */
export async function findLastReturn(
  db: Queryable,
  id: string,
): Promise<{ at: Instant; reason: string; items: ReturnedItem[] } | null> {
  const row = await db
    .selectFrom("dossier")
    .select(["returned_at", "return_reason", "returned_items"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined || row.returned_at === null
    ? null
    : { at: row.returned_at, reason: row.return_reason, items: readReturnedItems(row.returned_items) };
}

/** The dossier under its lock. The caller that needs the campaign's lock has taken it before. */
export async function lockDossier(tx: Tx, id: string): Promise<Dossier | null> {
  await lockFor(tx, "dossier", id);
  return findDossier(tx, id);
}

export async function insertDossier(
  tx: Tx,
  dossier: { id: string; campaignId: string; unitId: string; createdBy: string; paper?: Paper },
  { now, byName }: Stamp,
): Promise<void> {
  await tx
    .insertInto("dossier")
    .values({
      id: dossier.id,
      campaign_id: dossier.campaignId,
      unit_id: dossier.unitId,
      state: "draft",
      head_confirmed_at: null,
      head_confirmed_by: null,
      head_confirmation: null,
      first_submitted_at: null,
      submitted_at: null,
      returned_at: null,
      correction_due_at: null,
      accepted_at: null,
      accepted_by: null,
      created_at: now,
      created_by: dossier.createdBy,
      updated_at: now,
      updated_by_name: byName,
      ...(dossier.paper === undefined ? {} : paperColumns(dossier.paper)),
    })
    .execute();
  await addToCount(tx, dossier.campaignId, "draft", 1);
}

/**
 * Writes that the content changed: a confirmation of what it was before falls away, its counts are made anew. The version moves on, so
 * that whoever confirms or submits has seen the change. The caller holds the lock.
 */
export async function touchContent(tx: Tx, dossier: Pick<Dossier, "id">, { now, byName }: Stamp): Promise<void> {
  const counts = await nominationCounts(tx, dossier.id);
  const documents = await tx
    .selectFrom("document")
    .leftJoin("stored_file", "stored_file.id", "document.file_id")
    .where("document.dossier_id", "=", dossier.id)
    .where("document.is_current", "=", 1)
    .select(["stored_file.byte_count", "document.body"])
    .execute();
  const bytes = documents.reduce((sum, one) => sum + (one.byte_count ?? Buffer.byteLength(one.body ?? "", "utf8")), 0);
  await tx
    .updateTable("dossier")
    .set((eb) => ({
      ...counts,
      file_count: documents.length,
      byte_count: bytes,
      head_confirmed_at: null,
      head_confirmed_by: null,
      head_confirmed_name: "",
      head_confirmation: null,
      updated_at: now,
      updated_by_name: byName,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", dossier.id)
    .execute();
}

/** Candidates came or went by another way than the unit's own change: its counts follow, its confirmation stays. */
export async function recount(tx: Tx, dossierId: string): Promise<void> {
  await tx
    .updateTable("dossier")
    .set(await nominationCounts(tx, dossierId))
    .where("id", "=", dossierId)
    .execute();
}

async function nominationCounts(tx: Tx, dossierId: string) {
  const nominations = await tx
    .selectFrom("nomination")
    .where("dossier_id", "=", dossierId)
    .select((eb) => ["recipient_kind", eb.fn.countAll<number>().as("count")])
    .groupBy("recipient_kind")
    .execute();
  const countOf = (kind: "collective" | "individual"): number =>
    Number(nominations.find((one) => one.recipient_kind === kind)?.count ?? 0);
  return { collective_count: countOf("collective"), individual_count: countOf("individual") };
}

/** Refuses conflict when the dossier is no longer the one that was read. */
export async function updateConfirmation(
  tx: Tx,
  dossier: Pick<Dossier, "id" | "version">,
  confirmation: Confirmation,
  { now, byName }: Stamp,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("dossier")
    .set({
      head_confirmed_at: confirmation.at,
      head_confirmed_by: confirmation.accountId,
      head_confirmed_name: confirmation.name,
      head_confirmation: confirmation.kind,
      updated_at: now,
      updated_by_name: byName,
      version: dossier.version + 1,
    })
    .where("id", "=", dossier.id)
    .where("version", "=", dossier.version)
    .returning("id")
    .executeTakeFirst();
  return updated === undefined ? fail(conflict({ by: "" })) : ok(null);
}

/** Refuses conflict when the dossier is no longer the one that was read. */
export async function updatePaper(
  tx: Tx,
  dossier: Pick<Dossier, "id" | "version">,
  paper: Paper,
  { now, byName }: Stamp,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("dossier")
    .set({ ...paperColumns(paper), updated_at: now, updated_by_name: byName, version: dossier.version + 1 })
    .where("id", "=", dossier.id)
    .where("version", "=", dossier.version)
    .returning("id")
    .executeTakeFirst();
  return updated === undefined ? fail(conflict({ by: "" })) : ok(null);
}

/** The papers stand whole in the product from now on. The caller holds the lock. */
export async function markEntered(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable("dossier").set({ entered_at: at }).where("id", "=", id).execute();
}

function paperColumns({ stampedAt, hasHour, number, enteredAt, enteredByName }: Paper) {
  return {
    stamped_at: stampedAt,
    stamp_has_hour: hasHour ? (1 as const) : (0 as const),
    stamp_number: number,
    entered_at: enteredAt,
    entered_by_name: enteredByName,
  };
}

/** Moves the dossier on and keeps the counts by state. Refuses conflict. */
export async function updateStage(
  tx: Tx,
  dossier: Pick<Dossier, "id" | "version" | "campaignId" | "stage">,
  stage: DossierStage,
  { now, byName }: Stamp,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("dossier")
    .set({ ...stageColumns(stage), updated_at: now, updated_by_name: byName, version: dossier.version + 1 })
    .where("id", "=", dossier.id)
    .where("version", "=", dossier.version)
    .returning("id")
    .executeTakeFirst();
  if (updated === undefined) return fail(conflict({ by: "" }));
  await addToCount(tx, dossier.campaignId, dossier.stage.state, -1);
  await addToCount(tx, dossier.campaignId, stage.state, 1);
  return ok(null);
}

// What a return said stays in its columns when the unit submits again: the organizer reads it beside the new version.
function stageColumns(stage: DossierStage) {
  switch (stage.state) {
    case "draft":
      // The submissions that were withdrawn stay in their own rows.
      return { state: stage.state, submission_count: 0 };
    case "submitted":
      return {
        state: stage.state,
        first_submitted_at: stage.firstSubmittedAt,
        submitted_at: stage.submittedAt,
        submission_count: stage.submissionCount,
      };
    case "returned":
      return {
        state: stage.state,
        returned_at: stage.returnedAt,
        return_reason: stage.reason,
        returned_items: JSON.stringify(stage.items),
        correction_due_at: stage.correctionDueAt,
      };
    case "accepted":
      return { state: stage.state, accepted_at: stage.acceptedAt, accepted_by: stage.acceptedBy };
  }
}

async function addToCount(tx: Tx, campaignId: string, state: string, delta: 1 | -1): Promise<void> {
  await tx
    .insertInto("dossier_count")
    .values({ campaign_id: campaignId, state, dossier_count: delta })
    .onConflict((clash) =>
      clash
        .columns(["campaign_id", "state"])
        .doUpdateSet((eb) => ({ dossier_count: eb("dossier_count.dossier_count", "+", delta) })),
    )
    .execute();
}

function rowToDossier(row: Selectable<DossierTable>): Dossier {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    stage: stageOf(row),
    confirmation:
      row.head_confirmation === null || row.head_confirmed_at === null
        ? null
        : {
            kind: row.head_confirmation,
            at: row.head_confirmed_at,
            accountId: row.head_confirmed_by ?? "",
            name: row.head_confirmed_name,
          },
    paper:
      row.stamped_at === null
        ? null
        : {
            stampedAt: row.stamped_at,
            hasHour: row.stamp_has_hour === 1,
            number: row.stamp_number,
            enteredAt: row.entered_at ?? row.created_at,
            enteredByName: row.entered_by_name,
          },
    collectiveCount: row.collective_count,
    individualCount: row.individual_count,
    fileCount: row.file_count,
    byteCount: row.byte_count,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedByName: row.updated_by_name,
    version: row.version,
  };
}

function stageOf(row: Selectable<DossierTable>): DossierStage {
  if (row.state === "draft") return { state: "draft" };
  const submitted = {
    firstSubmittedAt: row.first_submitted_at ?? row.submitted_at ?? "",
    submittedAt: row.submitted_at ?? "",
    submissionCount: row.submission_count,
  };
  switch (row.state) {
    case "submitted":
      return { state: row.state, ...submitted };
    case "returned":
      return {
        state: row.state,
        ...submitted,
        returnedAt: row.returned_at ?? "",
        reason: row.return_reason,
        correctionDueAt: row.correction_due_at ?? "",
        items: readReturnedItems(row.returned_items),
      };
    case "accepted":
      return { state: row.state, ...submitted, acceptedAt: row.accepted_at ?? "", acceptedBy: row.accepted_by ?? "" };
  }
}
