import { annexOrder } from "~/documents/templates/decision";

export interface OrderedName {
  nominationId: string;
  recipientKind: "collective" | "individual";
  candidateName: string;
  /** Place of the award line in the plan. */
  lineOrdinal: number;
  /** Place by votes within the line. */
  rank: number | null;
}

/** Collectives first, then individuals; in each the lines as the plan has them, and within a line by rank. Equal ranks stay as they come, so that
 * minutes, published list and annex name them in one order. */
export function inAnnexOrder<T extends OrderedName>(names: readonly T[]): T[] {
  const sorted = [...names].sort(
    (a, b) =>
      a.lineOrdinal - b.lineOrdinal || (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER),
  );
  return annexOrder(sorted.map((name) => ({ kind: name.recipientKind, name: name.candidateName, from: name }))).map(
    ({ from }) => from,
  );
}

/** Số sổ vàng: the place in the annex, counted from 1 through the whole decision. */
export function awardOrder<T extends OrderedName>(names: readonly T[]): (T & { goldenBookNo: number })[] {
  return inAnnexOrder(names).map((name, index) => ({ ...name, goldenBookNo: index + 1 }));
}
