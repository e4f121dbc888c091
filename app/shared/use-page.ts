import { useActionData, useLoaderData } from "@remix-run/react";
import type { FormState } from "./forms/form-state";
import type { ServerOnly } from "./server-only";
import type { Shell } from "./ui/shell";

type LoaderValue<L> = L extends (...args: never[]) => Promise<ServerOnly<infer V>> ? V : never;

/** What the page's loader found, with the frame around it: `const { shell, data } = usePage<typeof loader>()`. */
export function usePage<
  L extends (...args: never[]) => Promise<ServerOnly<{ shell: Shell; data: unknown }>>,
>(): LoaderValue<L> {
  const loaded: unknown = useLoaderData();
  return (loaded as ServerOnly<LoaderValue<L>>).value;
}

/** What a refused form left behind: its values, the errors at its fields, the refusal. Undefined before the first post. */
export function useFormState(intent?: string): FormState | undefined {
  const state = useActionData<FormState>();
  return state === undefined || (intent !== undefined && state.intent !== intent) ? undefined : state;
}
