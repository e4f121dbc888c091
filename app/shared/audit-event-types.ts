/**
 * What each event of the log carries: event name, past tense (`dossier.submitted`) → its facts. Each slice adds its own in its
 * audit-events.ts: `declare module "~/shared/audit-event-types" { interface AuditEvents { "dossier.submitted": { … } } }`.
 * Passwords, tokens, votes and the contents of files are never facts.
 */
export interface AuditEvents {}

export type AuditEventName = keyof AuditEvents;

/** Facts are data that JSON keeps as it is. */
export type AuditFact =
  string | number | boolean | null | readonly AuditFact[] | { readonly [name: string]: AuditFact };
