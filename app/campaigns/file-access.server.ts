import type { FileAccess } from "~/shared/file-access.server";
import { findAmendment } from "./amendment-repo.server";
import { findCampaign } from "./campaign-repo.server";
import { campaignSubject, campaignsPolicy } from "./policy";

/** The document of an amendment: for everybody who sees the campaign. */
export const campaignsFileAccess: FileAccess = {
  campaign_amendment: async ({ actor, read }, amendmentId) => {
    const amendment = await findAmendment(read, amendmentId);
    const campaign = amendment === null ? null : await findCampaign(read, amendment.campaignId);
    return campaign === null ? "hidden" : campaignsPolicy.permit(actor, "campaign.read", campaignSubject(campaign));
  },
};
