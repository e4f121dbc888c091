import type { Tally } from "~/documents/templates/minutes";
import { countsOf, type RecipientKind } from "~/documents/parties";
import { count, share } from "~/documents/wording";
import type { CalendarDate } from "~/shared/time";

export const voteMethods = ["hands", "ballot"] as const;
export type VoteMethod = (typeof voteMethods)[number];

export interface CandidateVotes extends Tally {
  nominationId: string;
}

/** The minutes of a unit's meeting as they are kept: people and candidates by their ids, whose names are read when it is drawn. */
export interface MinutesBody {
  number: string;
  heldOn: CalendarDate;
  /** "08:00" */
  fromTime: string;
  toTime: string;
  place: string;
  chairId: string;
  secretaryId: string;
  presentIds: readonly string[];
  absent: readonly { personId: string; reason: string }[];
  /** Who took part and voted without being on the unit's list: "Nguyễn Văn A, Phó Chánh Văn phòng". */
  others: readonly string[];
  guests: readonly string[];
  method: VoteMethod;
  /** Only of candidates who were voted on. */
  votes: readonly CandidateVotes[];
  discussion: string;
  /** Null: the ready one, made anew each time. */
  conclusion: string | null;
}

export function writeMinutesBody(body: MinutesBody): string {
  return JSON.stringify(body);
}

export function readMinutesBody(stored: string): MinutesBody {
  return JSON.parse(stored) as MinutesBody;
}

/** How many were there with a vote. */
export function presentCount(body: Pick<MinutesBody, "presentIds" | "others">): number {
  return body.presentIds.length + body.others.length;
}

/** Candidates of the dossier about whom the minutes say no result: added since, or left open. */
export function withoutVotes<T extends { id: string }>(
  body: Pick<MinutesBody, "votes">,
  nominations: readonly T[],
): T[] {
  return nominations.filter((one) => !body.votes.some((vote) => vote.nominationId === one.id));
}

/** "Nguyễn Văn A, Phó phòng": the name up to the first comma, the post after it. */
export function readGuest(line: string): { name: string; role: string } {
  const [name = "", ...rest] = line.split(",");
  return { name: name.trim(), role: rest.join(",").trim() };
}

interface VotedCandidate {
  id: string;
  name: string;
  recipientKind: RecipientKind;
}

/** The conclusion when the writer has no words of his or her own: whom more than half of those present agreed to propose. */
export function readyConclusion(body: MinutesBody | null, candidates: readonly VotedCandidate[]): string {
  if (body === null) return "";
  const present = presentCount(body);
  const voted = candidates.flatMap((one) => {
    const votes = body.votes.find((vote) => vote.nominationId === one.id);
    return votes === undefined ? [] : [{ ...one, agree: votes.agree, isAgreed: votes.agree * 2 > present }];
  });
  const agreed = voted.filter((one) => one.isAgreed);
  const rest = voted.filter((one) => !one.isAgreed);
  return [
    ...(agreed.length === 0
      ? []
      : [
          `Thống nhất đề nghị khen thưởng ${countsOf(agreed.map((one) => ({ kind: one.recipientKind })))} được quá nửa số người có mặt đồng ý`,
        ]),
    ...rest.map(
      (one) =>
        `${one.name}: ${count(one.agree)}/${count(present)} người đồng ý (${share(one.agree, present)}), không quá nửa`,
    ),
  ].join("\n");
}

export interface EnteredVotes {
  nominationId: string;
  agree: number | null;
  disagree: number | null;
  noOpinion: number | null;
}

export interface EnteredMinutes {
  heldOn: CalendarDate;
  fromTime: string;
  toTime: string;
  chairId: string;
  secretaryId: string;
  attendance: readonly { personId: string; state: "present" | "absent" }[];
  others: readonly string[];
  /** Everybody present agrees on every candidate: said by a tick, never taken for granted. */
  allAgree: boolean;
  votes: readonly EnteredVotes[];
}

/**
 * What in the minutes cannot be true, by the field to put right; nothing when all of it can.
 * @param nameOf a person or candidate by id
 */
export function minutesProblems(
  entered: EnteredMinutes,
  nameOf: (id: string) => string,
  today: CalendarDate,
  formatDay: (day: CalendarDate) => string,
): Record<string, string> {
  const problems: Record<string, string> = {};
  const presentIds = entered.attendance.filter((one) => one.state === "present").map((one) => one.personId);
  const present = presentCount({ presentIds, others: entered.others });
  if (entered.heldOn > today)
    problems["heldOn"] =
      `Ngày họp ${formatDay(entered.heldOn)} chưa đến, hôm nay là ${formatDay(today)}: sửa ngày họp, hoặc lập biên bản sau khi họp.`;
  if (entered.toTime <= entered.fromTime)
    problems["toTime"] =
      `Giờ kết thúc ${entered.toTime} không sau giờ bắt đầu ${entered.fromTime}: sửa một trong hai giờ.`;
  for (const [field, id, office] of [
    ["chairId", entered.chairId, "chủ trì"],
    ["secretaryId", entered.secretaryId, "thư ký"],
  ] as const)
    if (!presentIds.includes(id))
      problems[field] =
        `${nameOf(id)} không có tên trong những người có mặt: chọn ${office} khác, hoặc ghi ${nameOf(id)} có mặt.`;
  if (entered.chairId === entered.secretaryId)
    problems["secretaryId"] ??= `${nameOf(entered.chairId)} đang là cả chủ trì và thư ký: chọn người khác làm thư ký.`;
  entered.votes.forEach((row, index) => {
    const problem = votesProblem(row, present, entered.allAgree, nameOf(row.nominationId));
    if (problem !== null) problems[`votes.${String(index)}.agree`] = problem;
  });
  return problems;
}

function votesProblem(row: EnteredVotes, present: number, allAgree: boolean, name: string): string | null {
  const { agree, disagree, noOpinion } = countedOf(row);
  const against = `${count(disagree)} không đồng ý, ${count(noOpinion)} không có ý kiến`;
  if (allAgree)
    return disagree + noOpinion === 0
      ? null
      : `${name} có ${against}, nhưng ô “tất cả đồng ý” đang được đánh dấu: bỏ đánh dấu ô đó, hoặc sửa số phiếu.`;
  const sum = agree + disagree + noOpinion;
  if (isEmpty(row) || sum === present) return null;
  return `${name}: ${count(agree)} đồng ý, ${against}, cộng ${count(sum)}; có mặt ${count(present)} người. Sửa số phiếu hoặc danh sách dự họp.`;
}

/** What is kept: nothing of a candidate about whom nothing was entered. */
export function countedVotes(votes: readonly EnteredVotes[], present: number, allAgree: boolean): CandidateVotes[] {
  if (allAgree) return votes.map(({ nominationId }) => ({ nominationId, agree: present, disagree: 0, noOpinion: 0 }));
  return votes.filter((row) => !isEmpty(row)).map((row) => ({ nominationId: row.nominationId, ...countedOf(row) }));
}

function countedOf(row: EnteredVotes): Tally {
  return { agree: row.agree ?? 0, disagree: row.disagree ?? 0, noOpinion: row.noOpinion ?? 0 };
}

function isEmpty({ agree, disagree, noOpinion }: EnteredVotes): boolean {
  return agree === null && disagree === null && noOpinion === null;
}
