import type { FileAccess } from "~/shared/file-access.server";
import { findDecision } from "./decision-repo.server";
import { decisionsPolicy } from "./policy";

/** The signed scan of a decision. */
export const decisionsFileAccess: FileAccess = {
  decision: async ({ actor, read }, decisionId) => {
    const decision = await findDecision(read, decisionId);
    return decision === null
      ? "hidden"
      : decisionsPolicy.permit(actor, "decision.read", { kind: "decision", state: decision.stage.state });
  },
};
