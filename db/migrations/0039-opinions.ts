import type { Migration } from "../migrate";

/** Written opinions that other bodies are asked for while a dossier is appraised. */
export const opinions: Migration = {
  name: "0039-opinions",
  statements: [
    // nomination_id: a candidate may be taken out later; the name as it was asked about stays. unit_id: answers in the product.
    `CREATE TABLE consultation (
      id KEY PRIMARY KEY, dossier_id KEY NOT NULL REFERENCES dossier (id), nomination_id KEY,
      candidate_name TEXT NOT NULL DEFAULT '', unit_id KEY REFERENCES unit (id), body_name TEXT NOT NULL,
      question TEXT NOT NULL, due_at KEY NOT NULL, document_number TEXT NOT NULL DEFAULT '', document_on KEY,
      asked_at KEY NOT NULL, asked_by_name TEXT NOT NULL,
      state KEY NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'answered', 'withdrawn')),
      opinion KEY CHECK (opinion IN ('agrees', 'disagrees', 'other')), answer_text TEXT NOT NULL DEFAULT '',
      answer_number TEXT NOT NULL DEFAULT '', answer_on KEY, file_id KEY REFERENCES stored_file (id),
      closed_at KEY, closed_by_name TEXT NOT NULL DEFAULT '', withdrawn_reason TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 1, CHECK ((state = 'asked') = (closed_at IS NULL)),
      CHECK ((state = 'answered') = (opinion IS NOT NULL)))`,
    `CREATE INDEX consultation_by_dossier ON consultation (dossier_id)`,
    `CREATE INDEX consultation_by_unit ON consultation (unit_id, asked_at, id)`,
    `CREATE INDEX consultation_by_time ON consultation (asked_at, id)`,
  ],
};
