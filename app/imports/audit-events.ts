declare module "~/shared/audit-event-types" {
  interface AuditEvents {
    /** One entry for the whole table: its rows name the import that brought them. */
    "import.written": {
      kind: string;
      fileName: string;
      sha256: string;
      newCount: number;
      changedCount: number;
      sameCount: number;
      skippedCount: number;
    };
    "import.undone": { kind: string; fileName: string; sha256: string; newCount: number; changedCount: number };
  }
}

export {};
