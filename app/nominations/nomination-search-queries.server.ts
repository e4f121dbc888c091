import { lineTitle } from "~/campaigns/campaign";
import { readSortedPlace, sortedPlaceText } from "~/people/sorted-page";
import { planSearch, searchConditions } from "~/people/search-word-repo.server";
import type { SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { scopeOf } from "./dossier-list-queries.server";
import { dossierStates, type DossierState } from "./dossier";

export interface FoundNomination {
  nominationId: string;
  dossierId: string;
  name: string;
  /** Post and unit as the proposal has them. */
  place: string;
  line: string;
  campaign: string;
  dossierUnit: string;
  state: DossierState;
}

export interface FoundNominations {
  rows: FoundNomination[];
  after: string | null;
}

/** Proposals of dossiers that this reader may see whose candidate has these words in the name, by given name, one page by key. */
export async function searchNominations(
  read: Queryable,
  actor: SignedInActor,
  { q, after }: { q: string; after: string | null },
  size: number,
): Promise<FoundNominations> {
  const plan = await planSearch(read, "nomination", q);
  const scope = scopeOf(actor);
  if (plan === null || (scope.kind === "units" && scope.unitIds.length === 0)) return { rows: [], after: null };
  let found = read
    .selectFrom("nomination")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .innerJoin("campaign", "campaign.id", "nomination.campaign_id")
    .innerJoin("award_line", "award_line.id", "nomination.award_line_id");
  for (const condition of searchConditions("nomination", plan, "nomination.id")) found = found.where(condition);
  if (scope.kind === "units") found = found.where("dossier.unit_id", "in", [...scope.unitIds]);
  else if (scope.kind === "accepted") found = found.where("dossier.state", "=", "accepted");
  else if (!scope.readsDrafts)
    found = found.where(
      "dossier.state",
      "in",
      dossierStates.filter((state) => state !== "draft"),
    );
  const key = readSortedPlace(after);
  if (key !== null)
    found = found
      .where("nomination.sort_key", ">=", key.sortKey)
      .where((eb) => eb.or([eb("nomination.sort_key", ">", key.sortKey), eb("nomination.id", ">", key.id)]));
  const rows = await found
    .select([
      "nomination.id",
      "nomination.sort_key",
      "nomination.dossier_id",
      "nomination.candidate_name",
      "nomination.post",
      "nomination.unit_name",
      "nomination.recipient_kind",
      "award_line.award_kind",
      "campaign.title",
      "unit.name as dossier_unit_name",
      "dossier.state",
    ])
    .orderBy("nomination.sort_key")
    .orderBy("nomination.id")
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      nominationId: row.id,
      dossierId: row.dossier_id,
      name: row.candidate_name,
      place: [row.post, row.unit_name].filter((part) => part !== "").join(", "),
      line: lineTitle({ awardKind: row.award_kind, recipientKind: row.recipient_kind }),
      campaign: row.title,
      dossierUnit: row.dossier_unit_name,
      state: row.state,
    })),
    after: rows.length > size && last !== undefined ? sortedPlaceText(last) : null,
  };
}
