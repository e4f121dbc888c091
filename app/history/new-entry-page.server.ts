import { searchPeople } from "~/people/people-queries.server";
import { findMembershipOn } from "~/people/person-repo.server";
import { searchUnits } from "~/people/unit-search-queries.server";
import type { Queryable } from "~/shared/db.server";
import { dateOf, type Instant } from "~/shared/time";
import { loadOwner } from "./load-owner.server";
import type { Owner } from "./owner";

export interface NewEntryPage {
  q: string;
  found: { personId: string | null; unitId: string | null; name: string; note: string }[];
  chosen: { owner: Owner; name: string; place: string; recipient: "individual" | "collective" } | null;
}

/** Whose history is to be written, and who matches what was searched. */
export async function findNewEntryPage(
  read: Queryable,
  { personId, unitId, q }: { personId: string | null; unitId: string | null; q: string },
  now: Instant,
): Promise<NewEntryPage> {
  const people = await searchPeople(read, q, now);
  const units = await searchUnits(read, q);
  const loaded = await loadOwner(read, { personId, unitId }, now);
  const place =
    loaded === null || loaded.owner.personId === null
      ? null
      : await findMembershipOn(read, loaded.owner.personId, dateOf(now));
  return {
    q,
    found: [
      ...units.map((unit) => ({ personId: null, unitId: unit.id, name: unit.name, note: "Tập thể" })),
      ...people.map((person) => ({
        personId: person.id,
        unitId: null,
        name: person.fullName,
        note: person.unitName === "" ? "hiện không thuộc đơn vị nào" : `${person.post}, ${person.unitName}`,
      })),
    ],
    chosen: loaded && {
      owner: loaded.owner,
      name: loaded.name,
      place: place === null ? "" : `${place.post}, ${place.unitName}`,
      recipient: loaded.recipient,
    },
  };
}
