import type { AdministrativeDocument } from "~/documents/blocks";
import {
  planDocument,
  type DeadlineWording as PrintedWording,
  type PlanData,
  type PlanDue,
} from "~/documents/templates/plan";
import type { Issuer } from "~/documents/parties";
import { documentDate } from "~/documents/wording";
import { findAgency, type Agency } from "~/people/agency-repo.server";
import { awardKindName, levelNames } from "~/rules/award-kinds";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate, Instant } from "~/shared/time";
import { listAmendments } from "./amendment-repo.server";
import type { Campaign } from "./campaign";
import { basisText, linesOf } from "./campaign-text";
import type { DeadlineWording } from "./deadline";
import { campaignsMessages } from "./messages";
import { openCampaign } from "./open-campaign-queries.server";
import { announcedQuota, dossierItems, quotaNote } from "./plan-line-text";
import { nameTable } from "./queries.server";

export interface PlanDocument {
  title: string;
  /** A launched plan changes only by its amendments: its file is kept, one for each. */
  isFinal: boolean;
  /** How often the plan was amended: 0 is the plan as launched. */
  amendmentCount: number;
  document: AdministrativeDocument;
}

const wordings: Readonly<Record<DeadlineWording, PrintedWording>> = {
  by: "no-later-than",
  through: "until-end-of",
  before: "before",
};

/** The plan as an administrative document, from the data that the campaign runs on. Refuses campaign.plan_incomplete. */
export async function makePlanDocument(
  read: Queryable,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<Result<PlanDocument>> {
  const found = await openCampaign(read, actor, id, "campaign.read");
  if (!found.ok) return found;
  const campaign = found.value;
  const agency = await findAgency(read);
  if (agency === null) return fail(notFound);
  if (campaign.periodToOn === null || campaign.dossierDueOn === null)
    return fail(campaignsMessages.refuse("campaign.plan_incomplete", { campaignId: id }));
  const names = await nameTable(read);
  const { stage } = campaign;
  const data: PlanData = {
    issuer: issuerOf(agency),
    registration: { ...numberOf(campaign.planNumber, `KH-${agency.symbol}`), date: campaign.planDatedOn },
    createdAt: stage.state === "draft" || stage.state === "cancelled" ? now : stage.launchedAt,
    campaign: `phong trào thi đua “${campaign.title}”`,
    legalBases: campaign.legalBases.map((basis) => `Căn cứ ${basisText(basis, documentDate)}`),
    purposes: linesOf(campaign.purpose),
    requirements: linesOf(campaign.requirements),
    follows: campaign.follows,
    contents: linesOf(campaign.contents),
    period: { from: campaign.periodFromOn, to: campaign.periodToOn },
    emulationYear:
      campaign.yearFromOn === null || campaign.yearToOn === null
        ? null
        : { from: campaign.yearFromOn, to: campaign.yearToOn },
    registrationDue: campaign.hasRegistration
      ? dueOf(campaign.registrationWording, campaign.registrationDueOn, campaign.registrationHour)
      : null,
    dossierDeadline: {
      wording: wordings[campaign.dossierWording],
      date: campaign.dossierDueOn,
      hour: campaign.dossierHour,
      openOn: campaign.dossierOpenOn,
      receiver: names.get(campaign.receivingUnitId ?? "") ?? agency.name,
    },
    milestones: milestonesOf(campaign),
    timeNotes: [
      ...(campaign.awarding === "several" ? ["Khen thưởng được xét theo nhiều đợt trong thời gian thi đua."] : []),
      ...(campaign.rulesOn === null
        ? []
        : [`Quy định về khen thưởng được áp dụng theo văn bản có hiệu lực tại ${documentDate(campaign.rulesOn)}.`]),
    ],
    reports: campaign.reports.map((report) => ({
      tier: report.tier === "unit" ? "Các đơn vị báo cáo" : "Cơ quan báo cáo cấp trên",
      label: report.label,
      reporter: report.reporter,
      receiver: report.receiver,
      due: dueOf(report.wording, report.dueOn, report.dueHour),
    })),
    dossierItems: dossierItems(campaign),
    awardLines: campaign.lines.map((line) => ({
      level: levelNames[line.level],
      label:
        line.level === "agency"
          ? `${awardKindName(line.awardKind)} của ${agency.headTitle.charAt(0)}${agency.headTitle.slice(1).toLocaleLowerCase("vi")}`
          : awardKindName(line.awardKind),
      kind: line.recipientKind,
      quota: announcedQuota(line),
      note: quotaNote(line, (unitId) => names.get(unitId) ?? ""),
      standard: line.standard,
    })),
    bodies: bodiesOf(campaign, names),
    tasks: campaign.tasks.map((task) => ({
      body: task.responsible === "" ? "Các phòng, đơn vị" : task.responsible,
      task: task.content,
      cooperating: task.cooperating,
      due: dueOf(task.dueWording, task.dueOn, null),
      timing: task.timing,
    })),
    closing: { recipients: campaign.recipients, archive: "VT", signature: { authority: [agency.headTitle] } },
  };
  return ok({
    title: campaign.title,
    amendmentCount: (await listAmendments(read, id)).length,
    isFinal: stage.state !== "draft" && stage.state !== "cancelled",
    document: planDocument(data),
  });
}

export function issuerOf(agency: Agency): Issuer {
  return {
    ...(agency.parentName === "" ? {} : { superior: agency.parentName }),
    name: agency.name,
    place: agency.place,
  };
}

/** "12/KH-SCT" → number 12 and symbol KH-SCT; no number yet: room for it. */
function numberOf(planNumber: string, symbol: string): { number: string | null; symbol: string } {
  const at = planNumber.indexOf("/");
  if (planNumber === "") return { number: null, symbol };
  return at === -1
    ? { number: planNumber, symbol }
    : { number: planNumber.slice(0, at), symbol: planNumber.slice(at + 1) };
}

function milestonesOf(campaign: Campaign): PlanData["milestones"] {
  const dated: [string, string | null][] = [
    ["Dự kiến họp xét khen thưởng", campaign.reviewOn],
    ["Dự kiến công khai kết quả xét", campaign.publicationOn],
    ["Dự kiến ban hành quyết định khen thưởng", campaign.decisionOn],
    ["Dự kiến tổng kết phong trào", campaign.conclusionOn],
  ];
  return dated.flatMap(([label, date]) => (date === null ? [] : [{ label, date }]));
}

function dueOf(wording: DeadlineWording, date: CalendarDate | null, hour: string | null): PlanDue | null {
  return date === null ? null : { wording: wordings[wording], date, hour };
}

function bodiesOf(campaign: Campaign, names: ReadonlyMap<string, string>): PlanData["bodies"] {
  const named = (id: string | null): string => (id === null ? "" : (names.get(id) ?? ""));
  return [
    { name: named(campaign.receivingUnitId), task: "Tiếp nhận, thẩm định hồ sơ đề nghị khen thưởng của các đơn vị" },
    { name: named(campaign.bodyId), task: "Xét đề nghị khen thưởng" },
    { name: campaign.watching, task: "Theo dõi, giám sát việc thực hiện phong trào" },
    { name: campaign.reporting, task: "Lập báo cáo kết quả giám sát" },
    { name: campaign.mobilising, task: "Vận động đoàn viên, hội viên, người lao động hưởng ứng phong trào" },
  ].filter((body) => body.name !== "");
}
