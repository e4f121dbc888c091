import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const importsRoutes: RouteConfigEntry[] = [
  route("nhap-lieu", "routes/imports/imports.tsx"),
  route("nhap-lieu/bieu-mau/:kind", "routes/imports/import-template.ts"),
  route("nhap-lieu/:id", "routes/imports/import.tsx"),
  route("xuat-du-lieu/:kind", "routes/imports/export-table.ts"),
];
