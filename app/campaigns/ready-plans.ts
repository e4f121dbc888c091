import { readReadyPlan, type BrokenPlan, type ReadyPlan } from "./ready-plans-form";

const files = import.meta.glob<string>("./ready-plans/*.json", { query: "?raw", import: "default", eager: true });

const readings = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, json]) => readReadyPlan(path.slice("./ready-plans/".length), json));

/** The plans of ready-plans/, one a file, in the order of the files' names. */
export const readyPlans: readonly ReadyPlan[] = readings.flatMap((one) => (one.ok ? [one.value] : []));

/** Files that somebody edited into something that no editor would take. */
export const brokenPlans: readonly BrokenPlan[] = readings.flatMap((one) => (one.ok ? [] : [one.error]));

export function findReadyPlan(code: string): ReadyPlan | null {
  return readyPlans.find((one) => one.code === code) ?? null;
}
