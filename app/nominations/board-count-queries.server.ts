import type { Compilable } from "kysely";
import { dueIn } from "~/campaigns/deadline";
import { runCompiled, slot } from "~/shared/compiled-query.server";
import type { Queryable } from "~/shared/db.server";
import { cameInTime, type BoardFilter } from "./board-row-queries.server";
import type { DossierState } from "./dossier";

export interface BoardCounts {
  byState: Readonly<Record<DossierState | "none", number>>;
  total: number;
  late: number;
  latePass: number;
}

/**
 * How many units stand where: dossiers from the kept counters, the rest of the agency's units has none. What is late is read from the
 * ranges of an index, so that a campaign of thousands of units costs no more than one of twenty.
 */
export async function countBoard(
  db: Queryable,
  { campaignId, isOver, dueAt, now }: Pick<BoardFilter, "campaignId" | "isOver" | "dueAt" | "now">,
): Promise<BoardCounts> {
  const [kept, [units]] = await Promise.all([
    runCompiled<{ state: DossierState; dossier_count: number }>(
      db,
      "board counts",
      () =>
        db
          .selectFrom("dossier_count")
          .select(["state", "dossier_count"])
          .where("campaign_id", "=", slot("campaign")) as Compilable<{ state: DossierState; dossier_count: number }>,
      { campaign: campaignId },
    ),
    runCompiled<UnitCounts>(db, `board units ${String(isOver)}`, () => unitCounts(db, isOver), {
      campaign: campaignId,
      due: dueAt,
      now,
    }),
  ]);
  const keptOf = (state: DossierState): number => kept.find((one) => one.state === state)?.dossier_count ?? 0;
  const dossiers = kept.reduce((sum, one) => sum + one.dossier_count, 0);
  const total = Number(units?.active ?? 0) + Number(units?.dissolved ?? 0);
  const byState = {
    none: total - dossiers,
    draft: keptOf("draft"),
    submitted: keptOf("submitted"),
    returned: keptOf("returned"),
    accepted: keptOf("accepted"),
  };
  return {
    byState,
    total,
    late:
      (isOver ? byState.none + byState.draft - Number(units?.in_time_on_paper ?? 0) : 0) +
      Number(units?.late_returned ?? 0) -
      Number(units?.excused ?? 0),
    latePass: Number(units?.late_pass ?? 0),
  };
}

interface UnitCounts {
  active: number | string;
  /** Units that were dissolved after they had begun a dossier here. */
  dissolved: number | string;
  late_returned: number | string;
  /** Would be late, were it not for a pass that still runs. */
  excused: number | string;
  /** Papers that came in time and are being entered, of units without a pass that still runs. */
  in_time_on_paper: number | string;
  late_pass: number | string;
}

function unitCounts(db: Queryable, isOver: boolean): Compilable<UnitCounts> {
  const passes = () =>
    db
      .selectFrom("late_pass")
      .innerJoin("unit", "unit.id", "late_pass.unit_id")
      .leftJoin("dossier", (join) =>
        join.onRef("dossier.unit_id", "=", "unit.id").on("dossier.campaign_id", "=", slot("campaign")),
      )
      .where("late_pass.campaign_id", "=", slot("campaign"))
      .where("late_pass.state", "=", "granted")
      .where((eb) => eb.or([eb("unit.is_active", "=", 1), eb("dossier.id", "is not", null)]))
      .select((eb) => eb.fn.count<number>("late_pass.unit_id").distinct().as("count"));
  return db.selectNoFrom((eb) => [
    eb
      .selectFrom("unit")
      .where("is_active", "=", 1)
      .select((inner) => inner.fn.countAll<number>().as("count"))
      .as("active"),
    eb
      .selectFrom("unit")
      .innerJoin("dossier", "dossier.unit_id", "unit.id")
      .where("unit.is_active", "=", 0)
      .where("dossier.campaign_id", "=", slot("campaign"))
      .select((inner) => inner.fn.countAll<number>().as("count"))
      .as("dissolved"),
    eb
      .selectFrom("dossier")
      .where("campaign_id", "=", slot("campaign"))
      .where("state", "=", "returned")
      .where("correction_due_at", dueIn.late, slot("now"))
      .select((inner) => inner.fn.countAll<number>().as("count"))
      .as("late_returned"),
    passes()
      .where("late_pass.until_at", dueIn.open, slot("now"))
      .where((inner) =>
        inner.or([
          inner.and([
            inner("dossier.state", "=", "returned"),
            inner("dossier.correction_due_at", dueIn.late, slot("now")),
          ]),
          ...(isOver ? [inner("dossier.id", "is", null), inner("dossier.state", "=", "draft")] : []),
        ]),
      )
      .as("excused"),
    eb
      .selectFrom("dossier")
      .where("dossier.campaign_id", "=", slot("campaign"))
      .where((inner) => cameInTime(inner, slot))
      .where((inner) =>
        inner.not(
          inner.exists(
            inner
              .selectFrom("late_pass")
              .select("late_pass.id")
              .where("late_pass.campaign_id", "=", slot("campaign"))
              .whereRef("late_pass.unit_id", "=", "dossier.unit_id")
              .where("late_pass.state", "=", "granted")
              .where("late_pass.until_at", dueIn.open, slot("now")),
          ),
        ),
      )
      .select((inner) => inner.fn.countAll<number>().as("count"))
      .as("in_time_on_paper"),
    passes().as("late_pass"),
  ]);
}
