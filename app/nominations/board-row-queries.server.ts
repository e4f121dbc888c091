import { sql, type Compilable, type ExpressionBuilder } from "kysely";
import { fold, foldWords } from "~/people/names";
import { dueIn } from "~/campaigns/deadline";
import { runCompiled, slot } from "~/shared/compiled-query.server";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { BoardChoice, BoardCursor } from "./board";
import type { DossierState } from "./dossier";

export interface BoardUnitRow {
  unit_id: string;
  unit_name: string;
  display_order: number;
  dossier_id: string | null;
  state: DossierState | null;
  collective_count: number | null;
  individual_count: number | null;
  submitted_at: Instant | null;
  correction_due_at: Instant | null;
  /** Of a dossier that came on paper. */
  stamped_at: Instant | null;
  stamp_has_hour: 0 | 1 | null;
  entered_at: Instant | null;
  late_until: Instant | null;
  registration_id: string | null;
  registration_sent_at: Instant | null;
}

export interface BoardFilter {
  campaignId: string;
  choice: BoardChoice | null;
  /** Null: every unit; else those that a search has found. */
  unitIds: readonly string[] | null;
  /** Whether the campaign's own deadline has passed. */
  isOver: boolean;
  /** The campaign's own deadline: papers count by their stamp. */
  dueAt: Instant;
  now: Instant;
}

/** The units whose names have words that begin like those typed. Names are few and short: they are folded as they are read. */
export async function findUnitsByName(db: Queryable, q: string): Promise<string[] | null> {
  const wanted = foldWords(q);
  if (wanted.length === 0) return fold(q).trim() === "" ? null : [];
  const units = await db.selectFrom("unit").select(["id", "name", "short_name"]).execute();
  return units
    .filter((unit) => {
      const words = foldWords(`${unit.name} ${unit.short_name}`);
      return wanted.every((one) => words.some((word) => word.startsWith(one)));
    })
    .map((unit) => unit.id);
}

type Value = (name: "campaign" | "now" | "due") => string;

/** Drafts of papers that came in time, by the campaign's deadline or by a pass. */
export function cameInTime(eb: ExpressionBuilder<Database, "dossier">, value: Value) {
  const passes = eb
    .selectFrom("late_pass")
    .select("late_pass.id")
    .where("late_pass.campaign_id", "=", value("campaign"))
    .whereRef("late_pass.unit_id", "=", "dossier.unit_id")
    .where("late_pass.state", "=", "granted")
    .whereRef("late_pass.until_at", dueIn.open, "dossier.stamped_at");
  return eb.and([
    eb("dossier.state", "=", "draft"),
    eb("dossier.stamped_at", "is not", null),
    eb.or([eb(eb.val(value("due")), dueIn.open, eb.ref("dossier.stamped_at")), eb.exists(passes)]),
  ]);
}

/** The units of the board, as far as a filter lets them through: one that was dissolved only with its dossier. */
function unitsOf(db: Queryable, { choice, unitIds, isOver }: BoardFilter, value: Value) {
  let query = db
    .selectFrom("unit")
    .leftJoin("dossier", (join) =>
      join.onRef("dossier.unit_id", "=", "unit.id").on("dossier.campaign_id", "=", value("campaign")),
    )
    .leftJoin("registration", (join) =>
      join.onRef("registration.unit_id", "=", "unit.id").on("registration.campaign_id", "=", value("campaign")),
    );
  if (unitIds !== null) query = query.where("unit.id", "in", [...unitIds]);
  switch (choice) {
    case null:
    case "late_pass":
    case "late":
      query = query.where((eb) => eb.or([eb("unit.is_active", "=", 1), eb("dossier.id", "is not", null)]));
      break;
    case "none":
      return query.where("unit.is_active", "=", 1).where("dossier.id", "is", null);
    default:
      return query.where("dossier.state", "=", choice);
  }
  if (choice === null) return query;
  const passes = (only: "open" | "any") => {
    const granted = db
      .selectFrom("late_pass")
      .select("late_pass.id")
      .where("late_pass.campaign_id", "=", value("campaign"))
      .where("late_pass.unit_id", "=", sql.ref<string>("unit.id"))
      .where("late_pass.state", "=", "granted");
    return only === "any" ? granted : granted.where("late_pass.until_at", dueIn.open, value("now"));
  };
  if (choice === "late_pass") return query.where((eb) => eb.exists(passes("any")));
  return query
    .where((eb) =>
      eb.or([
        eb.and([eb("dossier.state", "=", "returned"), eb("dossier.correction_due_at", dueIn.late, value("now"))]),
        ...(isOver
          ? [
              eb("dossier.id", "is", null),
              eb.and([
                eb("dossier.state", "=", "draft"),
                eb.not(cameInTime(eb as unknown as ExpressionBuilder<Database, "dossier">, value)),
              ]),
            ]
          : []),
      ]),
    )
    .where((eb) => eb.not(eb.exists(passes("open"))));
}

