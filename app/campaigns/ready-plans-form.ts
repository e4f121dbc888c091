import { text } from "~/shared/forms/fields";
import { form, readForm } from "~/shared/forms/form-schema";
import { blankPlan, plainLine, plainTask } from "./blank-plan";
import type { CampaignPlan } from "./campaign";
import { saveCampaignForm } from "./forms";
import { planFromForm, planToForm } from "./plan-form";
import { newLineValues } from "./plan-rows-form";

export interface ReadyPlan {
  code: string;
  name: string;
  /** What kind of agency carried it out, and when. */
  origin: string;
  note: string;
  /** Name of the considering body that the plan speaks of: the agency's own of that name is chosen. */
  bodyHint: string;
  plan: CampaignPlan;
}

/** A file that is not offered, with what is wrong in it, one sentence a field. */
export interface BrokenPlan {
  file: string;
  problems: string[];
}

const headForm = form({
  code: text({
    label: "Mã",
    max: 40,
    pattern: { test: /^[a-z0-9-]+$/u, message: "Mã chỉ gồm chữ thường không dấu, số và gạch nối." },
  }),
  name: text({ label: "Tên", max: 200 }),
  origin: text({ label: "Nguồn", max: 200 }),
  note: text({ label: "Giới thiệu", max: 500 }),
  bodyHint: text({ label: "Nơi xét", required: false }),
});

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

// A ready plan is an editor's form that somebody filled in: what the editor would refuse is refused here, in the same words.
const blank: Tree = { ...planToForm(blankPlan("", 2000)) };
const anId = "00000000-0000-7000-8000-000000000000";
const rowDefaults: Readonly<Record<string, Tree>> = {
  legalBases: { title: "", number: "", datedOn: null, issuer: "", about: "" },
  lines: {
    lineId: null,
    ...plainLine,
    ...newLineValues,
    quotaCount: null,
    quotaSource: "",
    receiver: "",
    standard: "",
  },
  tasks: { ...plainTask, responsible: "", content: "" },
  reports: { tier: "unit", label: "", reporter: "", receiver: "", wording: "by", dueOn: null, dueHour: null },
  recipients: { name: "" },
};
const headKeys = ["code", "name", "origin", "note", "bodyHint", "plan"];

/** Reads one file of ready-plans/. `file` is its name, for the sentences. */
export function readReadyPlan(
  file: string,
  json: string,
): { ok: true; value: ReadyPlan } | { ok: false; error: BrokenPlan } {
  const broken = (problems: string[]): { ok: false; error: BrokenPlan } => ({ ok: false, error: { file, problems } });
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return broken(["Tệp không đúng cú pháp JSON: thường do thiếu dấu phẩy, dấu ngoặc kép hoặc dấu ngoặc."]);
  }
  if (!isTree(raw) || !isTree(raw["plan"])) return broken(["Tệp thiếu mục “plan”, nơi ghi nội dung kế hoạch."]);
  const planned = raw["plan"];
  const strangers = [
    ...Object.keys(raw).filter((key) => !headKeys.includes(key)),
    ...Object.keys(planned).flatMap((key) => strangersIn(key, planned[key])),
  ];
  const head = readForm(headForm, raw);
  const typed = Object.fromEntries(Object.keys(blank).map((key) => [key, typedPart(key, planned[key])]));
  const plan = readForm(saveCampaignForm, { ...typed, id: anId, version: "1" });
  if (head.ok && plan.ok && strangers.length === 0)
    return { ok: true, value: { ...head.value, plan: planFromForm(plan.value) } };
  return broken([
    ...strangers.map((name) => `Mục “${name}” không có trong kế hoạch mẫu: xem lại cách viết.`),
    ...Object.entries(head.ok ? {} : head.fields).map(([name, problem]) => `Mục “${name}”: ${problem}`),
    ...Object.entries(plan.ok ? {} : plan.fields).map(([name, problem]) => `Mục “plan.${name}”: ${problem}`),
  ]);
}

function strangersIn(key: string, value: unknown): string[] {
  if (!Object.hasOwn(blank, key)) return [`plan.${key}`];
  const known = rowDefaults[key];
  if (known === undefined || key === "recipients") return [];
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown, index) =>
    isTree(row)
      ? Object.keys(row)
          .filter((name) => !Object.hasOwn(known, name))
          .map((name) => `plan.${key}.${String(index)}.${name}`)
      : [`plan.${key}.${String(index)}`],
  );
}

// Long texts stand in a file as one item a line.
function typedPart(key: string, value: unknown): unknown {
  if (value === undefined) return blank[key];
  const row = rowDefaults[key];
  if (key === "recipients") return Array.isArray(value) ? value.map((name: unknown) => ({ name })) : [];
  if (row !== undefined)
    return Array.isArray(value) ? value.map((one: unknown) => (isTree(one) ? { ...row, ...one } : one)) : value;
  return Array.isArray(value) ? value.join("\n") : value;
}
