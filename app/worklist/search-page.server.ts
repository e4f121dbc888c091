import { searchAwardEntries, searchGivenAwards, type FoundAward } from "~/decisions/award-search-queries.server";
import { historyPolicy } from "~/history/policy";
import { searchNominations, type FoundNomination } from "~/nominations/nomination-search-queries.server";
import { findPeoplePage, type PersonRow } from "~/people/people-queries.server";
import { peoplePolicy, peopleScope } from "~/people/policy";
import { searchUnits, type FoundUnit } from "~/people/unit-search-queries.server";
import { hasRole, type SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { dateOf, type Instant } from "~/shared/time";
import { searchKinds, type SearchKind } from "./search";

export interface SearchPage {
  q: string;
  /** One kind alone, page by page; null: the first few of each. */
  only: SearchKind | null;
  /** Only those of which this reader may search at all. */
  people: PersonRow[] | null;
  units: FoundUnit[] | null;
  nominations: FoundNomination[] | null;
  awards: FoundAward[] | null;
  entries: FoundAward[] | null;
  /** Where more of a kind is: its own list, or that list's next page. */
  more: Partial<Record<SearchKind, string>>;
  isSearched: boolean;
}

const fewRows = 10;
const pageRows = 50;

/** What this reader may see whose name has the words typed, with or without diacritics, in any order. */
export async function findSearchPage(
  read: Queryable,
  actor: SignedInActor,
  { q, only, after }: { q: string; only: SearchKind | null; after: string | null },
  now: Instant,
): Promise<SearchPage> {
  const may: Record<SearchKind, boolean> = {
    "ca-nhan": peoplePolicy.can(actor, "person.list", { kind: "people" }),
    "don-vi": peoplePolicy.can(actor, "unit.list", { kind: "units" }),
    "de-nghi": hasRole(actor, "organizer", "unit", "council", "inspector"),
    "khen-thuong": hasRole(actor, "organizer", "signer", "hr", "inspector"),
    "ghi-bo-sung": historyPolicy.can(actor, "history.enter", { kind: "histories" }),
  };
  const isSearched = q.trim() !== "";
  const wants = (kind: SearchKind): boolean => isSearched && may[kind] && (only === null || only === kind);
  const size = only === null ? fewRows : pageRows;
  const asked = { q, after: only === null ? null : after };
  const scope = peopleScope(actor);
  const unitIds = scope === "all" ? null : scope;
  const people = wants("ca-nhan")
    ? await findPeoplePage(read, { ...asked, before: null, unitIds }, size, dateOf(now))
    : null;
  const units = wants("don-vi") ? await searchUnits(read, q, 200) : null;
  const nominations = wants("de-nghi") ? await searchNominations(read, actor, asked, size) : null;
  const awards = wants("khen-thuong") ? await searchGivenAwards(read, asked, size) : null;
  const entries = wants("ghi-bo-sung") ? await searchAwardEntries(read, asked, size) : null;
  const last: Record<SearchKind, string | null> = {
    "ca-nhan": people?.after ?? null,
    "don-vi": null,
    "de-nghi": nominations?.after ?? null,
    "khen-thuong": awards?.after ?? null,
    "ghi-bo-sung": entries?.after ?? null,
  };
  return {
    q,
    only,
    people: people?.rows ?? null,
    units,
    nominations: nominations?.rows ?? null,
    awards: awards?.rows ?? null,
    entries: entries?.rows ?? null,
    more: Object.fromEntries(
      searchKinds.flatMap((kind) => {
        const key = last[kind];
        return key === null ? [] : [[kind, paths.search({ q, in: kind, ...(only === null ? {} : { after: key }) })]];
      }),
    ),
    isSearched,
  };
}
