import type { Migration } from "../migrate";

/**
 * A dossier that came on paper and is entered for its unit: `stamped_at` is the arrival by the incoming stamp (null: the dossier did
 * not come on paper), `stamp_number` its number in the register of incoming documents, `entered_at` when it was begun in the product
 * and, once submitted, when it was submitted there.
 */
export const paperDossiers: Migration = {
  name: "0032-paper-dossiers",
  statements: [
    `ALTER TABLE dossier ADD COLUMN stamped_at KEY`,
    `ALTER TABLE dossier ADD COLUMN stamp_has_hour BOOL NOT NULL DEFAULT 1`,
    `ALTER TABLE dossier ADD COLUMN stamp_number TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE dossier ADD COLUMN entered_at KEY`,
    `ALTER TABLE dossier ADD COLUMN entered_by_name TEXT NOT NULL DEFAULT ''`,
  ],
};
