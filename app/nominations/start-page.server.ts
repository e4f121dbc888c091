import { receivingState } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { listUnits } from "~/people/unit-repo.server";
import { notFound } from "~/shared/errors";
import type { Page } from "~/shared/http.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { DeadlineView } from "~/shared/ui/deadline";
import type { DossierState } from "./dossier";
import { deadlineView } from "./deadline-view";
import { findDossierOf } from "./dossier-repo.server";
import { nominationsMessages } from "./messages";
import { nominationsPolicy } from "./policy";

export interface StartPage {
  campaignId: string;
  campaignTitle: string;
  deadline: DeadlineView | null;
  /** Units of this person without a dossier yet. */
  units: { id: string; name: string }[];
  begun: { id: string; unitName: string; state: DossierState }[];
}

/** For whom this person may begin a dossier of the campaign, and which are begun already. */
export async function findStartPage(
  { read, actor, now }: Pick<Page, "read" | "actor" | "now">,
  campaignId: string | undefined,
): Promise<Result<StartPage>> {
  const access = allowed(
    nominationsPolicy.permit(actor, "dossier.start", { kind: "unit", unitId: actor.unitIds[0] ?? null }),
  );
  if (!access.ok) return access;
  const campaign = await findCampaign(read, campaignId ?? "");
  if (campaign === null || campaign.stage.state === "draft") return fail(notFound);
  const own = (await listUnits(read, { onlyActive: true })).filter((one) => actor.unitIds.includes(one.id));
  const page: StartPage = {
    campaignId: campaign.id,
    campaignTitle: campaign.title,
    deadline:
      campaign.stage.state !== "cancelled" && receivingState(campaign) === "launched"
        ? deadlineView(
            { endsAt: campaign.stage.dossierDueAt, grace: campaign.stage.dossierGrace },
            "Hạn nộp hồ sơ",
            now,
          )
        : null,
    units: [],
    begun: [],
  };
  for (const unit of own) {
    const dossier = await findDossierOf(read, campaign.id, unit.id);
    if (dossier === null) page.units.push({ id: unit.id, name: unit.name });
    else page.begun.push({ id: dossier.id, unitName: unit.name, state: dossier.stage.state });
  }
  if (receivingState(campaign) !== "launched" && page.begun.length === 0)
    return fail(nominationsMessages.refuse("dossier.campaign_closed", { title: campaign.title }));
  return ok(receivingState(campaign) === "launched" ? page : { ...page, units: [] });
}
