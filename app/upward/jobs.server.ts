import type { JobHandlers } from "~/shared/jobs.server";
import { writePackage } from "./write-package.server";

export const upwardJobs: JobHandlers = {
  /** Asked for when a package is ordered: { packageId }. */
  "upward.write": async (services, payload) => {
    const { packageId } = payload as { packageId?: unknown };
    if (typeof packageId !== "string") throw new Error("upward.write needs a packageId");
    await writePackage(services, packageId);
  },
};
