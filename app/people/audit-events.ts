declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    "agency.created": { name: string };
    /** `changed`: names of the settings, as in agency.ts. */
    "agency.changed": { changed: readonly string[] };
    /** Minutes added to dossier deadlines from now on, and the document that says so; 0: none. */
    "agency.grace_changed": { minutesBefore: number; sourceBefore: string; minutes: number; source: string };
    "account.created": {
      username: string;
      displayName: string;
      roles: readonly string[];
      unitNames: readonly string[];
    };
    "account.changed": {
      username: string;
      displayName: string;
      roles: readonly string[];
      unitNames: readonly string[];
    };
    "account.deactivated": { username: string; displayName: string; endedSessionCount: number };
    "account.reactivated": { username: string; displayName: string };
    "account.password_reset": { username: string; displayName: string; endedSessionCount: number };
    "account.email_changed": { username: string; email: string };
    "account.password_changed": { username: string };
    "job.retried": { name: string; lastError: string };
    "unit.created": { name: string };
    "unit.changed": { name: string; previousName: string; isActive: boolean };
    "person.created": { fullName: string; unitName: string; post: string };
    "person.changed": { fullName: string; previousName: string };
    "person.moved": { fullName: string; fromUnitName: string; toUnitName: string; post: string; fromOn: string };
    "person.left": { fullName: string; unitName: string; lastOn: string; endKind?: string };
    "transfer.proposed": { fullName: string; fromUnitName: string; toUnitName: string; post: string; fromOn: string };
    "transfer.confirmed": { fullName: string; fromUnitName: string; toUnitName: string; fromOn: string };
    "transfer.ended": { fullName: string; toUnitName: string; state: "refused" | "cancelled"; reason: string };
    "unit.merged": { name: string; successorName: string; fromOn: string; document: string; memberCount: number };
    "unit.members_ordered": { name: string; placedCount: number };
    "body.created": { name: string };
    "body.changed": { name: string };
    "body.member_added": { bodyName: string; fullName: string; position: string; fromOn: string };
    "body.member_left": { bodyName: string; fullName: string; lastOn: string };
  }
}

export {};
