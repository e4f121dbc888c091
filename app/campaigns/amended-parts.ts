import { commendationNames } from "~/rules/award-kinds";
import { formatDate, twoDigits } from "~/shared/time";
import type { PlanChange } from "./amendment";
import { sameLine } from "./line-use";
import {
  lineTitle,
  type AwardLine,
  type CampaignPlan,
  type CampaignTask,
  type LegalBasis,
  type PlanLine,
  type ReportDue,
} from "./campaign";
import { basisText, linesOf } from "./campaign-text";
import { deadlineText } from "./deadline";
import { planLabels, shown } from "./plan-changes";

const none = "không có";

/** What changed between two plans, in words: before and after of each part; of lists and texts only the items that differ. */
export function planChanges(
  before: CampaignPlan,
  after: CampaignPlan,
  parts: readonly (keyof CampaignPlan)[],
  names: ReadonlyMap<string, string>,
): PlanChange[] {
  return parts.flatMap((part) => {
    switch (part) {
      case "lines":
        return lineChanges(before.lines, after.lines, names);
      case "legalBases":
        return [itemChange(planLabels[part], before[part].map(basisOf), after[part].map(basisOf))];
      case "tasks":
        return [itemChange(planLabels[part], before[part].map(taskOf), after[part].map(taskOf))];
      case "reports":
        return [itemChange(planLabels[part], before[part].map(reportOf), after[part].map(reportOf))];
      case "recipients":
        return [itemChange(planLabels[part], before[part], after[part])];
      case "purpose":
      case "requirements":
      case "contents":
        return [itemChange(planLabels[part], linesOf(before[part]), linesOf(after[part]))];
      default:
        return [{ what: planLabels[part], before: shown(before, part, names), after: shown(after, part, names) }];
    }
  });
}

const basisOf = (basis: LegalBasis): string => basisText(basis);
const taskOf = (task: CampaignTask): string =>
  [
    task.responsible === "" ? task.content : `${task.responsible}: ${task.content}`,
    task.cooperating === "" ? "" : `phối hợp: ${task.cooperating}`,
    task.dueOn === null ? "" : deadlineText(task.dueOn, task.dueWording),
    task.timing,
  ]
    .filter((text) => text !== "")
    .join("; ");
const reportOf = (report: ReportDue): string =>
  [
    report.label,
    report.reporter,
    report.receiver === "" ? "" : `gửi ${report.receiver}`,
    report.dueOn === null ? "" : deadlineText(report.dueOn, report.wording, report.dueHour),
  ]
    .filter((text) => text !== "")
    .join(", ");

function itemChange(what: string, before: readonly string[], after: readonly string[]): PlanChange {
  const gone = before.filter((one) => !after.includes(one));
  const come = after.filter((one) => !before.includes(one));
  // The same items in another order, or one of two equal ones left out.
  const [left, right] = gone.length + come.length === 0 ? [before, after] : [gone, come];
  return { what, before: left.join("\n") || none, after: right.join("\n") || none };
}

function lineChanges(
  before: readonly PlanLine[],
  after: readonly PlanLine[],
  names: ReadonlyMap<string, string>,
): PlanChange[] {
  const what = (line: PlanLine): string => `Chỉ tiêu ${lineTitle(line)}`;
  const gone = before
    .filter((line) => sameLine(after, line) === undefined)
    .map((line): PlanChange => ({ what: what(line), before: quotaText(line), after: "bỏ" }));
  const rest = after.flatMap((line): PlanChange[] => {
    const old = sameLine(before, line);
    if (old === undefined) return [{ what: what(line), before: none, after: lineText(line, newLineKeys, names) }];
    const keys = lineKeys.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(line[key]));
    // A line on which nothing was done yet may become another award.
    const named = lineTitle(old) === lineTitle(line) ? [] : [[lineTitle(old), lineTitle(line)] as const];
    if (keys.length + named.length === 0) return [];
    const told = (side: 0 | 1, text: string): string =>
      [...named.map((pair) => pair[side]), text].filter((part) => part !== "").join("; ");
    return [
      {
        what: what(line),
        before: told(0, lineText(old, keys, names)),
        after: told(1, lineText(line, keys, names)),
      },
    ];
  });
  const all = [...gone, ...rest];
  return all.length > 0
    ? all
    : [{ what: planLabels.lines, before: before.map(lineTitle).join("\n"), after: after.map(lineTitle).join("\n") }];
}

