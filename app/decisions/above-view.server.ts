import { decisionText } from "~/history/fact-text";
import type { Nominee } from "./nominee-queries.server";
import { viewOf, type NomineeView } from "./nominee-view.server";

export interface AboveView extends Pick<NomineeView, "nominationId" | "name" | "detail"> {
  award: string;
  decision: string;
}

export function aboveView(one: Nominee): AboveView {
  const { nominationId, name, detail } = viewOf(one);
  const { awardName, decisionNumber, decidedOn, issuer } = one.upward;
  return {
    nominationId,
    name,
    detail,
    award: awardName,
    decision: decisionText({ number: decisionNumber, on: decidedOn, issuer }),
  };
}

/** `by_superior`: rewarded by the superior body to which the agency proposed it. */
export type NoticeFate = "awarded" | "by_superior" | "to_superior" | "not_awarded";

export function fateAbove({ upward }: Nominee): NoticeFate {
  if (upward.state === "awarded") return "by_superior";
  return upward.state === "not_awarded" ? "not_awarded" : "to_superior";
}