/** In the agency's own order of units; `limit` null: to the end. The plain page and its followers are compiled once. */
export async function listBoardRows(
  db: Queryable,
  filter: BoardFilter,
  cursor: BoardCursor,
  limit: number | null,
): Promise<BoardUnitRow[]> {
  const values = {
    campaign: filter.campaignId,
    now: filter.now,
    due: filter.dueAt,
    place: cursor.place,
    id: cursor.id,
  };
  const build = (value: <Name extends keyof typeof values>(name: Name) => (typeof values)[Name]) => {
    let query = unitsOf(db, filter, value).select((eb) => [
      "unit.id as unit_id",
      "unit.name as unit_name",
      "unit.display_order",
      "dossier.id as dossier_id",
      "dossier.state",
      "dossier.collective_count",
      "dossier.individual_count",
      "dossier.submitted_at",
      "dossier.correction_due_at",
      "dossier.stamped_at",
      "dossier.stamp_has_hour",
      "dossier.entered_at",
      "registration.id as registration_id",
      "registration.sent_at as registration_sent_at",
      eb
        .selectFrom("late_pass")
        .select((inner) => inner.fn.max<string | null>("late_pass.until_at").as("until_at"))
        .where("late_pass.campaign_id", "=", value("campaign"))
        .whereRef("late_pass.unit_id", "=", "unit.id")
        .where("late_pass.state", "=", "granted")
        .as("late_until"),
    ]);
    if (cursor.direction !== "first") {
      const [from, beyond] = cursor.direction === "next" ? ([">=", ">"] as const) : (["<=", "<"] as const);
      query = query
        .where("unit.display_order", from, value("place"))
        .where((eb) => eb.or([eb("unit.display_order", beyond, value("place")), eb("unit.id", beyond, value("id"))]));
    }
    const order = cursor.direction === "back" ? "desc" : "asc";
    query = query.orderBy("unit.display_order", order).orderBy("unit.id", order);
    return limit === null ? query : query.limit(limit);
  };
  if (filter.unitIds !== null) return build((name) => values[name]).execute();
  const shape = `board ${filter.choice ?? ""} ${String(filter.isOver)} ${cursor.direction} ${String(limit)}`;
  return runCompiled(db, shape, (): Compilable<BoardUnitRow> => build((name) => slot(name) as never), values);
}

export async function countBoardRows(db: Queryable, filter: BoardFilter): Promise<number> {
  const { count } = await unitsOf(
    db,
    filter,
    (name) => ({ now: filter.now, due: filter.dueAt, campaign: filter.campaignId })[name],
  )
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export interface BoardCampaignRow {
  id: string;
  title: string;
  state: "draft" | "launched" | "reviewing" | "decided" | "concluded" | "cancelled";
  awarding: "once" | "several";
  launched_at: Instant | null;
  dossier_due_at: Instant | null;
  grace_minutes: number;
  grace_source: string;
  has_registration: 0 | 1;
}

export async function findBoardCampaign(db: Queryable, id: string): Promise<BoardCampaignRow | null> {
  const rows = await runCompiled<BoardCampaignRow>(
    db,
    "board campaign",
    () =>
      db
        .selectFrom("campaign")
        .select(["id", "title", "state", "awarding", "launched_at", "dossier_due_at", "has_registration"])
        .select(["grace_minutes", "grace_source"])
        .where("id", "=", slot("id")),
    { id },
  );
  return rows[0] ?? null;
}
