import type { JobHandlers } from "~/shared/jobs.server";

export const peopleJobs: JobHandlers = {};
