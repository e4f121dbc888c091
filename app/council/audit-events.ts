declare module "~/shared/audit-event-types" {
  // Counts of a vote are not here: the log is read by people who may never see a vote.
  interface AuditEvents {
    "session.created": { ordinal: number; bodyName: string; heldAt: string; memberCount: number };
    "session.attendance_recorded": { presentCount: number; absentCount: number; writtenCount: number };
    "session.opened": { presentCount: number; memberCount: number };
    "session.concluded": { proposedCount: number; reserveCount: number; notProposedCount: number };
    "round.opened": { lineName: string; ordinal: number; method: string; candidateCount: number; reason: string };
    "round.closed": { lineName: string; ordinal: number; undecidedCount: number };
  }
}

export {};
