import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { formatInstant, twoDigits } from "~/shared/time";
import { amendmentDocument, amendmentNames, type PlanChange } from "./amendment";
import { listAmendments } from "./amendment-repo.server";

export interface AmendmentView {
  id: string;
  /** "Điều chỉnh số 02: gia hạn nộp hồ sơ" */
  title: string;
  at: string;
  by: string;
  reason: string;
  document: string;
  fileHref: string | null;
  changes: readonly PlanChange[];
}

/** What everybody who sees the campaign reads of its amendments, the latest first. */
export async function amendmentViews(read: Queryable, campaignId: string): Promise<AmendmentView[]> {
  const amendments = await listAmendments(read, campaignId);
  return amendments.toReversed().map((one) => ({
    id: one.id,
    title: `Điều chỉnh số ${twoDigits(one.ordinal)}: ${amendmentNames[one.kind].toLowerCase()}`,
    at: formatInstant(one.at),
    by: one.byName,
    reason: one.reason,
    document: amendmentDocument(one),
    fileHref: one.fileId === null ? null : paths.file(one.fileId),
    changes: one.changes,
  }));
}
