import { awardKindName } from "./award-kinds";
import { countOf, factLabels, yearsOf, type FactValue } from "./facts";

const valueNames: Readonly<Record<string, string>> = {
  EXCELLENT: "hoàn thành xuất sắc nhiệm vụ",
  GOOD: "hoàn thành tốt nhiệm vụ",
  COMPLETED: "hoàn thành nhiệm vụ",
  NOT_COMPLETED: "không hoàn thành nhiệm vụ",
};

export function factLabel(name: string): string {
  const code = yearsOf.exec(name)?.[1];
  if (code !== undefined) return `Các năm ${valueNames[code] ?? `đạt ${awardKindName(code)}`}`;
  const counted = countOf.exec(name)?.[1];
  if (counted !== undefined) return `Số ${awardKindName(counted)}`;
  return (factLabels as Readonly<Record<string, string>>)[name] ?? name;
}

export function factText(value: FactValue | undefined): string {
  if (value === undefined) return "chưa có dữ liệu";
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return valueNames[value] ?? value;
  if ("atLeast" in value) return `đã ghi nhận ${String(value.atLeast)} (dữ liệu có thể chưa đủ)`;
  const known = value.years.length === 0 ? "chưa ghi nhận năm nào" : [...value.years].sort().join(", ");
  return value.isComplete ? known : `${known} (dữ liệu có thể chưa đủ)`;
}
