import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lineUses } from "~/campaigns/figures-queries.server";
import { listCandidates } from "~/council/candidate-queries.server";
import { whyNotProposed } from "~/decisions/fate";
import { listNominees } from "~/decisions/nominee-queries.server";
import { acceptDossier } from "~/nominations/accept-dossier.server";
import { listAppraisalWork } from "~/nominations/appraisal-list-queries.server";
import { readWorkListFilter } from "~/nominations/appraisal-list";
import { appraiseNomination } from "~/nominations/appraise-nomination.server";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import { listDossierLog } from "~/nominations/dossier-log-queries.server";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { findDossier } from "~/nominations/dossier-repo.server";
import { editNomination } from "~/nominations/edit-nomination.server";
import { endAdvising } from "~/nominations/end-advising.server";
import { nominationsFileAccess } from "~/nominations/file-access.server";
import { findAdvisingPage, findGatheringPage } from "~/nominations/gathering-pages.server";
import { gatherNominations } from "~/nominations/gather-nominations.server";
import { handBackNomination } from "~/nominations/hand-back-nomination.server";
import { leaveNominations } from "~/nominations/leave-nominations.server";
import { nameAdvising } from "~/nominations/name-advising.server";
import { findNomination, listNominations } from "~/nominations/nomination-repo.server";
import { findLastSubmission, listSubmissions } from "~/nominations/submission-repo.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { listDocuments } from "~/nominations/document-repo.server";
import { undoGathering } from "~/nominations/undo-gathering.server";
import { withdrawDossier } from "~/nominations/withdraw-dossier.server";
import type { SignedInActor } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { countersAreRight } from "../../../scripts/check/dossiers";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aDraftDossier, aSubmittedDossier } from "../../support/nomination-builders";
import { codeOf, errorOf, runUseCase, testFiles, testNow, valueOf } from "../../support/run";

let db: TestDatabases;
let hang: SignedInActor;
beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  hang = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
});
afterAll(async () => {
  expect(await countersAreRight.find({ read: db.read, files: testFiles() })).toEqual([]);
  await closeTestDatabases();
});

const as = <T>(actor: SignedInActor, use: (ctx: Ctx) => Promise<Result<T>>, now = testNow) =>
  runUseCase(db, { actor, now }, use);
const page = (actor: SignedInActor) => ({ read: db.read, actor, now: testNow });

/** A unit with its head, its writer, and two people who are proposed; its dossier is submitted. */
async function aLowerUnit(campaign: Awaited<ReturnType<typeof aCampaign>>, name: string) {
  const unit = await insertUnit(db, { name });
  await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", isHead: true });
  const writer = await insertAccount(db, { displayName: `Người lập của ${name}`, unitIds: [unit.id] });
  const people = [
    await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" }),
    await insertMember(db, unit.id, { fullName: "Lý Vừ Sình" }),
  ];
  const line = lineFor(campaign, "agency", "individual");
  const submit = () =>
    aSubmittedDossier(db, {
      campaign,
      unitId: unit.id,
      actor: writer,
      proposals: people.map((one) => ({ line, candidateId: one.id })),
    });
  return { unit, writer, submit };
}

