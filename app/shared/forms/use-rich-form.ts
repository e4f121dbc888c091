import { useCallback, useEffect, useMemo, useRef, useState, type FormEvent, type RefObject } from "react";
import { get, set, useFieldArray, useForm, type FieldValues, type Resolver, type UseFormReturn } from "react-hook-form";
import type { FieldBinding } from "./field-frame";
import { kindByName } from "./file-schema";
import type { FieldSchema } from "./fields";
import { readForm } from "./form-schema";
import { fieldId } from "./form-scope";
import type { FormState } from "./form-state";
import { flattenValues, nestValues, parseFormData, placeFiles, type TypedValues } from "./parse-form-data";
import { typedDate } from "./text-fields";

/** What a field of a rich form is spread with: `<TextField {...form.field("title")} label="…" />`. */
export interface RichField {
  name: string;
  defaultValue: string;
  error: string | null;
  bind: FieldBinding;
}

export interface RichForm {
  field: (name: string) => RichField;
  /** For a single box. */
  box: (name: string) => Omit<RichField, "defaultValue"> & { defaultChecked: boolean };
  /** For a group of boxes. */
  boxes: (name: string) => Omit<RichField, "defaultValue"> & { defaultValues: readonly string[] };
  /** For a file field: the browser alone holds what was chosen. */
  file: (name: string) => { name: string; error: string | null; onPick: () => void };
  /** For a row list. */
  error: (name: string) => string | null;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  state: FormState | undefined;
  problems: Readonly<Record<string, string>>;
  summaryRef: RefObject<HTMLElement>;
  control: UseFormReturn["control"];
  forget: (start: string) => void;
  prefix: string;
}

/** React Hook Form asks, our one schema answers: the sentences are those of the server. */
export function schemaResolver(schema: FieldSchema<unknown>): Resolver {
  return (values) => {
    const reading = readForm(schema, values);
    if (reading.ok) return { values, errors: {} };
    const errors = {};
    for (const [name, message] of Object.entries(reading.fields)) set(errors, name, { type: "form", message });
    return { values: {}, errors };
  };
}

/**
 * A form that checks each field when it is left, and all of them before it posts. A valid form posts like any other,
 * with the pressed button; a button with `formNoValidate` (a draft, a row) posts as it stands.
 */
export function useRichForm(
  schema: FieldSchema<unknown>,
  given: {
    defaultValues: Readonly<Record<string, unknown>>;
    state?: FormState | undefined;
    prefix?: string | undefined;
  },
): RichForm {
  const { state } = given;
  const [start] = useState<FieldValues>(() => nestValues(state ? state.values : asTyped(given.defaultValues)));
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>(state?.fields ?? {});
  const [refusals, setRefusals] = useState(0);
  const summaryRef = useRef<HTMLElement>(null);
  const isSending = useRef(false);
  const resolver = useMemo(() => schemaResolver(schema), [schema]);
  const form = useForm({ mode: "onTouched", defaultValues: start, resolver });
  const { errors } = form.formState;

  useEffect(() => {
    // Coming back by the browser's own button finds the page as it was left: it must be able to post again.
    const wake = (): void => {
      isSending.current = false;
    };
    window.addEventListener("pageshow", wake);
    return () => {
      window.removeEventListener("pageshow", wake);
    };
  }, []);

  useEffect(() => {
    if (refusals === 0) return;
    summaryRef.current?.focus();
    if (!document.title.startsWith("Lỗi: ")) document.title = `Lỗi: ${document.title}`;
  }, [refusals]);

  const forget = useCallback((from: string) => {
    setProblems((known) =>
      Object.fromEntries(Object.entries(known).filter(([name]) => name !== from && !name.startsWith(`${from}.`))),
    );
  }, []);

  const error = (name: string): string | null => {
    const found: unknown = get(errors, name);
    const message = typeof found === "object" && found !== null && "message" in found ? found.message : undefined;
    return typeof message === "string" && message !== "" ? message : (problems[name] ?? null);
  };
  const bound = (name: string): Omit<RichField, "defaultValue"> => {
    const registered = form.register(name);
    return {
      name,
      error: error(name),
      bind: {
        ref: registered.ref,
        onBlur: (event) => void registered.onBlur(event),
        onChange: (event) => {
          if (name in problems) forget(name);
          void registered.onChange(event);
        },
      },
    };
  };
  const heldBy = (name: string): unknown => form.getValues(name);

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement && submitter.formNoValidate) return;
    if (isSending.current) {
      event.preventDefault();
      return;
    }
    const sent = parseFormData(new FormData(event.currentTarget));
    const kept = (state?.pending ?? []).map(({ field, ...file }) => ({
      field,
      file: { ...file, kind: kindByName(file.name) },
    }));
    const reading = readForm(schema, placeFiles(nestValues(sent.values), [...kept, ...sent.files]));
    if (reading.ok) {
      isSending.current = true;
      return;
    }
    event.preventDefault();
    form.clearErrors();
    setProblems(reading.fields);
    setRefusals((count) => count + 1);
  };

  return {
    field: (name) => ({ ...bound(name), defaultValue: textOf(heldBy(name)) }),
    box: (name) => ({ ...bound(name), defaultChecked: isOn(heldBy(name)) }),
    boxes: (name) => ({ ...bound(name), defaultValues: listOf(heldBy(name)) }),
    file: (name) => ({
      name,
      error: error(name),
      onPick: () => {
        forget(name);
      },
    }),
    error,
    onSubmit,
    state,
    problems,
    summaryRef,
    control: form.control,
    forget,
    prefix: given.prefix ?? "",
  };
}

export interface LiveRows {
  keys: readonly string[];
  add: () => void;
  remove: (index: number) => void;
}

/** Rows that come and go without a round trip; for `<RowList live>`. `blank`: what a new row holds. */
export function useRows(form: RichForm, name: string, blank: Readonly<Record<string, string>> = {}): LiveRows {
  const { fields, append, remove } = useFieldArray({ control: form.control, name });
  return {
    keys: fields.map((row) => row.id),
    add: () => {
      append({ ...blank });
    },
    remove: (index) => {
      form.forget(name);
      remove(index);
      // The pressed button is gone: focus stays in the list.
      document.getElementById(`${fieldId(name, form.prefix)}-add`)?.focus();
    },
  };
}

// React Hook Form writes its own values into the fields: days must already stand there as people type them.
function asTyped(values: Readonly<Record<string, unknown>>): TypedValues {
  return Object.fromEntries(
    Object.entries(flattenValues(values)).map(([name, value]) => [
      name,
      typeof value === "string" ? typedDate(value) : value,
    ]),
  );
}

function textOf(held: unknown): string {
  if (Array.isArray(held)) return textOf(held[0]);
  return typeof held === "string" ? held : typeof held === "number" ? String(held) : "";
}

function isOn(held: unknown): boolean {
  return held === true || (typeof held === "string" && held !== "");
}

function listOf(held: unknown): readonly string[] {
  return Array.isArray(held)
    ? held.filter((one) => typeof one === "string")
    : typeof held === "string" && held !== ""
      ? [held]
      : [];
}
