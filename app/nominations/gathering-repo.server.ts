import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { Stamp } from "./dossier-repo.server";
import { recount } from "./dossier-repo.server";
import type { AdvisedUnit, Advising, Origin } from "./gathering";
import type { Nomination } from "./nomination";

type Tx = Transaction<Database>;

/** Who gathers this unit's dossier in this campaign; null: it goes to the appraisal by itself. */
export async function findAdvising(db: Queryable, campaignId: string, unitId: string): Promise<Advising | null> {
  const row = await db
    .selectFrom("advised_unit")
    .innerJoin("unit", "unit.id", "advised_unit.advising_unit_id")
    .leftJoin("dossier", (join) =>
      join
        .onRef("dossier.unit_id", "=", "advised_unit.advising_unit_id")
        .onRef("dossier.campaign_id", "=", "advised_unit.campaign_id"),
    )
    .where("advised_unit.campaign_id", "=", campaignId)
    .where("advised_unit.unit_id", "=", unitId)
    .select([
      "unit.id",
      "unit.name",
      "advised_unit.due_on",
      "dossier.id as dossier_id",
      "dossier.state",
      "dossier.accepted_at",
    ])
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        unitId: row.id,
        unitName: row.name,
        dueOn: row.due_on,
        dossierId: row.dossier_id,
        doneAt: row.state === "accepted" ? row.accepted_at : null,
      };
}

/** What the organizer has named in a campaign, in the agency's own order of the units. */
export async function listAdvisedUnits(db: Queryable, campaignId: string): Promise<AdvisedUnit[]> {
  const rows = await db
    .selectFrom("advised_unit")
    .innerJoin("unit", "unit.id", "advised_unit.unit_id")
    .where("advised_unit.campaign_id", "=", campaignId)
    .select(["advised_unit.unit_id", "advised_unit.advising_unit_id", "advised_unit.due_on"])
    .orderBy("unit.display_order")
    .orderBy("unit.id")
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, advisingUnitId: row.advising_unit_id, dueOn: row.due_on }));
}

/** Units whose dossier of a campaign was taken in. */
export async function listTakenIn(db: Queryable, campaignId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("dossier")
    .where("campaign_id", "=", campaignId)
    .where("state", "=", "accepted")
    .select("unit_id")
    .execute();
  return rows.map((row) => row.unit_id);
}

export async function insertAdvisedUnit(
  tx: Tx,
  campaignId: string,
  { unitId, advisingUnitId, dueOn }: AdvisedUnit,
  { now, byName }: Stamp,
): Promise<void> {
  await tx
    .insertInto("advised_unit")
    .values({
      campaign_id: campaignId,
      unit_id: unitId,
      advising_unit_id: advisingUnitId,
      due_on: dueOn,
      named_at: now,
      named_by_name: byName,
    })
    .execute();
}

export async function deleteAdvisedUnit(tx: Tx, campaignId: string, unitId: string): Promise<void> {
  await tx.deleteFrom("advised_unit").where("campaign_id", "=", campaignId).where("unit_id", "=", unitId).execute();
}

/** A candidate moves into the advising unit's dossier; where it came from is kept. The caller holds the campaign's lock. */
export async function moveToDossier(
  tx: Tx,
  nomination: Pick<Nomination, "id" | "ordinal" | "version">,
  origin: Pick<Origin, "dossierId" | "unitId" | "submissionOrdinal" | "receiptCode">,
  dossierId: string,
  { now, byName }: Stamp,
): Promise<void> {
  const last = await tx
    .selectFrom("nomination")
    .where("dossier_id", "=", dossierId)
    .select((eb) => eb.fn.max<number | null>("ordinal").as("ordinal"))
    .executeTakeFirst();
  await placeNomination(tx, nomination, dossierId, Number(last?.ordinal ?? 0) + 1);
  await tx
    .insertInto("gathered_nomination")
    .values({
      nomination_id: nomination.id,
      dossier_id: dossierId,
      origin_dossier_id: origin.dossierId,
      origin_unit_id: origin.unitId,
      origin_ordinal: nomination.ordinal,
      submission_ordinal: origin.submissionOrdinal,
      receipt_code: origin.receiptCode,
      taken_at: now,
      taken_by_name: byName,
    })
    .execute();
  await recount(tx, origin.dossierId);
}