async function aCase() {
  const campaign = await aCampaign(db);
  const adviser = await insertUnit(db, { name: "Văn phòng" });
  await insertMember(db, adviser.id, { fullName: "Đặng Thị Hoa", isHead: true });
  const gatherer = await insertAccount(db, { displayName: "Ngô Thị Thủy", unitIds: [adviser.id] });
  const lower = await aLowerUnit(campaign, "Phòng Kỹ thuật");
  const name = (over: { advisingUnitId?: string; unitIds?: string[] } = {}, actor = hang) =>
    as(actor, (ctx) =>
      nameAdvising(ctx, {
        id: campaign.id,
        advisingUnitId: adviser.id,
        unitIds: [lower.unit.id],
        dueOn: "2026-11-05",
        ...over,
      }),
    );
  valueOf(await name());
  const { dossier, nominations, receiptCode } = await lower.submit();
  const merged = await aDraftDossier(db, { campaign, unitId: adviser.id, actor: gatherer });
  const [first = "", second = ""] = nominations.map((one) => one.id);
  const id = merged.dossier.id;
  const take = (nominationIds: string[], actor = gatherer) =>
    as(actor, (ctx) => gatherNominations(ctx, { id, nominationIds }));
  const leave = (nominationIds: string[]) =>
    as(gatherer, (ctx) => leaveNominations(ctx, { id, nominationIds, reason: "Chưa đủ thành tích." }));
  const undo = (nominationId: string) => as(gatherer, (ctx) => undoGathering(ctx, { id, nominationId }));
  const handBack = (nominationId: string) =>
    as(gatherer, (ctx) =>
      handBackNomination(ctx, {
        id,
        nominationId,
        reason: "Ghi rõ số liệu.",
        correctionOn: "2026-11-09",
        correctionTime: "24:00",
      }),
    );
  const send = () => aSubmittedDossier(db, { campaign, unitId: adviser.id, actor: gatherer });
  return {
    campaign,
    adviser,
    gatherer,
    ...lower,
    lowerId: dossier.id,
    receiptCode,
    id,
    first,
    second,
    name,
    take,
    leave,
    undo,
    handBack,
    send,
  };
}

const framed = async (actor: SignedInActor, id: string) => valueOf(await findDossierPage(page(actor), id)).frame;

