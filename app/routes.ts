import type { RouteConfig } from "@remix-run/route-config";
import { campaignsRoutes } from "./routes/campaigns/table";
import { certificatesRoutes } from "./routes/certificates/table";
import { councilRoutes } from "./routes/council/table";
import { decisionsRoutes } from "./routes/decisions/table";
import { helpRoutes } from "./routes/help/table";
import { historyRoutes } from "./routes/history/table";
import { importsRoutes } from "./routes/imports/table";
import { nominationsRoutes } from "./routes/nominations/table";
import { oversightRoutes } from "./routes/oversight/table";
import { peopleRoutes } from "./routes/people/table";
import { remindersRoutes } from "./routes/reminders/table";
import { rulesRoutes } from "./routes/rules/table";
import { upwardRoutes } from "./routes/upward/table";
import { worklistRoutes } from "./routes/worklist/table";

/** URL → file. One table a slice, in the order of the main job. */
export default [
  ...peopleRoutes,
  ...rulesRoutes,
  ...historyRoutes,
  ...importsRoutes,
  ...campaignsRoutes,
  ...nominationsRoutes,
  ...councilRoutes,
  ...decisionsRoutes,
  ...upwardRoutes,
  ...certificatesRoutes,
  ...remindersRoutes,
  ...worklistRoutes,
  ...oversightRoutes,
  ...helpRoutes,
] satisfies RouteConfig;