/** The candidate stands in its own unit's dossier again, in its old place. The caller holds the campaign's lock. */
export async function moveBack(tx: Tx, nomination: Pick<Nomination, "id" | "version">, origin: Origin): Promise<void> {
  const kept = await tx
    .deleteFrom("gathered_nomination")
    .where("nomination_id", "=", nomination.id)
    .returning("origin_ordinal")
    .executeTakeFirstOrThrow();
  await placeNomination(tx, nomination, origin.dossierId, kept.origin_ordinal);
  // The copies stay for what may have been submitted with them.
  await tx
    .updateTable("document")
    .set({ is_current: 0 })
    .where("dossier_id", "=", origin.holder.dossierId)
    .where("nomination_id", "=", nomination.id)
    .execute();
  await recount(tx, origin.dossierId);
}

async function placeNomination(
  tx: Tx,
  { id, version }: Pick<Nomination, "id" | "version">,
  dossierId: string,
  ordinal: number,
): Promise<void> {
  await tx
    .updateTable("nomination")
    .set({
      dossier_id: dossierId,
      ordinal,
      appraisal: "pending",
      appraisal_note: "",
      appraised_by_name: "",
      appraised_at: null,
      version: version + 1,
    })
    .where("id", "=", id)
    .execute();
}

/** What the advising unit decided of a candidate it does not gather; `reason` null: nothing any more. */
export async function writeLeft(
  tx: Tx,
  { id, version }: Pick<Nomination, "id" | "version">,
  reason: string | null,
  { now, byName }: { now: Instant; byName: string },
): Promise<void> {
  await tx
    .updateTable("nomination")
    .set({
      appraisal: reason === null ? ("pending" as const) : ("fails" as const),
      appraisal_note: reason ?? "",
      appraised_by_name: reason === null ? "" : byName,
      appraised_at: reason === null ? null : now,
      version: version + 1,
    })
    .where("id", "=", id)
    .execute();
}

/** Ids of the dossiers that wait for an advising unit, whose own is not taken in yet, and not for the organizer. */
export function gatheredDossiers(db: Queryable) {
  return db
    .selectFrom("advised_unit")
    .innerJoin("dossier as lower", (join) =>
      join
        .onRef("lower.unit_id", "=", "advised_unit.unit_id")
        .onRef("lower.campaign_id", "=", "advised_unit.campaign_id"),
    )
    .leftJoin("dossier as gathering", (join) =>
      join
        .onRef("gathering.unit_id", "=", "advised_unit.advising_unit_id")
        .onRef("gathering.campaign_id", "=", "advised_unit.campaign_id"),
    )
    .where((eb) => eb.or([eb("gathering.state", "is", null), eb("gathering.state", "<>", "accepted")]))
    .select("lower.id");
}

/** Of each of these dossiers: candidates of the units it gathers that were submitted and are neither taken over nor left. */
export async function countUngathered(db: Queryable, dossierIds: readonly string[]): Promise<Map<string, number>> {
  if (dossierIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("dossier")
    .innerJoin("advised_unit", (join) =>
      join
        .onRef("advised_unit.advising_unit_id", "=", "dossier.unit_id")
        .onRef("advised_unit.campaign_id", "=", "dossier.campaign_id"),
    )
    .innerJoin("dossier as lower", (join) =>
      join
        .onRef("lower.unit_id", "=", "advised_unit.unit_id")
        .onRef("lower.campaign_id", "=", "advised_unit.campaign_id"),
    )
    .innerJoin("nomination", "nomination.dossier_id", "lower.id")
    .where("dossier.id", "in", [...dossierIds])
    .where("lower.state", "=", "submitted")
    .where("nomination.appraisal", "<>", "fails")
    .groupBy("dossier.id")
    .select((eb) => ["dossier.id", eb.fn.countAll<number>().as("nomination_count")])
    .execute();
  return new Map(rows.map((row) => [row.id, Number(row.nomination_count)]));
}

/** The dossiers of the units that this one gathers, in the agency's own order. */
export async function listLowerDossiers(
  db: Queryable,
  campaignId: string,
  advisingUnitId: string,
): Promise<{ unitId: string; unitName: string; dueOn: string | null; dossierId: string | null }[]> {
  const rows = await db
    .selectFrom("advised_unit")
    .innerJoin("unit", "unit.id", "advised_unit.unit_id")
    .leftJoin("dossier", (join) =>
      join
        .onRef("dossier.unit_id", "=", "advised_unit.unit_id")
        .onRef("dossier.campaign_id", "=", "advised_unit.campaign_id"),
    )
    .where("advised_unit.campaign_id", "=", campaignId)
    .where("advised_unit.advising_unit_id", "=", advisingUnitId)
    .select(["unit.id", "unit.name", "advised_unit.due_on", "dossier.id as dossier_id"])
    .orderBy("unit.display_order")
    .orderBy("unit.id")
    .execute();
  return rows.map((row) => ({
    unitId: row.id,
    unitName: row.name,
    dueOn: row.due_on,
    dossierId: row.dossier_id,
  }));
}
