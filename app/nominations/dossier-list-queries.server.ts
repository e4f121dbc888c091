import type { Compilable } from "kysely";
import { effectiveDeadline, isLate } from "~/campaigns/deadline";
import { hasRole, type SignedInActor } from "~/shared/actor";
import { runCompiled, slot } from "~/shared/compiled-query.server";
import type { Queryable } from "~/shared/db.server";
import { formatBytes } from "~/shared/forms/file-schema";
import { paths } from "~/shared/paths";
import { formatShort, twoDigits, type Instant } from "~/shared/time";
import { formatCount, shortDeadline } from "./cell-text";
import { countByCampaign } from "./dossier-count-queries.server";
import { dossierStates, type DossierState } from "./dossier";
import { paperInShort } from "./paper";

const pageSize = 50;

export interface DossierRow {
  /** Null: this reader sees that the dossier exists and how far it is, not what is in it. */
  href: string | null;
  id: string;
  unit: string;
  /** "Hồ sơ giấy, dấu đến 02/11, 16:40; nhập 03/11, 09:12"; null: it did not come on paper. */
  paper: string | null;
  campaign: string;
  collectives: string;
  individuals: string;
  /** "05 · 2,1 MB" */
  files: string;
  state: DossierState;
  updated: string;
  due: string;
  isOverdue: boolean;
}

export interface DossierListPage {
  rows: DossierRow[];
  states: { state: DossierState | null; href: string; count: string; isCurrent: boolean }[];
  campaigns: { id: string; title: string }[];
  campaignId: string;
  state: DossierState | null;
  /** Where papers are entered for a unit of the chosen campaign; null: not by this reader, or no campaign is chosen. */
  enterHref: string | null;
  /** Formatted: "10.006". */
  total: string;
  firstHref: string | null;
  olderHref: string | null;
  newerHref: string | null;
}

export interface DossierListRequest {
  actor: SignedInActor;
  now: Instant;
  query: URLSearchParams;
}

/** Whose dossiers this person sees: all, those of some units, or those that were taken in. */
export type DossierScope =
  { kind: "all"; readsDrafts: boolean } | { kind: "units"; unitIds: readonly string[] } | { kind: "accepted" };

export function scopeOf(actor: SignedInActor): DossierScope {
  if (hasRole(actor, "organizer")) return { kind: "all", readsDrafts: true };
  if (hasRole(actor, "inspector")) return { kind: "all", readsDrafts: false };
  if (hasRole(actor, "unit")) return { kind: "units", unitIds: actor.unitIds };
  return { kind: "accepted" };
}

/**
 * One page of the dossier list, newest change first, 50 rows, paged by key. The page that is measured: statements are compiled once
 * a shape and pool, counts come from the kept counters, and each text is made once.
 */
