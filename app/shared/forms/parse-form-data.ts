/** Typed text by dotted field name ("title", "lines.0.quota"); several values of one name as a list. */
export type TypedValues = Record<string, string | string[]>;

export interface SentForm {
  /** The pressed button's `intent`; "" when the form names none. */
  intent: string;
  /** The form's own hidden `intent`, which stands first; the same when it names only one. */
  formIntent: string;
  values: TypedValues;
  files: { field: string; file: File }[];
  /** Files of an earlier refused post that the form passes on. */
  pending: { field: string; fileId: string }[];
}

/** Marks a row as present on the page even when nothing in it is filled in. */
export const rowMark = "_row";

const pendingTail = ".pending";
const unsafeParts = new Set(["__proto__", "prototype", "constructor"]);
const maxRows = 1000;

/** A submitted form as flat values. */
export function parseFormData(formData: FormData): SentForm {
  return parseEntries(formData.entries());
}

/** The same from name and value pairs, for a server that streams files aside. */
export function parseEntries(entries: Iterable<readonly [string, string | File]>): SentForm {
  const sent: SentForm = { intent: "", formIntent: "", values: {}, files: [], pending: [] };
  for (const [sentName, value] of entries) {
    const name = fieldName(sentName);
    if (name === null) continue;
    if (typeof value !== "string") {
      if (value.name !== "" || value.size > 0) sent.files.push({ field: name, file: value });
    } else if (name === "intent") {
      // A hidden default stands at the head of the form; the pressed button comes after it.
      if (sent.intent === "") sent.formIntent = value;
      sent.intent = value;
    } else if (name.endsWith(pendingTail)) {
      if (value !== "") sent.pending.push({ field: name.slice(0, -pendingTail.length), fileId: value });
    } else {
      const earlier = Object.hasOwn(sent.values, name) ? sent.values[name] : undefined;
      sent.values[name] =
        earlier === undefined ? value : Array.isArray(earlier) ? [...earlier, value] : [earlier, value];
    }
  }
  return sent;
}

/** "lines[0].quota" → "lines.0.quota"; null for a name that no form of ours has, and that could reach beyond its values. */
export function fieldName(name: string): string | null {
  const plain = name.replace(/\[(\d+)\]/gu, ".$1");
  const parts = plain.split(".");
  if (parts.some((part) => part === "" || unsafeParts.has(part) || (/^\d+$/u.test(part) && Number(part) >= maxRows)))
    return null;
  return plain;
}

type Branch = { [key: string]: Tree };
type Tree = string | string[] | Branch;

// Without a prototype: a field named "toString" is only a field.
const newBranch = (): Branch => Object.create(null) as Branch;

/** Flat values as the nested plain object that a form's schema reads; numbered parts become lists. */
export function nestValues(values: Readonly<TypedValues>): Record<string, unknown> {
  const root = newBranch();
  for (const [name, value] of Object.entries(values)) {
    const parts = name.split(".");
    const last = parts.pop() ?? name;
    let branch: Branch | null = root;
    for (const part of parts) {
      const next: Tree = (branch[part] ??= newBranch());
      branch = typeof next === "object" && !Array.isArray(next) ? next : null;
      if (branch === null) break;
    }
    if (branch !== null && branch[last] === undefined && last !== rowMark) branch[last] = value;
  }
  return Object.fromEntries(Object.entries(root).map(([key, tree]) => [key, grown(tree)]));
}

function grown(tree: Tree): unknown {
  if (typeof tree === "string" || Array.isArray(tree)) return tree;
  const keys = Object.keys(tree);
  if (keys.length > 0 && keys.every((key) => /^\d+$/u.test(key))) {
    // A number that was left out is an empty row: later rows keep their places.
    const rows: unknown[] = Array.from({ length: Math.max(...keys.map(Number)) + 1 }, () => ({}));
    for (const [key, value] of Object.entries(tree)) rows[Number(key)] = grown(value);
    return rows;
  }
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, grown(value)]));
}

/** A nested plain object as flat values: the inverse of `nestValues`. Nothing for null; numbers as digits; true as "on". */
export function flattenValues(nested: Readonly<Record<string, unknown>>): TypedValues {
  const flat: TypedValues = {};
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) {
      if (value.length > 0 && value.every((one) => typeof one === "string")) flat[name] = value;
      else
        value.forEach((one: unknown, index) => {
          walkRow(one, `${name}.${String(index)}`);
        });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) walk(one, name === "" ? key : `${name}.${key}`);
    } else if (typeof value === "string") flat[name] = value;
    else if (typeof value === "number") flat[name] = String(value);
    else if (value === true) flat[name] = "on";
  };
  const walkRow = (row: unknown, name: string): void => {
    flat[`${name}.${rowMark}`] = "1";
    walk(row, name);
  };
  walk(nested, "");
  return flat;
}

/** The nested object with the files put where their fields are; several files of one field become a list. */
export function placeFiles(
  nested: Readonly<Record<string, unknown>>,
  files: readonly { field: string; file: unknown }[],
): Record<string, unknown> {
  const root: Record<string, unknown> = copyOfPlain(nested);
  for (const { field: sentField, file } of files) {
    const field = fieldName(sentField);
    if (field === null) continue;
    const parts = field.split(".");
    const last = parts.pop() ?? field;
    let branch: Record<string, unknown> = root;
    for (const [index, part] of parts.entries()) {
      const isList = /^\d+$/u.test(parts[index + 1] ?? last);
      const next = branch[part];
      const held: object = typeof next === "object" && next !== null ? next : isList ? [] : {};
      branch[part] = held;
      branch = held as Record<string, unknown>;
    }
    const earlier = branch[last];
    branch[last] =
      earlier === undefined || earlier === ""
        ? file
        : Array.isArray(earlier)
          ? [...(earlier as unknown[]), file]
          : [earlier, file];
  }
  return root;
}

function copyOfPlain(nested: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(copy)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)]))
        : value;
  return copy(nested) as Record<string, unknown>;
}
