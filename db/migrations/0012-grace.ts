import type { Migration } from "../migrate";

/** The time that the agency added to a deadline stays with the end that it was added to, whatever the agency sets later. */
export const grace: Migration = {
  name: "0012-grace",
  statements: [
    // dossier_due_at is the end that binds, this time included.
    `ALTER TABLE campaign ADD COLUMN grace_minutes INTEGER NOT NULL DEFAULT 0`,
    `ALTER TABLE campaign ADD COLUMN grace_source TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE submission ADD COLUMN grace_source TEXT NOT NULL DEFAULT ''`,
  ],
};
