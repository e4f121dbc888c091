import { createContext } from "react";
import type { FormState } from "./form-state";

/** What a form tells its fields: the refused post, and a prefix that keeps ids apart when a page has several forms. */
export interface FormScope {
  state: FormState | undefined;
  prefix: string;
}

export const FormScopeContext = createContext<FormScope>({ state: undefined, prefix: "" });

/** The id of a field's control: "lines.0.quota" → "f-lines-0-quota". */
export function fieldId(name: string, prefix = ""): string {
  return `f-${prefix === "" ? "" : `${prefix}-`}${name.replaceAll(".", "-")}`;
}
