import type {} from "~/shared/audit-event-types";

declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    "campaign.created": {
      title: string;
      awardYear: number;
      source: "blank" | "plan" | "copy";
      copiedFrom: string | null;
    };
    "campaign.saved": { title: string; version: number; changed: readonly string[] };
    /** `dossierHour`: "17:00"; it and `grace` are left out by what was logged before they could be set. */
    "campaign.launched": {
      title: string;
      dossierDueAt: string;
      dossierDueOn: string;
      dossierWording: string;
      dossierHour?: string | null;
      grace?: { minutes: number; source: string };
    };
    "campaign.review_started": { title: string };
    "campaign.decided": { title: string };
    "campaign.concluded": { title: string; dossierCount: number; nominationCount: number; awardedCount: number };
    "campaign.cancelled": { title: string; reason: string };
    "holiday.added": { on: string; name: string; basis: string; isWorkingDay: boolean };
    "holiday.removed": { on: string; name: string; isWorkingDay: boolean };
    "holiday.copied": { year: number; days: readonly string[] };
    "holiday.confirmed": { year: number; document: string; days: readonly string[] };
    "campaign.amended": {
      title: string;
      ordinal: number;
      kind: "plan" | "extension" | "early_close" | "reopening";
      reason: string;
      document: string;
      changes: readonly { what: string; before: string; after: string }[];
      dueBefore: string;
      dueAfter: string;
    };
    "quota.allocated": {
      title: string;
      line: string;
      lineId: string;
      before: number | null;
      count: number;
      source: string;
      documentOn: string;
    };
  }
}
