import type { AdministrativeDocument } from "~/documents/blocks";
import { signatureLines, type Issuer } from "~/documents/parties";
import {
  planDocument,
  type DeadlineWording as PrintedWording,
  type PlanData,
  type PlanDue,
} from "~/documents/templates/plan";
import { capitals, documentDate, lowerFirst, upperFirst } from "~/documents/wording";
import { awardKindName, isRecognition, levelNames } from "~/rules/award-kinds";
import { dateOf, type CalendarDate, type Instant } from "~/shared/time";
import { amendmentDocument, amendmentNames, type Amendment } from "./amendment";
import type { Campaign } from "./campaign";
import { basisText, linesOf } from "./campaign-text";
import type { DeadlineWording } from "./deadline";
import { announcedQuota, dossierItems, quotaNote } from "./plan-line-text";

export interface PlanPaperFacts {
  issuer: Issuer;
  /** What stands in the plan's number: "SCT". */
  symbol: string;
  headTitle: string;
  /** Names of units and bodies by id. */
  names: ReadonlyMap<string, string>;
  /** The first one first. */
  amendments: readonly Amendment[];
  now: Instant;
}

const wordings: Readonly<Record<DeadlineWording, PrintedWording>> = {
  by: "no-later-than",
  through: "until-end-of",
  before: "before",
};

/** The plan as an administrative document, amended as it stands now; null while the days that it must name are not set. */
export function planPaper(
  campaign: Campaign,
  { issuer, symbol, headTitle, names, amendments, now }: PlanPaperFacts,
): AdministrativeDocument | null {
  if (campaign.periodToOn === null || campaign.dossierDueOn === null) return null;
  const { stage } = campaign;
  const data: PlanData = {
    issuer,
    registration: { ...numberOf(campaign.planNumber, `KH-${symbol}`), date: campaign.planDatedOn },
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
      receiver: names.get(campaign.receivingUnitId ?? "") ?? issuer.name,
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
      label: lineLabel(line, headTitle),
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
    amendments: amendments.map((one) => ({
      ordinal: one.ordinal,
      name: one.kind === "plan" ? "" : lowerFirst(amendmentNames[one.kind]),
      on: dateOf(one.at),
      document: amendmentDocument(one, documentDate),
      reason: one.reason,
    })),
    closing: {
      recipients: campaign.recipients,
      archive: "VT",
      signature: {
        authority: planAuthority(issuer.name, headTitle, campaign.signerCapacity),
        ...(campaign.signerName === "" ? {} : { name: campaign.signerName }),
      },
    },
  };
  return planDocument(data);
}

// A people's committee decides as a body, so its chair signs on its behalf (Nghị định 30/2020/NĐ-CP, Điều 13).
const actsAsBody = /^(?:Ủy ban nhân dân|UBND)(?: |$)/iu;

function planAuthority(issuerName: string, headTitle: string, capacity: Campaign["signerCapacity"]): string[] {
  return [
    ...(actsAsBody.test(issuerName) ? [`TM. ${capitals("Ủy ban nhân dân")}`] : []),
    ...signatureLines(headTitle, capacity),
  ];
}

/** "12/KH-SCT" → number 12 and symbol KH-SCT; no number yet: room for it. */
function numberOf(planNumber: string, symbol: string): { number: string | null; symbol: string } {
  const at = planNumber.indexOf("/");
  if (planNumber === "") return { number: null, symbol };
  return at === -1
    ? { number: planNumber, symbol }
    : { number: planNumber.slice(0, at), symbol: planNumber.slice(at + 1) };
}

function lineLabel({ awardKind, level }: Campaign["lines"][number], headTitle: string): string {
  const name = awardKindName(awardKind);
  if (isRecognition(awardKind)) return `Công nhận ${lowerFirst(name)}`;
  return level === "agency" ? `${name} của ${upperFirst(headTitle.toLocaleLowerCase("vi"))}` : name;
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

// What each body of the plan does, and the word by which a task of the plan already says it.
function bodiesOf(campaign: Campaign, names: ReadonlyMap<string, string>): PlanData["bodies"] {
  const named = (id: string | null): string => (id === null ? "" : (names.get(id) ?? ""));
  const duties = [
    {
      name: named(campaign.receivingUnitId),
      task: "Tiếp nhận, thẩm định hồ sơ đề nghị khen thưởng của các đơn vị",
      word: "tiếp nhận",
    },
    { name: named(campaign.bodyId), task: "Xét đề nghị khen thưởng", word: "xét" },
    { name: campaign.watching, task: "Theo dõi, giám sát việc thực hiện phong trào", word: "giám sát" },
    { name: campaign.reporting, task: "Lập báo cáo kết quả giám sát", word: "báo cáo kết quả giám sát" },
    {
      name: campaign.mobilising,
      task: "Vận động đoàn viên, hội viên, người lao động hưởng ứng phong trào",
      word: "vận động",
    },
  ];
  return duties.filter(
    ({ name, word }) =>
      name !== "" &&
      !campaign.tasks.some(
        (task) => isSameBody(name, task.responsible) && task.content.toLocaleLowerCase("vi").includes(word),
      ),
  );
}

// "Ban vận động" in a task is "Ban vận động thực hiện Quy chế dân chủ ở cơ sở" of the agency's list.
function isSameBody(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => `${name.toLocaleLowerCase("vi")} `);
  return a !== undefined && b !== undefined && other !== "" && (a.startsWith(b) || b.startsWith(a));
}