const lineKeys = [
  "quotaCount",
  "quotaKind",
  "quotaSource",
  "receiver",
  "reportKind",
  "standard",
  "commendationType",
  "reportRequired",
  "reportMustBeSigned",
  "extraDocuments",
  "quotaBasis",
  "quotaBasisPoints",
  "quotaBaseName",
  "quotaBaseCount",
  "quotaDocument",
  "quotaDocumentOn",
  "quotaSplit",
  "shares",
  "unitNominationCap",
  "minNonLeaderBasisPoints",
  "minNonLeaderBinding",
  "womenFirstAtTie",
] as const satisfies readonly (keyof AwardLine)[];

// Of a new line what everybody has to know.
const newLineKeys = [
  "quotaCount",
  "receiver",
  "reportKind",
  "standard",
] as const satisfies readonly (keyof AwardLine)[];

const quotaText = (line: PlanLine): string =>
  line.quotaCount === null
    ? line.quotaKind === "to_be_allocated"
      ? "phân bổ sau"
      : "chưa ghi số lượng"
    : twoDigits(line.quotaCount);

const numbered = (count: number | null): string => (count === null ? "" : twoDigits(count));
const percent = (basisPoints: number | null): string =>
  basisPoints === null ? "" : `${String(basisPoints / 100).replace(".", ",")} %`;

function lineText(
  line: PlanLine,
  keys: readonly (typeof lineKeys)[number][],
  names: ReadonlyMap<string, string>,
): string {
  const texts: Record<(typeof lineKeys)[number], string> = {
    quotaCount: `số lượng ${quotaText(line)}`,
    quotaKind: line.quotaKind === "number" ? "số lượng cụ thể" : "cấp trên phân bổ",
    quotaSource: labelled("nơi phân bổ", line.quotaSource),
    receiver: labelled("nơi nhận hồ sơ trình lên", line.receiver),
    reportKind: line.reportKind === "report_full" ? "báo cáo đầy đủ" : "báo cáo tóm tắt",
    standard: labelled("tiêu chuẩn", line.standard),
    reportRequired: line.reportRequired ? "phải có báo cáo thành tích" : "không yêu cầu báo cáo thành tích",
    reportMustBeSigned: line.reportMustBeSigned ? "báo cáo phải là bản đã ký" : "báo cáo là bản thảo hoặc bản đã ký",
    extraDocuments: labelled("tài liệu khác", line.extraDocuments.split("\n").join(", ")),
    quotaBasis: line.quotaBasis === "percentage" ? "theo tỷ lệ" : "theo số cố định",
    quotaBasisPoints: labelled("tỷ lệ", percent(line.quotaBasisPoints)),
    quotaBaseName: labelled("tính trên", line.quotaBaseName),
    quotaBaseCount: labelled("số làm căn cứ tính", numbered(line.quotaBaseCount)),
    quotaDocument: labelled("văn bản phân bổ", line.quotaDocument),
    quotaDocumentOn: labelled(
      "ngày văn bản phân bổ",
      line.quotaDocumentOn === null ? "" : formatDate(line.quotaDocumentOn),
    ),
    quotaSplit: { common: "dùng chung", split: "chia cho đơn vị", both: "chia cho đơn vị và dùng chung" }[
      line.quotaSplit
    ],
    shares: labelled(
      "chia cho đơn vị",
      line.shares.map((share) => `${names.get(share.unitId) ?? "đơn vị"} ${twoDigits(share.count)}`).join(", "),
    ),
    unitNominationCap: labelled("mỗi đơn vị đề nghị nhiều nhất", numbered(line.unitNominationCap)),
    minNonLeaderBasisPoints: labelled("tỷ lệ tối thiểu không giữ chức vụ", percent(line.minNonLeaderBasisPoints)),
    minNonLeaderBinding: line.minNonLeaderBinding
      ? "không đạt tỷ lệ thì chưa trình ký"
      : "không đạt tỷ lệ thì vẫn trình ký, có cảnh báo",
    womenFirstAtTie: line.womenFirstAtTie ? "ưu tiên nữ khi bằng nhau" : "không ưu tiên nữ khi bằng nhau",
    commendationType: `loại hình ${commendation(line.commendationType)}`,
  };
  return keys
    .map((key) => texts[key])
    .filter((text) => text !== "")
    .join("; ");
}

const commendation = (type: string): string =>
  (Object.entries(commendationNames).find(([code]) => code === type)?.[1] ?? type).toLowerCase();

const labelled = (label: string, value: string): string => (value === "" ? `${label}: bỏ trống` : `${label}: ${value}`);
