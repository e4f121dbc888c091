import { progressFacts } from "~/campaigns/campaign-page-queries.server";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { dueText, phaseOf } from "~/campaigns/deadline";
import { campaignEvents } from "~/campaigns/figures-queries.server";
import { phaseLooks, type PhaseLook } from "~/campaigns/looks";
import { progressSteps, type ProgressStep } from "~/campaigns/progress";
import { peoplePolicy } from "~/people/policy";
import { hasRole, type Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { twoDigits, type Instant } from "~/shared/time";
import { unitTable, type UnitTable } from "~/worklist/unit-table-queries.server";
import {
  listDecisions,
  listPublications,
  listReturns,
  listSentBack,
  listSessions,
  type EventRow,
  type ReturnRow,
  type SentBackRow,
} from "./event-queries.server";
import { listPasses, type PassRow } from "./pass-queries.server";

export interface OversightPage {
  choices: { value: string; label: string }[];
  campaign: OversightCampaign | null;
  /** The log is for who watches, not for the standing body that is watched. */
  seesLog: boolean;
}

export interface OversightCampaign {
  id: string;
  title: string;
  look: PhaseLook;
  dueText: string;
  steps: ProgressStep[];
  figures: { label: string; value: string }[];
  units: UnitTable;
  passes: PassRow[];
  returns: ReturnRow[];
  sentBack: SentBackRow[];
  events: EventRow[];
}

/** One launched campaign as its watchers see it; the newest when none is named. Nothing of a vote is read here. */
export async function oversightPage(
  db: Queryable,
  actor: Actor,
  wanted: string | null,
  now: Instant,
): Promise<OversightPage> {
  const launched = await db
    .selectFrom("campaign")
    .select(["id", "title", "award_year"])
    .where("launched_at", "is not", null)
    .orderBy("launched_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  const choices = launched.map(({ id, title, award_year }) => ({
    value: id,
    label: title.includes(String(award_year)) ? title : `${title} (${String(award_year)})`,
  }));
  const chosen = launched.find(({ id }) => id === wanted) ?? launched[0];
  return {
    choices,
    campaign: chosen === undefined ? null : await oversightCampaign(db, actor, chosen.id, now),
    seesLog: peoplePolicy.can(actor, "audit.read", { kind: "audit_log" }),
  };
}

async function oversightCampaign(
  db: Queryable,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<OversightCampaign | null> {
  const campaign = await findCampaign(db, id);
  if (campaign === null) return null;
  const facts = progressFacts(campaign, await campaignEvents(db, id));
  const dueAt = facts.dossierDueAt;
  if (dueAt === null) return null;
  const [units, passes, returns, sentBack, sessions, publications, decisions] = await Promise.all([
    unitTable(db, { id, dossierDueAt: dueAt, seesDrafts: hasRole(actor, "organizer"), now }),
    listPasses(db, id),
    listReturns(db, id),
    listSentBack(db, id),
    listSessions(db, id),
    listPublications(db, id),
    listDecisions(db, id),
  ]);
  const { counts } = units;
  const late = units.rows.filter((row) => row.isLate).length;
  return {
    id,
    title: campaign.title,
    look: phaseLooks[phaseOf(facts, now)],
    dueText: dueText(dueAt, facts.dossierGrace),
    steps: progressSteps(facts, now),
    figures: [
      { label: "Đơn vị", value: twoDigits(units.unitCount) },
      { label: "Đã nộp", value: twoDigits(counts.submitted + counts.accepted) },
      { label: "Đang soạn", value: twoDigits(counts.draft) },
      { label: "Trả lại để sửa", value: twoDigits(counts.returned) },
      { label: "Quá hạn", value: twoDigits(late) },
      { label: "Được nộp muộn", value: twoDigits(passes.filter((pass) => pass.isGranted).length) },
    ],
    units,
    passes,
    returns,
    sentBack,
    events: [...sessions, ...publications, ...decisions],
  };
}
