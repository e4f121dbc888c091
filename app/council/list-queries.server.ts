import { stateNames } from "~/campaigns/campaign";
import { hasRole, type Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { countCandidates } from "./candidate-queries.server";
import type { SessionState } from "./session";

export interface SessionRow {
  id: string;
  ordinal: number;
  state: SessionState;
  heldAt: Instant;
  place: string;
  bodyName: string;
  campaignTitle: string;
}

/** The sessions that this person runs or sits in, newest first. A year has a handful. */
export async function listSessions(db: Queryable, actor: Actor): Promise<SessionRow[]> {
  const personId = actor.kind === "account" ? actor.personId : null;
  let query = db
    .selectFrom("council_session")
    .innerJoin("body", "body.id", "council_session.body_id")
    .innerJoin("campaign", "campaign.id", "council_session.campaign_id")
    .select([
      "council_session.id",
      "council_session.ordinal",
      "council_session.state",
      "council_session.held_at",
      "council_session.place",
      "body.name as body_name",
      "campaign.title",
    ])
    .orderBy("council_session.held_at", "desc")
    .orderBy("council_session.id")
    .limit(200);
  if (!hasRole(actor, "organizer"))
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("session_member")
          .whereRef("session_member.session_id", "=", "council_session.id")
          .where("session_member.person_id", "=", personId ?? "")
          .select("session_member.person_id"),
      ),
    );
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    state: row.state,
    heldAt: row.held_at,
    place: row.place,
    bodyName: row.body_name,
    campaignTitle: row.title,
  }));
}

export interface CampaignChoice {
  id: string;
  title: string;
  stateName: string;
  candidateCount: number;
}

/** Campaigns that a session can be called for. */
export async function listCampaignChoices(db: Queryable): Promise<CampaignChoice[]> {
  const rows = await db
    .selectFrom("campaign")
    .select(["id", "title", "state"])
    .where((eb) =>
      eb.or([
        eb("state", "in", ["launched", "reviewing"]),
        eb.and([eb("state", "=", "decided"), eb("awarding", "=", "several")]),
      ]),
    )
    .orderBy("award_year", "desc")
    .orderBy("id")
    .execute();
  const choices: CampaignChoice[] = [];
  for (const row of rows)
    choices.push({
      id: row.id,
      title: row.title,
      stateName: stateNames[row.state],
      candidateCount: await countCandidates(db, row.id),
    });
  return choices;
}
