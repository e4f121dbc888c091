import { formatDate, formatInstant, twoDigits } from "~/shared/time";
import { lineTitle, type AwardLine, type Campaign, type CampaignPlan } from "./campaign";
import { linesOf } from "./campaign-text";
import { deadlineText, deadlineTextExact, graceText } from "./deadline";
import { awardingNames, documentNames, kindNames, planLabels, tierNames } from "./plan-changes";
import { quotaNote } from "./plan-line-text";
import { effectiveCount, quotaText } from "./quota";

export interface PlanFact {
  label: string;
  value: string;
}

export interface TextPart {
  label: string;
  lines: string[];
}

export interface DocumentRow {
  name: string;
  note: string;
}

export interface TaskRow {
  responsible: string;
  content: string;
  /** "Phối hợp: Công đoàn. Thời hạn: hằng quý."; "" when the plan says neither. */
  note: string;
}

export interface ReportPart {
  tier: string;
  rows: DocumentRow[];
}

/** The number of a line as its column shows it. */
export function quotaShown(line: AwardLine): string {
  const count = effectiveCount(line);
  if (count !== null) return twoDigits(count);
  return line.quotaKind === "to_be_allocated" ? "phân bổ sau" : quotaText(line);
}

/** What a line says beside its number: report, source, computation, parts of units, conditions, further documents, standard. */
export function lineNotes(line: AwardLine, unitName: (id: string) => string): string[] {
  const isAllocated = line.quotaKind === "to_be_allocated" && line.quotaCount !== null;
  // The first sentence on a superior's line says who allocates: the source of the number says it better.
  const conditions = linesOf(quotaNote(line, unitName)).slice(
    line.quotaKind === "to_be_allocated" && line.quotaSource !== "" ? 1 : 0,
  );
  return [
    ...(line.reportRequired
      ? [
          `${line.reportKind === "report_full" ? "Báo cáo thành tích đầy đủ" : "Báo cáo tóm tắt thành tích"}${line.reportMustBeSigned ? ", bản đã ký" : ""}`,
        ]
      : []),
    ...(line.receiver === "" ? [] : [`Nơi nhận hồ sơ trình lên: ${line.receiver}`]),
    ...(line.quotaSource === "" ? [] : [isAllocated ? allocation(line) : line.quotaSource]),
    ...conditions,
    ...linesOf(line.extraDocuments).map((one) => `Kèm theo: ${one}`),
    ...linesOf(line.standard),
  ];
}

