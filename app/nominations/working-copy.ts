import { fieldName, type TypedValues } from "~/shared/forms/parse-form-data";
import { addMs, dateOf, formatDate, formatInstant, type Instant } from "~/shared/time";
import type { EditTarget } from "./returned-items";
import { paths } from "~/shared/paths";

/** Which form of a dossier is being typed in. `new`: a candidate who is not in the dossier yet. */
export type WorkingItem = "letter" | "minutes" | "new" | `nomination:${string}` | `report:${string}`;

/** What an account typed into a form and has not saved. */
export interface WorkingCopy {
  item: WorkingItem;
  values: TypedValues;
  /** Id of the document, or version of the nomination, on which it was typed; "" for none. */
  basedOn: string;
  savedAt: Instant;
}

/** That somebody is typing: no word of what. */
export interface WorkingSign {
  accountId: string;
  byName: string;
  item: WorkingItem;
  savedAt: Instant;
}

/** Letters of JSON that one form may hold; the longest forms of ours take a tenth of it. */
export const workingCopyLimit = 400_000;
/** Copies that nobody touched are kept this long. */
export const workingCopyKeptMs = 90 * 24 * 3_600_000;

const window = { ms: 60_000, saves: 90 } as const;

/** Reads the item of a form; null for what no form of a dossier is called. */
export function readItem(typed: string): WorkingItem | null {
  if (typed === "letter" || typed === "minutes" || typed === "new") return typed;
  return /^(?:nomination|report):[0-9a-f-]{36}$/u.test(typed) ? (typed as WorkingItem) : null;
}

export function nominationIdOf(item: WorkingItem): string | null {
  return item.includes(":") ? item.slice(item.indexOf(":") + 1) : null;
}

/** What has to be open for it; who may mend a report alone opens the candidate's page too. */
export function targetOf(item: WorkingItem): EditTarget {
  if (item === "new") return { kind: "candidates" };
  const id = nominationIdOf(item);
  return id === null ? { kind: item as "letter" | "minutes" } : { kind: "report", id };
}

/** The page with the form. */
export function pageOf(dossierId: string, item: WorkingItem): string {
  if (item === "letter") return paths.writeLetter(dossierId);
  if (item === "minutes") return paths.writeMinutes(dossierId);
  if (item === "new") return paths.newNomination(dossierId);
  const id = nominationIdOf(item) ?? "";
  return item.startsWith("report:") ? paths.writeReport(dossierId, id) : paths.nomination(dossierId, id);
}

// What the form itself brings anew, and what is no text.
const ownFields = new Set(["intent", "version", "replaces", "confirm"]);

/** The typed values out of the JSON that a page sent; null when it is none of ours. */
export function readValues(json: string): TypedValues | null {
  let sent: unknown;
  try {
    sent = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) return null;
  const values: TypedValues = {};
  for (const [name, value] of Object.entries(sent)) {
    if (fieldName(name) !== name) return null;
    if (ownFields.has(name) || name.endsWith(".pending")) continue;
    if (typeof value === "string") values[name] = value;
    else if (Array.isArray(value) && value.every((one) => typeof one === "string")) values[name] = value;
    else return null;
  }
  return values;
}

/** Counts one more save; null when there were too many within a minute. */
export function countSave(
  earlier: { windowAt: Instant; count: number } | null,
  now: Instant,
): { windowAt: Instant; count: number } | null {
  if (earlier === null || earlier.windowAt <= addMs(now, -window.ms)) return { windowAt: now, count: 1 };
  return earlier.count >= window.saves ? null : { windowAt: earlier.windowAt, count: earlier.count + 1 };
}

/**
 * The typed rows of a list in the order of the page's rows now: people and candidates come and go while a copy lies. Rows are told apart
 * by the field `by`; what was typed for one who is gone falls away, and one who is new brings `fresh`.
 */
export function rowsInOrder(
  values: Readonly<TypedValues>,
  list: string,
  by: string,
  rows: readonly { id: string; fresh: Readonly<Record<string, string>> }[],
): TypedValues {
  const start = `${list}.`;
  const typed = new Map<string, Record<string, string | string[]>>();
  const others: TypedValues = {};
  const byIndex = new Map<string, Record<string, string | string[]>>();
  for (const [name, value] of Object.entries(values)) {
    const [index, field] = name.startsWith(start) ? name.slice(start.length).split(".", 2) : [];
    if (index === undefined || field === undefined) {
      others[name] = value;
      continue;
    }
    byIndex.set(index, { ...byIndex.get(index), [field]: value });
  }
  for (const row of byIndex.values()) if (typeof row[by] === "string") typed.set(row[by], row);
  rows.forEach(({ id, fresh }, index) => {
    for (const [field, value] of Object.entries({ ...(typed.get(id) ?? fresh), [by]: id }))
      others[`${start}${String(index)}.${field}`] = value;
  });
  return others;
}

/** A text that was left as the page had it ready is ready as of now; one of the writer's own stays. */
export function readyAsOfNow(
  values: Readonly<TypedValues>,
  texts: readonly { field: string; shown: string; ready: string }[],
): TypedValues {
  const now: TypedValues = { ...values };
  for (const { field, shown, ready } of texts) if (now[field] === now[shown]) now[field] = ready;
  return now;
}

/** "09 giờ 12", with the day when it is not today's. */
export function clockText(at: Instant, now: Instant): string {
  const clock = formatInstant(at).split(",", 1)[0] ?? "";
  return dateOf(at) === dateOf(now) ? clock : `${clock} ngày ${formatDate(dateOf(at))}`;
}

/** "Trần B đang soạn, lưu nháp lúc 09 giờ 12"; who has been quiet for a while only has a copy. */
export function signText({ byName, savedAt }: WorkingSign, now: Instant): string {
  const isBusy = savedAt > addMs(now, -10 * 60_000);
  const at = clockText(savedAt, now);
  return isBusy ? `${byName} đang soạn, lưu nháp lúc ${at}` : `${byName} có bản nháp chưa lưu, lúc ${at}`;
}
