import { dueText, isLate, noGrace, type Grace } from "~/campaigns/deadline";
import { addMs, formatLeft, formatShort, twoDigits, type Instant } from "~/shared/time";
import type { StatusLook } from "~/shared/ui/status";

/** One thing that waits for somebody: what, where it is done, by when. */
export interface WorkItem {
  /** Kind and id: two roles of one person may find the same thing. */
  key: string;
  href: string;
  title: string;
  note: string;
  /** Verb and object, for the page's main button when this item is the first. */
  action: string;
  /** Exclusive end; null when nothing binds. */
  dueAt: Instant | null;
  /** Of a dossier's deadline: what the agency adds, part of `dueAt`. */
  grace?: Grace;
  /** Waiting since; the older comes first among things without an end. */
  since: Instant | null;
  look: StatusLook;
  /** To be read, not done: last, and not counted as work. */
  isNotice: boolean;
}

export interface WorkRow {
  key: string;
  href: string;
  title: string;
  note: string;
  due: { at: Instant; text: string; left: string } | null;
  /** "từ 30/10, 10:05" where no end binds. */
  since: string;
  look: StatusLook;
  /** Close to its end or past it. */
  isUrgent: boolean;
}

const soonMs = 3 * 86_400_000;

type Urgency = "past" | "soon" | "far" | "none";

export function urgencyOf({ dueAt }: Pick<WorkItem, "dueAt">, now: Instant): Urgency {
  if (dueAt === null) return "none";
  if (isLate(now, dueAt)) return "past";
  return isLate(addMs(now, soonMs), dueAt) ? "soon" : "far";
}

/** Work before notices; the nearest end first (what is overdue leads); then what waits longest. One row a thing. */
export function orderWork(items: readonly WorkItem[]): WorkItem[] {
  const seen = new Set<string>();
  const once = items.filter(({ key }) => !seen.has(key) && seen.add(key));
  return once.sort(
    (a, b) =>
      Number(a.isNotice) - Number(b.isNotice) ||
      compareNullsLast(a.dueAt, b.dueAt) ||
      compareNullsLast(a.since, b.since) ||
      compare(a.title, b.title) ||
      compare(a.key, b.key),
  );
}

/** "06 việc, 01 việc sắp đến hạn, 01 việc quá hạn" */
export function workSummary(items: readonly WorkItem[], now: Instant): string {
  const work = items.filter((item) => !item.isNotice);
  const soon = work.filter((item) => urgencyOf(item, now) === "soon").length;
  const past = work.filter((item) => urgencyOf(item, now) === "past").length;
  return [
    work.length === 0 ? "Chưa có việc nào chờ" : `${twoDigits(work.length)} việc`,
    ...(past > 0 ? [`${twoDigits(past)} việc quá hạn`] : []),
    ...(soon > 0 ? [`${twoDigits(soon)} việc sắp đến hạn`] : []),
  ].join(", ");
}

const soonLook: StatusLook = { tone: "wait", icon: "warn", label: "Sắp đến hạn" };
const pastLook: StatusLook = { tone: "bad", icon: "warn", label: "Quá hạn" };

export function workRow(item: WorkItem, now: Instant): WorkRow {
  const urgency = urgencyOf(item, now);
  return {
    key: item.key,
    href: item.href,
    title: item.title,
    note: item.note,
    due:
      item.dueAt === null
        ? null
        : {
            at: item.dueAt,
            text: dueText(item.dueAt, item.grace ?? noGrace),
            left: formatLeft(now, item.dueAt).toLowerCase(),
          },
    since: item.dueAt === null && item.since !== null ? `từ ${formatShort(item.since)}` : "",
    look: urgency === "past" ? pastLook : urgency === "soon" ? soonLook : item.look,
    isUrgent: urgency === "past" || urgency === "soon",
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNullsLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}
