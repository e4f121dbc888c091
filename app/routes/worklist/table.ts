import { index, route, type RouteConfigEntry } from "@remix-run/route-config";

export const worklistRoutes: RouteConfigEntry[] = [
  index("routes/worklist/home.tsx"),
  route("tim-kiem", "routes/worklist/search.tsx"),
];
