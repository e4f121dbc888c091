import type { Migration } from "../migrate";

/** What the progress board reads: units in the agency's order, how many are active, returned dossiers by their correction date. */
export const board: Migration = {
  name: "0008-board",
  statements: [
    `CREATE INDEX unit_by_order ON unit (display_order, id)`,
    `CREATE INDEX unit_by_activity ON unit (is_active)`,
    `CREATE INDEX dossier_by_correction ON dossier (campaign_id, state, correction_due_at)`,
  ],
};
