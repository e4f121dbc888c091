import { choice, date, field, id, integer, lineOf, text, type FieldSchema, type Parsed } from "~/shared/forms/fields";
import { form } from "~/shared/forms/form-schema";
import { namedAwards } from "./award-kinds";
import { overlaySubjects } from "./overlay";
import { askableFacts, comparisons, lineProblem, type Comparison, type ConditionLine } from "./own-condition";
import { limitedWorks } from "./time-limit";

/** "0,3" or "1" → tenths; empty: null. */
const multiple: FieldSchema<number | null> = field<number | null>((raw) => {
  const typed = lineOf(raw).replace(".", ",");
  if (typed === "") return { value: null };
  const [, whole = "", tenth = "0"] = /^(\d{1,3})(?:,(\d))?$/u.exec(typed) ?? [];
  return whole === ""
    ? { problem: `Hệ số “${typed}” chưa đúng dạng, ví dụ 0,3 hoặc 1,5.` }
    : { value: Number(whole) * 10 + Number(tenth) };
});

const onOff = choice({ label: "Bật hay tắt", of: ["on", "off"] });
const awardCodes = namedAwards.map((award) => award.code);

/** Lines of a condition; a rule that needs more is two rules. */
export const conditionPlaces = [1, 2, 3, 4] as const;
type Place = (typeof conditionPlaces)[number];

type ConditionValues = Readonly<
  Record<`fact${Place}`, string | null> &
    Record<`comparison${Place}`, Comparison | null> &
    Record<`number${Place}`, number | null>
>;

function conditionFields<P extends Place>(place: P) {
  const at = ` (điều kiện ${String(place)})`;
  return {
    [`fact${String(place)}`]: choice({
      label: `Nội dung xét${at}`,
      of: askableFacts.map((fact) => fact.name),
      required: false,
    }),
    [`comparison${String(place)}`]: choice({ label: `So sánh${at}`, of: comparisons, required: false }),
    [`number${String(place)}`]: integer({ label: `Số${at}`, min: 0, max: 100_000, required: false }),
  } as Record<`fact${P}`, FieldSchema<string | null>> &
    Record<`comparison${P}`, FieldSchema<Comparison | null>> &
    Record<`number${P}`, FieldSchema<number | null>>;
}

/** A rule from a document of the agency's or the province's. Which value fields count depends on the subject. */
export const addOverlayForm = form(
  {
    subject: choice({ label: "Loại quy định", of: overlaySubjects }),
    replacedRuleId: text({ label: "Quy định được thay", required: false, max: 120 }),
    title: text({ label: "Tên quy định" }),
    awardKind: choice({ label: "Danh hiệu, hình thức", of: awardCodes, required: false }),
    recipientKind: choice({ label: "Đối tượng", of: ["collective", "individual"], required: false }),
    percent: integer({ label: "Tỷ lệ", min: 1, max: 100, unit: "%", required: false }),
    tenths: multiple,
    days: integer({ label: "Số ngày", min: 1, max: 3650, unit: "ngày", required: false }),
    dayKind: choice({ label: "Cách tính ngày", of: ["day", "working_day"], required: false }),
    limitOf: choice({ label: "Thời hạn của việc", of: limitedWorks, required: false }),
    countsWritten: choice({ label: "Người gửi ý kiến bằng văn bản", of: ["yes", "no"], required: false }),
    combine: choice({ label: "Cần đạt", of: ["all", "any"], required: false }),
    ...conditionFields(1),
    ...conditionFields(2),
    ...conditionFields(3),
    ...conditionFields(4),
    items: text({ label: "Nội dung", multiline: true, required: false, max: 2000 }),
    document: text({ label: "Số, ký hiệu văn bản", max: 120 }),
    documentOn: date({ label: "Ngày văn bản" }),
    issuer: text({ label: "Cơ quan ban hành" }),
    article: text({ label: "Điều, khoản", required: false, max: 80 }),
    validFrom: date({ label: "Hiệu lực từ ngày" }),
    validTo: date({ label: "Đến hết ngày", required: false }),
    note: text({ label: "Ghi chú", required: false, max: 500 }),
  },
  (values): Record<string, string> => ({
    ...missingValues(values),
    ...(values.subject === "prerequisite" ? conditionProblems(values) : {}),
    ...(values.validTo !== null && values.validTo < values.validFrom
      ? { validTo: "Ngày cuối sớm hơn ngày bắt đầu hiệu lực." }
      : {}),
  }),
);
export type AddOverlay = Parsed<typeof addOverlayForm>;

/** The lines of the condition as they were filled in. */
export function conditionLines(values: ConditionValues): ConditionLine[] {
  return conditionPlaces.map((place) => ({
    fact: values[`fact${place}`],
    comparison: values[`comparison${place}`],
    number: values[`number${place}`],
  }));
}

function conditionProblems(values: ConditionValues): Record<string, string> {
  const lines = conditionLines(values);
  const problems = lines.flatMap((line, index) => {
    const problem = lineProblem(line);
    return problem === null ? [] : [[`${problem.part}${String(index + 1)}`, problem.why] as const];
  });
  return problems.length === 0 && lines.every((line) => line.fact === null)
    ? { fact1: "Chọn nội dung cần xét." }
    : Object.fromEntries(problems);
}

interface TypedValues {
  subject: string;
  awardKind: string | null;
  recipientKind: string | null;
  percent: number | null;
  tenths: number | null;
  days: number | null;
  dayKind: string | null;
  items: string;
}

function missingValues(values: TypedValues): Record<string, string> {
  const needs = overlayFields[values.subject as keyof typeof overlayFields];
  const problems: Record<string, string> = {};
  for (const name of needs) {
    const value = values[name];
    if (value === null || value === "") problems[name] = missing[name];
  }
  return problems;
}

type ValueField = Exclude<keyof TypedValues, "subject">;

const missing: Readonly<Record<ValueField, string>> = {
  awardKind: "Chọn danh hiệu, hình thức.",
  recipientKind: "Chọn đối tượng.",
  percent: "Nhập tỷ lệ.",
  tenths: "Nhập hệ số, ví dụ 0,3.",
  days: "Nhập số ngày.",
  dayKind: "Chọn cách tính ngày.",
  items: "Nhập nội dung quy định.",
};

/** The fields that make up the value, by subject. */
export const overlayFields = {
  vote: ["awardKind", "percent"],
  quorum: ["percent"],
  bonus: ["awardKind", "recipientKind", "tenths"],
  dossier_item: ["awardKind", "items"],
  time_limit: ["days", "dayKind"],
  prerequisite: ["awardKind", "recipientKind"],
  principle: ["items"],
} as const satisfies Record<(typeof overlaySubjects)[number], readonly ValueField[]>;

export const endOverlayForm = form({
  overlayId: id({ label: "quy định" }),
  reason: text({ label: "Lý do dừng", max: 500 }),
});
export type EndOverlay = Parsed<typeof endOverlayForm>;

export const switchRuleForm = form({
  choiceId: text({ label: "Quy định", max: 120 }),
  isOn: onOff,
  reason: text({ label: "Lý do", max: 500 }),
});
export type SwitchRule = Parsed<typeof switchRuleForm>;
