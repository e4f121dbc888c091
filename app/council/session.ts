import { fail, ok, type Result } from "~/shared/result";
import { councilMessages } from "./messages";

export type Attendance = "present" | "absent" | "written";
export type SessionState = "preparing" | "open" | "concluded";
export type Position = "chair" | "vice_chair" | "secretary" | "member";

export const positionNames: Readonly<Record<Position, string>> = {
  chair: "Chủ trì",
  vice_chair: "Phó chủ trì",
  secretary: "Thư ký",
  member: "Ủy viên",
};

export const attendanceNames: Readonly<Record<Attendance, string>> = {
  present: "Có mặt",
  absent: "Vắng mặt",
  written: "Gửi ý kiến bằng văn bản",
};

export interface SessionMember {
  personId: string;
  position: string;
  name: string;
  post: string;
  attendance: Attendance;
  absenceReason: string;
}

export interface CouncilSession {
  id: string;
  campaignId: string;
  bodyId: string;
  state: SessionState;
  version: number;
  memberCount: number;
  members: readonly SessionMember[];
}

/** How many may vote now: present, and absent with a written opinion (NĐ 98/2023 Điều 30(7): an absent member is asked in writing). */
export function voterLimit(members: readonly Pick<SessionMember, "attendance">[]): number {
  return members.filter((member) => member.attendance !== "absent").length;
}

export function mayOpen(session: CouncilSession): Result<null> {
  if (session.state !== "preparing") return fail(councilMessages.refuse("session.not_preparing", {}));
  const present = session.members.filter((member) => member.attendance === "present");
  if (present.length === 0)
    return fail(councilMessages.refuse("session.nobody_present", { memberCount: session.memberCount }));
  if (!present.some((member) => member.position === "chair" || member.position === "vice_chair"))
    return fail(councilMessages.refuse("session.no_presider", {}));
  return ok(null);
}

export function requireOpen(session: Pick<CouncilSession, "state">): Result<null> {
  if (session.state === "open") return ok(null);
  return fail(councilMessages.refuse(session.state === "preparing" ? "session.not_open" : "session.concluded", {}));
}

export interface LineProgress {
  lineName: string;
  candidateCount: number;
  decidedCount: number;
  undecidedCount: number;
  hasOpenRound: boolean;
}

/** A session ends when every candidate of every line has a result and nothing is tied or still being voted on. */
export function mayConclude(lines: readonly LineProgress[]): Result<null> {
  for (const line of lines) {
    if (line.hasOpenRound) return fail(councilMessages.refuse("session.round_open", { lineName: line.lineName }));
    if (line.undecidedCount > 0)
      return fail(councilMessages.refuse("session.tie_open", { lineName: line.lineName, count: line.undecidedCount }));
    if (line.decidedCount < line.candidateCount)
      return fail(
        councilMessages.refuse("session.candidates_left", {
          lineName: line.lineName,
          count: line.candidateCount - line.decidedCount,
        }),
      );
  }
  return ok(null);
}
