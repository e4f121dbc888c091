import type { Migration } from "../migrate";

/** Units whose dossiers an advising unit gathers into its own before the appraisal, and the candidates it took over. */
export const gathering: Migration = {
  name: "0046-gathering",
  statements: [
    // due_on: the day the advising unit asks for; the campaign's deadline binds.
    `CREATE TABLE advised_unit (
      campaign_id KEY NOT NULL REFERENCES campaign (id), unit_id KEY NOT NULL REFERENCES unit (id),
      advising_unit_id KEY NOT NULL REFERENCES unit (id), due_on KEY, named_at KEY NOT NULL, named_by_name TEXT NOT NULL,
      PRIMARY KEY (campaign_id, unit_id), CHECK (unit_id <> advising_unit_id))`,
    `CREATE INDEX advised_unit_by_advising ON advised_unit (advising_unit_id, campaign_id)`,
    // The nomination itself stands in the advising unit's dossier meanwhile: it is counted once, wherever it is counted.
    `CREATE TABLE gathered_nomination (
      nomination_id KEY PRIMARY KEY REFERENCES nomination (id), dossier_id KEY NOT NULL REFERENCES dossier (id),
      origin_dossier_id KEY NOT NULL REFERENCES dossier (id), origin_unit_id KEY NOT NULL REFERENCES unit (id),
      origin_ordinal INTEGER NOT NULL, submission_ordinal INTEGER NOT NULL, receipt_code KEY NOT NULL,
      taken_at KEY NOT NULL, taken_by_name TEXT NOT NULL)`,
    `CREATE INDEX gathered_nomination_by_origin ON gathered_nomination (origin_dossier_id)`,
    `CREATE INDEX gathered_nomination_by_dossier ON gathered_nomination (dossier_id)`,
  ],
};
