import { lineTitle } from "~/campaigns/campaign";
import type { Queryable } from "~/shared/db.server";
import type { NominationKind } from "./nomination";

export interface ReviewCandidate {
  nominationId: string;
  dossierId: string;
  dossierUnitName: string;
  name: string;
  honorific: string;
  post: string;
  unitName: string;
  achievement: string;
}

export interface ReviewLine {
  lineId: string;
  line: string;
  level: "agency" | "province";
  recipientKind: NominationKind;
  quotaCount: number | null;
  candidates: ReviewCandidate[];
}

/** What goes to the considering body, line by line: the candidates that meet the requirements, of dossiers that were taken in. */
export async function listCandidatesForReview(db: Queryable, campaignId: string): Promise<ReviewLine[]> {
  const lines = await db
    .selectFrom("award_line")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("ordinal")
    .execute();
  const rows = await db
    .selectFrom("nomination")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .leftJoin("person", "person.id", "nomination.person_id")
    .where("nomination.campaign_id", "=", campaignId)
    .where("nomination.appraisal", "=", "meets")
    .where("dossier.state", "=", "accepted")
    .select([
      "nomination.id",
      "nomination.award_line_id",
      "nomination.dossier_id",
      "nomination.candidate_name",
      "nomination.honorific",
      "nomination.post",
      "nomination.unit_name",
      "nomination.achievement",
      "unit.name as dossier_unit_name",
    ])
    .orderBy("unit.display_order")
    .orderBy("person.sort_key")
    .orderBy("nomination.id")
    .execute();
  return lines.map((line) => ({
    lineId: line.id,
    line: lineTitle({ awardKind: line.award_kind, recipientKind: line.recipient_kind }),
    level: line.level,
    recipientKind: line.recipient_kind,
    quotaCount: line.quota_count,
    candidates: rows
      .filter((row) => row.award_line_id === line.id)
      .map((row) => ({
        nominationId: row.id,
        dossierId: row.dossier_id,
        dossierUnitName: row.dossier_unit_name,
        name: row.candidate_name,
        honorific: row.honorific,
        post: row.post,
        unitName: row.unit_name,
        achievement: row.achievement,
      })),
  }));
}
