import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const nominationsRoutes: RouteConfigEntry[] = [
  route("ho-so", "routes/nominations/dossiers.tsx"),
  route("phong-trao/:id/tien-do", "routes/nominations/progress-board.tsx"),
  route("phong-trao/:id/tien-do/danh-sach", "routes/nominations/progress-board-file.ts"),
  route("phong-trao/:id/lap-ho-so", "routes/nominations/start-dossier.tsx"),
  route("ho-so/:id", "routes/nominations/dossier.tsx"),
  route("ho-so/:id/de-nghi/moi", "routes/nominations/new-nomination.tsx"),
  route("ho-so/:id/de-nghi/:nominationId", "routes/nominations/nomination.tsx"),
  route("ho-so/:id/de-nghi/:nominationId/bao-cao", "routes/nominations/write-report.tsx"),
  route("ho-so/:id/van-ban/:kind", "routes/nominations/dossier-document.tsx"),
  route("ho-so/:id/nop", "routes/nominations/submit-dossier.tsx"),
  route("ho-so/:id/xin-nop-muon", "routes/nominations/ask-late-pass.tsx"),
  route("ho-so/:id/tham-dinh", "routes/nominations/appraise.tsx"),
  route("van-ban/:documentId.pdf", "routes/nominations/document-pdf.ts"),
  route("van-ban/:documentId.docx", "routes/nominations/document-pdf.ts", { id: "routes/nominations/document-docx" }),
  route("tep/:id", "routes/nominations/file.ts"),
  route("bien-nhan/:code", "routes/nominations/receipt.tsx"),
  route("bien-nhan/:code/giay-bien-nhan.pdf", "routes/nominations/receipt-pdf.ts"),
  route("nop-muon", "routes/nominations/late-passes.tsx"),
  route("nop-muon/:id", "routes/nominations/late-pass.tsx"),
];
