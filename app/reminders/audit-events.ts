import type {} from "~/shared/audit-event-types";

declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    /** `isRenewal`: an earlier address stopped working. */
    "calendar_feed.renewed": { name: string; isRenewal: boolean };
  }
}
