import { index, type RouteConfigEntry } from "@remix-run/route-config";

export const worklistRoutes: RouteConfigEntry[] = [index("routes/worklist/home.tsx")];
