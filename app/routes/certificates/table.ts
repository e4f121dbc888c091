import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const certificatesRoutes: RouteConfigEntry[] = [
  route("quyet-dinh/:id/giay-khen", "routes/certificates/certificates.tsx"),
  route("quyet-dinh/:id/giay-khen/tat-ca.pdf", "routes/certificates/certificates-pdf.ts"),
  route("giay-khen/:awardId.pdf", "routes/certificates/certificate-pdf.ts"),
  route("giay-khen/:awardId.png", "routes/certificates/certificate-picture.ts"),
  route("xac-minh", "routes/certificates/verify.tsx"),
  route("xac-minh/:code", "routes/certificates/verified.tsx"),
];
