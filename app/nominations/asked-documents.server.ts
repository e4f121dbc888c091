import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { askedDocuments, type AskedDocument } from "./asked-documents";
import { lineOf, type DossierInPlace } from "./load-dossier.server";
import type { Nomination } from "./nomination";
import { requiredTitles } from "./other-document";

/** What each candidate of a dossier is asked for besides the report; what only a rule asks for, as long as the dossier can be changed. */
export async function loadAsked(
  db: Queryable,
  { campaign }: Pick<DossierInPlace, "campaign">,
  isEditable: boolean,
  now: Instant,
): Promise<(nomination: Pick<Nomination, "lineId">) => AskedDocument[]> {
  const law = isEditable ? await loadCampaignLaw(db, campaign, now) : null;
  return ({ lineId }) => {
    const line = lineOf(campaign, lineId);
    return law === null
      ? requiredTitles(line).map((title) => ({ title, isRequired: true, source: "" }))
      : askedDocuments(line, law.book, law.on);
  };
}
