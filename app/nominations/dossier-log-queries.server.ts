import type { AuditFact } from "~/shared/audit-event-types";
import type { Queryable } from "~/shared/db.server";
import { formatExact } from "~/shared/time";
import { nominationsAuditSentences } from "./audit-sentences";

export interface LogRow {
  key: string;
  who: string;
  /** "09 giờ 00 phút 05 giây, …" */
  when: string;
  what: string;
}

/** What the appraisal does among itself; its result reaches the unit with the dossier. */
const internal: ReadonlySet<string> = new Set([
  "dossier.assigned",
  "dossier.item_checked",
  "nomination.appraised",
  "consultation.asked",
  "consultation.answered",
  "consultation.corrected",
  "consultation.withdrawn",
] as const);

/** More than any dossier has lived through; the log itself has all of it. */
const shown = 100;

type Sentences = Readonly<Record<string, (facts: Readonly<Record<string, AuditFact>>) => string>>;

/** What happened to a dossier, in sentences, the latest first. `seesAppraisal`: what stays within the appraisal as well. */
export async function listDossierLog(
  db: Queryable,
  dossierId: string,
  { seesAppraisal }: { seesAppraisal: boolean },
): Promise<LogRow[]> {
  const sentences = nominationsAuditSentences as Sentences;
  const events = Object.keys(sentences).filter((event) => seesAppraisal || !internal.has(event));
  const rows = await db
    .selectFrom("audit_entry")
    .where("subject_kind", "=", "dossier")
    .where("subject_id", "=", dossierId)
    .where("event", "in", events)
    .select(["seq", "at", "actor_name", "event", "facts"])
    .orderBy("seq", "desc")
    .limit(shown)
    .execute();
  return rows.map((row) => ({
    key: String(row.seq),
    who: row.actor_name,
    when: formatExact(row.at),
    what: sentences[row.event]?.(JSON.parse(row.facts) as Record<string, AuditFact>) ?? "",
  }));
}
