declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    "certificates.rendered": { decisionNumber: string; count: number };
    "certificates.requested": { decisionNumber: string };
    /** `recipientName` and `goldenBookNo` are empty when the whole list was printed. */
    "certificate.printed": {
      decisionNumber: string;
      count: number;
      goldenBookNo: number | null;
      recipientName: string;
    };
  }
}

export {};
