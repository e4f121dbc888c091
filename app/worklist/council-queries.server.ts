import { lineTitle } from "~/campaigns/campaign";
import type { SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { formatInstant } from "~/shared/time";
import { looks } from "~/shared/ui/status";
import type { WorkItem } from "./work-item";

/** Ballots to cast and sessions to attend. Says who has yet to vote to that person alone, and nothing of any vote. */
export async function councilWork(db: Queryable, actor: SignedInActor): Promise<WorkItem[]> {
  if (actor.personId === null) return [];
  const [ballots, sessions] = await Promise.all([listBallots(db, actor.personId), listSessions(db, actor.personId)]);
  return [...ballots, ...sessions];
}

async function listBallots(db: Queryable, personId: string): Promise<WorkItem[]> {
  const rows = await db
    .selectFrom("round")
    .innerJoin("council_session", "council_session.id", "round.session_id")
    .innerJoin("session_member", "session_member.session_id", "round.session_id")
    .innerJoin("award_line", "award_line.id", "round.award_line_id")
    .innerJoin("campaign", "campaign.id", "council_session.campaign_id")
    .leftJoin("round_voter", (join) =>
      join
        .onRef("round_voter.round_id", "=", "round.id")
        .onRef("round_voter.person_id", "=", "session_member.person_id"),
    )
    .select([
      "round.id",
      "round.ordinal",
      "round.opened_at",
      "award_line.award_kind",
      "award_line.recipient_kind",
      "campaign.title",
    ])
    .where("round.state", "=", "open")
    .where("round.method", "=", "ballot")
    .where("council_session.state", "=", "open")
    .where("session_member.person_id", "=", personId)
    .where("session_member.attendance", "<>", "absent")
    .where("round_voter.person_id", "is", null)
    .orderBy("round.opened_at")
    .execute();
  return rows.map((row) => ({
    key: `ballot:${row.id}`,
    href: paths.ballot(row.id),
    title: `Bỏ phiếu: ${lineTitle({ awardKind: row.award_kind, recipientKind: row.recipient_kind })}`,
    note: row.ordinal > 1 ? `${row.title} · vòng ${String(row.ordinal)}` : row.title,
    action: "Bỏ phiếu",
    dueAt: null,
    since: row.opened_at,
    look: { ...looks.waiting, label: "Chưa bỏ phiếu" },
    isNotice: false,
  }));
}

async function listSessions(db: Queryable, personId: string): Promise<WorkItem[]> {
  const rows = await db
    .selectFrom("council_session")
    .innerJoin("session_member", "session_member.session_id", "council_session.id")
    .innerJoin("campaign", "campaign.id", "council_session.campaign_id")
    .innerJoin("body", "body.id", "council_session.body_id")
    .select([
      "council_session.id",
      "council_session.state",
      "council_session.held_at",
      "council_session.place",
      "session_member.position",
      "campaign.title",
      "body.name",
    ])
    .where("session_member.person_id", "=", personId)
    .where("council_session.state", "in", ["preparing", "open"])
    .orderBy("council_session.held_at")
    .execute();
  return rows.map((row) => {
    const isOpen = row.state === "open";
    const runs = row.position === "secretary";
    return {
      key: `session:${row.id}`,
      href: paths.councilSession(row.id),
      title: runs ? `${isOpen ? "Điều hành" : "Chuẩn bị"} phiên họp của ${row.name}` : `Dự phiên họp của ${row.name}`,
      note: `${row.title} · ${formatInstant(row.held_at)}, ${row.place}`,
      action: runs && isOpen ? "Tiếp tục phiên họp" : "Xem phiên họp",
      dueAt: isOpen ? null : row.held_at,
      since: row.held_at,
      look: isOpen ? { ...looks.draft, label: "Đang họp" } : { ...looks.waiting, label: "Chờ họp" },
      isNotice: false,
    };
  });
}
