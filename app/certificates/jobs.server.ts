import type { JobHandlers } from "~/shared/jobs.server";
import { renderDecisionCertificates } from "./render-decision-certificates.server";

export const certificatesJobs: JobHandlers = {
  /** Asked for when a decision is issued: { decisionId }. */
  "certificates.render": async (services, payload) => {
    const { decisionId } = payload as { decisionId?: unknown };
    if (typeof decisionId !== "string") throw new Error("certificates.render needs a decisionId");
    await renderDecisionCertificates(services, decisionId);
  },
};
