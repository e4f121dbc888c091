import { levelNames } from "~/rules/award-kinds";
import { formatDate } from "~/shared/time";
import { lineTitle, type CampaignPlan } from "./campaign";
import { deadlineText } from "./deadline";
import { planLabels } from "./plan-changes";
import { quotaText } from "./quota";
import type { ReadyPlan } from "./ready-plans-form";

export interface ReadyPlanPreview {
  code: string;
  name: string;
  origin: string;
  note: string;
  facts: { label: string; value: string }[];
}

/** What a ready plan brings, in the year that it was made for, and what it leaves to whoever takes it. */
export function previewReadyPlan({ code, name, origin, note, bodyHint, plan }: ReadyPlan): ReadyPlanPreview {
  const open = openParts(plan, bodyHint);
  const facts: [string, string][] = [
    ["Thời gian thi đua", period(plan)],
    [
      "Hạn nộp hồ sơ",
      plan.dossierDueOn === null ? "" : deadlineText(plan.dossierDueOn, plan.dossierWording, plan.dossierHour),
    ],
    [
      "Chỉ tiêu",
      plan.lines
        .map((line) => `${lineTitle(line)}, ${levelNames[line.level].toLowerCase()}: ${quotaText(line)}`)
        .join("; "),
    ],
    [
      "Báo cáo",
      plan.reports
        .map((report) =>
          [report.label, report.dueOn === null ? "" : deadlineText(report.dueOn, report.wording, report.dueHour)]
            .filter((part) => part !== "")
            .join(", "),
        )
        .join("; "),
    ],
    ["Nơi xét", bodyHint],
    ["Theo dõi, giám sát", plan.watching],
    ["Kế hoạch để ngỏ", open.length === 0 ? "" : `${open.join("; ")}.`],
  ];
  return {
    code,
    name,
    origin,
    note,
    facts: facts.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value })),
  };
}

function period({ periodFromOn, periodToOn }: CampaignPlan): string {
  return [
    periodFromOn === null ? "" : `từ ngày ${formatDate(periodFromOn)}`,
    periodToOn === null ? "" : `đến hết ngày ${formatDate(periodToOn)}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function openParts(plan: CampaignPlan, bodyHint: string): string[] {
  const open: [boolean, string][] = [
    [plan.periodToOn === null, "Thời gian thi đua"],
    [plan.dossierDueOn === null, planLabels.dossierDueOn],
    [plan.lines.length === 0, planLabels.lines],
    [plan.reports.some((report) => report.dueOn === null), "Ngày báo cáo"],
    [bodyHint === "", planLabels.bodyId],
    [plan.watching === "", planLabels.watching],
    [plan.decisionOn === null, "Ngày ban hành quyết định"],
  ];
  return open
    .filter(([isOpen]) => isOpen)
    .map(([, label], index) => (index === 0 ? label : label.charAt(0).toLocaleLowerCase("vi") + label.slice(1)));
}
