import { findCampaign } from "~/campaigns/campaign-repo.server";
import {
  minutesDocument,
  type MinutesCandidate,
  type MinutesData,
  type MinutesLine,
  type MinutesOutcome,
} from "~/documents/templates/minutes";
import type { AdministrativeDocument } from "~/documents/blocks";
import { majorityName } from "~/rules/majority";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, twoDigits, type Instant } from "~/shared/time";
import type { Candidate } from "./candidate-queries.server";
import { positionNames, type Position, type SessionMember } from "./session";
import { sessionPage, type LineView, type SessionPage } from "./session-page.server";

export interface Minutes {
  isFinal: boolean;
  document: AdministrativeDocument;
}

/** The minutes, made from the facts of the session: a draft until it ends, fixed from then on. */
export async function makeMinutes(
  db: Queryable,
  actor: Actor,
  sessionId: string,
  now: Instant,
): Promise<Result<Minutes>> {
  const found = await sessionPage(db, actor, sessionId, now);
  if (!found.ok) return found;
  const view = found.value;
  const campaign = await findCampaign(db, view.session.campaignId);
  const agency = await db.selectFrom("agency").selectAll().executeTakeFirst();
  if (campaign === null || agency === undefined) return fail(notFound);
  const { session } = view;
  const present = session.members.filter((member) => member.attendance === "present");
  const data: MinutesData = {
    issuer: { superior: agency.parent_name, name: agency.name, place: agency.place },
    registration: { date: dateOf(session.heldAt) },
    createdAt: session.concludedAt ?? now,
    subject: "awards",
    campaign: `phong trào “${campaign.title}”`,
    body: view.bodyName,
    startedAt: session.heldAt,
    endedAt: session.concludedAt,
    place: session.place,
    membersTotal: session.memberCount,
    present: present.map((member) => ({ name: member.name, role: roleOf(member) })),
    absent: session.members
      .filter((member) => member.attendance !== "present")
      .map((member) => ({
        name: member.name,
        role: roleOf(member),
        reason: member.absenceReason,
        hasWrittenOpinion: member.attendance === "written",
      })),
    chair: officer(present, "chair") ?? officer(present, "vice_chair") ?? { name: "", role: "" },
    secretary: officer(session.members, "secretary") ?? { name: "", role: "" },
    legalBases:
      campaign.planNumber === ""
        ? []
        : [`Căn cứ Kế hoạch số ${campaign.planNumber} phát động phong trào “${campaign.title}”`],
    quorum: view.rules
      .slice(0, 1)
      .flatMap((one) => (one.source === "" ? [] : [`${one.rule} (${one.source}): ${one.facts}`])),
    lines: view.lines.map((line) => minutesLine(line, view)),
    discussion: session.discussion === "" ? [] : session.discussion.split("\n").filter((line) => line !== ""),
    conclusions: [...conclusions(view), ...tieNotes(view)],
    ...(session.auditSeq === null || session.auditHash === null
      ? {}
      : { auditHead: { count: session.auditSeq, hash: session.auditHash } }),
  };
  return ok({ isFinal: session.state === "concluded", document: minutesDocument(data) });
}

function roleOf(member: SessionMember): string {
  const position = positionNames[member.position as Position];
  return member.post === "" ? position : `${member.post}, ${position.toLowerCase()}`;
}

function officer(members: readonly SessionMember[], position: Position): { name: string; role: string } | null {
  const found = members.find((member) => member.position === position);
  return found === undefined
    ? null
    : { name: found.name, role: found.post === "" ? positionNames[position] : found.post };
}

function minutesLine(view: LineView, page: SessionPage): MinutesLine {
  const first = view.rounds[0];
  return {
    label: view.title,
    quota: view.line.quotaCount,
    method: first?.method === "ballot" ? "biểu quyết bằng phiếu" : "biểu quyết bằng hình thức giơ tay",
    rule: `${majorityName(page.session.majorityRule).toLowerCase()} (${twoDigits(page.votesNeeded)}/${twoDigits(page.session.memberCount)})`,
    candidates: view.candidates.map((candidate) => minutesCandidate(candidate, view)),
    rounds: view.rounds.slice(1).map((round) => ({
      ordinal: round.ordinal,
      reason: round.reason,
      candidates: round.candidates.map((one) => ({
        name: one.candidateName,
        agree: one.agree,
        disagree: one.disagree,
        noOpinion: one.noOpinion,
      })),
    })),
  };
}

function minutesCandidate(candidate: Candidate, view: LineView): MinutesCandidate {
  const counted = view.rounds
    .flatMap((round) => round.candidates)
    .find((one) => one.nominationId === candidate.nominationId);
  return {
    kind: candidate.recipientKind,
    ...(candidate.honorific === "" ? {} : { honorific: candidate.honorific }),
    name: candidate.candidateName,
    ...(candidate.post === "" ? {} : { position: candidate.post }),
    ...(candidate.unitName === candidate.candidateName ? {} : { unit: candidate.unitName }),
    agree: counted?.agree ?? 0,
    disagree: counted?.disagree ?? 0,
    noOpinion: counted?.noOpinion ?? 0,
    rank: candidate.rank,
    outcome: outcomeOf(candidate, view),
    ...(candidate.outcome === "not_proposed" ? { reason: "không đạt đa số tổng số thành viên" } : {}),
  };
}

function outcomeOf(candidate: Candidate, view: LineView): MinutesOutcome {
  if (candidate.outcome === "proposed") return view.line.level === "province" ? "proposed-to-superior" : "proposed";
  return candidate.outcome === "not_proposed" ? "not-proposed" : "reserve";
}

function tieNotes(page: SessionPage): string[] {
  return page.lines.flatMap((view) =>
    view.rounds
      .filter((round) => round.tieNote !== "")
      .map((round) => `${view.title}: ${round.tieNote.replace(/\.$/u, "")}`),
  );
}

function conclusions(page: SessionPage): string[] {
  return page.lines.map((view) => {
    const count = view.candidates.filter((one) => one.outcome === "proposed").length;
    const whom = view.line.recipientKind === "collective" ? "tập thể" : "cá nhân";
    return view.line.level === "province"
      ? `Thống nhất đề nghị cấp tỉnh khen thưởng ${twoDigits(count)} ${whom}`
      : `Thống nhất đề nghị thủ trưởng cơ quan tặng giấy khen cho ${twoDigits(count)} ${whom}`;
  });
}
