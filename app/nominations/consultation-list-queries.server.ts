import { actsForUnit, hasRole, type SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { ConsultationState } from "./consultation";

export interface ConsultationRow {
  id: string;
  bodyName: string;
  candidateName: string;
  unitName: string;
  campaignTitle: string;
  state: ConsultationState;
  askedAt: Instant;
  dueAt: Instant;
  closedAt: Instant | null;
}

/** What this person may read: all of it, or what is asked of the units that he or she prepares for. The latest first, by key. */
export async function listConsultationRows(
  db: Queryable,
  actor: SignedInActor,
  after: { askedAt: string; id: string } | null,
  limit: number,
  onlyWaiting = false,
): Promise<ConsultationRow[]> {
  const seesAll = hasRole(actor, "organizer", "inspector") && !onlyWaiting;
  const units = actor.unitIds.filter((id) => actsForUnit(actor, id));
  if (!seesAll && units.length === 0) return [];
  let query = db
    .selectFrom("consultation")
    .innerJoin("dossier", "dossier.id", "consultation.dossier_id")
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .innerJoin("campaign", "campaign.id", "dossier.campaign_id")
    .select(["consultation.id", "consultation.body_name", "consultation.candidate_name", "consultation.state"])
    .select(["consultation.asked_at", "consultation.due_at", "consultation.closed_at"])
    .select(["unit.name as unit_name", "campaign.title"]);
  if (!seesAll) query = query.where("consultation.unit_id", "in", units);
  if (onlyWaiting) query = query.where("consultation.state", "=", "asked");
  if (after !== null)
    query = query
      .where("consultation.asked_at", "<=", after.askedAt)
      .where((eb) => eb.or([eb("consultation.asked_at", "<", after.askedAt), eb("consultation.id", "<", after.id)]));
  const rows = await query
    .orderBy("consultation.asked_at", "desc")
    .orderBy("consultation.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    bodyName: row.body_name,
    candidateName: row.candidate_name,
    unitName: row.unit_name,
    campaignTitle: row.title,
    state: row.state,
    askedAt: row.asked_at,
    dueAt: row.due_at,
    closedAt: row.closed_at,
  }));
}
