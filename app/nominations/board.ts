import { effectiveDeadline, isLate, type CampaignState, type Due, type Grace } from "~/campaigns/deadline";
import { isId } from "~/shared/ids";
import type { Instant } from "~/shared/time";
import { dossierStateNames, dossierStates, type DossierState } from "./dossier";

/** How far a unit is: its dossier's state, or that it has none. */
export type BoardState = DossierState | "none";
/** What the board can be narrowed to: a state, who is late, who may submit late. */
export type BoardChoice = BoardState | "late" | "late_pass";

export const boardStates = ["none", ...dossierStates] as const satisfies readonly BoardState[];
export const boardChoices = [...boardStates, "late", "late_pass"] as const satisfies readonly BoardChoice[];

export const boardChoiceNames: Readonly<Record<BoardChoice, string>> = {
  ...dossierStateNames,
  none: "Chưa lập hồ sơ",
  submitted: "Chờ thẩm định",
  late: "Quá hạn",
  late_pass: "Được nộp muộn",
};

export interface BoardCursor {
  direction: "first" | "next" | "back";
  /** Place and id of the unit at the edge of the page before. */
  place: number;
  id: string;
}

export interface BoardRequest {
  choice: BoardChoice | null;
  /** As typed: part of a unit's name, with or without diacritics. */
  q: string;
  cursor: BoardCursor;
}

const firstPage: BoardCursor = { direction: "first", place: 0, id: "" };

/** What an address asks for; what it gets wrong counts as not said. */
export function readBoardRequest(query: URLSearchParams): BoardRequest {
  return {
    choice: boardChoices.find((one) => one === query.get("trang_thai")) ?? null,
    q: (query.get("q") ?? "").trim().slice(0, 100),
    cursor: cursorOf(query.get("sau"), "next") ?? cursorOf(query.get("truoc"), "back") ?? firstPage,
  };
}

function cursorOf(text: string | null, direction: "next" | "back"): BoardCursor | null {
  const [, place = "", id = ""] = /^(-?\d{1,9})~(.+)$/u.exec(text ?? "") ?? [];
  return isId(id) ? { direction, place: Number(place), id } : null;
}

export function cursorText({ place, id }: Pick<BoardCursor, "place" | "id">): string {
  return `${String(place)}~${id}`;
}

export interface Standing {
  state: BoardState;
  campaignDueAt: Instant;
  campaignGrace: Grace;
  latePassUntil: Instant | null;
  correctionDueAt: Instant | null;
  /** Arrival of papers that are entered for the unit; left out or null: the unit sends its dossier itself. */
  stampedAt?: Instant | null;
}

/**
 * The end that binds a unit, and whether it has let it pass. Who has submitted is waited for no longer, nor whose papers came in time
 * and are being entered.
 */
export function standingOf(
  unit: Standing,
  now: Instant,
): Omit<Due, "source"> & { isAwaited: boolean; isLate: boolean } {
  const { endsAt, grace } = effectiveDeadline({ ...unit, state: unit.state === "none" ? "draft" : unit.state });
  const stampedAt = unit.state === "draft" ? (unit.stampedAt ?? null) : null;
  const isAwaited =
    stampedAt === null ? unit.state !== "submitted" && unit.state !== "accepted" : isLate(stampedAt, endsAt);
  return { endsAt, grace, isAwaited, isLate: isAwaited && isLate(stampedAt ?? now, endsAt) };
}

/** Nobody is waited for in a campaign that was cancelled. */
export function awaitsDossiers(state: CampaignState): boolean {
  return state !== "cancelled" && state !== "draft";
}
