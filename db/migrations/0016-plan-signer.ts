import type { Migration } from "../migrate";

/** Who signs the plan: the head, or a deputy for the head; and the name under the signature. */
export const planSigner: Migration = {
  name: "0016-plan-signer",
  statements: [
    `ALTER TABLE campaign ADD COLUMN signer_capacity KEY NOT NULL DEFAULT 'head' CHECK (signer_capacity IN ('head', 'deputy'))`,
    `ALTER TABLE campaign ADD COLUMN signer_name TEXT NOT NULL DEFAULT ''`,
  ],
};
