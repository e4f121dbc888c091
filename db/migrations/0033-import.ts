import type { Migration } from "../migrate";

/** What a row says is staged in typed columns, so that writing 50,000 rows is a few statements inside the database. */
const personFacts = `
  full_name TEXT NOT NULL, gender KEY NOT NULL, sort_key KEY NOT NULL, sort_name TEXT NOT NULL, other_names TEXT NOT NULL,
  ethnicity TEXT NOT NULL, birth_on KEY, staff_code KEY NOT NULL, is_party_member BOOL NOT NULL, party_post TEXT NOT NULL,
  is_union_member BOOL NOT NULL, union_post TEXT NOT NULL`;

/** Tables sent to fill the register: the file, its rows as they were understood, and what each would write. */
export const imports: Migration = {
  name: "0033-import",
  statements: [
    // head, problem: JSON. letters: JSON, where each column stands in the sheet.
    `CREATE TABLE import_batch (
      id KEY PRIMARY KEY, kind KEY NOT NULL CHECK (kind IN ('people', 'awards', 'ratings')),
      state KEY NOT NULL CHECK (state IN ('waiting', 'reading', 'ready', 'refused', 'written', 'undone', 'discarded')),
      file_id KEY NOT NULL REFERENCES stored_file (id), row_count INTEGER NOT NULL DEFAULT 0, judged_count INTEGER NOT NULL DEFAULT 0,
      head TEXT NOT NULL DEFAULT '', letters TEXT NOT NULL DEFAULT '', problem TEXT NOT NULL DEFAULT '',
      created_at KEY NOT NULL, created_by KEY NOT NULL REFERENCES account (id), created_by_name TEXT NOT NULL,
      read_at KEY, ended_at KEY, ended_by_name TEXT NOT NULL DEFAULT '', written_at KEY, written_by_name TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1, CHECK ((state IN ('written', 'undone')) = (written_at IS NOT NULL)))`,
    `CREATE INDEX import_batch_by_time ON import_batch (created_at, id)`,
    // problems, choices, cells: JSON. answer: '' | 'new' | 'skip' | the id of the person who is meant.
    `CREATE TABLE import_row (
      batch_id KEY NOT NULL REFERENCES import_batch (id), row_number INTEGER NOT NULL,
      verdict KEY NOT NULL CHECK (verdict IN ('wrong', 'unsure', 'new', 'changed', 'same', 'skipped')),
      identity KEY NOT NULL, label TEXT NOT NULL, note TEXT NOT NULL, problems TEXT NOT NULL, choices TEXT NOT NULL, cells TEXT NOT NULL,
      answer KEY NOT NULL DEFAULT '', target_id KEY, target_version INTEGER NOT NULL DEFAULT 0, known_count INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (batch_id, row_number))`,
    `CREATE INDEX import_row_by_verdict ON import_row (batch_id, verdict, row_number)`,
    `CREATE INDEX import_row_by_identity ON import_row (batch_id, identity)`,
    // side: 'after' is what will be written, 'before' what a change replaces and an undoing brings back.
    `CREATE TABLE import_person (
      batch_id KEY NOT NULL REFERENCES import_batch (id), row_number INTEGER NOT NULL, side KEY NOT NULL CHECK (side IN ('after', 'before')),
      id KEY NOT NULL, ${personFacts},
      membership_id KEY, unit_id KEY, post TEXT NOT NULL DEFAULT '', is_head BOOL NOT NULL DEFAULT 0, is_leader BOOL NOT NULL DEFAULT 0,
      is_direct_worker BOOL NOT NULL DEFAULT 0, from_on KEY, document TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (batch_id, side, row_number))`,
    `CREATE TABLE import_award (
      batch_id KEY NOT NULL REFERENCES import_batch (id), row_number INTEGER NOT NULL, side KEY NOT NULL CHECK (side IN ('after', 'before')),
      id KEY NOT NULL, person_id KEY, unit_id KEY, list KEY NOT NULL, award_kind KEY NOT NULL, award_name TEXT NOT NULL, level KEY NOT NULL,
      commendation_type KEY NOT NULL, year_from INTEGER NOT NULL, year_to INTEGER NOT NULL, decision_number TEXT NOT NULL, decided_on KEY,
      issuer TEXT NOT NULL, achievement TEXT NOT NULL, recipient_name TEXT NOT NULL, sort_key KEY NOT NULL, post TEXT NOT NULL,
      unit_name TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (batch_id, side, row_number))`,
    `CREATE TABLE import_rating (
      batch_id KEY NOT NULL REFERENCES import_batch (id), row_number INTEGER NOT NULL, side KEY NOT NULL CHECK (side IN ('after', 'before')),
      id KEY NOT NULL, person_id KEY, unit_id KEY, year INTEGER NOT NULL, rating KEY NOT NULL, document TEXT NOT NULL, decided_on KEY,
      issuer TEXT NOT NULL, PRIMARY KEY (batch_id, side, row_number))`,
    `CREATE TABLE import_word (
      batch_id KEY NOT NULL REFERENCES import_batch (id), row_number INTEGER NOT NULL, side KEY NOT NULL, word KEY NOT NULL,
      subject_id KEY NOT NULL, PRIMARY KEY (batch_id, side, row_number, word))`,

    // An undone import takes its people away again: whether anything else names them is asked 50,000 times.
    `CREATE INDEX transfer_by_person ON transfer (person_id)`,
    `CREATE INDEX account_by_person ON account (person_id)`,
    `CREATE INDEX body_member_by_person ON body_member (person_id)`,
    `CREATE INDEX session_member_by_person ON session_member (person_id)`,
    `CREATE INDEX round_voter_by_person ON round_voter (person_id)`,
  ],
};
