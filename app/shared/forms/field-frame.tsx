import { useContext, type ChangeEventHandler, type FocusEventHandler, type ReactNode } from "react";
import { Icon } from "../ui/icon";
import { fieldId, FormScopeContext } from "./form-scope";
import type { FormState } from "./form-state";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What React Hook Form needs on a control; only in rich forms. */
export interface FieldBinding {
  ref: (control: Control | null) => void;
  onChange: ChangeEventHandler<Control>;
  onBlur: FocusEventHandler<Control>;
}

/** What all fields have in common. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode | undefined;
  /** Default true; false adds "(không bắt buộc)". */
  required?: boolean | undefined;
  /** Instead of the form's own. */
  state?: FormState | undefined;
  /** Instead of the state's: a sentence, or null for none. */
  error?: string | null | undefined;
  bind?: FieldBinding | undefined;
}

export interface FieldView {
  id: string;
  state: FormState | undefined;
  error: string | null;
  hintId: string | undefined;
  errorId: string | undefined;
  /** Attributes of the control. */
  control: {
    id: string;
    name: string;
    "aria-describedby": string | undefined;
    "aria-invalid": true | undefined;
  };
}

/** Ids, error and description of a field, from its props and its form. */
export function useField(props: Pick<FieldProps, "name" | "hint" | "state" | "error">): FieldView {
  const scope = useContext(FormScopeContext);
  const state = props.state ?? scope.state;
  const id = fieldId(props.name, scope.prefix);
  const error = props.error === undefined ? (state?.fields[props.name] ?? null) : props.error;
  const hintId = props.hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === null ? undefined : `${id}-error`;
  const describedBy = [hintId, errorId].filter((one) => one !== undefined).join(" ");
  return {
    id,
    state,
    error,
    hintId,
    errorId,
    control: {
      id,
      name: props.name,
      "aria-describedby": describedBy === "" ? undefined : describedBy,
      "aria-invalid": error === null ? undefined : true,
    },
  };
}

/** Label, hint, error, control: in this order. */
export function FieldFrame({
  view,
  label,
  hint,
  required = true,
  children,
}: { view: FieldView; children: ReactNode } & Pick<FieldProps, "label" | "hint" | "required">) {
  return (
    <div className={view.error === null ? "field" : "field field--err"}>
      <label htmlFor={view.id}>
        {label}
        {!required && <Optional />}
      </label>
      <FieldHelp view={view} hint={hint} />
      {children}
    </div>
  );
}

/** The same for a group of boxes or circles. The first control carries the id, so that the summary's link leads to it. */
export function GroupFrame({
  view,
  label,
  hint,
  required = true,
  children,
}: { view: FieldView; children: ReactNode } & Pick<FieldProps, "label" | "hint" | "required">) {
  return (
    <fieldset
      className={view.error === null ? "field" : "field field--err"}
      aria-describedby={view.control["aria-describedby"]}
    >
      <legend>
        {label}
        {!required && <Optional />}
      </legend>
      <FieldHelp view={view} hint={hint} />
      {children}
    </fieldset>
  );
}

export function FieldHelp({ view, hint }: { view: FieldView; hint: ReactNode }) {
  return (
    <>
      {hint !== undefined && (
        <span className="hint" id={view.hintId}>
          {hint}
        </span>
      )}
      {view.error !== null && (
        <span className="err" id={view.errorId}>
          <Icon name="cross" />
          <span>
            <span className="vh">Lỗi: </span>
            {view.error}
          </span>
        </span>
      )}
    </>
  );
}

function Optional() {
  return <span className="dim"> (không bắt buộc)</span>;
}
