import type { Selectable } from "kysely";
import type { DisciplineCaseTable } from "~db/schema/history";
import type { Queryable } from "~/shared/db.server";
import type { CaseFact, DisciplineCase } from "./discipline-case";
import { ownerColumns, rowToOwner, rowToRecorded, stampColumns, type FactStamp } from "./fact-row";
import type { Owner } from "./owner";

function caseColumns(fact: CaseFact) {
  return {
    kind: fact.kind,
    matter: fact.matter,
    opened_on: fact.openedOn,
    outcome: fact.outcome,
    closed_on: fact.closedOn,
    measure: fact.measure,
    decision_number: fact.decisionNumber,
    decided_on: fact.decidedOn,
    issuer: fact.issuer,
    effective_from_on: fact.effectiveFromOn,
    effective_to_on: fact.effectiveToOn,
  };
}

export async function insertCase(db: Queryable, owner: Owner, fact: CaseFact, stamp: FactStamp): Promise<void> {
  await db
    .insertInto("discipline_case")
    .values({ ...stampColumns(stamp), ...ownerColumns(owner), ...caseColumns(fact) })
    .execute();
}

/** False when somebody else has changed the case since `version`, or it no longer counts. */
export async function updateCase(
  db: Queryable,
  fact: CaseFact,
  { id, now, byName, version }: FactStamp & { version: number },
): Promise<boolean> {
  const row = await db
    .updateTable("discipline_case")
    .set({ ...caseColumns(fact), updated_at: now, updated_by_name: byName, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function findCase(read: Queryable, id: string): Promise<DisciplineCase | null> {
  const row = await read.selectFrom("discipline_case").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToCase(row);
}

/** Those that count, the latest first. */
export async function listCases(read: Queryable, owner: Owner): Promise<DisciplineCase[]> {
  const cases = read.selectFrom("discipline_case").selectAll().where("withdrawn_at", "is", null);
  const own =
    owner.personId === null ? cases.where("unit_id", "=", owner.unitId) : cases.where("person_id", "=", owner.personId);
  return (await own.orderBy("opened_on", "desc").orderBy("id", "desc").execute()).map(rowToCase);
}

/** Those of each of these persons that count. */
export async function listCasesOfPersons(read: Queryable, personIds: readonly string[]): Promise<DisciplineCase[]> {
  if (personIds.length === 0) return [];
  const rows = await read
    .selectFrom("discipline_case")
    .selectAll()
    .where("person_id", "in", [...personIds])
    .where("withdrawn_at", "is", null)
    .execute();
  return rows.map(rowToCase);
}

function rowToCase(row: Selectable<DisciplineCaseTable>): DisciplineCase {
  return {
    ...rowToRecorded(row),
    owner: rowToOwner(row),
    kind: row.kind,
    matter: row.matter,
    openedOn: row.opened_on,
    outcome: row.outcome,
    closedOn: row.closed_on,
    measure: row.measure,
    decisionNumber: row.decision_number,
    decidedOn: row.decided_on,
    issuer: row.issuer,
    effectiveFromOn: row.effective_from_on,
    effectiveToOn: row.effective_to_on,
  };
}