describe("an advising unit", () => {
  it("makes one dossier of what the units submitted; each candidate is counted once and keeps its origin", async () => {
    const of = await aCase();
    expect((await framed(of.gatherer, of.id)).gathers).toMatchObject({ waitingCount: 2 });
    expect((await framed(of.writer, of.lowerId)).advising).toMatchObject({
      unitName: "Văn phòng",
      dueText: "hết ngày 05/11/2026",
    });
    valueOf(await of.take([of.first]));
    expect((await framed(of.gatherer, of.id)).missing.map((one) => one.key)).toContain("gathering");
    valueOf(await of.leave([of.second]));
    const sent = await of.send();
    expect((await findLastSubmission(db.read, of.id))?.manifest.nominations).toMatchObject([
      { id: of.first, origin: `Phòng Kỹ thuật, nộp lần 1, biên nhận ${of.receiptCode}` },
    ]);
    const [reportOfMerged] = (await findLastSubmission(db.read, of.id))?.manifest.documents.slice(-1) ?? [];
    const original = (await findLastSubmission(db.read, of.lowerId))?.manifest.documents.find(
      (one) => one.nominationId === of.first,
    );
    expect(reportOfMerged?.sha256).toBe(original?.sha256);

    // The unit sees what became of each; the organizer appraises in one place.
    expect((await framed(of.writer, of.lowerId)).nominations.map((one) => one.gathering?.text)).toEqual([
      expect.stringContaining("Văn phòng không tổng hợp, lý do: Chưa đủ thành tích."),
      expect.stringContaining("Văn phòng đã tổng hợp"),
    ]);
    const filter = readWorkListFilter(new URLSearchParams({ phong_trao: of.campaign.id }));
    const work = await listAppraisalWork(db.read, hang, filter, { from: null, direction: "next", limit: 50 });
    expect(work.map((one) => one.id)).toContain(of.id);
    expect(work.map((one) => one.id)).not.toContain(of.lowerId);
    const appraise = (dossierId: string, nominationId: string) =>
      as(hang, async (ctx) =>
        appraiseNomination(ctx, {
          id: dossierId,
          nominationId,
          version: (await findNomination(ctx.db, nominationId))?.version ?? 0,
          result: "meets",
          note: "",
        }),
      );
    expect(codeOf(await appraise(of.lowerId, of.second))).toBe("dossier.goes_through");
    valueOf(await appraise(of.id, of.first));
    valueOf(await as(hang, (ctx) => acceptDossier(ctx, { id: of.id, version: sent.dossier.version })));
    expect((await findDossier(db.read, of.lowerId))?.stage.state).toBe("accepted");

    const candidates = await listCandidates(db.read, of.campaign.id);
    expect(candidates).toMatchObject([
      { nominationId: of.first, dossierUnitId: of.unit.id, dossierUnitName: "Phòng Kỹ thuật (Văn phòng tổng hợp)" },
    ]);
    const nominees = await listNominees(db.read, of.campaign.id);
    expect(nominees).toHaveLength(2);
    const left = nominees.find((one) => one.nominationId === of.second);
    expect(left === undefined ? "" : whyNotProposed(left)).toBe("thẩm định không đạt: Chưa đủ thành tích.");
    const uses = [...(await lineUses(db.read, of.campaign.id)).values()].flatMap((one) => one.units);
    expect(uses).toMatchObject([{ unitId: of.unit.id, nominatedCount: 2 }]);
    const logs = await Promise.all(
      [of.id, of.lowerId].map((id) => listDossierLog(db.read, id, { seesAppraisal: false })),
    );
    for (const log of logs)
      expect(log.map((one) => one.what).join("|")).toContain(
        `Tổng hợp đề nghị Trần Quốc Bảo của Phòng Kỹ thuật (nộp lần 1, biên nhận ${of.receiptCode}) vào hồ sơ của Văn phòng.`,
      );
  });

  it("takes a candidate once: of two people at the same moment one is told who was first", async () => {
    const of = await aCase();
    const colleague = await insertAccount(db, { displayName: "Vũ Minh Đức", unitIds: [of.adviser.id] });
    const results = await Promise.all([of.take([of.first, of.second]), of.take([of.first], colleague)]);
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    const lost = results.find((one) => !one.ok);
    expect(lost === undefined ? null : errorOf(lost)).toMatchObject({
      code: "gathering.taken_already",
      facts: { name: "Trần Quốc Bảo" },
    });
    const held = [...(await listNominations(db.read, of.id)), ...(await listNominations(db.read, of.lowerId))];
    expect(held.map((one) => one.id).sort()).toEqual([of.first, of.second].sort());
  });

  it("leaves the content to the unit that wrote it, and gives a candidate back to be mended", async () => {
    const of = await aCase();
    valueOf(await of.take([of.first, of.second]));
    const nomination = await findNomination(db.read, of.first);
    const edit = (actor: SignedInActor, id: string, version: number) =>
      as(actor, (ctx) =>
        editNomination(ctx, {
          id,
          nominationId: of.first,
          version,
          lineId: nomination?.lineId ?? "",
          post: nomination?.post ?? "",
          achievement: "Rút thời gian xử lý từ 05 ngày còn 03 ngày.",
          report: null,
          reportStatus: "signed",
        }),
      );
    expect(codeOf(await edit(of.gatherer, of.id, nomination?.version ?? 0))).toBe("nomination.gathered");
    const lower = await findDossier(db.read, of.lowerId);
    const withdraw = await as(of.writer, (ctx) =>
      withdrawDossier(ctx, { id: of.lowerId, version: lower?.version ?? 0, reason: "Sửa.", confirm: true }),
    );
    expect(codeOf(withdraw)).toBe("dossier.gathered");

    valueOf(await of.handBack(of.first));
    expect((await findDossier(db.read, of.lowerId))?.stage).toMatchObject({
      state: "returned",
      items: [{ item: `nomination:${of.first}`, note: "Ghi rõ số liệu." }],
    });
    expect((await listNominations(db.read, of.id)).map((one) => one.id)).toEqual([of.second]);
    expect(codeOf(await of.take([of.first]))).toBe("gathering.not_submitted");
    valueOf(await edit(of.writer, of.lowerId, (await findNomination(db.read, of.first))?.version ?? 0));
    await aSubmittedAgain(of.writer, of.lowerId);
    // Both stand in what the unit submitted again, though one is in the advising unit's dossier.
    const [again, before] = await listSubmissions(db.read, of.lowerId);
    for (const one of [again, before])
      expect(one?.manifest.nominations.map((held) => held.id).sort()).toEqual([of.first, of.second].sort());
    valueOf(await of.take([of.first]));
    expect((await findNomination(db.read, of.first))?.origin).toMatchObject({ submissionOrdinal: 2 });
  });

  it("considers again before it submits, and is not done without as long as it holds something", async () => {
    const of = await aCase();
    valueOf(await of.take([of.first]));
    valueOf(await of.leave([of.second]));
    const end = () => as(hang, (ctx) => endAdvising(ctx, { id: of.campaign.id, unitId: of.unit.id }));
    expect(errorOf(await end())).toMatchObject({ code: "advising.in_use", facts: { names: ["Trần Quốc Bảo"] } });
    valueOf(await of.undo(of.first));
    valueOf(await of.undo(of.second));
    expect(codeOf(await of.undo(of.second))).toBe("gathering.nothing_to_undo");
    // What was moved back is taken over once more, with each document once.
    valueOf(await of.take([of.first]));
    const copies = (await listDocuments(db.read, of.id)).filter((held) => held.nominationId === of.first);
    expect(copies.length).toBeGreaterThan(0);
    expect(new Set(copies.map((held) => `${held.kind}${held.title}`)).size).toBe(copies.length);
    valueOf(await of.undo(of.first));
    const gathering = valueOf(await findGatheringPage(page(of.gatherer), of.id));
    expect(gathering.waiting.map((one) => one.value).sort()).toEqual([of.first, of.second].sort());
    valueOf(await end());
    expect(codeOf(await of.take([of.first]))).toBe("gathering.not_advising");
    expect(valueOf(await findAdvisingPage(page(hang), of.campaign.id)).rows).toEqual([]);
  });

  it("is named by the organizer, one step deep, and reads what was submitted to it alone", async () => {
    const of = await aCase();
    expect(codeOf(await of.name({}, of.gatherer))).toBe("not_found");
    expect(codeOf(await of.name())).toBe("advising.named_already");
    expect(codeOf(await of.name({ advisingUnitId: of.unit.id, unitIds: [of.adviser.id] }))).toBe("advising.chain");
    const other = await aLowerUnit(of.campaign, "Phòng Tài chính");
    const draft = await aDraftDossier(db, { campaign: of.campaign, unitId: other.unit.id, actor: other.writer });
    valueOf(await of.name({ unitIds: [other.unit.id] }));
    expect((await findDossierPage(page(of.gatherer), of.lowerId)).ok).toBe(true);
    expect(codeOf(await findDossierPage(page(of.gatherer), draft.dossier.id))).toBe("not_found");
    expect(codeOf(await findDossierPage(page(other.writer), of.lowerId))).toBe("not_found");
    const [report] = await db.read.selectFrom("document").selectAll().where("nomination_id", "=", of.first).execute();
    const verdict = (actor: SignedInActor) => nominationsFileAccess["document"]?.({ ...page(actor) }, report?.id ?? "");
    expect([await verdict(of.gatherer), await verdict(other.writer)]).toEqual([null, "hidden"]);
  });
});

/** What was mended is confirmed and submitted once more. */
async function aSubmittedAgain(actor: SignedInActor, id: string): Promise<void> {
  const version = async () => (await findDossier(db.read, id))?.version ?? 0;
  const confirmed = await version();
  valueOf(await as(actor, (ctx) => confirmDossier(ctx, { method: "letter", id, version: confirmed })));
  const submitted = await version();
  valueOf(await as(actor, (ctx) => submitDossier(ctx, { id, version: submitted, confirm: true })));
}
