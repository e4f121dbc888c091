import type { CalendarDate, Instant } from "~/shared/time";

/** Where somebody is to go: unit, post and day. */
export interface NewPlace {
  unitId: string;
  post: string;
  isHead: boolean;
  isLeader: boolean;
  isDirectWorker: boolean;
  fromOn: CalendarDate;
}

export type TransferState = "proposed" | "done" | "refused" | "cancelled";

/** The word of one side: when, and under whose name. */
export interface Word {
  at: Instant;
  byName: string;
}

export interface Transfer {
  id: string;
  personId: string;
  fullName: string;
  fromUnitId: string;
  fromUnitName: string;
  toUnitName: string;
  place: NewPlace;
  document: string;
  state: TransferState;
  /** The giving unit lets the person go. */
  released: Word | null;
  /** The receiving unit takes the person in. */
  received: Word | null;
  proposed: Word;
  ended: (Word & { reason: string }) | null;
  version: number;
}

export const transferStateNames: Readonly<Record<TransferState, string>> = {
  proposed: "Chờ xác nhận",
  done: "Đã chuyển",
  refused: "Bị từ chối",
  cancelled: "Đã hủy",
};

export type Side = "giving" | "receiving";

/** The words that are said with a proposal: by the giving unit or the keeper of people the first, by the receiving unit the second. */
export function wordsOfProposal(by: Side | "keeper", word: Word): Pick<Transfer, "released" | "received"> {
  return by === "receiving" ? { released: null, received: word } : { released: word, received: null };
}

/** Which side's word is still missing; null: both have spoken. */
export function missingSide({ released, received }: Pick<Transfer, "released" | "received">): Side | null {
  return released === null ? "giving" : received === null ? "receiving" : null;
}

export type TransferProblem = "too_early" | "same_unit" | "in_no_unit";

/** Whether somebody who belongs to `current` can go there. Every day a person belongs to one unit. */
export function transferProblem(
  current: { unitId: string; fromOn: CalendarDate; toOn: CalendarDate | null } | null,
  place: Pick<NewPlace, "unitId" | "fromOn">,
): TransferProblem | null {
  if (current?.toOn !== null) return "in_no_unit";
  if (current.unitId === place.unitId) return "same_unit";
  return place.fromOn <= current.fromOn ? "too_early" : null;
}
