import type { Requirement } from "~/campaigns/campaign";
import { missingParts, progressOf, type MissingPart } from "~/nominations/completeness";
import { countUngathered } from "~/nominations/gathering-repo.server";
import { unvotedOf } from "~/nominations/load-dossier.server";
import { requiredTitles } from "~/nominations/other-document";
import type { Queryable } from "~/shared/db.server";

export interface Completeness {
  missing: MissingPart[];
  done: number;
  total: number;
}

/** What each of these dossiers still lacks, by the rule of the dossier's own page. A page's worth of them at most. */
export async function completenessOf(db: Queryable, dossierIds: readonly string[]): Promise<Map<string, Completeness>> {
  if (dossierIds.length === 0) return new Map();
  const ids = [...dossierIds];
  const [agency, dossiers, requirements, documents, nominations, ungathered] = await Promise.all([
    db.selectFrom("agency").select("accepts_account_confirmation").executeTakeFirst(),
    db.selectFrom("dossier").select(["id", "campaign_id", "head_confirmation"]).where("id", "in", ids).execute(),
    db
      .selectFrom("dossier_requirement")
      .selectAll()
      .where("campaign_id", "in", (eb) => eb.selectFrom("dossier").select("campaign_id").where("id", "in", ids))
      .execute(),
    db
      .selectFrom("document")
      .select((eb) => [
        "dossier_id",
        "nomination_id",
        "kind",
        "title",
        "status",
        // Of the minutes alone: what they say of the votes.
        eb.case().when("kind", "=", "minutes").then(eb.ref("body")).else(null).end().as("minutes"),
      ])
      .where("dossier_id", "in", ids)
      .where("is_current", "=", 1)
      .execute(),
    db
      .selectFrom("nomination")
      .innerJoin("award_line", "award_line.id", "nomination.award_line_id")
      .select([
        "nomination.id",
        "nomination.dossier_id",
        "nomination.candidate_name",
        "award_line.report_kind",
        "award_line.extra_documents",
      ])
      .where("nomination.dossier_id", "in", ids)
      .orderBy("nomination.ordinal")
      .execute(),
    countUngathered(db, ids),
  ]);
  return new Map(
    dossiers.map((dossier) => {
      const own = nominations
        .filter((one) => one.dossier_id === dossier.id)
        .map((one) => ({
          id: one.id,
          name: one.candidate_name,
          reportKind: one.report_kind,
          required: requiredTitles({ extraDocuments: one.extra_documents }),
        }));
      const minutes = documents.find((one) => one.dossier_id === dossier.id && one.kind === "minutes")?.minutes ?? null;
      const facts = {
        dossierId: dossier.id,
        requirements: requirements.filter((one) => one.campaign_id === dossier.campaign_id).map(requirementOf),
        documents: documents
          .filter((one) => one.dossier_id === dossier.id)
          .map((one) => ({ kind: one.kind, status: one.status, nominationId: one.nomination_id, title: one.title })),
        nominations: own,
        unvoted: unvotedOf(minutes, own),
        ungathered: ungathered.get(dossier.id) ?? 0,
        confirmation: dossier.head_confirmation === null ? null : { kind: dossier.head_confirmation },
        acceptsAccountConfirmation: agency?.accepts_account_confirmation === 1,
      };
      const missing = missingParts(facts);
      return [dossier.id, { missing, ...progressOf(facts, missing) }];
    }),
  );
}

function requirementOf(row: { document_kind: string; is_required: 0 | 1; must_be_signed: 0 | 1 }): Requirement {
  return {
    documentKind: row.document_kind as Requirement["documentKind"],
    isRequired: row.is_required === 1,
    mustBeSigned: row.must_be_signed === 1,
  };
}
