import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";

/** Somebody whose work the content of a dossier is. */
export interface Preparer {
  accountId: string;
  name: string;
  firstAt: Instant;
  lastAt: Instant;
  hasSubmitted: boolean;
}

// What makes the content of a dossier, and what sends it.
const preparing = [
  "dossier.started",
  "dossier.paper_entered",
  "dossier.stamp_changed",
  "nomination.added",
  "nomination.edited",
  "nomination.removed",
  "document.attached",
  "document.removed",
  "dossier.submitted",
] as const;

/**
 * Who has prepared a dossier, in the order in which they began: read from the log, which alone keeps every hand that worked on it.
 * What the installation itself did is nobody's work.
 */
export async function listPreparers(db: Queryable, dossierId: string): Promise<Preparer[]> {
  const rows = await db
    .selectFrom("audit_entry")
    .where("subject_kind", "=", "dossier")
    .where("subject_id", "=", dossierId)
    .where("event", "in", preparing)
    .select(["at", "actor_account_id", "actor_name", "event"])
    .orderBy("seq")
    .execute();
  const found = new Map<string, Preparer>();
  for (const { at, actor_account_id: accountId, actor_name: name, event } of rows) {
    if (accountId === null) continue;
    const known = found.get(accountId);
    const hasSubmitted = event === "dossier.submitted" || known?.hasSubmitted === true;
    found.set(accountId, { accountId, name, firstAt: known?.firstAt ?? at, lastAt: at, hasSubmitted });
  }
  return [...found.values()];
}

/** Whether whoever acts has a hand in the dossier: asked of one who appraises it. */
export function isPreparer(preparers: readonly Pick<Preparer, "accountId">[], actor: Actor): boolean {
  return actor.kind === "account" && preparers.some((one) => one.accountId === actor.accountId);
}
