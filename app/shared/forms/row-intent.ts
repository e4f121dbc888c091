import type { FormState, PendingFile } from "./form-state";
import { rowMark, type SentForm, type TypedValues } from "./parse-form-data";

type RowIntent = { verb: "add"; list: string } | { verb: "remove"; list: string; index: number };

/** Value of the button that adds a row to a list. */
export function addRowIntent(list: string): string {
  return `row.add:${list}`;
}

/** Value of the button that takes a row out of a list. */
export function removeRowIntent(list: string, index: number): string {
  return `row.remove:${list}.${String(index)}`;
}

function readRowIntent(intent: string): RowIntent | null {
  const [, verb, target = ""] = /^row\.(add|remove):(.+)$/u.exec(intent) ?? [];
  if (verb === "add") return { verb, list: target };
  const [, list, index] = /^(.+)\.(\d+)$/u.exec(target) ?? [];
  return verb === "remove" && list !== undefined ? { verb, list, index: Number(index) } : null;
}

/** True when the pressed button only adds or removes a row: nothing is to be saved. */
export function isRowIntent(intent: string): boolean {
  return readRowIntent(intent) !== null;
}

/** The typed values with one more or one less row; null when the intent is another. */
export function applyRowIntent(values: Readonly<TypedValues>, intent: string): TypedValues | null {
  const wanted = readRowIntent(intent);
  if (wanted === null) return null;
  if (wanted.verb === "add")
    return { ...values, [`${wanted.list}.${String(rowCount(values, wanted.list))}.${rowMark}`]: "1" };
  const kept: TypedValues = {};
  for (const [name, value] of Object.entries(values)) {
    const moved = withoutRow(name, wanted.list, wanted.index);
    if (moved !== null) kept[moved] = value;
  }
  return kept;
}

/**
 * The form to show again after a row button was pressed with scripts off; null for every other button.
 * `intent` is the form's, so that the page gives the state to the right form; its hidden one when that is not known.
 */
export function rowState(sent: SentForm, intent: string, pending: readonly PendingFile[] = []): FormState | null {
  const values = applyRowIntent(sent.values, sent.intent);
  if (values === null) return null;
  const wanted = readRowIntent(sent.intent);
  const moved =
    wanted?.verb === "remove"
      ? pending.flatMap((file) => {
          const field = withoutRow(file.field, wanted.list, wanted.index);
          return field === null ? [] : [{ ...file, field }];
        })
      : [...pending];
  return { intent: isRowIntent(intent) ? sent.formIntent : intent, values, fields: {}, refusal: null, pending: moved };
}

function rowCount(values: Readonly<TypedValues>, list: string): number {
  let count = 0;
  for (const name of Object.keys(values)) {
    const index = indexIn(name, list);
    if (index !== null) count = Math.max(count, index + 1);
  }
  return count;
}

function indexIn(name: string, list: string): number | null {
  if (!name.startsWith(`${list}.`)) return null;
  const index = name.slice(list.length + 1).split(".", 1)[0] ?? "";
  return /^\d+$/u.test(index) ? Number(index) : null;
}

function withoutRow(name: string, list: string, gone: number): string | null {
  const index = indexIn(name, list);
  if (index === null || index < gone) return name;
  if (index === gone) return null;
  const rest = name.slice(list.length + 1 + String(index).length);
  return `${list}.${String(index - 1)}${rest}`;
}
