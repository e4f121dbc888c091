import type { Migration } from "../migrate";

/** A unit takes back what it has submitted, before anyone has begun to appraise it: the submission stays, with who, when and why. */
export const withdrawnSubmissions: Migration = {
  name: "0018-withdrawn-submissions",
  statements: [
    `ALTER TABLE submission ADD COLUMN withdrawn_at KEY`,
    `ALTER TABLE submission ADD COLUMN withdrawn_by_name TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE submission ADD COLUMN withdrawn_reason TEXT NOT NULL DEFAULT ''`,
  ],
};
