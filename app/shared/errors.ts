/** A value that a refusal's sentence is made of: plain data, no prose. */
export type FactValue = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, FactValue>>;

/**
 * The five kinds of refusal. Exceptions are for bugs and broken machines only.
 * `invalid` 400 (the form), `denied` 403, `not_found` 404, `rule` 409 (a rule of the field), `conflict` 409 (someone else changed it).
 */
export type AppError =
  | { kind: "invalid"; fields: Readonly<Record<string, string>> }
  | { kind: "denied"; reason: Denial }
  | { kind: "not_found" }
  | { kind: "rule"; code: string; facts: Facts }
  | { kind: "conflict"; facts: Facts };

/** Why somebody may not do a thing that he or she may see. `code` names the sentence in a slice's messages. */
export interface Denial {
  code: string;
  facts: Facts;
}

export const notFound: AppError = { kind: "not_found" };

export function denied(code: string, facts: Facts = {}): AppError {
  return { kind: "denied", reason: { code, facts } };
}

export function rule(code: string, facts: Facts = {}): AppError {
  return { kind: "rule", code, facts };
}

export function conflict(facts: Facts = {}): AppError {
  return { kind: "conflict", facts };
}

export function invalid(fields: Readonly<Record<string, string>>): AppError {
  return { kind: "invalid", fields };
}

export function statusOf(error: AppError): 400 | 403 | 404 | 409 {
  switch (error.kind) {
    case "invalid":
      return 400;
    case "denied":
      return 403;
    case "not_found":
      return 404;
    case "rule":
    case "conflict":
      return 409;
  }
}
