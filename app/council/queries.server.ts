import { lineTitle } from "~/campaigns/campaign";
import type { Queryable } from "~/shared/db.server";
import type { CalendarDate } from "~/shared/time";
import { listCandidates } from "./candidate-queries.server";
import { listRounds } from "./round-repo.server";
import type { CouncilSession, LineProgress, SessionMember } from "./session";

/** The body with its members of that day, in their order; nobody is marked present before it is recorded. */
export async function findBodyWithMembers(
  db: Queryable,
  bodyId: string,
  on: CalendarDate,
): Promise<{ id: string; name: string; members: SessionMember[] } | null> {
  const body = await db.selectFrom("body").select(["id", "name"]).where("id", "=", bodyId).executeTakeFirst();
  if (body === undefined) return null;
  const rows = await db
    .selectFrom("body_member")
    .innerJoin("person", "person.id", "body_member.person_id")
    .where("body_member.body_id", "=", bodyId)
    .where("body_member.from_on", "<=", on)
    .where((eb) => eb.or([eb("body_member.to_on", "is", null), eb("body_member.to_on", ">=", on)]))
    .select(["person.id", "person.full_name", "body_member.position"])
    .orderBy("body_member.display_order")
    .orderBy("person.sort_key")
    .execute();
  const members: SessionMember[] = [];
  for (const row of rows) {
    const membership = await db
      .selectFrom("membership")
      .select("post")
      .where("person_id", "=", row.id)
      .where("from_on", "<=", on)
      .where((eb) => eb.or([eb("to_on", "is", null), eb("to_on", ">=", on)]))
      .orderBy("from_on", "desc")
      .executeTakeFirst();
    members.push({
      personId: row.id,
      position: row.position,
      name: row.full_name,
      post: membership?.post ?? "",
      attendance: "absent",
      absenceReason: "",
    });
  }
  return { id: body.id, name: body.name, members };
}

/** For each award line with candidates: how far its vote has come. */
export async function lineProgress(
  db: Queryable,
  session: Pick<CouncilSession, "id" | "campaignId">,
): Promise<LineProgress[]> {
  const lines = await db
    .selectFrom("award_line")
    .selectAll()
    .where("campaign_id", "=", session.campaignId)
    .orderBy("ordinal")
    .execute();
  const candidates = await listCandidates(db, session.campaignId);
  const rounds = await listRounds(db, session.id);
  return lines
    .map((line) => {
      const own = candidates.filter((one) => one.awardLineId === line.id);
      return {
        lineName: lineTitle({ awardKind: line.award_kind, recipientKind: line.recipient_kind }),
        candidateCount: own.length,
        decidedCount: own.filter((one) => one.outcome !== null).length,
        undecidedCount: own.filter((one) => one.outcome === "undecided").length,
        hasOpenRound: rounds.some((round) => round.awardLineId === line.id && round.state === "open"),
      };
    })
    .filter((line) => line.candidateCount > 0);
}
