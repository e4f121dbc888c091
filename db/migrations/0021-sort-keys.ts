import type { Migration } from "../migrate";

/** Names written down in proposals and awards, in the order of Vietnamese lists; "" for collectives written before. */
export const sortKeys: Migration = {
  name: "0021-sort-keys",
  statements: [
    `ALTER TABLE nomination ADD COLUMN sort_key KEY NOT NULL DEFAULT ''`,
    `UPDATE nomination SET sort_key = (SELECT person.sort_key FROM person WHERE person.id = nomination.person_id) WHERE person_id IS NOT NULL`,
    `CREATE INDEX nomination_by_sort ON nomination (sort_key, id)`,
    `ALTER TABLE award ADD COLUMN sort_key KEY NOT NULL DEFAULT ''`,
    `UPDATE award SET sort_key = (SELECT person.sort_key FROM person WHERE person.id = award.person_id) WHERE person_id IS NOT NULL`,
    `CREATE INDEX award_by_sort ON award (sort_key, id)`,
    `ALTER TABLE award_entry ADD COLUMN sort_key KEY NOT NULL DEFAULT ''`,
    `CREATE INDEX award_entry_by_sort ON award_entry (sort_key, id)`,
  ],
};
