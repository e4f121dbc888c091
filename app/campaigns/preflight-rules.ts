import { absenceOf, absenceText } from "~/rules/absence";
import { awardKindName } from "~/rules/award-kinds";
import { missingForBonus } from "~/rules/bonus";
import { missingItems } from "~/rules/dossier-items";
import { dayKindNames } from "~/rules/rule-text";
import type { RuleBook } from "~/rules/rule-book";
import { timeLimitOn } from "~/rules/time-limit";
import { paths } from "~/shared/paths";
import { dateOf, formatDate, twoDigits, type CalendarDate, type Instant } from "~/shared/time";
import { lineTitle } from "./campaign";
import type { Finding, PlanChecked } from "./preflight-plan";

type RulesChecked = Pick<PlanChecked, "lines" | "rulesOn" | "decisionOn"> & { publicationDayCount: number };

/** The law of the campaign's day: what has run out, what nobody has chosen, and where the plan asks for less than a rule. */
export function checkRules(plan: RulesChecked, now: Instant, book: RuleBook): Finding[] {
  const day = plan.rulesOn ?? dateOf(now);
  return [
    ...checkTexts(plan, day, book),
    ...checkVotes(plan, day, book),
    ...checkBonus(plan, day, book),
    ...checkPublication(plan, day, book),
    ...checkItems(plan, day, book),
  ];
}

const unusual = (code: string, field: string, what: string, why: string, more: Partial<Finding> = {}): Finding => ({
  kind: "unusual",
  code,
  field,
  what,
  why,
  ...more,
});

function lawOf(day: CalendarDate): NonNullable<Finding["link"]> {
  return { href: paths.rules({ on: formatDate(day) }), label: "Xem quy định của ngày này" };
}

const choosing: NonNullable<Finding["link"]> = {
  href: paths.ownRules(),
  label: "Chọn áp dụng hoặc ghi quy định của cơ quan",
};

/** The decree that all of awarding stands on. */
function checkTexts({ rulesOn, decisionOn }: RulesChecked, day: CalendarDate, book: RuleBook): Finding[] {
  const days = [
    { field: "rulesOn", what: rulesOn === null ? "Ngày phát động" : "Áp dụng quy định của ngày", on: day },
    ...(decisionOn === null ? [] : [{ field: "decisionOn", what: "Ngày quyết định khen thưởng", on: decisionOn }]),
  ];
  return days.flatMap(({ field, what, on }) => {
    const absence = absenceOf(book, "text", "decree", on);
    return absence === null
      ? []
      : [
          unusual(
            "text_not_in_force",
            field,
            `${what}: ${formatDate(on)}`,
            `${absenceText(absence)} Nguyên tắc khen thưởng, tỷ lệ biểu quyết và mức tiền thưởng theo văn bản này của ngày đó chưa xác định.`,
            { link: lawOf(on) },
          ),
        ];
  });
}

function checkVotes({ lines, rulesOn }: RulesChecked, day: CalendarDate, book: RuleBook): Finding[] {
  return lines.flatMap((line, index) => {
    const absence = line.level === "agency" ? absenceOf(book, "vote", line.awardKind, day) : null;
    return absence === null
      ? []
      : [
          unusual(
            "rules_not_in_force",
            rulesOn === null ? `lines.${String(index)}.awardKind` : "rulesOn",
            `Chỉ tiêu ${String(index + 1)}: ${lineTitle(line)}, tỷ lệ biểu quyết`,
            `${absenceText(absence)} Khi chưa có quy định được áp dụng, phiên họp tạm tính theo quá nửa tổng số thành viên, không theo văn bản nào.`,
            { link: choosing },
          ),
        ];
  });
}

function checkBonus({ lines, decisionOn }: RulesChecked, day: CalendarDate, book: RuleBook): Finding[] {
  const on = decisionOn ?? day;
  const said = new Set<string>();
  return lines.flatMap((line, index) => {
    if (line.level !== "agency") return [];
    // A text that has run out is said once, above.
    const missing = missingForBonus(line, on, book).filter((absence) => absence.why === "off");
    const why = missing.map(absenceText).join(" ");
    if (why === "" || said.has(why)) return [];
    said.add(why);
    return [
      unusual(
        "bonus_unknown",
        `lines.${String(index)}.awardKind`,
        `Chỉ tiêu ${String(index + 1)}: ${lineTitle(line)}, tiền thưởng chưa xác định`,
        why,
        { link: choosing },
      ),
    ];
  });
}

function checkPublication({ publicationDayCount }: RulesChecked, day: CalendarDate, book: RuleBook): Finding[] {
  const limit = timeLimitOn("publication", day, book);
  if (limit?.dayKind !== "working_day" || publicationDayCount >= limit.days) return [];
  return [
    unusual(
      "publication_short",
      "publicationDayCount",
      "Thời gian công khai",
      `Kế hoạch ghi ${twoDigits(publicationDayCount)} ngày làm việc, ít hơn ${twoDigits(limit.days)} ${dayKindNames[limit.dayKind]}.`,
      { source: `${limit.title} (${limit.basis})` },
    ),
  ];
}

/** What an own rule adds to the dossier of an award and the line does not ask for. */
function checkItems({ lines }: RulesChecked, day: CalendarDate, book: RuleBook): Finding[] {
  return lines.flatMap((line, index) => {
    const { rule, missing } = missingItems(book, line.awardKind, day, line.extraDocuments);
    return rule === null || missing.length === 0
      ? []
      : [
          unusual(
            "dossier_items",
            `lines.${String(index)}.extraDocuments`,
            `Chỉ tiêu ${String(index + 1)}: ${lineTitle(line)}, thành phần hồ sơ`,
            `Chỉ tiêu chưa yêu cầu: ${missing.join("; ")}.`,
            { source: `${rule.title}: hồ sơ ${awardKindName(line.awardKind)} (${rule.basis})` },
          ),
        ];
  });
}
