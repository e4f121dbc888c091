import type { AwardFact, AwardSnapshot } from "~/history/award-entry";
import type { Owner } from "~/history/owner";
import type { RatingFact } from "~/history/task-rating";
import type { Cell } from "./cell";
import type { RowVerdict } from "./import-kind";
import type { NewPlace, PersonChoice, PersonFacts } from "./row";

/** One row of an import as it lies ready: how it was understood, and what it would write. */
export interface StagedRow {
  rowNumber: number;
  verdict: RowVerdict;
  identity: string;
  label: string;
  note: string;
  /** With the cell, as the sheet names it; "" for the whole row. */
  problems: readonly { cell: string; message: string }[];
  choices: readonly PersonChoice[];
  cells: Readonly<Record<string, Cell>>;
  answer: string;
  targetId: string | null;
  targetVersion: number;
  knownCount: number;
  person: {
    id: string;
    after: PersonFacts;
    before: PersonFacts | null;
    place: (NewPlace & { id: string }) | null;
  } | null;
  award: Sides<AwardFact & AwardSnapshot> | null;
  rating: Sides<RatingFact> | null;
}

export interface Sides<F> {
  id: string;
  owner: Owner;
  after: F;
  /** What is changed; null for what is added. */
  before: F | null;
}
