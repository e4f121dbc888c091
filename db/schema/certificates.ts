export interface CertificateTable {
  award_id: string;
  sha256: string;
  byte_count: number;
  rendered_at: string;
}

export interface CertificateBatchTable {
  decision_id: string;
  sha256: string;
  byte_count: number;
  page_count: number;
  rendered_at: string;
}

export interface PrintEntryTable {
  id: string;
  decision_id: string;
  award_id: string | null;
  printed_at: string;
  printed_by_name: string;
}

export interface CertificatesTables {
  certificate: CertificateTable;
  certificate_batch: CertificateBatchTable;
  print_entry: PrintEntryTable;
}
