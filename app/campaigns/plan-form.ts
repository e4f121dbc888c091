import { levelOf } from "~/rules/award-kinds";
import type { CampaignPlan, PlanLine, RequiredDocument, Requirement } from "./campaign";
import type { SaveCampaign } from "./forms";
import { effectiveCount, percentText } from "./quota";

/** What the editor sent, as a plan. The level of a line follows from its award, the number of a percentage from its base. */
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
    recipients,
    ...plan
  } = input;
  const document = (documentKind: RequiredDocument, isRequired: boolean, mustBeSigned: boolean): Requirement => ({
    documentKind,
    isRequired,
    mustBeSigned: isRequired && mustBeSigned,
  });
  return {
    ...plan,
    lines: lines.map(({ lineId, ...line }) => ({
      ...line,
      ...(lineId === null ? {} : { id: lineId }),
      level: levelOf(line.awardKind),
      quotaCount: effectiveCount(line),
    })),
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
  lines: LineFormValues[];
  recipients: { name: string }[];
};

/** Shares in percent stand in the fields as they are read: "12,5". */
type LineFormValues = Omit<PlanLine, "id" | "level" | "quotaBasisPoints" | "minNonLeaderBasisPoints"> & {
  /** "" for a new line. */
  lineId: string;
  quotaBasisPoints: string;
  minNonLeaderBasisPoints: string;
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
    lines: lines.map(({ id, level: _level, quotaBasisPoints, minNonLeaderBasisPoints, ...line }) => ({
      ...line,
      lineId: id ?? "",
      quotaBasisPoints: typedPercent(quotaBasisPoints),
      minNonLeaderBasisPoints: typedPercent(minNonLeaderBasisPoints),
    })),
    recipients: recipients.map((name) => ({ name })),
  };
}

function typedPercent(basisPoints: number | null): string {
  return basisPoints === null ? "" : percentText(basisPoints).replace(" %", "");
}
