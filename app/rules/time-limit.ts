import type { CalendarDate } from "~/shared/time";
import type { DayKind } from "./rule";
import { ruleOn, type RuleBook } from "./rule-book";
import { evidenceNames } from "./source";

/** Work whose time the product itself keeps; a rule about one of them acts there. */
export const limitedWorks = ["publication", "correction"] as const;
export type LimitedWork = (typeof limitedWorks)[number];

export const limitedWorkNames: Readonly<Record<LimitedWork, string>> = {
  publication: "Công khai danh sách đề nghị: ít nhất",
  correction: "Sửa hồ sơ được trả lại: ít nhất",
};

/** At least so many days are given for the work. */
export interface TimeLimit {
  title: string;
  basis: string;
  days: number;
  dayKind: DayKind;
  /** Why nobody may rely on it alone; null: it binds. */
  unverified: string | null;
}

export function timeLimitOn(work: LimitedWork, on: CalendarDate, book: RuleBook): TimeLimit | null {
  const found = ruleOn(book, "time_limit", work, on);
  if (found?.value.kind !== "limit") return null;
  return {
    title: found.title,
    basis: found.basis,
    days: found.value.days,
    dayKind: found.value.dayKind,
    unverified: found.standing === "unverified" ? evidenceNames[found.evidence] : null,
  };
}
