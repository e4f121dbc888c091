import type { CalendarDate } from "~/shared/time";

export const letterForms = ["letter", "proposal"] as const;
export type LetterForm = (typeof letterForms)[number];

export const letterFormNames: Readonly<Record<LetterForm, string>> = { letter: "Công văn", proposal: "Tờ trình" };

/**
 * How the signer signs (Nghị định 30/2020/NĐ-CP, Điều 13): as head; as deputy for the head (KT.); on behalf of a collective (TM.), also as
 * deputy of its head; by order of the head (TL.); by the head's written authorisation (TUQ.).
 */
export const capacities = ["head", "deputy", "collective", "collectiveDeputy", "order", "authorised"] as const;
export type Capacity = (typeof capacities)[number];

/** Whether somebody else's place is taken, which the head cannot do for himself or herself. */
export function signsForHead(capacity: Capacity): boolean {
  return capacity !== "head" && capacity !== "collective";
}

/**
 * The letter of a unit as it is kept: what only its writer knows. Candidates, lines and the names of unit and campaign are read when it
 * is drawn. A text that is null is the ready one, made anew each time.
 */
export interface LetterBody {
  form: LetterForm;
  /** "12/TTKC-HC"; "" while văn thư has not given it, or for good where the unit gives out none. */
  number: string;
  /** Null: room to write the day by hand. */
  datedOn: CalendarDate | null;
  place: string;
  /** A person of the unit; null: nobody is known to sign. */
  signerId: string | null;
  capacity: Capacity;
  to: string | null;
  opening: string | null;
  ending: string | null;
  recipients: readonly string[];
  /** What follows "Lưu: ". */
  archive: string;
}

/** The texts that stand there unless the writer has words of his or her own. */
export interface ReadyTexts {
  to: string;
  opening: string;
  ending: string;
}

/** Null when what was sent is the ready text that the page showed: the letter then follows its facts. */
export function ownText(sent: string, shown: string): string | null {
  const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();
  return sent === "" || plain(sent) === plain(shown) ? null : sent;
}

/** One text for one content, so that its hash says whether anything changed. */
export function writeLetterBody(body: LetterBody): string {
  const { form, number, datedOn, place, signerId, capacity, to, opening, ending, recipients, archive } = body;
  return JSON.stringify({ form, number, datedOn, place, signerId, capacity, to, opening, ending, recipients, archive });
}

export function readLetterBody(stored: string): LetterBody {
  return JSON.parse(stored) as LetterBody;
}
