import type { Queryable } from "~/shared/db.server";
import { formatDeadline, formatInstant } from "~/shared/time";
import type { LatePassDecision } from "./late-pass";
import { listLatePasses } from "./late-pass-repo.server";
import { entryText, stampLine } from "./paper";
import { listSubmissions, type Submission, type Withdrawal } from "./submission-repo.server";

const zone = "(giờ Việt Nam)";

export async function receiptRows(db: Queryable, dossierId: string): Promise<ReceiptView[]> {
  return (await listSubmissions(db, dossierId)).map(receiptView);
}

export interface ReceiptView {
  code: string;
  ordinal: number;
  arrivedText: string;
  withdrawnText: string | null;
}

export function receiptView(one: Submission): ReceiptView {
  return {
    code: one.receiptCode,
    ordinal: one.ordinal,
    arrivedText: arrivalText(one),
    withdrawnText: one.withdrawn === null ? null : withdrawalText(one.withdrawn),
  };
}

/** "Máy chủ nhận lúc …", or of papers their incoming stamp and who submitted them in the product. */
export function arrivalText({ arrivedAt, manifest: { paper } }: Pick<Submission, "arrivedAt" | "manifest">): string {
  return paper === undefined
    ? `Máy chủ nhận lúc ${formatInstant(arrivedAt)} ${zone}`
    : `Hồ sơ giấy, dấu công văn đến ${stampLine(paper)}; ${entryText(paper, true)}`;
}

export function withdrawalText({ at, byName, reason }: Withdrawal): string {
  return `${byName} đã rút lúc ${formatInstant(at)} ${zone}. Lý do: ${reason}`;
}

export async function latePassRows(
  db: Queryable,
  campaignId: string,
  unitId: string,
): Promise<{ id: string; state: "asked" | "granted" | "refused"; reason: string; text: string }[]> {
  const passes = await listLatePasses(db, campaignId, unitId);
  return passes.map((one) => ({
    id: one.id,
    state: one.decision.state,
    reason: one.decision.state === "asked" ? one.reason : one.decision.reason,
    text: decisionText(one.decision, `${one.askedByName} gửi lúc ${formatInstant(one.askedAt)} ${zone}.`),
  }));
}

/** What became of a request: who decided, when, until when. */
export function decisionText(decision: LatePassDecision, asked: string): string {
  switch (decision.state) {
    case "asked":
      return decision.wishedUntil === null
        ? asked
        : `${asked} Xin nộp đến ${formatDeadline(decision.wishedUntil)} ${zone}.`;
    case "granted":
      return `Cho nộp đến ${formatDeadline(decision.until)} ${zone}. ${decision.byName} quyết định lúc ${formatInstant(decision.at)} ${zone}.`;
    case "refused":
      return `${decision.byName} quyết định lúc ${formatInstant(decision.at)} ${zone}.`;
  }
}
