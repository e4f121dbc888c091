import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const rulesRoutes: RouteConfigEntry[] = [
  route("can-cu", "routes/rules/rules.tsx"),
  route("can-cu/quy-dinh-rieng", "routes/rules/own-rules.tsx"),
  route("can-cu/quy-dinh-rieng/moi", "routes/rules/new-overlay.tsx"),
];