function allocation(line: AwardLine): string {
  const document = line.quotaSource.includes(line.quotaDocument) ? "" : `văn bản ${line.quotaDocument}`;
  return [
    `Phân bổ theo ${line.quotaSource}`,
    document,
    line.quotaDocumentOn === null ? "" : `ngày ${formatDate(line.quotaDocumentOn)}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** What each unit sends, and what single lines demand beside it. */
export function documentRows({ documents, lines }: Campaign): DocumentRow[] {
  const general = (["letter", "minutes", "report"] as const).flatMap((kind) => {
    const found = documents.find((one) => one.documentKind === kind);
    if (found === undefined || !found.isRequired) return [];
    return [
      {
        name: documentNames[kind],
        note: [
          kind === "report" ? "một bản cho mỗi đề nghị" : "một bản cho mỗi hồ sơ",
          found.mustBeSigned ? "bản đã ký" : "bản thảo hoặc bản đã ký",
        ].join(", "),
      },
    ];
  });
  const extra = lines.flatMap((line) =>
    linesOf(line.extraDocuments).map((name) => ({ name, note: `cho đề nghị ${lineTitle(line)}` })),
  );
  return [...general, ...extra];
}

export function textParts(plan: CampaignPlan): TextPart[] {
  return (["purpose", "requirements", "contents"] as const)
    .map((field) => ({ label: planLabels[field], lines: linesOf(plan[field]) }))
    .filter((part) => part.lines.length > 0);
}

export function taskRows({ tasks }: CampaignPlan): TaskRow[] {
  return tasks.map((task) => {
    const due = [task.dueOn === null ? "" : deadlineText(task.dueOn, task.dueWording), task.timing]
      .filter((part) => part !== "")
      .join(", ");
    return {
      responsible: task.responsible,
      content: task.content,
      note: [
        task.cooperating === "" ? "" : `Phối hợp: ${task.cooperating}.`,
        due === "" ? "" : `Thời gian thực hiện: ${due}.`,
      ]
        .filter((part) => part !== "")
        .join(" "),
    };
  });
}

export function reportParts({ reports }: CampaignPlan): ReportPart[] {
  return (["unit", "office"] as const)
    .map((tier) => ({
      tier: tierNames[tier],
      rows: reports
        .filter((report) => report.tier === tier)
        .map((report) => ({
          name: report.label,
          note: [
            [report.reporter, report.receiver === "" ? "" : `gửi ${report.receiver}`]
              .filter((part) => part !== "")
              .join(" "),
            report.dueOn === null
              ? "kế hoạch không ghi ngày"
              : deadlineText(report.dueOn, report.wording, report.dueHour),
          ]
            .filter((part) => part !== "")
            .join("; "),
        })),
    }))
    .filter((part) => part.rows.length > 0);
}

/** Time and organisation as label and value, what the plan leaves empty left out. `names` words ids. */
export function factRows(campaign: Campaign, names: ReadonlyMap<string, string>): PlanFact[] {
  const plan = [campaign.planNumber, campaign.planDatedOn === null ? "" : `ngày ${formatDate(campaign.planDatedOn)}`]
    .filter((part) => part !== "")
    .join(" ");
  const named = (id: string | null): string => (id === null ? "" : (names.get(id) ?? ""));
  const { stage } = campaign;
  const launched = stage.state === "draft" ? null : stage.state === "cancelled" ? stage.launched : stage;
  const rows: [string, string][] = [
    ["Hình thức tổ chức", kindNames[campaign.kind]],
    ["Kế hoạch số", plan],
    ["Hưởng ứng", campaign.follows],
    [
      "Năm thi đua",
      campaign.yearFromOn === null || campaign.yearToOn === null
        ? ""
        : `${String(campaign.awardYear)}, từ ngày ${formatDate(campaign.yearFromOn)} đến hết ngày ${formatDate(campaign.yearToOn)}`,
    ],
    [
      "Thời gian thi đua",
      campaign.periodToOn === null
        ? ""
        : `${campaign.periodFromOn === null ? "từ ngày phát động" : `từ ngày ${formatDate(campaign.periodFromOn)}`} đến hết ngày ${formatDate(campaign.periodToOn)}`,
    ],
    ["Phát động", launched === null ? "" : formatInstant(launched.launchedAt)],
    [
      "Hạn đăng ký thi đua",
      !campaign.hasRegistration
        ? ""
        : campaign.registrationDueOn === null
          ? "chưa định ngày"
          : `${deadlineTextExact(campaign.registrationDueOn, campaign.registrationWording, campaign.registrationHour)} (giờ Việt Nam)`,
    ],
    ["Nhận hồ sơ từ ngày", dayText(campaign.dossierOpenOn)],
    [
      "Hạn nộp hồ sơ",
      campaign.dossierDueOn === null
        ? ""
        : `${deadlineTextExact(campaign.dossierDueOn, campaign.dossierWording, campaign.dossierHour)} (giờ Việt Nam)${launched === null || launched.dossierGrace.minutes === 0 ? "" : `, ${graceText(launched.dossierGrace)}`}`,
    ],
    ["Nơi nhận hồ sơ", named(campaign.receivingUnitId)],
    ["Nơi xét", named(campaign.bodyId)],
    ["Dự kiến họp xét", dayText(campaign.reviewOn)],
    [
      "Công khai kết quả xét",
      [
        campaign.publicationOn === null ? "" : `dự kiến ngày ${formatDate(campaign.publicationOn)}`,
        campaign.publicationDayCount === 0
          ? "không đặt thời gian"
          : `${twoDigits(campaign.publicationDayCount)} ngày làm việc`,
      ]
        .filter((part) => part !== "")
        .join(", "),
    ],
    ["Dự kiến ban hành quyết định", dayText(campaign.decisionOn)],
    ["Dự kiến tổng kết", dayText(campaign.conclusionOn)],
    ["Cách khen thưởng", campaign.awarding === "several" ? awardingNames.several : ""],
    ["Áp dụng quy định của ngày", dayText(campaign.rulesOn)],
    ["Theo dõi, giám sát", campaign.watching],
    ["Vận động", campaign.mobilising],
    ["Báo cáo kết quả giám sát", campaign.reporting],
    ["Ghi trên giấy khen", campaign.praiseText],
  ];
  return rows.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value }));
}

const dayText = (on: Campaign["reviewOn"]): string => (on === null ? "" : formatDate(on));
