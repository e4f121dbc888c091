import type { Migration } from "../migrate";

/** The few dossiers of a campaign that came on paper, found without reading the others. */
export const paperIndex: Migration = {
  name: "0040-paper-index",
  statements: [
    `CREATE INDEX dossier_on_paper ON dossier (campaign_id, state, stamped_at) WHERE stamped_at IS NOT NULL`,
  ],
};
