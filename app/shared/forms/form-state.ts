import type { RefusalText } from "../refusal";
import type { SentForm, TypedValues } from "./parse-form-data";

/** A file of a refused post: already stored, passed on by the redisplayed form as `<field>.pending`. */
export interface PendingFile {
  field: string;
  fileId: string;
  name: string;
  size: number;
}

/** What an action answers when it did not do the thing: everything needed to show the form again as it was. */
export interface FormState {
  intent: string;
  /** Every typed value by its dotted field name. */
  values: TypedValues;
  /** Dotted field name → sentence. */
  fields: Record<string, string>;
  refusal: RefusalText | null;
  pending?: PendingFile[];
  /** What a form that changes nothing found (see `answerSpec`); nothing was refused then. */
  answer?: unknown;
}

/** The answer to a refused post. */
export function refusedForm(
  sent: SentForm,
  why: { fields?: Readonly<Record<string, string>>; refusal?: RefusalText | null; pending?: PendingFile[] },
): FormState {
  const state: FormState = {
    intent: sent.intent,
    values: sent.values,
    fields: { ...why.fields },
    refusal: why.refusal ?? null,
  };
  return why.pending === undefined ? state : { ...state, pending: why.pending };
}

/** The state when it belongs to the form with one of these intents; a page may hold several forms. */
export function stateFor(state: FormState | null | undefined, ...intents: readonly string[]): FormState | undefined {
  return state && intents.includes(state.intent) ? state : undefined;
}

/** True when something was refused: the title of the document then begins with "Lỗi: ". */
export function isRefused(state: FormState | null | undefined): boolean {
  return state !== null && state !== undefined && (state.refusal !== null || Object.keys(state.fields).length > 0);
}

/** What the field shows: the typed text of the refused post, else the value that the page was loaded with. */
export function shownValue(state: FormState | undefined, name: string, defaultValue: string): string {
  if (state === undefined) return defaultValue;
  const typed = state.values[name];
  return Array.isArray(typed) ? (typed[0] ?? "") : (typed ?? "");
}

/** The values of a group of boxes, by the same rule. */
export function shownValues(
  state: FormState | undefined,
  name: string,
  defaults: readonly string[],
): readonly string[] {
  if (state === undefined) return defaults;
  const typed = state.values[name];
  return Array.isArray(typed) ? typed : typed === undefined ? [] : [typed];
}

/** How many rows of a list the refused post held; undefined when there was none. */
export function sentRowCount(state: FormState | undefined, name: string): number | undefined {
  if (state === undefined) return undefined;
  const start = `${name}.`;
  let count = 0;
  for (const key of [...Object.keys(state.values), ...(state.pending ?? []).map((file) => file.field)]) {
    const index = key.startsWith(start) ? Number(key.slice(start.length).split(".", 1)[0]) : Number.NaN;
    if (Number.isInteger(index)) count = Math.max(count, index + 1);
  }
  return count;
}

const isSentence = (value: string): boolean => value.length > 20 && /\s/u.test(value.trim());

/** What somebody wrote and would have to write again, where the page no longer shows the form: sentences, no ids or choices. */
export function typedTexts(values: Readonly<TypedValues>): string[] {
  return Object.values(values).flat().filter(isSentence);
}
