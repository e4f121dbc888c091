declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    /** `fact`: what was written down, in words; of discipline not what it is about. */
    "history.recorded": { of: string; fact: string };
    "history.corrected": { of: string; fact: string; before: string };
    "history.withdrawn": { of: string; fact: string; reason: string };
    /** `award`: "" when the use was taken back. */
    "history.initiative_used": { of: string; title: string; award: string };
  }
}

export {};
