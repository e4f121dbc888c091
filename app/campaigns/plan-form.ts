import { levelOf } from "~/rules/award-kinds";
import type { CampaignPlan, RequiredDocument, Requirement } from "./campaign";
import type { SaveCampaign } from "./forms";
import { blankPlan, plainLine, plainTask } from "./ready-plans";

/** What the editor sent, as a plan. The level of a line follows from its award. */
export function planFromForm(input: SaveCampaign): CampaignPlan {
  const {
    id: _id,
    version: _version,
    letterRequired,
    letterSigned,
    minutesRequired,
    minutesSigned,
    reportRequired,
    reportSigned,
    lines,
    tasks,
    recipients,
    ...plan
  } = input;
  const document = (documentKind: RequiredDocument, isRequired: boolean, mustBeSigned: boolean): Requirement => ({
    documentKind,
    isRequired,
    mustBeSigned: isRequired && mustBeSigned,
  });
  return {
    ...blankPlan(plan.title, plan.awardYear),
    ...plan,
    tasks: tasks.map((task) => ({ ...plainTask, ...task })),
    lines: lines.map((line) => ({ ...plainLine, ...line, level: levelOf(line.awardKind) })),
    documents: [
      document("letter", letterRequired, letterSigned),
      document("minutes", minutesRequired, minutesSigned),
      document("report", reportRequired, reportSigned),
    ],
    recipients: recipients.map(({ name }) => name),
  };
}

export type PlanFormValues = Omit<CampaignPlan, "documents" | "recipients" | "lines"> & {
  letterRequired: boolean;
  letterSigned: boolean;
  minutesRequired: boolean;
  minutesSigned: boolean;
  reportRequired: boolean;
  reportSigned: boolean;
  lines: Omit<CampaignPlan["lines"][number], "level">[];
  recipients: { name: string }[];
};

/** A plan as the editor's fields show it. */
export function planToForm(plan: CampaignPlan): PlanFormValues {
  const { documents, recipients, lines, ...rest } = plan;
  const find = (kind: RequiredDocument): Requirement =>
    documents.find((one) => one.documentKind === kind) ?? {
      documentKind: kind,
      isRequired: false,
      mustBeSigned: false,
    };
  const [letter, minutes, report] = [find("letter"), find("minutes"), find("report")];
  return {
    ...rest,
    letterRequired: letter.isRequired,
    letterSigned: letter.mustBeSigned,
    minutesRequired: minutes.isRequired,
    minutesSigned: minutes.mustBeSigned,
    reportRequired: report.isRequired,
    reportSigned: report.mustBeSigned,
    lines: lines.map(({ level: _level, ...line }) => line),
    recipients: recipients.map((name) => ({ name })),
  };
}
