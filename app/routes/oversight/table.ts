import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const oversightRoutes: RouteConfigEntry[] = [route("giam-sat", "routes/oversight/oversight.tsx")];
