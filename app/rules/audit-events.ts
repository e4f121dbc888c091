declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    "rule.recorded": { title: string; value: string; basis: string; validFrom: string; replaced: string };
    "rule.ended": { title: string; reason: string };
    /** `reason`: absent in entries from before choices carried one. */
    "rule.switched": { title: string; isOn: boolean; reason?: string };
  }
}

export {};
