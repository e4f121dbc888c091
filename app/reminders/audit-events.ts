import type {} from "~/shared/audit-event-types";

declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    /** `isRenewal`: an earlier address stopped working. */
    "calendar_feed.renewed": { name: string; isRenewal: boolean };
    /** `changes`: one sentence a kind, as it is now and as it was. */
    "reminder_setting.saved": { title: string; isOn: boolean; changes: readonly string[] };
  }
}
