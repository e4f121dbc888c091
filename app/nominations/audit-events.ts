import type {} from "~/shared/audit-event-types";

export interface OpinionFacts {
  opinion: "agrees" | "disagrees" | "other";
  number: string;
  on: string | null;
  text: string;
}

declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    "dossier.started": { unitName: string; campaignTitle: string };
    "dossier.paper_entered": {
      unitName: string;
      campaignTitle: string;
      stampedAt: string;
      hasHour: boolean;
      number: string;
    };
    "dossier.stamp_changed": {
      before: { stampedAt: string; hasHour: boolean; number: string };
      after: { stampedAt: string; hasHour: boolean; number: string };
    };
    "nomination.added": { candidateName: string; line: string };
    "nomination.edited": { candidateName: string; changed: readonly string[] };
    "nomination.overridden": {
      candidateName: string;
      line: string;
      rule: string;
      citation: string;
      reason: string;
    };
    "nomination.removed": { candidateName: string; line: string };
    "document.attached": {
      kind: string;
      title: string;
      status: string;
      name: string;
      sha256: string;
      candidateName: string | null;
      isReplacement: boolean;
    };
    "document.removed": { title: string; name: string; sha256: string; candidateName: string };
    "dossier.confirmed": { method: "account" | "letter"; headName: string };
    "dossier.submitted": {
      ordinal: number;
      receiptCode: string;
      dueAt: string;
      dueSource: string;
      /** Part of `dueAt`; left out by what was logged before there could be any. */
      grace?: { minutes: number; source: string };
      manifestSha256: string;
      collectiveCount: number;
      individualCount: number;
      documentCount: number;
      /** Papers: the arrival by their incoming stamp. */
      stampedAt?: string;
    };
    "dossier.withdrawn": { ordinal: number; receiptCode: string; reason: string };
    "dossier.assigned": { unitName: string; officerName: string | null; beforeName: string | null };
    "dossier.item_checked": { item: string; state: "ok" | "problem" | ""; before: string; note: string };
    /** `items` is left out by what was logged before items were named. */
    "dossier.returned": { reason: string; correctionDueAt: string; items?: readonly string[] };
    "dossier.accepted": { meetsCount: number; heldCount: number; failsCount: number; isOwnWork?: boolean };
    /** `candidateName` "": about the whole dossier. */
    "consultation.asked": { bodyName: string; candidateName: string; question: string; dueAt: string };
    "consultation.answered": {
      bodyName: string;
      candidateName: string;
      opinion: "agrees" | "disagrees" | "other";
      number: string;
      on: string | null;
      text: string;
      /** Entered by the organizer for the body that answered. */
      isEnteredFor: boolean;
    };
    "consultation.corrected": {
      bodyName: string;
      candidateName: string;
      before: OpinionFacts;
      after: OpinionFacts;
      isFileReplaced: boolean;
      reason: string;
    };
    /** The nominating unit is let read it. */
    "consultation.published": { bodyName: string; candidateName: string };
    "consultation.unpublished": { bodyName: string; candidateName: string };
    "consultation.withdrawn": { bodyName: string; candidateName: string; reason: string };
    /** Who gathers whose dossiers. */
    "advising.named": { campaignTitle: string; advisingName: string; units: readonly string[]; dueOn: string | null };
    "advising.ended": { campaignTitle: string; advisingName: string; unitName: string };
    /** Each of these stands in the log of both dossiers. `unitName`: the unit that nominated. */
    "gathering.taken": {
      candidateName: string;
      unitName: string;
      advisingName: string;
      ordinal: number;
      receiptCode: string;
    };
    "gathering.left": { candidateName: string; unitName: string; advisingName: string; reason: string };
    "gathering.undone": { candidateName: string; unitName: string; advisingName: string; wasTaken: boolean };
    "gathering.handed_back": {
      candidateName: string;
      unitName: string;
      advisingName: string;
      reason: string;
      correctionDueAt: string;
    };
    /** Of the dossier that was gathered: taken in with the advising unit's. */
    "gathering.accepted": { advisingName: string; takenCount: number; leftCount: number };
    "nomination.appraised": {
      candidateName: string;
      result: string;
      before: string;
      note: string;
      /** Whoever appraises has prepared the dossier as well; left out where not. */
      isOwnWork?: boolean;
    };
    /** "80 trang, 25 MB". */
    "document_limit.changed": { document: string; before: string; after: string };
    /** "" where the kind's own limit applies. */
    "line_limit.changed": { line: string; document: string; before: string; after: string };
    "paper_template.kept": { paper: string; name: string; sha256: string };
    "paper_template.removed": { paper: string; name: string };
    "registration.saved": {
      unitName: string;
      campaignTitle: string;
      collectiveCount: number;
      individualCount: number;
    };
    "registration.sent": { unitName: string; campaignTitle: string; collectiveCount: number; individualCount: number };
    "late_pass.asked": { unitName: string; reason: string; wishedUntil: string | null };
    "late_pass.granted": { unitName: string; until: string; reason: string };
    "late_pass.refused": { unitName: string; reason: string };
  }
}