export async function findDossierListPage(
  db: Queryable,
  { actor, now, query }: DossierListRequest,
): Promise<DossierListPage> {
  const scope = scopeOf(actor);
  const asked = dossierStates.find((one) => one === query.get("trang_thai")) ?? null;
  const state = scope.kind === "accepted" ? "accepted" : asked;
  const campaignId = query.get("phong_trao") ?? "";
  const cursor = readCursor(query);
  const unitIds = scope.kind === "units" ? scope.unitIds : null;
  const [found, counted] = await Promise.all([
    unitIds?.length === 0 ? [] : listRows(db, { state, campaignId, unitIds, cursor }),
    countByCampaign(db, unitIds),
  ]);
  const hasMore = found.length > pageSize;
  const shown = hasMore ? found.slice(0, pageSize) : found;
  if (cursor.direction === "newer") shown.reverse();
  const rows = shapeRows(shown, now, scope.kind === "all" && !scope.readsDrafts);
  const campaigns = new Map(counted.map((one) => [one.id, one.title]));
  const countOf = (wanted: DossierState): number =>
    counted.reduce(
      (sum, one) =>
        sum + (one.state === wanted && (campaignId === "" || one.id === campaignId) ? Number(one.dossier_count) : 0),
      0,
    );
  const total = state === null ? dossierStates.reduce((sum, one) => sum + countOf(one), 0) : countOf(state);
  const [only] = campaigns.size === 1 ? campaigns.keys() : [];
  const enterIn = campaignId === "" ? (only ?? "") : campaignId;
  const shownStates = scope.kind === "accepted" ? (["accepted"] as const) : dossierStates;
  const base = { ...(campaignId === "" ? {} : { campaign: campaignId }) };
  return {
    rows,
    states: [
      ...(scope.kind === "accepted"
        ? []
        : [
            {
              state: null,
              href: paths.dossiers(base),
              count: formatCount(dossierStates.reduce((sum, one) => sum + countOf(one), 0)),
              isCurrent: state === null,
            },
          ]),
      ...shownStates.map((one) => ({
        state: one,
        href: paths.dossiers({ ...base, state: one }),
        count: formatCount(countOf(one)),
        isCurrent: state === one,
      })),
    ],
    campaigns: [...campaigns].map(([id, title]) => ({ id, title })),
    campaignId,
    state: scope.kind === "accepted" ? null : state,
    enterHref:
      scope.kind === "all" && scope.readsDrafts && campaigns.has(enterIn)
        ? paths.progressBoard(enterIn, { state: "none" })
        : null,
    total: formatCount(total),
    ...pagerOf(shown, cursor, hasMore, paths.dossiers({ ...base, ...(asked === null ? {} : { state: asked }) })),
  };
}

interface Cursor {
  direction: "first" | "older" | "newer";
  updatedAt: string;
  id: string;
}

function readCursor(query: URLSearchParams): Cursor {
  for (const [name, direction] of [
    ["sau", "older"],
    ["truoc", "newer"],
  ] as const) {
    const [updatedAt, id] = query.get(name)?.split("~") ?? [];
    if (updatedAt !== undefined && id !== undefined) return { direction, updatedAt, id };
  }
  return { direction: "first", updatedAt: "", id: "" };
}

function pagerOf(
  rows: readonly ListRow[],
  cursor: Cursor,
  hasMore: boolean,
  href: string,
): Pick<DossierListPage, "firstHref" | "olderHref" | "newerHref"> {
  const [first] = rows;
  const last = rows.at(-1);
  const at = (name: string, row: ListRow): string =>
    `${href}${href.includes("?") ? "&" : "?"}${name}=${row.updated_at}~${row.id}`;
  const hasOlder = cursor.direction === "newer" || hasMore;
  const hasNewer = cursor.direction === "older" || (cursor.direction === "newer" && hasMore);
  return {
    firstHref: hasNewer ? href : null,
    olderHref: hasOlder && last !== undefined ? at("sau", last) : null,
    newerHref: hasNewer && first !== undefined ? at("truoc", first) : null,
  };
}

interface ListRow {
  id: string;
  state: DossierState;
  collective_count: number;
  individual_count: number;
  file_count: number;
  byte_count: number;
  updated_at: string;
  correction_due_at: string | null;
  stamped_at: string | null;
  stamp_has_hour: 0 | 1;
  entered_at: string | null;
  unit_name: string;
  campaign_title: string;
  dossier_due_at: string | null;
  grace_minutes: number;
  grace_source: string;
  late_until: string | null;
}

