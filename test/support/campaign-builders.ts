import { findCampaign, insertCampaign, setCampaignState } from "~/campaigns/campaign-repo.server";
import type { AwardLine, Campaign, CampaignPlan, CampaignStage } from "~/campaigns/campaign";
import { deadlineEnd, noGrace, type Grace } from "~/campaigns/deadline";
import { blankPlan, plainLine } from "~/campaigns/blank-plan";
import type { Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/time";

type NewLine = CampaignPlan["lines"][number];

/** A line of the agency's own giấy khen; tests name what differs. */
export function aLine(of: Partial<NewLine> = {}): NewLine {
  const level = of.level ?? "agency";
  return {
    ...plainLine,
    level,
    awardKind: level === "agency" ? "GIAYKHEN" : "KHEN_CAP_TINH",
    recipientKind: "individual",
    commendationType: "CAMPAIGN",
    quotaKind: level === "agency" ? "number" : "to_be_allocated",
    quotaCount: level === "agency" ? 5 : null,
    quotaSource: level === "agency" ? "" : "Phân bổ của Ban Chỉ đạo tỉnh",
    receiver: level === "agency" ? "" : "Ban Chỉ đạo tỉnh",
    reportKind: level === "agency" ? "report_summary" : "report_full",
    standard: "",
    ...of,
  };
}

/** A plan that can be launched in November 2026: 02 collectives, 05 individuals, and the province's line to be allocated. */
export function aPlan(of: Partial<CampaignPlan> = {}): CampaignPlan {
  return {
    ...blankPlan("", 2026),
    title: "Thực hiện Quy chế dân chủ ở cơ sở năm 2026",
    kind: "thematic",
    awardYear: 2026,
    planNumber: "12/KH-SCT",
    planDatedOn: "2026-05-15",
    follows: "",
    purpose: "Nâng cao chất lượng thực hiện dân chủ trong cơ quan.",
    requirements: "Gắn với nhiệm vụ chuyên môn.",
    periodFromOn: "2026-05-15",
    periodToOn: "2026-10-31",
    dossierWording: "by",
    dossierDueOn: "2026-11-10",
    reviewOn: "2026-11-20",
    publicationDayCount: 3,
    decisionOn: "2026-12-02",
    conclusionOn: "2026-12-15",
    receivingUnitId: null,
    bodyId: null,
    watching: "Ban Thanh tra nhân dân",
    mobilising: "",
    praiseText: "Đã có thành tích xuất sắc trong phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm 2026",
    legalBases: [
      {
        title: "Kế hoạch",
        number: "101/KH-UBND",
        datedOn: "2026-04-20",
        issuer: "Ủy ban nhân dân tỉnh",
        about: "thực hiện dân chủ trong cơ quan hành chính năm 2026",
      },
    ],
    lines: [
      aLine({ recipientKind: "collective", quotaCount: 2 }),
      aLine({ recipientKind: "individual", quotaCount: 5 }),
      aLine({ level: "province", recipientKind: "collective" }),
      aLine({ level: "province", recipientKind: "individual" }),
    ],
    documents: [
      { documentKind: "letter", isRequired: true, mustBeSigned: false },
      { documentKind: "minutes", isRequired: true, mustBeSigned: false },
      { documentKind: "report", isRequired: true, mustBeSigned: false },
    ],
    tasks: [],
    recipients: [],
    ...of,
  };
}

export interface CampaignFields extends Partial<CampaignPlan> {
  id?: string;
  state?: "draft" | "launched" | "reviewing" | "decided" | "concluded" | "cancelled";
  launchedAt?: Instant;
  createdBy?: string;
}

/** A campaign in the database, launched unless said otherwise; its lines as `campaign.lines` in the order of the plan. */
export async function aCampaign(databases: Databases, of: CampaignFields = {}): Promise<Campaign & { dueAt: Instant }> {
  const {
    id = newId(),
    state = "launched",
    launchedAt = "2026-05-15T02:00:00.000Z",
    createdBy = "system",
    ...planned
  } = of;
  const plan = aPlan(planned);
  const dueAt = deadlineEnd(plan.dossierDueOn ?? "2026-11-10", plan.dossierWording, plan.dossierHour);
  return databases.write(async (tx) => {
    await insertCampaign(tx, { id, plan, createdAt: launchedAt, createdBy }, newId);
    if (state !== "draft")
      await setCampaignState(
        tx,
        { id, version: 1 },
        stageFor(state, { launchedAt, launchedBy: createdBy, dossierDueAt: dueAt, dossierGrace: noGrace }),
      );
    const campaign = await findCampaign(tx, id);
    if (campaign === null) throw new Error("the campaign was not written");
    return { ...campaign, dueAt };
  });
}

/** The first line of that level and kind of recipient. */
export function lineFor(
  campaign: Campaign,
  level: AwardLine["level"],
  recipientKind: AwardLine["recipientKind"],
): AwardLine {
  const line = campaign.lines.find((one) => one.level === level && one.recipientKind === recipientKind);
  if (line === undefined) throw new Error(`no ${level} line for ${recipientKind}`);
  return line;
}

function stageFor(
  state: Exclude<CampaignFields["state"], "draft" | undefined>,
  launched: { launchedAt: Instant; launchedBy: string; dossierDueAt: Instant; dossierGrace: Grace },
): CampaignStage {
  switch (state) {
    case "concluded":
      return { state, ...launched, concludedAt: launched.launchedAt, conclusion: "Phong trào đạt kết quả." };
    case "cancelled":
      return { state, reason: "Thay bằng phong trào khác.", launched };
    case "launched":
    case "reviewing":
    case "decided":
      return { state, ...launched };
  }
}
