import type { Migration } from "../migrate";

/** Answers that were corrected, as they stood before; and which opinion the organizer lets the nominating unit read. */
export const opinionCorrections: Migration = {
  name: "0045-opinion-corrections",
  statements: [
    // Entered by the organizer for the body that answered. Of units of the agency it was not written down until now.
    `ALTER TABLE consultation ADD COLUMN is_entered BOOL NOT NULL DEFAULT 0`,
    `UPDATE consultation SET is_entered = 1 WHERE state = 'answered' AND unit_id IS NULL`,
    `ALTER TABLE consultation ADD COLUMN published_at KEY`,
    `ALTER TABLE consultation ADD COLUMN published_by_name TEXT NOT NULL DEFAULT ''`,
    // file_id: the scan of that answer; the same one as later, where the correction left it.
    `CREATE TABLE earlier_opinion (
      id KEY PRIMARY KEY, consultation_id KEY NOT NULL REFERENCES consultation (id), ordinal INTEGER NOT NULL,
      opinion KEY NOT NULL CHECK (opinion IN ('agrees', 'disagrees', 'other')), answer_text TEXT NOT NULL,
      answer_number TEXT NOT NULL, answer_on KEY, file_id KEY REFERENCES stored_file (id),
      given_at KEY NOT NULL, given_by_name TEXT NOT NULL, corrected_at KEY NOT NULL, corrected_by_name TEXT NOT NULL,
      reason TEXT NOT NULL, UNIQUE (consultation_id, ordinal))`,
  ],
};
