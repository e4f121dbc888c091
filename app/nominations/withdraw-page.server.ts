import { receivingState } from "~/campaigns/campaign";
import { dueText, isLate } from "~/campaigns/deadline";
import type { Page } from "~/shared/http.server";
import { fail, ok, type Result } from "~/shared/result";
import { formatLeft } from "~/shared/time";
import { withdraw } from "./dossier";
import { arrivalText } from "./dossier-history.server";
import { findDossierPage, type DossierFrame } from "./dossier-page.server";
import { dueRule, findAppraisedAt, findDue } from "./load-dossier.server";
import { arrivalOf } from "./paper";
import { findLastSubmission } from "./submission-repo.server";

export interface WithdrawPage {
  frame: DossierFrame;
  receiptCode: string;
  arrivedText: string;
  dueText: string;
  leftText: string;
  isPastDue: boolean;
  rule: string;
}

/** What withdrawing means now, before it is done; refuses as the withdrawal itself would. */
export async function findWithdrawPage(page: Page, id: string | undefined): Promise<Result<WithdrawPage>> {
  const found = await findDossierPage(page, id, "dossier.submit");
  if (!found.ok) return found;
  const { place, content, frame } = found.value;
  const { dossier, campaign } = place;
  const allowed = withdraw(dossier, {
    campaign: { title: campaign.title, state: receivingState(campaign) },
    appraisedAt: await findAppraisedAt(page.read, content, dossier.id),
  });
  if (!allowed.ok) return fail(allowed.error);
  const last = await findLastSubmission(page.read, dossier.id);
  // As a draft it is measured by the unit's own term again, whatever date a correction had.
  const due = await findDue(page.read, { campaign, dossier: { ...dossier, stage: { state: "draft" } } });
  if (last === null || due === null) throw new Error("a submitted dossier without submission or deadline");
  return ok({
    frame,
    receiptCode: last.receiptCode,
    arrivedText: arrivalText(last),
    dueText: dueText(due.endsAt, due.grace, "(giờ Việt Nam)"),
    leftText: formatLeft(page.now, due.endsAt),
    isPastDue: isLate(arrivalOf({ paper: dossier.paper, stage: { state: "draft" } }, page.now).arrivedAt, due.endsAt),
    rule: dueRule(campaign),
  });
}
