import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, formatDate } from "~/shared/time";
import type { DossierDocument } from "./document-repo.server";
import { touchContent } from "./dossier-repo.server";
import { findCurrent, keepDossierDocument } from "./keep-document.server";
import { ownText } from "./letter-body";
import { forgetTyped, loadContent, loadForEdit, stampOf } from "./load-dossier.server";
import { countedVotes, minutesProblems, presentCount, readMinutesBody, writeMinutesBody } from "./minutes-body";
import type { WriteMinutes } from "./minutes-forms";
import { listUnitMembers } from "./writing-facts.server";

/** Keeps the minutes of a unit's meeting as written in the product: a draft until the signed ones take their place. */
export async function writeMinutes(ctx: Ctx, input: WriteMinutes): Promise<Result<{ dossierId: string }>> {
  const place = await loadForEdit(ctx, input.id, { kind: "minutes" });
  if (!place.ok) return place;
  const { dossier, unit } = place.value;
  await forgetTyped(ctx, dossier.id, "minutes");
  const { nominations } = await loadContent(ctx.db, place.value);
  const today = dateOf(ctx.now);
  const members = [
    ...(await listUnitMembers(ctx.db, unit.id, today)),
    ...(await listUnitMembers(ctx.db, unit.id, input.heldOn)),
  ];
  const nameOf = new Map([
    ...members.map((one) => [one.personId, one.name] as const),
    ...nominations.map((one) => [one.id, one.name] as const),
  ]);
  const stranger = input.attendance.findIndex((one) => !members.some((member) => member.personId === one.personId));
  if (stranger >= 0)
    return fail(
      invalid({
        [`attendance.${String(stranger)}.state`]: `Người này không còn trong danh sách của ${unit.name}: mở lại trang để lấy danh sách mới.`,
      }),
    );
  const votes = input.votes.filter((row) => nominations.some((one) => one.id === row.nominationId));
  const others = linesOf(input.others);
  const problems = minutesProblems({ ...input, others }, (id) => nameOf.get(id) ?? "Đề nghị đã bỏ", today, formatDate);
  if (Object.keys(problems).length > 0) return fail(invalid(problems));
  const presentIds = input.attendance.filter((one) => one.state === "present").map((one) => one.personId);
  const body = writeMinutesBody({
    number: input.number,
    heldOn: input.heldOn,
    fromTime: input.fromTime,
    toTime: input.toTime,
    place: input.place,
    chairId: input.chairId,
    secretaryId: input.secretaryId,
    presentIds,
    absent: input.attendance
      .filter((one) => one.state === "absent")
      .map(({ personId, reason }) => ({ personId, reason })),
    others,
    guests: linesOf(input.guests),
    method: input.method,
    votes: countedVotes(votes, presentCount({ presentIds, others }), input.allAgree),
    discussion: input.discussion,
    conclusion: ownText(input.conclusion, input.shownConclusion),
  });
  const current = await findCurrent(ctx, dossier.id, null, "minutes");
  if (current?.body === body) return ok({ dossierId: dossier.id });
  if ((current?.id ?? null) !== input.replaces)
    return fail(conflict({ by: current?.createdByName ?? "", saved: savedLines(current, nameOf) }));
  const kept = await keepDossierDocument(ctx, place.value, {
    kind: "minutes",
    status: "draft",
    nomination: null,
    content: { body },
  });
  if (!kept.ok) return kept;
  await touchContent(ctx.db, dossier, stampOf(ctx));
  return ok({ dossierId: dossier.id });
}

/** What another person saved meanwhile, to be compared with what was typed. */
function savedLines(current: DossierDocument | null, nameOf: ReadonlyMap<string, string>): string[] {
  if (current === null) return [];
  if (current.body === null) return [current.name];
  const body = readMinutesBody(current.body);
  return [
    `Thời gian, địa điểm: ${body.fromTime} đến ${body.toTime}, ngày ${formatDate(body.heldOn)}, ${body.place}`,
    `Chủ trì: ${nameOf.get(body.chairId) ?? ""}; thư ký: ${nameOf.get(body.secretaryId) ?? ""}; có mặt: ${String(presentCount(body))}`,
    ...body.votes.map(
      (vote) =>
        `${nameOf.get(vote.nominationId) ?? "Đề nghị đã bỏ"}: ${String(vote.agree)} đồng ý, ${String(vote.disagree)} không đồng ý, ${String(vote.noOpinion)} không có ý kiến`,
    ),
    ...(body.discussion === "" ? [] : [`Ý kiến thảo luận: ${body.discussion}`]),
    ...(body.conclusion === null ? [] : [`Kết luận: ${body.conclusion}`]),
  ];
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
