import type { Queryable } from "~/shared/db.server";
import { dateOf, formatDate, twoDigits, type CalendarDate, type Instant } from "~/shared/time";
import { honorificOf } from "./names";
import { findPerson, listMemberships, type Gender } from "./person-repo.server";
import { idsWithWords } from "./search-word-repo.server";
import { listUnits } from "./unit-repo.server";

const pageSize = 50;

export interface PeopleFilter {
  q: string;
  unitId: string;
  /** "sort_key~id" of the last row before, or of the first row after. */
  after: string | null;
  before: string | null;
}

export interface PersonRow {
  id: string;
  fullName: string;
  honorific: string;
  post: string;
  unitName: string;
}

export interface PeopleList {
  rows: PersonRow[];
  units: { value: string; label: string }[];
  total: string;
  after: string | null;
  before: string | null;
}

/** People in the order of Vietnamese lists, with where each belongs today. */
export async function findPeople(read: Queryable, filter: PeopleFilter, now: Instant): Promise<PeopleList> {
  const matching = matchingPeople(read, filter, dateOf(now));
  const counted = await matching.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  const isBackward = filter.after === null && filter.before !== null;
  const key = readKey(filter.after ?? filter.before);
  const direction = isBackward ? "desc" : "asc";
  let page = matching;
  if (key !== null) {
    const beyond = isBackward ? "<" : ">";
    page = page.where((eb) =>
      eb.or([
        eb("person.sort_key", beyond, key.sortKey),
        eb.and([eb("person.sort_key", "=", key.sortKey), eb("person.id", beyond, key.id)]),
      ]),
    );
  }
  const found = await page
    .select([
      "person.id",
      "person.full_name",
      "person.sort_key",
      "person.gender",
      "membership.post",
      "unit.name as unit_name",
    ])
    .orderBy("person.sort_key", direction)
    .orderBy("person.id", direction)
    .limit(pageSize + 1)
    .execute();
  const hasMore = found.length > pageSize;
  const rows = found.slice(0, pageSize);
  if (isBackward) rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  const units = await listUnits(read);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      fullName: row.full_name,
      honorific: honorificOf(row.gender),
      post: row.post ?? "",
      unitName: row.unit_name ?? "",
    })),
    units: units.map((unit) => ({ value: unit.id, label: unit.name })),
    total: twoDigits(counted.count),
    after: last !== undefined && (isBackward || hasMore) ? keyOf(last) : null,
    before: first !== undefined && (isBackward ? hasMore : key !== null) ? keyOf(first) : null,
  };
}

function matchingPeople(read: Queryable, { q, unitId }: Pick<PeopleFilter, "q" | "unitId">, today: CalendarDate) {
  let people = read
    .selectFrom("person")
    .leftJoin("membership", (join) =>
      join
        .onRef("membership.person_id", "=", "person.id")
        .on("membership.from_on", "<=", today)
        .on((eb) => eb.or([eb("membership.to_on", "is", null), eb("membership.to_on", ">=", today)])),
    )
    .leftJoin("unit", "unit.id", "membership.unit_id");
  for (const ids of idsWithWords(read, "person", q)) people = people.where("person.id", "in", ids);
  return unitId === "" ? people : people.where("membership.unit_id", "=", unitId);
}

function keyOf(row: { sort_key: string; id: string }): string {
  return `${row.sort_key}~${row.id}`;
}

function readKey(cursor: string | null): { sortKey: string; id: string } | null {
  const at = cursor?.lastIndexOf("~") ?? -1;
  return cursor === null || at === -1 ? null : { sortKey: cursor.slice(0, at), id: cursor.slice(at + 1) };
}

/** A few people whose names match, for choosing one. Nothing typed finds nobody. */
export async function searchPeople(read: Queryable, q: string, now: Instant): Promise<PersonRow[]> {
  if (q.trim() === "") return [];
  const rows = await matchingPeople(read, { q, unitId: "" }, dateOf(now))
    .select(["person.id", "person.full_name", "person.gender", "membership.post", "unit.name as unit_name"])
    .orderBy("person.sort_key")
    .orderBy("person.id")
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fullName: row.full_name,
    honorific: honorificOf(row.gender),
    post: row.post ?? "",
    unitName: row.unit_name ?? "",
  }));
}

export interface PersonPage {
  id: string;
  version: number;
  fullName: string;
  honorific: string;
  gender: Gender;
  /** The post of today; null when the person belongs to no unit. */
  current: { unitId: string; unitName: string; post: string; isHead: boolean; isLeader: boolean } | null;
  memberships: { id: string; unitName: string; post: string; duty: string; from: string; to: string }[];
  awards: {
    id: string;
    awardKind: string;
    campaignTitle: string;
    year: number;
    number: string;
    datedOn: string;
    goldenBookNo: number;
    isRevoked: boolean;
  }[];
}

export async function findPersonPage(read: Queryable, personId: string, now: Instant): Promise<PersonPage | null> {
  const person = await findPerson(read, personId);
  if (person === null) return null;
  const memberships = await listMemberships(read, personId);
  const today = dateOf(now);
  const current = memberships.find((one) => one.fromOn <= today && (one.toOn === null || one.toOn >= today));
  return {
    id: person.id,
    version: person.version,
    fullName: person.fullName,
    honorific: honorificOf(person.gender),
    gender: person.gender,
    current:
      current === undefined
        ? null
        : {
            unitId: current.unitId,
            unitName: current.unitName,
            post: current.post,
            isHead: current.isHead,
            isLeader: current.isLeader,
          },
    memberships: memberships.map((one) => ({
      id: one.id,
      unitName: one.unitName,
      post: one.post,
      duty: one.isHead ? "Người đứng đầu" : one.isLeader ? "Lãnh đạo đơn vị" : "",
      from: formatDate(one.fromOn),
      to: one.toOn === null ? "nay" : formatDate(one.toOn),
    })),
    awards: await listAwards(read, personId),
  };
}

async function listAwards(read: Queryable, personId: string): Promise<PersonPage["awards"]> {
  const rows = await read
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .innerJoin("campaign", "campaign.id", "award.campaign_id")
    .innerJoin("award_line", "award_line.id", "award.award_line_id")
    .select([
      "award.id",
      "award_line.award_kind",
      "campaign.title",
      "campaign.award_year",
      "decision.number",
      "decision.dated_on",
      "award.golden_book_no",
      "award.state",
    ])
    .where("award.person_id", "=", personId)
    .where("decision.state", "=", "issued")
    .orderBy("decision.dated_on", "desc")
    .orderBy("award.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    awardKind: row.award_kind,
    campaignTitle: row.title,
    year: row.award_year,
    number: row.number ?? "",
    datedOn: row.dated_on === null ? "" : formatDate(row.dated_on),
    goldenBookNo: row.golden_book_no,
    isRevoked: row.state === "revoked",
  }));
}
