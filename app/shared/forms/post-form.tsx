import type { FormEvent, ReactNode } from "react";
import { ErrorSummary } from "../ui/error-summary";
import { RefusalNote } from "../ui/refusal-note";
import { fieldId, FormScopeContext } from "./form-scope";
import { isRefused, type FormState } from "./form-state";

/** Where copies of a form go, which form it is there, and what was shown when the typing began. */
export interface Autosave {
  to: string;
  item: string;
  basedOn: string;
}

export interface PostFormProps {
  /** Where it posts; the page itself when left out. */
  action?: string | undefined;
  /** Sent unless the pressed button names its own. */
  intent?: string | undefined;
  /** Version of the thing as it was read. */
  version?: number | undefined;
  /** Further hidden values. */
  hidden?: Readonly<Record<string, string>> | undefined;
  /** The refused post of this very form (see `stateFor`); its fields find it by themselves. */
  state?: FormState | undefined;
  /** True when a file can be sent. */
  files?: boolean | undefined;
  /** Keeps ids apart when several forms of one page have fields of one name. */
  prefix?: string | undefined;
  /** True when row buttons stand in the form: Enter in a field then presses none of them. */
  rows?: boolean | undefined;
  /** "sheet" makes the form itself the sheet. */
  className?: string | undefined;
  id?: string | undefined;
  label?: string | undefined;
  autoComplete?: "on" | "off" | undefined;
  /** What is typed is kept on the server as it is typed; see autosave.ts. */
  autosave?: Autosave | undefined;
  onSubmit?: ((event: FormEvent<HTMLFormElement>) => void) | undefined;
  children: ReactNode;
}

/** A plain form that posts. The server judges; the browser's own bubbles, in the browser's own language, stay away. */
export function PostForm(props: PostFormProps) {
  const { action, intent, version, hidden = {}, state, files = false, prefix = "", rows = false, children } = props;
  return (
    <form
      method="post"
      action={action}
      encType={files ? "multipart/form-data" : undefined}
      noValidate
      className={props.className}
      id={props.id}
      aria-label={props.label}
      autoComplete={props.autoComplete}
      onSubmit={props.onSubmit}
      {...autosaveMarks(props.autosave, state)}
    >
      {intent !== undefined && <input type="hidden" name="intent" value={intent} />}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {rows && <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />}
      <FormScopeContext.Provider value={{ state, prefix }}>{children}</FormScopeContext.Provider>
    </form>
  );
}

function autosaveMarks(autosave: Autosave | undefined, state: FormState | undefined) {
  if (autosave === undefined) return {};
  return {
    "data-autosave": autosave.to,
    "data-autosave-item": autosave.item,
    "data-autosave-on": autosave.basedOn,
    "data-autosave-unsaved": isRefused(state) ? "" : undefined,
  };
}

/** What was refused, above the form: the rule that stopped it, then the fields to put right. */
export function FormProblems({
  state,
  prefix = "",
}: {
  state: FormState | null | undefined;
  prefix?: string | undefined;
}) {
  if (!state) return null;
  const problems = Object.entries(state.fields).map(([name, message]) => ({
    href: `#${fieldId(name, prefix)}`,
    message,
  }));
  if (state.refusal === null && problems.length === 0) return null;
  return (
    <div className="stack">
      {state.refusal !== null && <RefusalNote refusal={state.refusal} />}
      {problems.length > 0 && <ErrorSummary problems={problems} />}
    </div>
  );
}
