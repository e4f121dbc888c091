import type { Migration } from "../migrate";

/** Whether a line's least share of those not in leadership keeps a file from the signer, or is only told. */
export const shareBinding: Migration = {
  name: "0013-share-binding",
  statements: [`ALTER TABLE award_line ADD COLUMN min_non_leader_binding BOOL NOT NULL DEFAULT 0`],
};
