import type { ExpressionBuilder } from "kysely";
import { planSearch, searchConditions } from "~/people/search-word-repo.server";
import type { SignedInActor } from "~/shared/actor";
import type { Database, Queryable } from "~/shared/db.server";
import type { CalendarDate, Instant } from "~/shared/time";
import { gatheredDossiers } from "./gathering-repo.server";
import { noDay, type WorkListFilter, type WorkListPlace, type WorkListState } from "./appraisal-list";

export interface WorkListRow extends WorkListPlace {
  state: WorkListState;
  unitName: string;
  campaignTitle: string;
  reviewOn: CalendarDate | null;
  correctionDueAt: Instant | null;
  submissionCount: number;
  collectiveCount: number;
  individualCount: number;
  /** Candidates without a result. */
  pendingCount: number;
  officer: { accountId: string; name: string } | null;
  /** Of a dossier that came on paper. */
  paper: { stampedAt: Instant; hasHour: boolean; enteredAt: Instant } | null;
}

interface Span {
  from: WorkListPlace | null;
  direction: "next" | "back";
  limit: number;
}

/**
 * Dossiers of running campaigns that wait, in the order of the work: by the day before which they are appraised (or by their correction
 * date), then by arrival. `from` itself is left out.
 */
export async function listAppraisalWork(
  db: Queryable,
  actor: Pick<SignedInActor, "accountId">,
  filter: WorkListFilter,
  { from, direction, limit }: Span,
): Promise<WorkListRow[]> {
  const query = await waiting(db, actor, filter);
  if (query === null) return [];
  const isReturned = filter.state === "returned";
  const order = direction === "next" ? "asc" : "desc";
  const beyond = direction === "next" ? ">" : "<";
  let rows = query
    .select((eb) => [
      "dossier.id",
      "dossier.state",
      "dossier.submitted_at",
      "dossier.correction_due_at",
      "dossier.stamped_at",
      "dossier.stamp_has_hour",
      "dossier.entered_at",
      "dossier.submission_count",
      "dossier.collective_count",
      "dossier.individual_count",
      "unit.name as unit_name",
      "campaign.title",
      "campaign.review_on",
      "appraisal_officer.account_id",
      "appraisal_officer.officer_name",
      dueOf(eb, isReturned).as("due"),
      eb
        .selectFrom("nomination")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("nomination.dossier_id", "=", "dossier.id")
        .where("nomination.appraisal", "=", "pending")
        .as("pending_count"),
    ])
    .orderBy((eb) => dueOf(eb, isReturned), order)
    .orderBy("dossier.submitted_at", order)
    .orderBy("dossier.id", order)
    .limit(limit);
  if (from !== null)
    rows = rows.where((eb) => {
      const due = dueOf(eb, isReturned);
      return eb.or([
        eb(due, beyond, from.due),
        eb.and([eb(due, "=", from.due), eb("dossier.submitted_at", beyond, from.arrivedAt)]),
        eb.and([
          eb(due, "=", from.due),
          eb("dossier.submitted_at", "=", from.arrivedAt),
          eb("dossier.id", beyond, from.id),
        ]),
      ]);
    });
  const found = await rows.execute();
  if (direction === "back") found.reverse();
  return found.map((row) => ({
    id: row.id,
    due: row.due,
    arrivedAt: row.submitted_at ?? "",
    state: row.state === "returned" ? "returned" : "submitted",
    unitName: row.unit_name,
    campaignTitle: row.title,
    reviewOn: row.review_on,
    correctionDueAt: row.correction_due_at,
    submissionCount: row.submission_count,
    collectiveCount: row.collective_count,
    individualCount: row.individual_count,
    pendingCount: Number(row.pending_count ?? 0),
    officer:
      row.account_id === null || row.officer_name === null
        ? null
        : { accountId: row.account_id, name: row.officer_name },
    paper:
      row.stamped_at === null || row.entered_at === null
        ? null
        : { stampedAt: row.stamped_at, hasHour: row.stamp_has_hour === 1, enteredAt: row.entered_at },
  }));
}

export async function countAppraisalWork(
  db: Queryable,
  actor: Pick<SignedInActor, "accountId">,
  filter: WorkListFilter,
): Promise<number> {
  const query = await waiting(db, actor, filter);
  if (query === null) return 0;
  const row = await query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Campaigns that have something to appraise or to wait for. */
export async function listCampaignsAtWork(db: Queryable): Promise<{ id: string; title: string }[]> {
  return db
    .selectFrom("campaign")
    .innerJoin("dossier_count", "dossier_count.campaign_id", "campaign.id")
    .where("campaign.state", "in", [...runningStates])
    .where("dossier_count.state", "in", ["submitted", "returned"])
    .where("dossier_count.dossier_count", ">", 0)
    .select(["campaign.id", "campaign.title"])
    .distinct()
    .orderBy("campaign.title")
    .orderBy("campaign.id")
    .execute();
}

/** The dossiers before and after this one in the list, wherever it stands itself. */
export async function findNeighbours(
  db: Queryable,
  actor: Pick<SignedInActor, "accountId">,
  filter: WorkListFilter,
  place: WorkListPlace,
): Promise<{ previous: WorkListRow | null; next: WorkListRow | null }> {
  const at = (direction: "next" | "back") => listAppraisalWork(db, actor, filter, { from: place, direction, limit: 1 });
  const [[next], [previous]] = await Promise.all([at("next"), at("back")]);
  return { previous: previous ?? null, next: next ?? null };
}

const runningStates = ["launched", "reviewing", "decided"] as const;

async function waiting(db: Queryable, actor: Pick<SignedInActor, "accountId">, filter: WorkListFilter) {
  let query = workOf(db).where("dossier.state", "=", filter.state);
  if (filter.campaignId !== "") query = query.where("dossier.campaign_id", "=", filter.campaignId);
  if (filter.officer === "mine") query = query.where("appraisal_officer.account_id", "=", actor.accountId);
  if (filter.officer === "none") query = query.where("appraisal_officer.account_id", "is", null);
  if (filter.q === "") return query;
  const plan = await planSearch(db, "unit", filter.q);
  if (plan === null) return null;
  for (const condition of searchConditions("unit", plan, "dossier.unit_id")) query = query.where(condition);
  return query;
}

function workOf(db: Queryable) {
  return db
    .selectFrom("dossier")
    .innerJoin("campaign", "campaign.id", "dossier.campaign_id")
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .leftJoin("appraisal_officer", "appraisal_officer.dossier_id", "dossier.id")
    .where("campaign.state", "in", [...runningStates])
    .where("dossier.id", "not in", gatheredDossiers(db));
}

function dueOf(eb: ExpressionBuilder<Database, "dossier" | "campaign">, isReturned: boolean) {
  return isReturned
    ? eb.fn.coalesce("dossier.correction_due_at", eb.val(noDay))
    : eb.fn.coalesce("campaign.review_on", eb.val(noDay));
}
