import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { formatShort, twoDigits, type Instant } from "~/shared/time";
import type { StatusLook } from "~/shared/ui/status";
import { completenessOf } from "./completeness-queries.server";
import { isOverdue, unitLook, type UnitInCampaign } from "./unit-progress";

/** As many units as one reads on a screen; the list of dossiers has the rest. */
const shownUnits = 60;

export interface UnitRow {
  unitId: string;
  name: string;
  href: string | null;
  contact: string;
  collectives: string;
  individuals: string;
  parts: { done: number; total: number } | null;
  look: StatusLook;
  isLate: boolean;
  at: string;
}

export interface UnitTable {
  rows: UnitRow[];
  unitCount: number;
  /** How far each dossier has come is shown. */
  seesParts: boolean;
  /** "04 đã nộp · 04 đang soạn · 01 trả lại · 01 chưa lập" */
  summary: string;
  counts: { submitted: number; draft: number; returned: number; none: number; accepted: number };
}

interface Scope {
  id: string;
  dossierDueAt: Instant;
  /** Counts and parts of what is not submitted yet are the unit's and the standing body's to see. */
  seesDrafts: boolean;
  now: Instant;
}

/** The units of a campaign in the agency's order, each with its dossier. */
export async function unitTable(db: Queryable, { id, dossierDueAt, seesDrafts, now }: Scope): Promise<UnitTable> {
  const [units, unitCount, stateCounts, passes] = await Promise.all([
    db
      .selectFrom("unit")
      .leftJoin("dossier", (join) => join.onRef("dossier.unit_id", "=", "unit.id").on("dossier.campaign_id", "=", id))
      .leftJoin("unit as preparer", "preparer.id", "unit.prepared_by_unit_id")
      .select(["unit.id as unit_id", "unit.name", "preparer.short_name as preparer_name"])
      .select([
        "dossier.id",
        "dossier.state",
        "dossier.collective_count",
        "dossier.individual_count",
        "dossier.submission_count",
        "dossier.correction_due_at",
        "dossier.stamped_at",
        "dossier.updated_at",
      ])
      .where((eb) => eb.or([eb("unit.is_active", "=", 1), eb("dossier.id", "is not", null)]))
      .orderBy("unit.display_order")
      .orderBy("unit.id")
      .limit(shownUnits)
      .execute(),
    db
      .selectFrom("unit")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("is_active", "=", 1)
      .executeTakeFirstOrThrow(),
    db.selectFrom("dossier_count").select(["state", "dossier_count"]).where("campaign_id", "=", id).execute(),
    db.selectFrom("late_pass").select(["unit_id", "state", "until_at"]).where("campaign_id", "=", id).execute(),
  ]);
  const contacts = await contactsOf(
    db,
    units.map((unit) => unit.unit_id),
  );
  const parts = seesDrafts
    ? await completenessOf(
        db,
        units.map((unit) => unit.id).filter((one) => one !== null),
      )
    : new Map<string, never>();
  const countOf = (state: string): number => stateCounts.find((one) => one.state === state)?.dossier_count ?? 0;
  const dossierCount = stateCounts.reduce((sum, one) => sum + one.dossier_count, 0);
  const counts = {
    submitted: countOf("submitted"),
    draft: countOf("draft"),
    returned: countOf("returned"),
    accepted: countOf("accepted"),
    none: Math.max(unitCount.count - dossierCount, 0),
  };
  const rows = units.map((unit): UnitRow => {
    const standing: UnitInCampaign = {
      dossierDueAt,
      passes: passes
        .filter((pass) => pass.unit_id === unit.unit_id)
        .map((pass) => ({ state: pass.state, untilAt: pass.until_at })),
      dossier:
        unit.state === null
          ? null
          : {
              state: unit.state,
              submissionCount: unit.submission_count ?? 0,
              correctionDueAt: unit.correction_due_at,
              stampedAt: unit.stamped_at,
            },
    };
    const mayRead = seesDrafts || unit.state !== "draft";
    const own = unit.id === null ? undefined : parts.get(unit.id);
    return {
      unitId: unit.unit_id,
      name: unit.name,
      href:
        unit.id === null || !mayRead
          ? null
          : seesDrafts && unit.state === "submitted"
            ? paths.appraise(unit.id)
            : paths.dossier(unit.id),
      contact: unit.preparer_name === null ? (contacts.get(unit.unit_id) ?? "") : `${unit.preparer_name} chuẩn bị`,
      collectives: unit.id === null || !mayRead ? "" : twoDigits(unit.collective_count ?? 0),
      individuals: unit.id === null || !mayRead ? "" : twoDigits(unit.individual_count ?? 0),
      parts: own === undefined ? null : { done: own.done, total: own.total },
      look: unitLook(standing, now),
      isLate: isOverdue(standing, now),
      at: unit.updated_at === null || !mayRead ? "" : formatShort(unit.updated_at),
    };
  });
  return {
    rows,
    unitCount: Math.max(unitCount.count, rows.length),
    seesParts: seesDrafts,
    counts,
    summary: summaryOf(counts),
  };
}

/** The first account that prepares dossiers of each unit, by name. */
async function contactsOf(db: Queryable, unitIds: readonly string[]): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("account_role")
    .innerJoin("account", "account.id", "account_role.account_id")
    .select(["account_role.unit_id", "account.display_name"])
    .where("account_role.role", "=", "unit")
    .where("account_role.unit_id", "in", [...unitIds])
    .where("account.is_active", "=", 1)
    .orderBy("account.display_name", "desc")
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.display_name]));
}

function summaryOf({ submitted, accepted, draft, returned, none }: UnitTable["counts"]): string {
  const parts: [number, string][] = [
    [submitted + accepted, "đã nộp"],
    [draft, "đang soạn"],
    [returned, "trả lại để sửa"],
    [none, "chưa lập hồ sơ"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${twoDigits(count)} ${word}`)
    .join(" · ");
}
