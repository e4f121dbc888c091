import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const historyRoutes: RouteConfigEntry[] = [
  route("lich-su/ghi", "routes/history/new-entry.tsx"),
  route("lich-su/:kind/:id", "routes/history/entry.tsx"),
];
