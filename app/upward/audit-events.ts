declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    "upward.package_asked": {
      title: string;
      ordinal: number;
      receiver: string;
      nameCount: number;
      /** Of the signed letter, where it was put in. */
      scan?: { name: string; sha256: string };
    };
    "upward.package_made": { title: string; ordinal: number; fileCount: number; sha256: string };
    "upward.sent": {
      title: string;
      ordinal: number;
      receiver: string;
      on: string;
      number: string;
      names: readonly string[];
    };
    /** `before`: what stood there until now, in words; "" for the first entry. */
    "upward.awarded": { title: string; name: string; award: string; decision: string; before: string };
    "upward.not_awarded": { title: string; name: string; reason: string; before: string };
    "upward.withdrawn": { title: string; name: string; reason: string };
    "upward.released": { title: string; name: string; reason: string };
    "upward.restored": { title: string; name: string; reason: string };
  }
}

export {};
