import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { releaseInitiatives } from "~/history/initiative-repo.server";
import { sortKeyFor } from "~/people/person-repo.server";
import { replaceSearchWords } from "~/people/search-word-repo.server";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { appraisalNames, type Appraisal, type AppraisalResult } from "./appraisal";
import type { Stamp } from "./dossier-repo.server";
import type { Origin } from "./gathering";
import type { Candidate, Nomination, NominationKind, Standing } from "./nomination";

type Tx = Transaction<Database>;

export async function listNominations(db: Queryable, dossierId: string): Promise<Nomination[]> {
  const rows = await nominationsOf(db)
    .where("nomination.dossier_id", "=", dossierId)
    .orderBy("nomination.recipient_kind")
    .orderBy("nomination.ordinal")
    .execute();
  return rows.map(rowToNomination);
}

/** Candidates of this dossier that stand in an advising unit's dossier now. */
export async function listTakenFrom(db: Queryable, dossierId: string): Promise<Nomination[]> {
  const rows = await nominationsOf(db)
    .where("gathered_nomination.origin_dossier_id", "=", dossierId)
    .orderBy("nomination.recipient_kind")
    .orderBy("gathered_nomination.origin_ordinal")
    .execute();
  return rows.map(rowToNomination);
}

export async function findNomination(db: Queryable, id: string): Promise<Nomination | null> {
  const row = await nominationsOf(db).where("nomination.id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToNomination(row);
}

function nominationsOf(db: Queryable) {
  return db
    .selectFrom("nomination")
    .leftJoin("gathered_nomination", "gathered_nomination.nomination_id", "nomination.id")
    .leftJoin("unit as origin_unit", "origin_unit.id", "gathered_nomination.origin_unit_id")
    .leftJoin("dossier as holder", "holder.id", "gathered_nomination.dossier_id")
    .leftJoin("unit as holder_unit", "holder_unit.id", "holder.unit_id")
    .selectAll("nomination")
    .select([
      "gathered_nomination.origin_dossier_id",
      "gathered_nomination.origin_unit_id",
      "gathered_nomination.submission_ordinal",
      "gathered_nomination.receipt_code",
      "gathered_nomination.taken_at",
      "gathered_nomination.taken_by_name",
      "origin_unit.name as origin_unit_name",
      "holder_unit.name as holder_unit_name",
    ]);
}

/** Where this person or collective stands in the campaign already, in whichever dossier. */
export async function listStandings(
  db: Queryable,
  campaignId: string,
  { personId, unitId }: Pick<Candidate, "personId" | "unitId">,
): Promise<Standing[]> {
  return listStandingsOf(db, campaignId, {
    personIds: personId === null ? [] : [personId],
    unitIds: unitId === null ? [] : [unitId],
  });
}

/** The same of many. */
export async function listStandingsOf(
  db: Queryable,
  campaignId: string,
  { personIds, unitIds }: { personIds: readonly string[]; unitIds: readonly string[] },
): Promise<Standing[]> {
  const query = db
    .selectFrom("nomination")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .where("nomination.campaign_id", "=", campaignId)
    .select([
      "nomination.id",
      "nomination.dossier_id",
      "nomination.award_line_id",
      "nomination.person_id",
      "nomination.candidate_unit_id",
      "unit.name",
    ]);
  const rows = [
    ...(personIds.length === 0 ? [] : await query.where("nomination.person_id", "in", [...personIds]).execute()),
    ...(unitIds.length === 0 ? [] : await query.where("nomination.candidate_unit_id", "in", [...unitIds]).execute()),
  ];
  return rows.map((row) => ({
    nominationId: row.id,
    dossierId: row.dossier_id,
    candidateId: row.person_id ?? row.candidate_unit_id ?? "",
    unitName: row.name,
    lineId: row.award_line_id,
  }));
}

/**
 * How many a dossier's unit proposes on a line, beside `exceptId`; whom another unit took over or this one gathered counts with its own
 * unit. The caller holds the dossier's lock; a unit has one dossier a campaign.
 */
export async function countOnLine(db: Queryable, dossierId: string, lineId: string, exceptId = ""): Promise<number> {
  const row = await db
    .selectFrom("nomination")
    .leftJoin("gathered_nomination", "gathered_nomination.nomination_id", "nomination.id")
    .where((eb) => eb(eb.fn.coalesce("gathered_nomination.origin_dossier_id", "nomination.dossier_id"), "=", dossierId))
    .where("nomination.award_line_id", "=", lineId)
    .where("nomination.id", "<>", exceptId)
    .select((eb) => eb.fn.countAll<number>().as("nomination_count"))
    .executeTakeFirstOrThrow();
  return Number(row.nomination_count);
}

export interface NewNomination extends Candidate {
  id: string;
  dossierId: string;
  campaignId: string;
  lineId: string;
  recipientKind: NominationKind;
  achievement: string;
}

/** Takes the next place in its dossier. The caller holds the dossier's lock. */
export async function insertNomination(tx: Tx, nomination: NewNomination, { now, byName }: Stamp): Promise<void> {
  const last = await tx
    .selectFrom("nomination")
    .where("dossier_id", "=", nomination.dossierId)
    .select((eb) => eb.fn.max<number | null>("ordinal").as("ordinal"))
    .executeTakeFirst();
  await tx
    .insertInto("nomination")
    .values({
      id: nomination.id,
      dossier_id: nomination.dossierId,
      campaign_id: nomination.campaignId,
      award_line_id: nomination.lineId,
      ordinal: Number(last?.ordinal ?? 0) + 1,
      recipient_kind: nomination.recipientKind,
      person_id: nomination.personId,
      candidate_unit_id: nomination.unitId,
      candidate_name: nomination.name,
      sort_key: await sortKeyFor(tx, nomination),
      honorific: nomination.honorific,
      post: nomination.post,
      unit_name: nomination.unitName,
      achievement: nomination.achievement,
      appraised_at: null,
      created_at: now,
      updated_at: now,
      updated_by_name: byName,
    })
    .execute();
  await replaceSearchWords(tx, "nomination", nomination.id, [nomination.name]);
}

/** What was appraised has changed: it is appraised anew. Refuses conflict with who changed it and what is saved now. */
export async function updateNomination(
  tx: Tx,
  read: Nomination,
  changed: Pick<Nomination, "lineId" | "post" | "achievement">,
  version: number,
  { now, byName }: Stamp,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("nomination")
    .set({
      award_line_id: changed.lineId,
      post: changed.post,
      achievement: changed.achievement,
      appraisal: "pending",
      updated_at: now,
      updated_by_name: byName,
      version: version + 1,
    })
    .where("id", "=", read.id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return updated === undefined ? fail(savedByAnother(read)) : ok(null);
}

/** Another one's version, to be compared with what was typed. */
export function savedByAnother(saved: Nomination): ReturnType<typeof conflict> {
  return conflict({
    by: saved.updatedByName,
    saved: [...(saved.post === "" ? [] : [`Chức vụ: ${saved.post}`]), `Tóm tắt thành tích: ${saved.achievement}`],
  });
}

/** Candidates are submitted under the names that the registers hold at that moment, and keep them. */
export async function keepNames(tx: Tx, nominations: readonly Nomination[]): Promise<void> {
  for (const one of nominations) {
    const changed = await tx
      .updateTable("nomination")
      .set({
        candidate_name: one.name,
        sort_key: await sortKeyFor(tx, one),
        honorific: one.honorific,
        unit_name: one.unitName,
      })
      .where("id", "=", one.id)
      .where((eb) =>
        eb.or([
          eb("candidate_name", "<>", one.name),
          eb("honorific", "<>", one.honorific),
          eb("unit_name", "<>", one.unitName),
        ]),
      )
      .returning("id")
      .executeTakeFirst();
    if (changed !== undefined) await replaceSearchWords(tx, "nomination", one.id, [one.name]);
  }
}

/** A report was put in or replaced: the nomination moves on with it. */
export async function touchNomination(tx: Tx, id: string, { now, byName }: Stamp): Promise<void> {
  await tx
    .updateTable("nomination")
    .set((eb) => ({
      appraisal: "pending" as const,
      updated_at: now,
      updated_by_name: byName,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}

/** Takes a nomination out. Its documents stay with the dossier, no longer current: what was submitted once is never lost. */
export async function deleteNomination(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable("document")
    .set({ is_current: 0, nomination_id: null })
    .where("nomination_id", "=", id)
    .execute();
  await releaseInitiatives(tx, id);
  await tx.deleteFrom("nomination_override").where("nomination_id", "=", id).execute();
  await replaceSearchWords(tx, "nomination", id, []);
  await tx.deleteFrom("nomination").where("id", "=", id).execute();
}

export async function updateAppraisal(
  tx: Tx,
  nomination: Nomination,
  version: number,
  appraisal: Appraisal,
  byName: string,
  now: Instant,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("nomination")
    .set({
      appraisal: appraisal.result,
      appraisal_note: appraisal.note,
      appraised_by_name: byName,
      appraised_at: now,
      version: version + 1,
    })
    .where("id", "=", nomination.id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (updated !== undefined) return ok(null);
  return fail(
    conflict({
      by: nomination.appraisedByName === "" ? nomination.updatedByName : nomination.appraisedByName,
      saved: [
        `Kết quả thẩm định: ${appraisalNames[nomination.appraisal]}`,
        ...(nomination.appraisalNote === "" ? [] : [`Ý kiến gửi đơn vị: ${nomination.appraisalNote}`]),
      ],
    }),
  );
}

/** How many candidates of a dossier have which result. */
export function countAppraisals(
  nominations: readonly Pick<Nomination, "appraisal">[],
): Record<AppraisalResult, number> {
  const counts: Record<AppraisalResult, number> = { pending: 0, meets: 0, fails: 0, held: 0 };
  for (const { appraisal } of nominations) counts[appraisal] += 1;
  return counts;
}

type NominationRow = Awaited<ReturnType<ReturnType<typeof nominationsOf>["execute"]>>[number];

function originOf(row: NominationRow): Origin | null {
  if (row.origin_dossier_id === null) return null;
  return {
    dossierId: row.origin_dossier_id,
    unitId: row.origin_unit_id ?? "",
    unitName: row.origin_unit_name ?? "",
    submissionOrdinal: row.submission_ordinal ?? 0,
    receiptCode: row.receipt_code ?? "",
    takenAt: row.taken_at ?? "",
    takenByName: row.taken_by_name ?? "",
    holder: { dossierId: row.dossier_id, unitName: row.holder_unit_name ?? "" },
  };
}

function rowToNomination(row: NominationRow): Nomination {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    campaignId: row.campaign_id,
    lineId: row.award_line_id,
    ordinal: row.ordinal,
    recipientKind: row.recipient_kind,
    personId: row.person_id,
    unitId: row.candidate_unit_id,
    name: row.candidate_name,
    honorific: row.honorific,
    post: row.post,
    unitName: row.unit_name,
    achievement: row.achievement,
    appraisal: row.appraisal,
    appraisalNote: row.appraisal_note,
    appraisedByName: row.appraised_by_name,
    appraisedAt: row.appraised_at,
    updatedAt: row.updated_at,
    updatedByName: row.updated_by_name,
    version: row.version,
    origin: originOf(row),
  };
}