function shapeRows(rows: readonly ListRow[], now: Instant, hidesDrafts: boolean): DossierRow[] {
  // Many rows share one deadline: its text is made once.
  const texts = new Map<Instant, string>();
  return rows.map((row) => {
    const due =
      row.dossier_due_at === null
        ? null
        : effectiveDeadline({
            campaignDueAt: row.dossier_due_at,
            campaignGrace: { minutes: row.grace_minutes, source: row.grace_source },
            latePassUntil: row.late_until,
            correctionDueAt: row.correction_due_at,
            state: row.state,
          });
    let text = due === null ? "" : texts.get(due.endsAt);
    if (due !== null && text === undefined) texts.set(due.endsAt, (text = shortDeadline(due)));
    return {
      href: hidesDrafts && row.state === "draft" ? null : paths.dossier(row.id),
      id: row.id,
      unit: row.unit_name,
      paper:
        row.stamped_at === null || row.entered_at === null
          ? null
          : paperInShort({
              stampedAt: row.stamped_at,
              hasHour: row.stamp_has_hour === 1,
              enteredAt: row.entered_at,
              isDraft: row.state === "draft",
            }),
      campaign: row.campaign_title,
      collectives: twoDigits(row.collective_count),
      individuals: twoDigits(row.individual_count),
      files: row.file_count === 0 ? "00" : `${twoDigits(row.file_count)} · ${formatBytes(row.byte_count)}`,
      state: row.state,
      updated: formatShort(row.updated_at),
      due: text ?? "",
      isOverdue:
        due !== null &&
        (row.state === "draft" || row.state === "returned") &&
        isLate(row.state === "draft" ? (row.stamped_at ?? now) : now, due.endsAt),
    };
  });
}

interface ListFilter {
  state: DossierState | null;
  campaignId: string;
  unitIds: readonly string[] | null;
  cursor: Cursor;
}

async function listRows(db: Queryable, { state, campaignId, unitIds, cursor }: ListFilter): Promise<ListRow[]> {
  const shape = `list ${state === null ? "" : "state"} ${campaignId === "" ? "" : "campaign"} ${String(unitIds?.length ?? "all")} ${cursor.direction}`;
  const build = (): Compilable<ListRow> => {
    let query = db
      .selectFrom("dossier")
      .innerJoin("unit", "unit.id", "dossier.unit_id")
      .innerJoin("campaign", "campaign.id", "dossier.campaign_id")
      .select((eb) => [
        "dossier.id",
        "dossier.state",
        "dossier.collective_count",
        "dossier.individual_count",
        "dossier.file_count",
        "dossier.byte_count",
        "dossier.updated_at",
        "dossier.correction_due_at",
        "dossier.stamped_at",
        "dossier.stamp_has_hour",
        "dossier.entered_at",
        "unit.name as unit_name",
        "campaign.title as campaign_title",
        "campaign.dossier_due_at",
        "campaign.grace_minutes",
        "campaign.grace_source",
        eb
          .selectFrom("late_pass")
          .select((inner) => inner.fn.max<string | null>("late_pass.until_at").as("until_at"))
          .whereRef("late_pass.campaign_id", "=", "dossier.campaign_id")
          .whereRef("late_pass.unit_id", "=", "dossier.unit_id")
          .where("late_pass.state", "=", "granted")
          .as("late_until"),
      ]);
    if (state !== null) query = query.where("dossier.state", "=", slot("state") as DossierState);
    if (campaignId !== "") query = query.where("dossier.campaign_id", "=", slot("campaign"));
    if (unitIds !== null)
      query = query.where(
        "dossier.unit_id",
        "in",
        unitIds.map((_, index) => slot(`unit${String(index)}`)),
      );
    if (cursor.direction !== "first") {
      const beyond = cursor.direction === "older" ? "<" : ">";
      query = query
        .where("dossier.updated_at", cursor.direction === "older" ? "<=" : ">=", slot("updatedAt"))
        .where((eb) =>
          eb.or([eb("dossier.updated_at", beyond, slot("updatedAt")), eb("dossier.id", beyond, slot("id"))]),
        );
    }
    const order = cursor.direction === "newer" ? "asc" : "desc";
    return query
      .orderBy("dossier.updated_at", order)
      .orderBy("dossier.id", order)
      .limit(pageSize + 1);
  };
  const units = Object.fromEntries((unitIds ?? []).map((id, index) => [`unit${String(index)}`, id]));
  return runCompiled(db, shape, build, {
    state,
    campaign: campaignId,
    updatedAt: cursor.updatedAt,
    id: cursor.id,
    ...units,
  });
}
