import type { AuditEventName, AuditEvents, AuditFact } from "./audit-event-types";

type Sentence = (facts: never) => string;

/** Event → what was done, as the log tells it after the name of who did it. An event without a sentence fails a test. */
export type AuditSentenceTable = Readonly<Record<string, (facts: Readonly<Record<string, AuditFact>>) => string>>;

/** The sentences of one slice's events: "Mở tài khoản “thuy.vp” cho Nguyễn Thị Thủy." Each is checked against its facts. */
export function defineAuditSentences<E extends AuditEventName>(table: {
  [K in E]: (facts: AuditEvents[K]) => string;
}): Readonly<Record<E, Sentence>> {
  return table;
}

export function joinAuditSentences(all: readonly Readonly<Record<string, Sentence>>[]): AuditSentenceTable {
  return Object.assign({}, ...all) as AuditSentenceTable;
}
