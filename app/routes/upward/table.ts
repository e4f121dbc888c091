import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const upwardRoutes: RouteConfigEntry[] = [
  route("phong-trao/:id/trinh-cap-tren", "routes/upward/upward.tsx"),
  route("phong-trao/:id/trinh-cap-tren/ket-qua", "routes/upward/upward-results.tsx"),
];
