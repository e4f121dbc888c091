import { dueText } from "~/campaigns/deadline";
import { findUnit } from "~/people/unit-repo.server";
import type { Page } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok, type Result } from "~/shared/result";
import { missingParts } from "./completeness";
import { findDossierPage, type DossierFrame } from "./dossier-page.server";
import type { Eligibility } from "./eligibility";
import { judgeNominations } from "./find-eligibility.server";
import { dueRule, findDue, subjectOf } from "./load-dossier.server";
import { nominationsPolicy } from "./policy";

export interface SubmitPage {
  frame: DossierFrame;
  receiver: string;
  dueText: string;
  rule: string;
  /** Where each candidate stands; empty once nothing can be submitted. */
  candidates: { name: string; href: string; eligibility: Eligibility }[];
  confirmation: {
    acceptsAccount: boolean;
    isHead: boolean;
    hasSignedLetter: boolean;
    /** What stands in the way of a confirmation, the confirmation itself left out. */
    openCount: number;
  };
}

/** Exactly what would be submitted, who confirms it, and whether it can go. */
export async function findSubmitPage(
  page: Pick<Page, "read" | "actor" | "now" | "url">,
  id: string | undefined,
): Promise<Result<SubmitPage>> {
  const found = await findDossierPage(page, id, "dossier.submit");
  if (!found.ok) return found;
  const { place, content, frame } = found.value;
  const due = await findDue(page.read, place);
  const receivingUnitId = place.advising?.unitId ?? place.campaign.receivingUnitId;
  const receiver = receivingUnitId === null ? null : await findUnit(page.read, receivingUnitId);
  const judged = frame.mayEdit ? await judgeNominations(page, place, content.nominations) : null;
  const byLetter = missingParts({ ...content.facts, confirmation: { kind: "letter" } }).length;
  const byAccount = missingParts({ ...content.facts, confirmation: { kind: "account" } }).length;
  return ok({
    frame,
    receiver: receiver?.name ?? "Thường trực thi đua",
    dueText: due === null ? "" : `${dueText(due.endsAt, due.grace, "(giờ Việt Nam)")}`,
    rule: dueRule(place.campaign),
    candidates: content.nominations.flatMap((one) => {
      const eligibility = judged?.get(one.id);
      return eligibility === undefined
        ? []
        : [{ name: one.name, href: paths.nomination(frame.id, one.id), eligibility }];
    }),
    confirmation: {
      acceptsAccount: content.facts.acceptsAccountConfirmation,
      isHead: nominationsPolicy.can(page.actor, "dossier.confirm", subjectOf(place)),
      hasSignedLetter: content.documents.some((one) => one.kind === "letter" && one.status === "signed"),
      openCount: content.facts.acceptsAccountConfirmation ? Math.min(byAccount, byLetter) : byLetter,
    },
  });
}
