import type { AwardFact, AwardSnapshot } from "~/history/award-entry";
import type { Owner } from "~/history/owner";
import type { RatingFact } from "~/history/task-rating";
import type { KnownPerson } from "~/people/match-person";
import type { PersonDetails } from "~/people/person";
import type { CalendarDate } from "~/shared/time";
import type { Cell } from "./cell";
import type { RowVerdict } from "./import-kind";

/** One row of the sheet, its cells in the order of the columns of the kind. */
export interface SheetRow {
  /** As the sheet counts: 1 is the first. */
  rowNumber: number;
  cells: Readonly<Record<string, Cell>>;
}

export interface CellProblem {
  /** Column, as in `columnsOf`; "" for the row as a whole. */
  column: string;
  message: string;
}

/** What the organizer said of a row that leaves open whom it means. */
export type RowAnswer = { kind: "person"; personId: string } | { kind: "new" } | { kind: "skip" };

/** A person of the register with all that a row may change. */
export interface RegisterPerson extends KnownPerson, Omit<PersonDetails, "otherNames" | "birthOn" | "staffCode"> {
  gender: "female" | "male";
  post: string;
  version: number;
}

export interface NewPlace {
  unitId: string;
  post: string;
  isHead: boolean;
  isLeader: boolean;
  isDirectWorker: boolean;
  fromOn: CalendarDate;
  document: string;
}

export type PersonFacts = PersonDetails & { fullName: string; gender: "female" | "male" };

/** Whom a row may mean, for the one who is asked. */
export interface PersonChoice {
  personId: string;
  name: string;
  /** "Chuyên viên, Văn phòng Sở; sinh 15/08/1985; số hiệu 00123". */
  note: string;
}

interface Judged {
  rowNumber: number;
  verdict: RowVerdict;
  /** Whom or what the row is about. */
  label: string;
  /** What would change, or why somebody is asked. */
  note: string;
  problems: readonly CellProblem[];
  choices: readonly PersonChoice[];
}

export interface JudgedPerson extends Judged {
  /** Whom it changes; null for somebody new. */
  person: RegisterPerson | null;
  facts: PersonFacts | null;
  place: NewPlace | null;
  /** How many people of that spelling the register has. */
  namesakeCount: number;
}

/** A fact of which the owner is known; whether the register has it is seen by whoever reads the owner's history. */
export interface JudgedFact extends Judged {
  owner: Owner | null;
  ownerName: string;
  award: (AwardFact & Pick<AwardSnapshot, "post" | "unitName">) | null;
  rating: RatingFact | null;
}
