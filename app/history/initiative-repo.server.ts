import type { Selectable } from "kysely";
import type { InitiativeTable } from "~db/schema/history";
import { awardKindName } from "~/rules/award-kinds";
import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { periodText } from "./award-entry";
import { rowToRecorded, stampColumns, type FactStamp } from "./fact-row";
import type { Initiative, InitiativeAuthor, InitiativeFact, InitiativeUse } from "./initiative";

function initiativeColumns(fact: InitiativeFact) {
  return {
    kind: fact.kind,
    title: fact.title,
    level: fact.level,
    year: fact.year,
    recognised_by: fact.recognisedBy,
    decision_number: fact.decisionNumber,
    recognised_on: fact.recognisedOn,
    effect: fact.effect,
  };
}

/** `authorIds`: in the order of the decision, the main author first. */
export async function insertInitiative(
  db: Queryable,
  fact: InitiativeFact,
  authorIds: readonly string[],
  stamp: FactStamp,
): Promise<void> {
  await db
    .insertInto("initiative")
    .values({ ...stampColumns(stamp), ...initiativeColumns(fact) })
    .execute();
  await replaceAuthors(db, stamp.id, authorIds);
}

/** Puts these authors in this order; what those who stay have used it for is kept. */
export async function replaceAuthors(db: Queryable, initiativeId: string, authorIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom("initiative_author")
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "not in", [...authorIds])
    .execute();
  for (const [index, personId] of authorIds.entries())
    await db
      .insertInto("initiative_author")
      .values({ initiative_id: initiativeId, person_id: personId, ordinal: index + 1 })
      .onConflict((found) => found.columns(["initiative_id", "person_id"]).doUpdateSet({ ordinal: index + 1 }))
      .execute();
}

/** False when somebody else has changed the initiative since `version`, or it no longer counts. */
export async function updateInitiative(
  db: Queryable,
  fact: InitiativeFact,
  { id, now, byName, version }: FactStamp & { version: number },
): Promise<boolean> {
  const row = await db
    .updateTable("initiative")
    .set({ ...initiativeColumns(fact), updated_at: now, updated_by_name: byName, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Moves the initiative on to its next version; false when somebody else was faster. */
export async function touchInitiative(
  db: Queryable,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const row = await db
    .updateTable("initiative")
    .set({ version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Says for which award this author used it; null takes the use back. */
export async function setInitiativeUse(
  db: Queryable,
  of: { initiativeId: string; personId: string },
  use: InitiativeUse | null,
  { now, byName }: { now: Instant; byName: string },
): Promise<void> {
  await db
    .updateTable("initiative_author")
    .set({
      used_award_entry_id: use?.kind === "entry" ? use.awardEntryId : null,
      used_award_id: use?.kind === "award" ? use.awardId : null,
      used_nomination_id: use?.kind === "nomination" ? use.nominationId : null,
      used_at: use === null ? null : now,
      used_by_name: use === null ? "" : byName,
    })
    .where("initiative_id", "=", of.initiativeId)
    .where("person_id", "=", of.personId)
    .execute();
}

/** A proposal goes away: what its candidate used for it is free again. */
export async function releaseInitiatives(db: Queryable, nominationId: string): Promise<void> {
  await db
    .updateTable("initiative_author")
    .set({ used_nomination_id: null, used_at: null, used_by_name: "" })
    .where("used_nomination_id", "=", nominationId)
    .execute();
}

export async function findInitiative(read: Queryable, id: string): Promise<Initiative | null> {
  const row = await read.selectFrom("initiative").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const authors = await listAuthors(read, [id]);
  return rowToInitiative(row, authors);
}

/** Those of a person that count, the latest year first, each with all its authors. */
export async function listInitiatives(read: Queryable, personId: string): Promise<Initiative[]> {
  return listInitiativesOf(read, [personId]);
}

/** The same of all these persons: each initiative once, whoever of them is among its authors. */
export async function listInitiativesOf(read: Queryable, personIds: readonly string[]): Promise<Initiative[]> {
  if (personIds.length === 0) return [];
  const rows = await read
    .selectFrom("initiative")
    .selectAll()
    .where("id", "in", (eb) =>
      eb
        .selectFrom("initiative_author")
        .where("person_id", "in", [...personIds])
        .select("initiative_id"),
    )
    .where("withdrawn_at", "is", null)
    .orderBy("year", "desc")
    .orderBy("id", "desc")
    .execute();
  const authors = await listAuthors(
    read,
    rows.map((row) => row.id),
  );
  return rows.map((row) => rowToInitiative(row, authors));
}

type AuthorRow = InitiativeAuthor & { initiativeId: string };

async function listAuthors(read: Queryable, initiativeIds: readonly string[]): Promise<AuthorRow[]> {
  if (initiativeIds.length === 0) return [];
  const rows = await read
    .selectFrom("initiative_author")
    .innerJoin("person", "person.id", "initiative_author.person_id")
    .leftJoin("award_entry", "award_entry.id", "initiative_author.used_award_entry_id")
    .leftJoin("award", "award.id", "initiative_author.used_award_id")
    .leftJoin("award_line", "award_line.id", "award.award_line_id")
    .leftJoin("campaign", "campaign.id", "award.campaign_id")
    .leftJoin("nomination", "nomination.id", "initiative_author.used_nomination_id")
    .leftJoin("campaign as proposed", "proposed.id", "nomination.campaign_id")
    .where("initiative_author.initiative_id", "in", [...initiativeIds])
    .select([
      "initiative_author.initiative_id",
      "initiative_author.person_id",
      "person.full_name",
      "award_entry.id as entry_id",
      "award_entry.award_name",
      "award_entry.year_from",
      "award_entry.year_to",
      "award.id as award_id",
      "award_line.award_kind",
      "campaign.award_year",
      "nomination.id as nomination_id",
      "proposed.title as proposed_title",
    ])
    .orderBy("initiative_author.ordinal")
    .execute();
  return rows.map((row) => ({
    initiativeId: row.initiative_id,
    personId: row.person_id,
    fullName: row.full_name,
    use: useOf(row),
  }));
}

interface UseRow {
  entry_id: string | null;
  award_name: string | null;
  year_from: number | null;
  year_to: number | null;
  award_id: string | null;
  award_kind: string | null;
  award_year: number | null;
  nomination_id: string | null;
  proposed_title: string | null;
}

function useOf(row: UseRow): InitiativeUse | null {
  if (row.entry_id !== null) {
    const period = periodText({ yearFrom: row.year_from ?? 0, yearTo: row.year_to ?? 0 });
    return { kind: "entry", awardEntryId: row.entry_id, label: `${row.award_name ?? ""} năm ${period}` };
  }
  if (row.award_id !== null)
    return {
      kind: "award",
      awardId: row.award_id,
      label: `${awardKindName(row.award_kind ?? "")} năm ${String(row.award_year ?? "")}`,
    };
  if (row.nomination_id !== null)
    return {
      kind: "nomination",
      nominationId: row.nomination_id,
      label: `đang đề nghị trong phong trào “${row.proposed_title ?? ""}”`,
    };
  return null;
}

function rowToInitiative(row: Selectable<InitiativeTable>, authors: readonly AuthorRow[]): Initiative {
  return {
    ...rowToRecorded(row),
    kind: row.kind,
    title: row.title,
    level: row.level,
    year: row.year,
    recognisedBy: row.recognised_by,
    decisionNumber: row.decision_number,
    recognisedOn: row.recognised_on,
    effect: row.effect,
    authors: authors
      .filter((author) => author.initiativeId === row.id)
      .map(({ personId, fullName, use }) => ({ personId, fullName, use })),
  };
}
