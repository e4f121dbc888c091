import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const helpRoutes: RouteConfigEntry[] = [
  route("help", "routes/help/help.tsx"),
  route("help/:topic", "routes/help/topic.tsx"),
];
