import type { SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { addMs, formatDate, type Instant } from "~/shared/time";
import { looks } from "~/shared/ui/status";
import { completenessOf } from "./completeness-queries.server";
import { headedUnits } from "./own-unit-queries.server";
import { opinionWork } from "./opinion-queries.server";
import { registrationWork } from "./registration-queries.server";
import { unitWorkItem, type UnitStanding } from "./unit-work";
import type { WorkItem } from "./work-item";

const noticeMs = 30 * 86_400_000;

interface OwnUnits {
  prepared: readonly string[];
  headed: readonly string[];
}

/** Units whose dossiers this person prepares or heads today. */
async function ownUnits(db: Queryable, actor: SignedInActor, now: Instant): Promise<OwnUnits> {
  const prepared = actor.roles.includes("unit") ? actor.unitIds : [];
  return { prepared, headed: await headedUnits(db, actor, now) };
}

/** Dossiers to begin, finish, confirm, mend or submit, and results to read, of this person's units. */
export async function unitWork(db: Queryable, actor: SignedInActor, now: Instant): Promise<WorkItem[]> {
  const own = await ownUnits(db, actor, now);
  const unitIds = [...new Set([...own.prepared, ...own.headed])];
  if (unitIds.length === 0) return [];
  const [standings, registrations, opinions, notices] = await Promise.all([
    listStandings(db, own, unitIds),
    registrationWork(db, own.prepared, now),
    opinionWork(db, actor),
    listNotices(db, own.prepared, now),
  ]);
  return [
    ...standings.map((standing) => unitWorkItem(standing, now)).filter((item) => item !== null),
    ...registrations,
    ...opinions,
    ...notices,
  ];
}

async function listStandings(db: Queryable, own: OwnUnits, unitIds: readonly string[]): Promise<UnitStanding[]> {
  const campaigns = await db
    .selectFrom("campaign")
    .select(["id", "title", "state", "dossier_due_at", "grace_minutes", "grace_source"])
    .where("state", "in", ["launched", "reviewing"])
    .where("dossier_due_at", "is not", null)
    .execute();
  if (campaigns.length === 0) return [];
  const campaignIds = campaigns.map((one) => one.id);
  const [units, dossiers, passes] = await Promise.all([
    db
      .selectFrom("unit")
      .select(["id", "name"])
      .where("id", "in", [...unitIds])
      .where("is_active", "=", 1)
      .execute(),
    db
      .selectFrom("dossier")
      .select([
        "id",
        "campaign_id",
        "unit_id",
        "state",
        "updated_at",
        "return_reason",
        "correction_due_at",
        "stamped_at",
      ])
      .where("unit_id", "in", [...unitIds])
      .where("campaign_id", "in", campaignIds)
      .execute(),
    db
      .selectFrom("late_pass")
      .select(["campaign_id", "unit_id", "state", "until_at", "decided_reason"])
      .where("campaign_id", "in", campaignIds)
      .where("unit_id", "in", [...unitIds])
      .execute(),
  ]);
  const open = dossiers.filter((one) => one.state === "draft" || one.state === "returned").map((one) => one.id);
  const completeness = await completenessOf(db, open);
  return campaigns.flatMap((campaign) =>
    units.map((unit): UnitStanding => {
      const dossier = dossiers.find((one) => one.campaign_id === campaign.id && one.unit_id === unit.id);
      return {
        campaign: {
          id: campaign.id,
          title: campaign.title,
          state: campaign.state === "reviewing" ? "reviewing" : "launched",
          dossierDueAt: campaign.dossier_due_at ?? "",
          dossierGrace: { minutes: campaign.grace_minutes, source: campaign.grace_source },
        },
        unit,
        prepares: own.prepared.includes(unit.id),
        heads: own.headed.includes(unit.id),
        passes: passes
          .filter((one) => one.campaign_id === campaign.id && one.unit_id === unit.id)
          .map((one) => ({ state: one.state, untilAt: one.until_at, decidedReason: one.decided_reason })),
        dossier:
          dossier === undefined
            ? null
            : {
                id: dossier.id,
                state: dossier.state,
                updatedAt: dossier.updated_at,
                returnReason: dossier.return_reason,
                correctionDueAt: dossier.correction_due_at,
                isPaper: dossier.stamped_at !== null,
                missing: completeness.get(dossier.id)?.missing ?? [],
              },
      };
    }),
  );
}

async function listNotices(db: Queryable, unitIds: readonly string[], now: Instant): Promise<WorkItem[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom("decision")
    .innerJoin("campaign", "campaign.id", "decision.campaign_id")
    .innerJoin("dossier", "dossier.campaign_id", "decision.campaign_id")
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .select([
      "decision.number",
      "decision.dated_on",
      "decision.issued_at",
      "campaign.id as campaign_id",
      "campaign.title",
      "unit.id as unit_id",
      "unit.name",
    ])
    .where("decision.state", "=", "issued")
    .where("decision.issued_at", ">", addMs(now, -noticeMs))
    .where("dossier.unit_id", "in", [...unitIds])
    .where("dossier.submission_count", ">", 0)
    // A notice tells a unit of its own candidates: those it gathered stand in the notices of their units.
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("nomination")
          .leftJoin("gathered_nomination", "gathered_nomination.nomination_id", "nomination.id")
          .whereRef("nomination.campaign_id", "=", "dossier.campaign_id")
          .whereRef(
            (inner) => inner.fn.coalesce("gathered_nomination.origin_dossier_id", "nomination.dossier_id"),
            "=",
            "dossier.id",
          )
          .select("nomination.id"),
      ),
    )
    .execute();
  return rows.map((row) => ({
    key: `notice:${row.campaign_id}:${row.unit_id}`,
    href: paths.resultNotice(row.campaign_id, row.unit_id),
    title: `Thông báo kết quả của ${row.name}`,
    note: `${row.title} · Quyết định số ${row.number ?? ""} ngày ${row.dated_on === null ? "" : formatDate(row.dated_on)}`,
    action: "Xem thông báo kết quả",
    dueAt: null,
    since: row.issued_at,
    look: { ...looks.issued, label: "Đã có kết quả" },
    isNotice: true,
  }));
}
