declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    "list.published": { title: string; dayCount: number; endsAt: string; nameCount: number };
    "reserve.published": { title: string; dayCount: number; endsAt: string; names: readonly string[] };
    "signing_file.submitted": { title: string; ordinal: number; nameCount: number };
    "signing_file.sent_back": { title: string; ordinal: number; reason: string };
    "name.withdrawn": {
      title: string;
      name: string;
      line: string;
      reason: string;
      document: string;
      /** Null: before the decision. */
      decisionNumber: string | null;
    };
    "name.revived": { title: string; name: string; line: string };
    "reserve.called": { title: string; name: string; line: string; isAfterDecision: boolean };
    "decision.signed": {
      title: string;
      signerName: string;
      signerTitle: string;
      awardCount: number;
      leftOut: readonly { name: string; reason: string }[];
    };
    "decision.issued": { title: string; number: string; datedOn: string; awardCount: number; scanSha256: string };
  }
}

export {};
