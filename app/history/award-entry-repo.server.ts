import type { Selectable } from "kysely";
import type { AwardEntryTable } from "~db/schema/history";
import { sortKeyFor } from "~/people/person-repo.server";
import { replaceSearchWords } from "~/people/search-word-repo.server";
import type { Queryable } from "~/shared/db.server";
import type { AwardEntry, AwardFact, AwardSnapshot } from "./award-entry";
import { ownerColumns, rowToOwner, rowToRecorded, stampColumns, type FactStamp } from "./fact-row";
import type { Owner } from "./owner";

function awardColumns(fact: AwardFact & AwardSnapshot) {
  return {
    list: fact.list,
    award_kind: fact.awardKind,
    award_name: fact.awardName,
    level: fact.level,
    commendation_type: fact.commendationType,
    year_from: fact.yearFrom,
    year_to: fact.yearTo,
    decision_number: fact.decisionNumber,
    decided_on: fact.decidedOn,
    issuer: fact.issuer,
    achievement: fact.achievement,
    recipient_name: fact.recipientName,
    post: fact.post,
    unit_name: fact.unitName,
    note: fact.note,
  };
}

export async function insertAwardEntry(
  db: Queryable,
  owner: Owner,
  fact: AwardFact & AwardSnapshot,
  stamp: FactStamp,
): Promise<void> {
  await db
    .insertInto("award_entry")
    .values({
      ...stampColumns(stamp),
      ...ownerColumns(owner),
      ...awardColumns(fact),
      sort_key: await sortKeyFor(db, { personId: owner.personId, name: fact.recipientName }),
    })
    .execute();
  await replaceSearchWords(db, "award_entry", stamp.id, [fact.recipientName]);
}

/** False when somebody else has changed the entry since `version`, or it no longer counts. */
export async function updateAwardEntry(
  db: Queryable,
  fact: AwardFact & AwardSnapshot,
  { id, now, byName, version }: FactStamp & { version: number },
): Promise<boolean> {
  const row = await db
    .updateTable("award_entry")
    .set({ ...awardColumns(fact), updated_at: now, updated_by_name: byName, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (row !== undefined) await replaceSearchWords(db, "award_entry", id, [fact.recipientName]);
  return row !== undefined;
}

export async function findAwardEntry(read: Queryable, id: string): Promise<AwardEntry | null> {
  const row = await read.selectFrom("award_entry").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToAwardEntry(row);
}

/** Those that count, the latest year first. `unitIds`: the unit and those that were merged into it. */
export async function listAwardEntries(
  read: Queryable,
  of: { personId: string } | { unitIds: readonly string[] },
): Promise<AwardEntry[]> {
  const entries = read.selectFrom("award_entry").selectAll().where("withdrawn_at", "is", null);
  const own =
    "personId" in of ? entries.where("person_id", "=", of.personId) : entries.where("unit_id", "in", [...of.unitIds]);
  const rows = await own.orderBy("year_to", "desc").orderBy("decided_on", "desc").orderBy("id", "desc").execute();
  return rows.map(rowToAwardEntry);
}

/** Those that count of all these persons and units, for a list that is compared with the register. */
export async function listAwardEntriesOf(
  read: Queryable,
  { personIds, unitIds }: { personIds: readonly string[]; unitIds: readonly string[] },
): Promise<AwardEntry[]> {
  const entries = read.selectFrom("award_entry").selectAll().where("withdrawn_at", "is", null);
  const rows = [
    ...(personIds.length === 0 ? [] : await entries.where("person_id", "in", [...personIds]).execute()),
    ...(unitIds.length === 0 ? [] : await entries.where("unit_id", "in", [...unitIds]).execute()),
  ];
  return rows.map(rowToAwardEntry);
}

function rowToAwardEntry(row: Selectable<AwardEntryTable>): AwardEntry {
  return {
    ...rowToRecorded(row),
    owner: rowToOwner(row),
    list: row.list,
    awardKind: row.award_kind,
    awardName: row.award_name,
    level: row.level,
    commendationType: row.commendation_type,
    yearFrom: row.year_from,
    yearTo: row.year_to,
    decisionNumber: row.decision_number,
    decidedOn: row.decided_on,
    issuer: row.issuer,
    achievement: row.achievement,
    recipientName: row.recipient_name,
    post: row.post,
    unitName: row.unit_name,
    note: row.note,
  };
}
