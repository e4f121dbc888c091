import type { Migration } from "../migrate";

/**
 * One SQL text for both engines. KEY is a text compared by bytes (ids, codes, instants, dates), which PostgreSQL
 * must be told ("COLLATE C") and SQLite does by itself; BOOL is 0 or 1. The migrator replaces both words.
 */
export const foundation: Migration = {
  name: "0001-foundation",
  statements: [
    // kernel
    `CREATE TABLE setting (name KEY PRIMARY KEY, value TEXT NOT NULL)`,
    `CREATE TABLE audit_entry (
      seq INTEGER PRIMARY KEY, at KEY NOT NULL, actor_account_id KEY, actor_name TEXT NOT NULL, event KEY NOT NULL,
      subject_kind KEY NOT NULL, subject_id KEY NOT NULL, unit_id KEY, campaign_id KEY,
      facts TEXT NOT NULL, request_id KEY NOT NULL, prev_hash KEY NOT NULL, hash KEY NOT NULL)`,
    `CREATE INDEX audit_entry_by_subject ON audit_entry (subject_kind, subject_id, seq)`,
    `CREATE INDEX audit_entry_by_campaign ON audit_entry (campaign_id, seq)`,
    `CREATE TABLE audit_head (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash KEY NOT NULL)`,
    `CREATE TABLE job (
      id KEY PRIMARY KEY, name KEY NOT NULL, dedupe_key KEY NOT NULL UNIQUE, payload TEXT NOT NULL,
      state KEY NOT NULL CHECK (state IN ('waiting', 'done', 'failed')), run_at KEY NOT NULL, attempt_count INTEGER NOT NULL DEFAULT 0,
      locked_until KEY, last_error TEXT, created_at KEY NOT NULL, finished_at KEY)`,
    `CREATE INDEX job_due ON job (state, run_at)`,
    `CREATE TABLE stored_file (
      id KEY PRIMARY KEY, sha256 KEY NOT NULL, byte_count INTEGER NOT NULL, media_type KEY NOT NULL, name TEXT NOT NULL,
      page_count INTEGER, subject_kind KEY NOT NULL, subject_id KEY NOT NULL, uploaded_by KEY, created_at KEY NOT NULL,
      is_pending BOOL NOT NULL DEFAULT 0)`,
    `CREATE INDEX stored_file_by_hash ON stored_file (sha256)`,
    `CREATE INDEX stored_file_by_subject ON stored_file (subject_kind, subject_id)`,
    `CREATE TABLE rendered_document (
      id KEY PRIMARY KEY, sha256 KEY NOT NULL, byte_count INTEGER NOT NULL, name TEXT NOT NULL, rendered_at KEY NOT NULL)`,
    `CREATE TABLE throttle (name KEY PRIMARY KEY, failure_count INTEGER NOT NULL, last_failed_at KEY NOT NULL)`,
    `CREATE TABLE search_word (
      subject_kind KEY NOT NULL, word KEY NOT NULL, subject_id KEY NOT NULL, PRIMARY KEY (subject_kind, word, subject_id))`,
    `CREATE INDEX search_word_by_subject ON search_word (subject_kind, subject_id)`,

    // people
    `CREATE TABLE agency (
      id KEY PRIMARY KEY, name TEXT NOT NULL, parent_name TEXT NOT NULL, symbol TEXT NOT NULL, place TEXT NOT NULL,
      head_title TEXT NOT NULL, authority_title TEXT NOT NULL, public_url TEXT, emblem_file_id KEY,
      has_qr BOOL NOT NULL DEFAULT 1, accepts_account_confirmation BOOL NOT NULL DEFAULT 1, is_sample BOOL NOT NULL DEFAULT 0,
      created_at KEY NOT NULL, version INTEGER NOT NULL DEFAULT 1)`,
    `CREATE TABLE unit (
      id KEY PRIMARY KEY, name TEXT NOT NULL, short_name TEXT NOT NULL,
      kind KEY NOT NULL CHECK (kind IN ('leadership', 'office', 'division', 'subordinate', 'association')),
      display_order INTEGER NOT NULL, has_seal BOOL NOT NULL DEFAULT 0, prepared_by_unit_id KEY REFERENCES unit (id),
      is_active BOOL NOT NULL DEFAULT 1, version INTEGER NOT NULL DEFAULT 1)`,
    `CREATE TABLE person (
      id KEY PRIMARY KEY, full_name TEXT NOT NULL, sort_key KEY NOT NULL, gender KEY NOT NULL CHECK (gender IN ('female', 'male')),
      created_at KEY NOT NULL, version INTEGER NOT NULL DEFAULT 1)`,
    `CREATE INDEX person_by_sort ON person (sort_key, id)`,
    `CREATE TABLE membership (
      id KEY PRIMARY KEY, person_id KEY NOT NULL REFERENCES person (id), unit_id KEY NOT NULL REFERENCES unit (id),
      post TEXT NOT NULL, is_head BOOL NOT NULL DEFAULT 0, is_leader BOOL NOT NULL DEFAULT 0, from_on KEY NOT NULL, to_on KEY)`,
    `CREATE INDEX membership_by_person ON membership (person_id)`,
    `CREATE INDEX membership_by_unit ON membership (unit_id)`,
    `CREATE TABLE account (
      id KEY PRIMARY KEY, username KEY NOT NULL UNIQUE, person_id KEY REFERENCES person (id), display_name TEXT NOT NULL,
      password_hash TEXT NOT NULL, must_change_password BOOL NOT NULL DEFAULT 0, is_active BOOL NOT NULL DEFAULT 1,
      created_at KEY NOT NULL, version INTEGER NOT NULL DEFAULT 1)`,
    `CREATE TABLE account_role (
      account_id KEY NOT NULL REFERENCES account (id), role KEY NOT NULL, unit_id KEY NOT NULL DEFAULT '',
      PRIMARY KEY (account_id, role, unit_id))`,
    `CREATE TABLE session (
      token_hash KEY PRIMARY KEY, account_id KEY NOT NULL REFERENCES account (id), created_at KEY NOT NULL,
      last_seen_at KEY NOT NULL, expires_at KEY NOT NULL, address TEXT NOT NULL, agent TEXT NOT NULL)`,
    `CREATE INDEX session_by_account ON session (account_id)`,
    `CREATE TABLE body (
      id KEY PRIMARY KEY, name TEXT NOT NULL, short_name TEXT NOT NULL, standing_name TEXT NOT NULL, regulation TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1)`,
    `CREATE TABLE body_member (
      id KEY PRIMARY KEY, body_id KEY NOT NULL REFERENCES body (id), person_id KEY NOT NULL REFERENCES person (id),
      position KEY NOT NULL CHECK (position IN ('chair', 'vice_chair', 'secretary', 'member')), display_order INTEGER NOT NULL,
      from_on KEY NOT NULL, to_on KEY)`,
    `CREATE INDEX body_member_by_body ON body_member (body_id)`,

    // campaigns
    `CREATE TABLE campaign (
      id KEY PRIMARY KEY, title TEXT NOT NULL, kind KEY NOT NULL,
      state KEY NOT NULL CHECK (state IN ('draft', 'launched', 'reviewing', 'decided', 'concluded', 'cancelled')),
      award_year INTEGER NOT NULL, plan_number TEXT NOT NULL, plan_dated_on KEY, follows TEXT NOT NULL, purpose TEXT NOT NULL,
      requirements TEXT NOT NULL, period_from_on KEY, period_to_on KEY,
      dossier_wording KEY NOT NULL CHECK (dossier_wording IN ('by', 'before', 'through')), dossier_due_on KEY, dossier_due_at KEY,
      review_on KEY, publication_day_count INTEGER NOT NULL, decision_on KEY, conclusion_on KEY,
      receiving_unit_id KEY REFERENCES unit (id), body_id KEY REFERENCES body (id), watching TEXT NOT NULL, mobilising TEXT NOT NULL,
      praise_text TEXT NOT NULL, launched_at KEY, launched_by KEY, concluded_at KEY, conclusion TEXT NOT NULL,
      created_at KEY NOT NULL, created_by KEY NOT NULL, version INTEGER NOT NULL DEFAULT 1)`,
    `CREATE INDEX campaign_by_year ON campaign (award_year, id)`,
    `CREATE TABLE legal_basis (
      campaign_id KEY NOT NULL REFERENCES campaign (id), ordinal INTEGER NOT NULL, title TEXT NOT NULL, number TEXT NOT NULL,
      dated_on KEY, issuer TEXT NOT NULL, about TEXT NOT NULL, PRIMARY KEY (campaign_id, ordinal))`,
    `CREATE TABLE award_line (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), ordinal INTEGER NOT NULL,
      level KEY NOT NULL CHECK (level IN ('agency', 'province')), award_kind KEY NOT NULL,
      recipient_kind KEY NOT NULL CHECK (recipient_kind IN ('collective', 'individual')), commendation_type KEY NOT NULL,
      quota_kind KEY NOT NULL CHECK (quota_kind IN ('number', 'to_be_allocated')), quota_count INTEGER, quota_source TEXT NOT NULL,
      receiver TEXT NOT NULL, report_kind KEY NOT NULL CHECK (report_kind IN ('report_full', 'report_summary')), standard TEXT NOT NULL,
      awarded_count INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 1,
      CHECK (awarded_count >= 0 AND (awarded_count = 0 OR (quota_count IS NOT NULL AND awarded_count <= quota_count))),
      UNIQUE (campaign_id, ordinal))`,
    `CREATE TABLE dossier_requirement (
      campaign_id KEY NOT NULL REFERENCES campaign (id), document_kind KEY NOT NULL, is_required BOOL NOT NULL, must_be_signed BOOL NOT NULL,
      PRIMARY KEY (campaign_id, document_kind))`,
    `CREATE TABLE campaign_task (
      campaign_id KEY NOT NULL REFERENCES campaign (id), ordinal INTEGER NOT NULL, content TEXT NOT NULL, responsible TEXT NOT NULL,
      PRIMARY KEY (campaign_id, ordinal))`,
    `CREATE TABLE campaign_recipient (
      campaign_id KEY NOT NULL REFERENCES campaign (id), ordinal INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (campaign_id, ordinal))`,

    // nominations
    `CREATE TABLE dossier (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), unit_id KEY NOT NULL REFERENCES unit (id),
      state KEY NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'accepted')),
      head_confirmed_at KEY, head_confirmed_by KEY, head_confirmed_name TEXT NOT NULL DEFAULT '',
      head_confirmation KEY CHECK (head_confirmation IN ('account', 'letter')),
      first_submitted_at KEY, submitted_at KEY, submission_count INTEGER NOT NULL DEFAULT 0,
      returned_at KEY, return_reason TEXT NOT NULL DEFAULT '', correction_due_at KEY, accepted_at KEY, accepted_by KEY,
      collective_count INTEGER NOT NULL DEFAULT 0, individual_count INTEGER NOT NULL DEFAULT 0, file_count INTEGER NOT NULL DEFAULT 0,
      byte_count INTEGER NOT NULL DEFAULT 0, created_at KEY NOT NULL, created_by KEY NOT NULL, updated_at KEY NOT NULL,
      updated_by_name TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1, UNIQUE (campaign_id, unit_id),
      CHECK ((state = 'draft' AND submission_count = 0) OR (submitted_at IS NOT NULL AND submission_count > 0)),
      CHECK (state <> 'returned' OR correction_due_at IS NOT NULL))`,
    `CREATE INDEX dossier_by_campaign ON dossier (campaign_id, updated_at, id)`,
    `CREATE INDEX dossier_by_update ON dossier (updated_at, id)`,
    `CREATE INDEX dossier_by_state ON dossier (state, updated_at, id)`,
    `CREATE INDEX dossier_by_unit ON dossier (unit_id)`,
    `CREATE TABLE dossier_count (campaign_id KEY NOT NULL REFERENCES campaign (id), state KEY NOT NULL, dossier_count INTEGER NOT NULL,
      PRIMARY KEY (campaign_id, state))`,
    `CREATE TABLE nomination (
      id KEY PRIMARY KEY, dossier_id KEY NOT NULL REFERENCES dossier (id), campaign_id KEY NOT NULL REFERENCES campaign (id),
      award_line_id KEY NOT NULL REFERENCES award_line (id), ordinal INTEGER NOT NULL,
      recipient_kind KEY NOT NULL CHECK (recipient_kind IN ('collective', 'individual')),
      person_id KEY REFERENCES person (id), candidate_unit_id KEY REFERENCES unit (id),
      candidate_name TEXT NOT NULL, honorific TEXT NOT NULL, post TEXT NOT NULL, unit_name TEXT NOT NULL, achievement TEXT NOT NULL,
      appraisal KEY NOT NULL DEFAULT 'pending' CHECK (appraisal IN ('pending', 'meets', 'fails', 'held')),
      appraisal_note TEXT NOT NULL DEFAULT '', appraised_by_name TEXT NOT NULL DEFAULT '', appraised_at KEY,
      created_at KEY NOT NULL, updated_at KEY NOT NULL, updated_by_name TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
      CHECK ((recipient_kind = 'individual' AND person_id IS NOT NULL) OR (recipient_kind = 'collective' AND candidate_unit_id IS NOT NULL)),
      UNIQUE (award_line_id, person_id), UNIQUE (award_line_id, candidate_unit_id))`,
    `CREATE INDEX nomination_by_dossier ON nomination (dossier_id, ordinal)`,
    `CREATE INDEX nomination_by_line ON nomination (award_line_id)`,
    `CREATE INDEX nomination_by_person ON nomination (person_id)`,
    `CREATE TABLE document (
      id KEY PRIMARY KEY, dossier_id KEY NOT NULL REFERENCES dossier (id), nomination_id KEY REFERENCES nomination (id),
      kind KEY NOT NULL CHECK (kind IN ('letter', 'minutes', 'report_full', 'report_summary', 'other')), title TEXT NOT NULL,
      status KEY NOT NULL CHECK (status IN ('draft', 'signed')), file_id KEY REFERENCES stored_file (id), body TEXT,
      ordinal INTEGER NOT NULL, is_current BOOL NOT NULL DEFAULT 1, created_at KEY NOT NULL, created_by_name TEXT NOT NULL,
      CHECK ((file_id IS NULL) <> (body IS NULL)))`,
    `CREATE INDEX document_by_dossier ON document (dossier_id)`,
    `CREATE TABLE submission (
      id KEY PRIMARY KEY, dossier_id KEY NOT NULL REFERENCES dossier (id), ordinal INTEGER NOT NULL, arrived_at KEY NOT NULL,
      submitted_by KEY NOT NULL, submitted_by_name TEXT NOT NULL, receipt_code KEY NOT NULL UNIQUE, due_at KEY NOT NULL,
      due_source KEY NOT NULL CHECK (due_source IN ('campaign', 'late_pass', 'correction')), manifest TEXT NOT NULL,
      audit_seq INTEGER NOT NULL, audit_hash KEY NOT NULL, UNIQUE (dossier_id, ordinal), CHECK (arrived_at < due_at))`,
    `CREATE TABLE late_pass (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), unit_id KEY NOT NULL REFERENCES unit (id),
      state KEY NOT NULL CHECK (state IN ('asked', 'granted', 'refused')), reason TEXT NOT NULL, asked_by_name TEXT NOT NULL, asked_at KEY NOT NULL,
      decided_by_name TEXT NOT NULL DEFAULT '', decided_reason TEXT NOT NULL DEFAULT '', decided_at KEY, until_at KEY,
      version INTEGER NOT NULL DEFAULT 1, CHECK (state <> 'granted' OR until_at IS NOT NULL))`,
    `CREATE INDEX late_pass_by_unit ON late_pass (campaign_id, unit_id)`,

    // council
    `CREATE TABLE council_session (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), body_id KEY NOT NULL REFERENCES body (id),
      ordinal INTEGER NOT NULL, state KEY NOT NULL CHECK (state IN ('preparing', 'open', 'concluded')), held_at KEY NOT NULL, place TEXT NOT NULL,
      member_count INTEGER NOT NULL, majority_rule KEY NOT NULL, opened_at KEY, concluded_at KEY, discussion TEXT NOT NULL DEFAULT '',
      created_at KEY NOT NULL, audit_seq INTEGER, audit_hash KEY, version INTEGER NOT NULL DEFAULT 1, UNIQUE (campaign_id, ordinal))`,
    `CREATE TABLE session_member (
      session_id KEY NOT NULL REFERENCES council_session (id), person_id KEY NOT NULL REFERENCES person (id), position KEY NOT NULL,
      display_order INTEGER NOT NULL, member_name TEXT NOT NULL, post TEXT NOT NULL,
      attendance KEY NOT NULL CHECK (attendance IN ('present', 'absent', 'written')), absence_reason TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (session_id, person_id))`,
    `CREATE TABLE round (
      id KEY PRIMARY KEY, session_id KEY NOT NULL REFERENCES council_session (id), award_line_id KEY NOT NULL REFERENCES award_line (id),
      ordinal INTEGER NOT NULL, method KEY NOT NULL CHECK (method IN ('hands', 'ballot')), state KEY NOT NULL CHECK (state IN ('open', 'closed')),
      reason TEXT NOT NULL, place_count INTEGER, voter_limit INTEGER NOT NULL, opened_at KEY NOT NULL, closed_at KEY,
      version INTEGER NOT NULL DEFAULT 1, UNIQUE (session_id, award_line_id, ordinal))`,
    `CREATE TABLE round_candidate (
      round_id KEY NOT NULL REFERENCES round (id), nomination_id KEY NOT NULL REFERENCES nomination (id), ordinal INTEGER NOT NULL,
      agree_count INTEGER NOT NULL DEFAULT 0, disagree_count INTEGER NOT NULL DEFAULT 0, no_opinion_count INTEGER NOT NULL DEFAULT 0,
      is_counted BOOL NOT NULL DEFAULT 0, PRIMARY KEY (round_id, nomination_id),
      CHECK (agree_count >= 0 AND disagree_count >= 0 AND no_opinion_count >= 0))`,
    // Who has voted, and nothing of what: no time, no order, no link to the counters.
    `CREATE TABLE round_voter (round_id KEY NOT NULL REFERENCES round (id), person_id KEY NOT NULL REFERENCES person (id), PRIMARY KEY (round_id, person_id))`,
    `CREATE TABLE nomination_outcome (
      nomination_id KEY PRIMARY KEY REFERENCES nomination (id), session_id KEY NOT NULL REFERENCES council_session (id),
      round_id KEY NOT NULL REFERENCES round (id), award_line_id KEY NOT NULL REFERENCES award_line (id),
      outcome KEY NOT NULL CHECK (outcome IN ('proposed', 'reserve', 'not_proposed', 'undecided')), rank INTEGER,
      agree_count INTEGER NOT NULL, member_count INTEGER NOT NULL, decided_at KEY NOT NULL)`,
    `CREATE INDEX nomination_outcome_by_line ON nomination_outcome (award_line_id)`,

    // decisions
    `CREATE TABLE publication (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL UNIQUE REFERENCES campaign (id), session_id KEY NOT NULL REFERENCES council_session (id),
      day_count INTEGER NOT NULL, published_at KEY NOT NULL, published_by_name TEXT NOT NULL, ends_at KEY NOT NULL)`,
    `CREATE TABLE signing_file (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), session_id KEY NOT NULL REFERENCES council_session (id),
      ordinal INTEGER NOT NULL, state KEY NOT NULL CHECK (state IN ('submitted', 'signed', 'sent_back')), note TEXT NOT NULL,
      submitted_at KEY NOT NULL, submitted_by_name TEXT NOT NULL, decided_at KEY, decided_by_name TEXT NOT NULL DEFAULT '',
      sent_back_reason TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, UNIQUE (campaign_id, ordinal))`,
    `CREATE TABLE signing_item (
      signing_file_id KEY NOT NULL REFERENCES signing_file (id), nomination_id KEY NOT NULL REFERENCES nomination (id), ordinal INTEGER NOT NULL,
      state KEY NOT NULL CHECK (state IN ('proposed', 'signed', 'left_out')), reason TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (signing_file_id, nomination_id))`,
    `CREATE TABLE decision (
      id KEY PRIMARY KEY, campaign_id KEY NOT NULL REFERENCES campaign (id), signing_file_id KEY NOT NULL UNIQUE REFERENCES signing_file (id),
      state KEY NOT NULL CHECK (state IN ('signed', 'issued')), number TEXT, dated_on KEY, signer_name TEXT NOT NULL,
      signer_capacity KEY NOT NULL CHECK (signer_capacity IN ('head', 'deputy')), signer_title TEXT NOT NULL, legal_bases TEXT NOT NULL,
      scan_file_id KEY REFERENCES stored_file (id), signed_at KEY NOT NULL, issued_at KEY, issued_by_name TEXT NOT NULL DEFAULT '',
      award_count INTEGER NOT NULL, audit_seq INTEGER, audit_hash KEY, version INTEGER NOT NULL DEFAULT 1,
      CHECK (state <> 'issued' OR (number IS NOT NULL AND dated_on IS NOT NULL AND issued_at IS NOT NULL)))`,
    `CREATE TABLE award (
      id KEY PRIMARY KEY, decision_id KEY NOT NULL REFERENCES decision (id), campaign_id KEY NOT NULL REFERENCES campaign (id),
      nomination_id KEY NOT NULL UNIQUE REFERENCES nomination (id), award_line_id KEY NOT NULL REFERENCES award_line (id),
      golden_book_no INTEGER NOT NULL CHECK (golden_book_no > 0), recipient_kind KEY NOT NULL, person_id KEY REFERENCES person (id),
      candidate_unit_id KEY REFERENCES unit (id), candidate_name TEXT NOT NULL, honorific TEXT NOT NULL, post TEXT NOT NULL,
      unit_name TEXT NOT NULL, achievement TEXT NOT NULL, bonus_amount INTEGER NOT NULL, verification_code KEY NOT NULL UNIQUE,
      state KEY NOT NULL CHECK (state IN ('granted', 'revoked')), UNIQUE (decision_id, golden_book_no))`,
    `CREATE INDEX award_by_person ON award (person_id)`,
    `CREATE INDEX award_by_unit ON award (candidate_unit_id)`,

    // certificates
    `CREATE TABLE certificate (
      award_id KEY PRIMARY KEY REFERENCES award (id), sha256 KEY NOT NULL, byte_count INTEGER NOT NULL, rendered_at KEY NOT NULL)`,
    `CREATE TABLE certificate_batch (
      decision_id KEY PRIMARY KEY REFERENCES decision (id), sha256 KEY NOT NULL, byte_count INTEGER NOT NULL, page_count INTEGER NOT NULL,
      rendered_at KEY NOT NULL)`,
    `CREATE TABLE print_entry (
      id KEY PRIMARY KEY, decision_id KEY NOT NULL REFERENCES decision (id), award_id KEY REFERENCES award (id),
      printed_at KEY NOT NULL, printed_by_name TEXT NOT NULL)`,
    `CREATE INDEX print_entry_by_decision ON print_entry (decision_id)`,
  ],
};
