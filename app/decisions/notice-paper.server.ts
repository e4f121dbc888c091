import type { AdministrativeDocument } from "~/documents/blocks";
import { resultNoticeDocument } from "~/documents/templates/result-notice";
import { capitals, documentDate } from "~/documents/wording";
import { isProposedUpward } from "./fate";
import { lineLabel, partyOf } from "./nominee-view.server";
import type { Notice } from "./result-pages.server";
import { standingOf } from "./signing-papers.server";
import { campaignName } from "./wording";

/** Thông báo kết quả of one unit. Its time is that of the issue: drawn again it is the same paper. */
export function noticePaper({ of, decision, unit, entries }: Notice): AdministrativeDocument {
  const { agency, names, campaign } = of;
  const { stage } = decision;
  if (stage.state !== "issued") throw new Error("a notice rests on an issued decision");
  const labelOf = (entry: Notice["entries"][number]): string => lineLabel(entry.nominee, names);
  return resultNoticeDocument({
    issuer: { superior: agency.parentName, name: names.agency, place: agency.place },
    registration: { number: null, symbol: `TB-${agency.symbol}`, date: null },
    createdAt: stage.issuedAt,
    campaign: campaignName(campaign.title),
    unit: unit.name,
    decision: `Quyết định số ${stage.number} ${documentDate(stage.datedOn)} của ${names.authority}`,
    awarded: entries.flatMap((entry) =>
      entry.goldenBookNo === null
        ? []
        : [{ ...partyOf(entry.nominee), label: labelOf(entry), goldenBookNumber: entry.goldenBookNo }],
    ),
    proposedToSuperior: entries
      // Whatever the superior decides later: the notice is of the day of the issue.
      .filter((entry) => isProposedUpward(entry.nominee))
      .map((entry) => ({
        ...partyOf(entry.nominee),
        label: "Đã đề nghị cấp tỉnh",
        superior: entry.nominee.receiver === "" ? "Cấp tỉnh" : entry.nominee.receiver,
      })),
    notAwarded: entries
      .filter((entry) => entry.fate === "not_awarded" && !isProposedUpward(entry.nominee))
      .map((entry) => ({ ...partyOf(entry.nominee), label: labelOf(entry), reason: entry.reason })),
    closing: {
      recipients: [unit.name, standingOf(of)],
      archive: "VT",
      signature: { authority: [`TL. ${capitals(agency.headTitle)}`] },
    },
  });
}
