import type { JobHandlers } from "~/shared/jobs.server";

export const nominationsJobs: JobHandlers = {};
