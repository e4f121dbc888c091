import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, formatDate } from "~/shared/time";
import type { DossierDocument } from "./document-repo.server";
import { touchContent } from "./dossier-repo.server";
import { findCurrent, keepDossierDocument } from "./keep-document.server";
import {
  letterFormNames,
  ownText,
  readLetterBody,
  signsForHead,
  writeLetterBody,
  type LetterBody,
} from "./letter-body";
import type { WriteLetter } from "./letter-forms";
import { forgetTyped, loadForEdit, stampOf } from "./load-dossier.server";
import { listUnitMembers } from "./writing-facts.server";

/** Keeps the letter of a dossier as written in the product: a draft until the signed one takes its place. */
export async function writeLetter(ctx: Ctx, input: WriteLetter): Promise<Result<{ dossierId: string }>> {
  const place = await loadForEdit(ctx, input.id, { kind: "letter" });
  if (!place.ok) return place;
  const { dossier, unit } = place.value;
  await forgetTyped(ctx, dossier.id, "letter");
  if (input.signerId !== null) {
    const members = await listUnitMembers(ctx.db, unit.id, dateOf(ctx.now));
    const signer = members.find((one) => one.personId === input.signerId);
    if (signer === undefined)
      return fail(
        invalid({ signerId: `Người ký không có trong danh sách của ${unit.name} hôm nay: chọn lại người ký.` }),
      );
    if (signer.isHead && signsForHead(input.capacity))
      return fail(
        invalid({
          capacity: `${signer.name} là người đứng đầu ${unit.name} nên không ký thay, ký thừa lệnh hay ký thừa ủy quyền của chính mình (Nghị định 30/2020/NĐ-CP, Điều 13). Chọn “Người đứng đầu ký” hoặc chọn người ký khác.`,
        }),
      );
  }
  const body = writeLetterBody({
    form: input.form,
    number: input.number,
    datedOn: input.datedOn,
    place: input.place,
    signerId: input.signerId,
    capacity: input.capacity,
    to: ownText(input.to, input.shownTo),
    opening: ownText(input.opening, input.shownOpening),
    ending: ownText(input.ending, input.shownEnding),
    recipients: input.recipients.split("\n").filter((line) => line !== ""),
    archive: input.archive,
  });
  const current = await findCurrent(ctx, dossier.id, null, "letter");
  if (current?.body === body) return ok({ dossierId: dossier.id });
  if ((current?.id ?? null) !== input.replaces)
    return fail(conflict({ by: current?.createdByName ?? "", saved: savedLines(current) }));
  const kept = await keepDossierDocument(ctx, place.value, {
    kind: "letter",
    status: "draft",
    nomination: null,
    content: { body },
  });
  if (!kept.ok) return kept;
  await touchContent(ctx.db, dossier, stampOf(ctx));
  return ok({ dossierId: dossier.id });
}

/** What another person saved meanwhile, to be compared with what was typed. */
function savedLines(current: DossierDocument | null): string[] {
  if (current === null) return [];
  if (current.body === null) return [current.name];
  const body: LetterBody = readLetterBody(current.body);
  return [
    `Loại văn bản: ${letterFormNames[body.form]}`,
    ...(body.number === "" ? [] : [`Số, ký hiệu: ${body.number}`]),
    ...(body.datedOn === null ? [] : [`Ngày văn bản: ${formatDate(body.datedOn)}`]),
    ...(body.to === null ? [] : [`Kính gửi: ${body.to}`]),
    ...(body.opening === null ? [] : [`Đoạn mở đầu: ${body.opening}`]),
    ...(body.ending === null ? [] : [`Đoạn kết: ${body.ending}`]),
    `Nơi nhận: ${[...body.recipients, `Lưu: ${body.archive}`].join("; ")}`,
  ];
}
