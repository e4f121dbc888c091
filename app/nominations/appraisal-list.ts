import { deadlineEnd } from "~/campaigns/deadline";
import { isId } from "~/shared/ids";
import type { CalendarDate, Instant } from "~/shared/time";

/** What waits for the organizer, and what the organizer waits for. */
export type WorkListState = "submitted" | "returned";
export const workListStates = ["submitted", "returned"] as const satisfies readonly WorkListState[];

export const workListStateNames: Readonly<Record<WorkListState, string>> = {
  submitted: "Chờ thẩm định",
  returned: "Chờ đơn vị sửa",
};

export type OfficerFilter = "all" | "mine" | "none";

const stateWords = { submitted: "cho-tham-dinh", returned: "cho-don-vi-sua" } as const;
const officerWords = { all: "", mine: "toi", none: "chua-giao" } as const;

export const officerFilterOptions: readonly { value: string; label: string }[] = [
  { value: officerWords.mine, label: "Giao cho tôi" },
  { value: officerWords.none, label: "Chưa giao ai" },
];

export interface WorkListFilter {
  state: WorkListState;
  /** "" for all. */
  campaignId: string;
  officer: OfficerFilter;
  /** As typed: part of a unit's name, with or without diacritics. */
  q: string;
}

type Query = Readonly<Record<string, string | undefined>>;

/** What an address asks for; what it gets wrong counts as not said. */
export function readWorkListFilter(query: { get(name: string): string | null }): WorkListFilter {
  const campaignId = query.get("phong_trao") ?? "";
  return {
    state: query.get("buoc") === stateWords.returned ? "returned" : "submitted",
    campaignId: isId(campaignId) ? campaignId : "",
    officer:
      query.get("nguoi") === officerWords.mine ? "mine" : query.get("nguoi") === officerWords.none ? "none" : "all",
    q: (query.get("q") ?? "").trim().slice(0, 100),
  };
}

/** The same as an address has it; what is not narrowed is left out. */
export function workListQuery({ state, campaignId, officer, q }: WorkListFilter): Query {
  return {
    buoc: state === "submitted" ? undefined : stateWords[state],
    phong_trao: campaignId,
    nguoi: officerWords[officer],
    q,
  };
}

const wholeList = "tat-ca";

/** The same for the address of a dossier, from where the next one of the list is found. */
export function workListInAddress(filter: WorkListFilter): Query {
  return { ...workListQuery({ ...filter, state: "submitted" }), ds: filter.campaignId === "" ? wholeList : undefined };
}

/** The list that a dossier's address names; opened from elsewhere, what waits in the same campaign. */
export function readWorkListInAddress(query: { get(name: string): string | null }, campaignId: string): WorkListFilter {
  const filter = readWorkListFilter(query);
  const isNamed = filter.campaignId !== "" || query.get("ds") === wholeList;
  return { ...filter, state: "submitted", campaignId: isNamed ? filter.campaignId : campaignId };
}

export function officerWord(officer: OfficerFilter): string {
  return officerWords[officer];
}

/** The place of a dossier in the list: by when it is due, then when it arrived. */
export interface WorkListPlace {
  /** A day of the plan or an instant, as texts order them; `noDay` for a plan without. */
  due: string;
  arrivedAt: Instant;
  id: string;
}

/** Sorts after every day. */
export const noDay = "9999-12-31";

export function readWorkListPlace(text: string | null): WorkListPlace | null {
  const [due, arrivedAt, id] = (text ?? "").split("~");
  return due !== undefined && arrivedAt !== undefined && id !== undefined && isId(id) ? { due, arrivedAt, id } : null;
}

export function workListPlaceText({ due, arrivedAt, id }: WorkListPlace): string {
  return `${due}~${arrivedAt}~${id}`;
}

/** A dossier is appraised before the day on which the body meets; a plan without that day sets no end. */
export function appraisalDueAt(reviewOn: CalendarDate | null): Instant | null {
  return reviewOn === null ? null : deadlineEnd(reviewOn, "before");
}
