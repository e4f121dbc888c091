import { receivingState } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { dueText } from "~/campaigns/deadline";
import { findUnit } from "~/people/unit-repo.server";
import { notFound } from "~/shared/errors";
import type { Page } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, formatInstant } from "~/shared/time";
import { dossierStateNames } from "./dossier";
import { findDossierPage, type DossierFrame } from "./dossier-page.server";
import { findDossierOf } from "./dossier-repo.server";
import { dueRule } from "./load-dossier.server";
import { hourOf } from "./paper";
import { anyDossier, nominationsPolicy } from "./policy";
import { listPreparers } from "./preparer-queries.server";

type Reader = Pick<Page, "read" | "actor" | "now">;

/** What the fields of a stamp begin with; "" for nothing. */
export interface StampValues {
  on: string;
  hour: string;
  number: string;
}

export interface EnterPaperPage {
  campaignId: string;
  campaignTitle: string;
  unitName: string;
  dueText: string;
  rule: string;
  isOpen: boolean;
  /** The dossier that the unit has already, in words. */
  existing: { href: string; text: string } | null;
}

/** The unit whose papers are entered, the deadline that their stamp is measured by, and the dossier that may stand in the way. */
export async function findEnterPaperPage(
  { read, actor }: Reader,
  campaignId: string | undefined,
  unitId: string | undefined,
): Promise<Result<EnterPaperPage>> {
  const access = allowed(nominationsPolicy.permit(actor, "dossier.enter_paper", anyDossier));
  if (!access.ok) return access;
  const campaign = await findCampaign(read, campaignId ?? "");
  const unit = await findUnit(read, unitId ?? "");
  if (campaign === null || unit === null || !unit.isActive) return fail(notFound);
  const { stage } = campaign;
  const launched = stage.state === "draft" ? null : stage.state === "cancelled" ? stage.launched : stage;
  if (launched === null) return fail(notFound);
  const dossier = await findDossierOf(read, campaign.id, unit.id);
  const [first] = dossier === null ? [] : await listPreparers(read, dossier.id);
  return ok({
    campaignId: campaign.id,
    campaignTitle: campaign.title,
    unitName: unit.name,
    dueText: dueText(launched.dossierDueAt, launched.dossierGrace, "(giờ Việt Nam)"),
    rule: dueRule(campaign),
    isOpen: receivingState(campaign) === "launched",
    existing:
      dossier === null
        ? null
        : {
            href: paths.dossier(dossier.id),
            text: `${first?.name ?? dossier.updatedByName} lập lúc ${formatInstant(dossier.createdAt)} (giờ Việt Nam); tình trạng: ${dossierStateNames[dossier.stage.state].toLowerCase()}.`,
          },
  });
}

export interface PaperStampPage {
  frame: DossierFrame;
  values: StampValues;
  rule: string;
  dueText: string;
}

/** The stamp of a paper dossier as it was written down, to be put right while the dossier is not submitted. */
export async function findPaperStampPage(page: Reader, id: string | undefined): Promise<Result<PaperStampPage>> {
  const found = await findDossierPage(page, id, "dossier.edit");
  if (!found.ok) return found;
  const { place, frame } = found.value;
  const { paper } = place.dossier;
  if (paper === null) return fail(notFound);
  return ok({
    frame,
    values: { on: dateOf(paper.stampedAt), hour: hourOf(paper) ?? "", number: paper.number },
    rule: dueRule(place.campaign),
    dueText: frame.deadline === null ? "" : `${frame.deadline.text} (giờ Việt Nam)`,
  });
}
