import type { Migration } from "../migrate";

/** The public keys by which receipts of this installation can be checked, old ones too: a paper lives longer than a server. */
export const signingKeys: Migration = {
  name: "0017-signing-keys",
  statements: [`CREATE TABLE signing_key (id KEY PRIMARY KEY, public_pem TEXT NOT NULL, since KEY NOT NULL)`],
};
