import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const decisionsRoutes: RouteConfigEntry[] = [
  route("phong-trao/:id/cong-khai", "routes/decisions/publication.tsx"),
  route("phong-trao/:id/trinh-ky", "routes/decisions/prepare-signing-file.tsx"),
  route("phong-trao/:id/trinh-ky/:part", "routes/decisions/signing-draft-pdf.ts"),
  route("phong-trao/:id/du-bi", "routes/decisions/vacancies.tsx"),
  route("trinh-ky", "routes/decisions/signing-files.tsx"),
  route("trinh-ky/:id", "routes/decisions/signing-file.tsx"),
  route("trinh-ky/:id/:part", "routes/decisions/signing-file-pdf.ts"),
  route("quyet-dinh", "routes/decisions/decisions.tsx"),
  route("quyet-dinh/:id", "routes/decisions/decision.tsx"),
  route("quyet-dinh/:id/quyet-dinh.pdf", "routes/decisions/decision-pdf.ts"),
  route("quyet-dinh/:id/quyet-dinh.docx", "routes/decisions/decision-pdf.ts", { id: "routes/decisions/decision-docx" }),
  route("ket-qua", "routes/decisions/results.tsx"),
  route("ket-qua/:id", "routes/decisions/result.tsx"),
  route("ket-qua/:id/don-vi/:unitId", "routes/decisions/result-notice.tsx"),
  route("ket-qua/:id/don-vi/:unitId/thong-bao.pdf", "routes/decisions/result-notice-pdf.ts"),
];
