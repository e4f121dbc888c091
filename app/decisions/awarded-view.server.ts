import { awardKindName } from "~/rules/award-kinds";
import type { AwardRow } from "./award-queries.server";
import { displayDetail, displayName } from "./nominee-view.server";

/** One line of a decision's annex, as a page shows it. */
export interface AwardedView {
  id: string;
  goldenBookNo: number;
  name: string;
  detail: string;
  kind: string;
  recipientKind: AwardRow["recipientKind"];
  isRevoked: boolean;
}

export function awardedView(award: AwardRow): AwardedView {
  return {
    id: award.id,
    goldenBookNo: award.goldenBookNo,
    name: displayName(award),
    detail: displayDetail(award),
    kind: awardKindName(award.awardKind),
    recipientKind: award.recipientKind,
    isRevoked: award.state === "revoked",
  };
}
