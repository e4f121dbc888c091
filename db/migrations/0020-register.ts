import type { Migration } from "../migrate";

/** What one fact of the history has: of whom, when it was written down and by whom, and why it no longer counts. */
const fact = `
  person_id KEY REFERENCES person (id), unit_id KEY REFERENCES unit (id), batch_id KEY,
  recorded_at KEY NOT NULL, recorded_by_name TEXT NOT NULL, updated_at KEY NOT NULL, updated_by_name TEXT NOT NULL,
  withdrawn_at KEY, withdrawn_by_name TEXT NOT NULL DEFAULT '', withdrawn_reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1, CHECK ((person_id IS NULL) <> (unit_id IS NULL))`;

/** The register of people and units over time, and the history of each: awards, ratings, discipline, initiatives. */
export const register: Migration = {
  name: "0020-register",
  statements: [
    `ALTER TABLE person ADD COLUMN sort_name TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE person ADD COLUMN other_names TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE person ADD COLUMN ethnicity TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE person ADD COLUMN birth_on KEY`,
    `ALTER TABLE person ADD COLUMN staff_code KEY NOT NULL DEFAULT ''`,
    `ALTER TABLE person ADD COLUMN is_party_member BOOL NOT NULL DEFAULT 0`,
    `ALTER TABLE person ADD COLUMN party_post TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE person ADD COLUMN is_union_member BOOL NOT NULL DEFAULT 0`,
    `ALTER TABLE person ADD COLUMN union_post TEXT NOT NULL DEFAULT ''`,
    `CREATE INDEX person_by_staff_code ON person (staff_code) WHERE staff_code <> ''`,
    `ALTER TABLE membership ADD COLUMN is_direct_worker BOOL NOT NULL DEFAULT 0`,
    // 0: by name.
    `ALTER TABLE membership ADD COLUMN display_order INTEGER NOT NULL DEFAULT 0`,
    `ALTER TABLE membership ADD COLUMN document TEXT NOT NULL DEFAULT ''`,
    // Why it ended: '' while it lasts.
    `ALTER TABLE membership ADD COLUMN end_kind KEY NOT NULL DEFAULT ''`,
    `CREATE TABLE transfer (
      id KEY PRIMARY KEY, person_id KEY NOT NULL REFERENCES person (id), from_unit_id KEY NOT NULL REFERENCES unit (id),
      to_unit_id KEY NOT NULL REFERENCES unit (id), post TEXT NOT NULL, is_head BOOL NOT NULL, is_leader BOOL NOT NULL,
      is_direct_worker BOOL NOT NULL, from_on KEY NOT NULL, document TEXT NOT NULL,
      state KEY NOT NULL CHECK (state IN ('proposed', 'done', 'refused', 'cancelled')),
      released_at KEY, released_by_name TEXT NOT NULL DEFAULT '', received_at KEY, received_by_name TEXT NOT NULL DEFAULT '',
      proposed_at KEY NOT NULL, proposed_by KEY NOT NULL, proposed_by_name TEXT NOT NULL, ended_at KEY, ended_by_name TEXT NOT NULL DEFAULT '',
      ended_reason TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, CHECK (from_unit_id <> to_unit_id),
      CHECK (state <> 'done' OR (released_at IS NOT NULL AND received_at IS NOT NULL)))`,
    `CREATE UNIQUE INDEX transfer_open ON transfer (person_id) WHERE state = 'proposed'`,
    `CREATE INDEX transfer_by_state ON transfer (state, proposed_at, id)`,
    // A unit has one successor; a successor may have taken in several.
    `CREATE TABLE unit_succession (
      unit_id KEY PRIMARY KEY REFERENCES unit (id), successor_unit_id KEY NOT NULL REFERENCES unit (id), from_on KEY NOT NULL,
      document TEXT NOT NULL, note TEXT NOT NULL, recorded_at KEY NOT NULL, recorded_by_name TEXT NOT NULL,
      CHECK (unit_id <> successor_unit_id))`,
    `CREATE INDEX unit_succession_by_successor ON unit_succession (successor_unit_id)`,

    // history: what was awarded before this system or outside it; its own awards are read from the decisions.
    `CREATE TABLE award_entry (
      id KEY PRIMARY KEY, list KEY NOT NULL CHECK (list IN ('title', 'form', 'recognition')), award_kind KEY NOT NULL,
      award_name TEXT NOT NULL, level KEY NOT NULL CHECK (level IN ('agency', 'province', 'state')),
      commendation_type KEY NOT NULL, year_from INTEGER NOT NULL, year_to INTEGER NOT NULL,
      decision_number TEXT NOT NULL, decided_on KEY, issuer TEXT NOT NULL, achievement TEXT NOT NULL,
      recipient_name TEXT NOT NULL, post TEXT NOT NULL, unit_name TEXT NOT NULL, note TEXT NOT NULL, ${fact},
      CHECK (year_from <= year_to))`,
    `CREATE INDEX award_entry_by_person ON award_entry (person_id, year_to)`,
    `CREATE INDEX award_entry_by_unit ON award_entry (unit_id, year_to)`,
    `CREATE INDEX award_entry_by_batch ON award_entry (batch_id) WHERE batch_id IS NOT NULL`,
    `CREATE TABLE task_rating (
      id KEY PRIMARY KEY, year INTEGER NOT NULL,
      rating KEY NOT NULL CHECK (rating IN ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
      document TEXT NOT NULL, decided_on KEY, issuer TEXT NOT NULL, ${fact})`,
    `CREATE UNIQUE INDEX task_rating_of_person ON task_rating (person_id, year) WHERE withdrawn_at IS NULL AND person_id IS NOT NULL`,
    `CREATE UNIQUE INDEX task_rating_of_unit ON task_rating (unit_id, year) WHERE withdrawn_at IS NULL AND unit_id IS NOT NULL`,
    `CREATE INDEX task_rating_by_batch ON task_rating (batch_id) WHERE batch_id IS NOT NULL`,
    // Pending while no outcome is known: nominations are held, not rejected.
    `CREATE TABLE discipline_case (
      id KEY PRIMARY KEY, kind KEY NOT NULL CHECK (kind IN ('discipline', 'investigation', 'inspection', 'complaint', 'press')),
      matter TEXT NOT NULL, opened_on KEY NOT NULL,
      outcome KEY NOT NULL CHECK (outcome IN ('pending', 'no_violation', 'disciplined')), closed_on KEY,
      measure KEY CHECK (measure IN ('reprimand', 'warning', 'salary_cut', 'demotion', 'removal', 'dismissal')),
      decision_number TEXT NOT NULL, decided_on KEY, issuer TEXT NOT NULL, effective_from_on KEY, effective_to_on KEY, ${fact},
      CHECK ((outcome = 'pending') = (closed_on IS NULL)), CHECK ((outcome = 'disciplined') = (measure IS NOT NULL)),
      CHECK (outcome <> 'disciplined' OR effective_from_on IS NOT NULL))`,
    `CREATE INDEX discipline_case_by_person ON discipline_case (person_id)`,
    `CREATE INDEX discipline_case_by_unit ON discipline_case (unit_id)`,
    `CREATE TABLE initiative (
      id KEY PRIMARY KEY, kind KEY NOT NULL CHECK (kind IN ('initiative', 'research_work')), title TEXT NOT NULL,
      level KEY NOT NULL CHECK (level IN ('agency', 'province', 'state')), year INTEGER NOT NULL, recognised_by TEXT NOT NULL,
      decision_number TEXT NOT NULL, recognised_on KEY, effect TEXT NOT NULL, batch_id KEY,
      recorded_at KEY NOT NULL, recorded_by_name TEXT NOT NULL, updated_at KEY NOT NULL, updated_by_name TEXT NOT NULL,
      withdrawn_at KEY, withdrawn_by_name TEXT NOT NULL DEFAULT '', withdrawn_reason TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1)`,
    `CREATE TABLE initiative_author (
      initiative_id KEY NOT NULL REFERENCES initiative (id), person_id KEY NOT NULL REFERENCES person (id), ordinal INTEGER NOT NULL,
      used_award_entry_id KEY REFERENCES award_entry (id), used_award_id KEY REFERENCES award (id), used_nomination_id KEY REFERENCES nomination (id),
      used_at KEY, used_by_name TEXT NOT NULL DEFAULT '', PRIMARY KEY (initiative_id, person_id))`,
    `CREATE INDEX initiative_author_by_person ON initiative_author (person_id)`,

    // search: is there a word with that beginning, asked of one thing, without reading the table.
    `CREATE INDEX search_word_of_subject ON search_word (subject_kind, subject_id, word)`,
    `DROP INDEX search_word_by_subject`,
    `INSERT INTO search_word (subject_kind, word, subject_id)
      SELECT 'nomination', search_word.word, nomination.id FROM nomination
      JOIN search_word ON search_word.subject_kind = 'person' AND search_word.subject_id = nomination.person_id`,
    `INSERT INTO search_word (subject_kind, word, subject_id)
      SELECT 'award', search_word.word, award.id FROM award
      JOIN search_word ON search_word.subject_kind = 'person' AND search_word.subject_id = award.person_id`,
    `CREATE INDEX nomination_by_update ON nomination (updated_at, id)`,
  ],
};
