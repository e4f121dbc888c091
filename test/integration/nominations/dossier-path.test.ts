import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptDossier } from "~/nominations/accept-dossier.server";
import { addNomination } from "~/nominations/add-nomination.server";
import { appraiseNomination } from "~/nominations/appraise-nomination.server";
import { askLatePass } from "~/nominations/ask-late-pass.server";
import { attachDocument } from "~/nominations/attach-document.server";
import { listCandidatesForReview } from "~/nominations/candidate-queries.server";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import { decideLatePass } from "~/nominations/decide-late-pass.server";
import { hashOfText, listDocuments } from "~/nominations/document-repo.server";
import { findDossier } from "~/nominations/dossier-repo.server";
import { editNomination } from "~/nominations/edit-nomination.server";
import { findNomination } from "~/nominations/nomination-repo.server";
import { removeNomination } from "~/nominations/remove-nomination.server";
import { returnDossier } from "~/nominations/return-dossier.server";
import { startDossier } from "~/nominations/start-dossier.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { findSubmissionByCode, listSubmissions } from "~/nominations/submission-repo.server";
import { writeReport } from "~/nominations/write-report.server";
import type { Campaign } from "~/campaigns/campaign";
import { verifyAuditChain } from "~/shared/audit.server";
import { addMs, type Instant } from "~/shared/time";
import { capsHold } from "../../../scripts/check/places";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, aLine, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import {
  aCompleteDossier,
  aDraftDossier,
  anAcceptedDossier,
  aPendingFile,
  aSubmittedDossier,
} from "../../support/nomination-builders";
import { auditEvents, codeOf, errorOf, runUseCase, sentenceOf, testFiles, testNow, valueOf } from "../../support/run";

let db: TestDatabases;

beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
});
afterAll(async () => {
  const report = await verifyAuditChain(db.read);
  expect(report.breaks).toEqual([]);
  await closeTestDatabases();
});

async function aUnit() {
  const unit = await insertUnit(db);
  const head = await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", post: "Trưởng phòng", isHead: true });
  const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
  const writer = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
  const headAccount = await insertAccount(db, { displayName: head.fullName, personId: head.id, unitIds: [unit.id] });
  return { unit, head, person, writer, headAccount };
}

async function aCase(of: Parameters<typeof aCampaign>[1] = {}) {
  const campaign = await aCampaign(db, of);
  const own = await aUnit();
  const organizer = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
  const proposals = [
    { line: lineFor(campaign, "agency", "collective"), candidateId: own.unit.id },
    { line: lineFor(campaign, "agency", "individual"), candidateId: own.person.id },
  ];
  return { campaign, organizer, ...own, fields: { campaign, unitId: own.unit.id, actor: own.writer, proposals } };
}

async function countsOf(campaign: Pick<Campaign, "id">): Promise<Record<string, number>> {
  const rows = await db.read.selectFrom("dossier_count").selectAll().where("campaign_id", "=", campaign.id).execute();
  return Object.fromEntries(rows.filter((row) => row.dossier_count !== 0).map((row) => [row.state, row.dossier_count]));
}

const submit = (
  actor: Parameters<typeof runUseCase>[1]["actor"],
  dossier: { id: string; version: number },
  now: Instant = testNow,
) =>
  runUseCase(db, { actor, now }, (ctx) =>
    submitDossier(ctx, { id: dossier.id, version: dossier.version, confirm: true }),
  );

describe("a dossier", () => {
  it("goes from its start to the considering body, with every step in the log and every count right", async () => {
    const { campaign, organizer, fields, headAccount, unit } = await aCase();
    const before = (await auditEvents(db)).length;
    const { dossier, nominations } = await aDraftDossier(db, fields);
    expect(dossier).toMatchObject({ collectiveCount: 1, individualCount: 1, fileCount: 2 });
    for (const [kind, name] of [
      ["cong-van", "Công văn.pdf"],
      ["bien-ban", "Biên bản.pdf"],
    ] as const) {
      const file = await aPendingFile(db, fields.actor, name);
      valueOf(
        await runUseCase(db, { actor: fields.actor }, (ctx) =>
          attachDocument(ctx, { id: dossier.id, kind, file, status: "signed", replaces: null }),
        ),
      );
    }
    const filled = (await findDossier(db.read, dossier.id))!;
    valueOf(
      await runUseCase(db, { actor: headAccount }, (ctx) =>
        confirmDossier(ctx, { method: "account", id: dossier.id, version: filled.version, confirm: true }),
      ),
    );
    const confirmed = (await findDossier(db.read, dossier.id))!;
    expect(confirmed.confirmation).toMatchObject({ kind: "account", name: "Nguyễn Văn Thuận", at: testNow });
    const { receiptCode } = valueOf(await submit(fields.actor, confirmed));
    expect(receiptCode).toMatch(/^BN-2026-[0-9A-Z]{6}$/);
    expect(await countsOf(campaign)).toEqual({ submitted: 1 });
    for (const one of nominations)
      valueOf(
        await runUseCase(db, { actor: organizer }, (ctx) =>
          appraiseNomination(ctx, {
            id: dossier.id,
            nominationId: one.id,
            version: one.version,
            result: "meets",
            note: "",
          }),
        ),
      );
    const arrived = (await findDossier(db.read, dossier.id))!;
    valueOf(
      await runUseCase(db, { actor: organizer }, (ctx) =>
        acceptDossier(ctx, { id: dossier.id, version: arrived.version }),
      ),
    );
    expect(await countsOf(campaign)).toEqual({ accepted: 1 });
    const lines = await listCandidatesForReview(db.read, campaign.id);
    expect(lines.map((line) => line.candidates.map((one) => one.name))).toEqual([
      [unit.name],
      ["Trần Quốc Bảo"],
      [],
      [],
    ]);
    expect((await auditEvents(db)).slice(before)).toEqual([
      "dossier.started",
      "nomination.added",
      "document.attached",
      "nomination.added",
      "document.attached",
      "document.attached",
      "document.attached",
      "dossier.confirmed",
      "dossier.submitted",
      "nomination.appraised",
      "nomination.appraised",
      "dossier.accepted",
    ]);
  });

  it("is the same one when it is started twice", async () => {
    const { campaign, writer, unit } = await aCase();
    const start = () =>
      runUseCase(db, { actor: writer }, (ctx) => startDossier(ctx, { id: campaign.id, unitId: null }));
    const [first, second] = [valueOf(await start()), valueOf(await start())];
    expect(second).toEqual(first);
    expect(await countsOf(campaign)).toEqual({ draft: 1 });
    expect((await findDossier(db.read, first.id))?.unitId).toBe(unit.id);
  });
});

describe("submission", () => {
  it("arrives in time by one millisecond, and by the same is late: the draft is kept and the refusal says by how much", async () => {
    const late = await aCase();
    const { dossier } = await aCompleteDossier(db, late.fields);
    const refused = await submit(late.writer, dossier, late.campaign.dueAt);
    expect(codeOf(refused)).toBe("dossier.late");
    expect(await findDossier(db.read, dossier.id)).toEqual(dossier);
    expect(await listSubmissions(db.read, dossier.id)).toEqual([]);
    const words = sentenceOf(await submit(late.writer, dossier, addMs(late.campaign.dueAt, 192_000)));
    expect(words).toMatchObject({
      facts: [
        "Hạn nộp hồ sơ: 24 giờ 00 phút 00 giây, thứ Ba 10/11/2026 (giờ Việt Nam, UTC+7).",
        "Máy chủ nhận lúc: 00 giờ 03 phút 12 giây, thứ Tư 11/11/2026 (giờ Việt Nam, UTC+7).",
        "Quá hạn 3 phút 12 giây.",
      ],
      next: [{ label: "Gửi đề nghị nộp muộn", href: `/ho-so/${dossier.id}/xin-nop-muon` }],
    });
    expect(words?.source).toContain("chậm nhất đến ngày 10/11/2026");
    valueOf(await submit(late.writer, dossier, addMs(late.campaign.dueAt, -1)));
  });

  it("by a wording that excludes the day ends with the day before", async () => {
    const { fields, writer, campaign } = await aCase({ dossierWording: "before" });
    expect(campaign.dueAt).toBe("2026-11-09T17:00:00.000Z");
    const { dossier } = await aCompleteDossier(db, fields);
    expect(codeOf(await submit(writer, dossier, "2026-11-09T17:00:00.000Z"))).toBe("dossier.late");
  });

  it("pressed twice happens once, and the second press is told of the first with its receipt", async () => {
    const { fields, writer, headAccount } = await aCase();
    const { dossier } = await aCompleteDossier(db, fields);
    const outcomes = await Promise.all([submit(writer, dossier), submit(headAccount, dossier)]);
    const [won] = outcomes.filter((one) => one.ok);
    const [lost] = outcomes.filter((one) => !one.ok);
    expect(codeOf(lost!)).toBe("dossier.already_submitted");
    expect(sentenceOf(lost!)?.facts[1]).toBe(`Mã biên nhận: ${valueOf(won!).receiptCode}.`);
    expect(await listSubmissions(db.read, dossier.id)).toHaveLength(1);
  });

  it("freezes each document with its hash and the head of the log at that moment", async () => {
    const { fields, campaign } = await aCase();
    const { dossier, receiptCode } = await aSubmittedDossier(db, fields);
    const submission = (await findSubmissionByCode(db.read, receiptCode))!;
    expect(submission.manifest.documents.map((one) => [one.kind, one.status])).toEqual([
      ["letter", "signed"],
      ["minutes", "signed"],
      ["report_summary", "signed"],
      ["report_summary", "signed"],
    ]);
    expect(submission).toMatchObject({
      arrivedAt: testNow,
      due: { endsAt: campaign.dueAt, source: "campaign" },
      ordinal: 1,
    });
    const entry = await db.read
      .selectFrom("audit_entry")
      .selectAll()
      .where("seq", "=", submission.auditHead.seq)
      .executeTakeFirst();
    expect(entry).toMatchObject({
      event: "dossier.submitted",
      subject_id: dossier.id,
      hash: submission.auditHead.hash,
    });
  });

  it("refuses what is incomplete and names each part", async () => {
    const { fields, writer } = await aCase();
    const { dossier } = await aDraftDossier(db, fields);
    const refused = await submit(writer, dossier);
    expect(codeOf(refused)).toBe("dossier.incomplete");
    expect(sentenceOf(refused)?.facts).toEqual([
      "Công văn đề nghị: chưa có; soạn trên hệ thống hoặc tải tệp lên.",
      "Biên bản họp xét đề nghị: chưa có; soạn trên hệ thống hoặc tải tệp lên.",
      "Xác nhận của người đứng đầu đơn vị: chưa xác nhận hồ sơ.",
    ]);
  });

  it("refuses a dossier that another tab has changed since", async () => {
    const { fields, writer } = await aCase();
    const { dossier } = await aCompleteDossier(db, fields);
    const file = await aPendingFile(db, writer);
    const [current] = (await listDocuments(db.read, dossier.id)).filter((one) => one.kind === "letter");
    valueOf(
      await runUseCase(db, { actor: writer }, (ctx) =>
        attachDocument(ctx, { id: dossier.id, kind: "cong-van", file, status: "signed", replaces: current!.id }),
      ),
    );
    // The change took the head's confirmation with it.
    expect(codeOf(await submit(writer, dossier))).toBe("dossier.incomplete");
    const changed = (await findDossier(db.read, dossier.id))!;
    expect(changed.confirmation).toBeNull();
    valueOf(
      await runUseCase(db, { actor: writer }, (ctx) =>
        confirmDossier(ctx, { method: "letter", id: dossier.id, version: changed.version }),
      ),
    );
    expect(codeOf(await submit(writer, dossier))).toBe("conflict");
  });

  it("late is possible with a pass, until the pass ends", async () => {
    const { campaign, fields, writer, organizer, unit } = await aCase();
    const { dossier } = await aCompleteDossier(db, fields);
    const afterwards = addMs(campaign.dueAt, 60_000);
    const ask = () =>
      runUseCase(db, { actor: writer, now: afterwards }, (ctx) =>
        askLatePass(ctx, { id: dossier.id, reason: "Mất điện toàn khu vực.", wishedOn: "2026-11-13" }),
      );
    const { passId } = valueOf(await ask());
    expect(codeOf(await ask())).toBe("late_pass.already_asked");
    expect(codeOf(await submit(writer, dossier, afterwards))).toBe("dossier.late");
    const decide = (actor: typeof organizer, untilOn = "2026-11-12") =>
      runUseCase(db, { actor, now: afterwards }, (ctx) =>
        decideLatePass(ctx, {
          id: passId,
          version: 1,
          decision: "granted",
          untilOn,
          untilTime: "17:00",
          reason: "Lý do khách quan.",
        }),
      );
    expect(codeOf(await decide(writer))).toBe("dossier.only_organizer");
    expect(codeOf(await decide(organizer, "2026-11-10"))).toBe("late_pass.until_past");
    valueOf(await decide(organizer));
    expect(codeOf(await decide(organizer))).toBe("late_pass.already_decided");
    expect(codeOf(await submit(writer, dossier, "2026-11-12T10:00:00.000Z"))).toBe("dossier.late");
    const { receiptCode } = valueOf(await submit(writer, dossier, "2026-11-12T09:59:59.999Z"));
    expect((await findSubmissionByCode(db.read, receiptCode))?.due).toEqual({
      endsAt: "2026-11-12T10:00:00.000Z",
      source: "late_pass",
      grace: { minutes: 0, source: "" },
    });
    expect(unit.id).toBe(dossier.unitId);
  });
});

describe("a returned dossier", () => {
  it("is the only one that changes, keeps what was first submitted, and binds to its own date", async () => {
    const { campaign, fields, writer, organizer } = await aCase();
    const other = await aUnit();
    const { dossier: untouched } = await aSubmittedDossier(db, {
      campaign,
      unitId: other.unit.id,
      actor: other.writer,
      proposals: [{ line: lineFor(campaign, "agency", "individual"), candidateId: other.person.id }],
    });
    const { dossier, receiptCode } = await aSubmittedDossier(db, fields);
    const now = "2026-11-12T02:00:00.000Z";
    const back = (correctionOn: string) =>
      runUseCase(db, { actor: organizer, now }, (ctx) =>
        returnDossier(ctx, {
          id: dossier.id,
          version: dossier.version,
          reason: "Biên bản thiếu chữ ký của thư ký.",
          opensAll: true,
          correctionOn,
          correctionTime: "17:00",
        }),
      );
    expect(codeOf(await back("2026-11-11"))).toBe("dossier.correction_past");
    valueOf(await back("2026-11-13"));
    expect(await countsOf(campaign)).toEqual({ returned: 1, submitted: 1 });
    expect((await findDossier(db.read, untouched.id))?.stage.state).toBe("submitted");
    const first = (await findSubmissionByCode(db.read, receiptCode))!;
    const old = (await listDocuments(db.read, dossier.id)).find((one) => one.kind === "minutes")!;
    const file = await aPendingFile(db, writer, "Biên bản có chữ ký.pdf");
    valueOf(
      await runUseCase(db, { actor: writer, now }, (ctx) =>
        attachDocument(ctx, { id: dossier.id, kind: "bien-ban", file, status: "signed", replaces: old.id }),
      ),
    );
    const changed = (await findDossier(db.read, dossier.id))!;
    valueOf(
      await runUseCase(db, { actor: writer, now }, (ctx) =>
        confirmDossier(ctx, { method: "letter", id: dossier.id, version: changed.version }),
      ),
    );
    const ready = (await findDossier(db.read, dossier.id))!;
    expect(codeOf(await submit(writer, ready, "2026-11-13T10:00:00.000Z"))).toBe("dossier.late");
    const again = valueOf(await submit(writer, ready, "2026-11-13T09:59:59.999Z"));
    expect(await findSubmissionByCode(db.read, receiptCode)).toEqual(first);
    const second = (await findSubmissionByCode(db.read, again.receiptCode))!;
    expect(second).toMatchObject({ ordinal: 2, due: { endsAt: "2026-11-13T10:00:00.000Z", source: "correction" } });
    expect(second.manifest.documents.find((one) => one.kind === "minutes")?.name).toBe("Biên bản có chữ ký.pdf");
    const kept = await db.read.selectFrom("document").selectAll().where("id", "=", old.id).executeTakeFirst();
    expect(kept).toMatchObject({ is_current: 0, file_id: old.fileId });
  });
});

describe("candidates", () => {
  const add = (actor: Parameters<typeof runUseCase>[1]["actor"], id: string, lineId: string, candidateId: string) =>
    runUseCase(db, { actor }, (ctx) =>
      addNomination(ctx, { id, lineId, candidateId, achievement: "Đạt kết quả.", report: null, reportStatus: "draft" }),
    );

  it("belong to the unit of the dossier", async () => {
    const { campaign, fields, writer } = await aCase();
    const other = await aUnit();
    const { dossier } = await aDraftDossier(db, { ...fields, proposals: [] });
    const [collective, individual] = [
      lineFor(campaign, "agency", "collective"),
      lineFor(campaign, "agency", "individual"),
    ];
    expect(codeOf(await add(writer, dossier.id, individual.id, other.person.id))).toBe("nomination.not_of_unit");
    expect(codeOf(await add(writer, dossier.id, collective.id, other.unit.id))).toBe("invalid");
    expect(codeOf(await add(writer, dossier.id, individual.id, fields.unitId))).toBe("invalid");
  });

  it("stand once among the agency's lines, and may stand for the province beside them", async () => {
    const campaign = await aCampaign(db, {
      lines: [aLine(), aLine({ commendationType: "MERIT" }), aLine({ level: "province" })],
    });
    const { unit, person, writer } = await aUnit();
    const { dossier } = await aDraftDossier(db, { campaign, unitId: unit.id, actor: writer });
    const [first, second, province] = campaign.lines;
    valueOf(await add(writer, dossier.id, first!.id, person.id));
    const refused = await add(writer, dossier.id, first!.id, person.id);
    expect(codeOf(refused)).toBe("nomination.duplicate");
    expect(sentenceOf(refused)?.facts[0]).toContain(unit.name);
    expect(codeOf(await add(writer, dossier.id, second!.id, person.id))).toBe("nomination.duplicate");
    valueOf(await add(writer, dossier.id, province!.id, person.id));
  });

  it("are no more on a line than the plan allows each unit: added, moved from another line, or two at once", async () => {
    const campaign = await aCampaign(db, {
      lines: [aLine({ unitNominationCap: 2 }), aLine({ level: "province" })],
    });
    const { unit, person, head, writer, headAccount } = await aUnit();
    const third = await insertMember(db, unit.id, { fullName: "Phạm Thu Thảo" });
    const fourth = await insertMember(db, unit.id, { fullName: "Lê Minh Khôi" });
    const { dossier } = await aDraftDossier(db, { campaign, unitId: unit.id, actor: writer });
    const [line, province] = campaign.lines;
    valueOf(await add(writer, dossier.id, line!.id, person.id));
    const both = await Promise.all([
      add(writer, dossier.id, line!.id, head.id),
      add(headAccount, dossier.id, line!.id, third.id),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const refused = both.find((one) => !one.ok);
    expect(refused === undefined ? "" : codeOf(refused)).toBe("nomination.cap_reached");
    const words = sentenceOf(await add(writer, dossier.id, line!.id, fourth.id));
    expect(words?.title).toContain(unit.name);
    expect(words?.facts.join(" ")).toMatch(/02/u);
    const { nominationId } = valueOf(await add(writer, dossier.id, province!.id, fourth.id));
    const moved = await runUseCase(db, { actor: writer }, (ctx) =>
      editNomination(ctx, {
        id: dossier.id,
        nominationId,
        version: 1,
        lineId: line!.id,
        post: "Chuyên viên",
        achievement: "Đạt kết quả.",
        report: null,
        reportStatus: "draft",
      }),
    );
    expect(codeOf(moved)).toBe("nomination.cap_reached");
    expect(await capsHold.find({ read: db.read, files: testFiles() })).toEqual([]);
    // Another unit has its own number.
    const other = await aUnit();
    const theirs = await aDraftDossier(db, { campaign, unitId: other.unit.id, actor: other.writer });
    valueOf(await add(other.writer, theirs.dossier.id, line!.id, other.person.id));
    await db.write((tx) =>
      tx.updateTable("award_line").set({ unit_nomination_cap: 1 }).where("id", "=", line!.id).execute(),
    );
    expect(await capsHold.find({ read: db.read, files: testFiles() })).toEqual([expect.stringContaining(unit.id)]);
  });

  it("edited by two at once: the second sees who was first and what is saved, and nothing is lost", async () => {
    const { fields, writer, headAccount, person } = await aCase();
    const { dossier, nominations } = await aDraftDossier(db, fields);
    const one = nominations.find((each) => each.personId === person.id)!;
    const edit = (actor: typeof writer, achievement: string, version = one.version) =>
      runUseCase(db, { actor }, (ctx) =>
        editNomination(ctx, {
          id: dossier.id,
          nominationId: one.id,
          version,
          lineId: one.lineId,
          post: "Chuyên viên chính",
          achievement,
          report: null,
          reportStatus: "draft",
        }),
      );
    valueOf(await edit(headAccount, "Bản của Trưởng phòng."));
    const refused = await edit(writer, "Bản của người soạn.");
    expect(errorOf(refused)).toMatchObject({ kind: "conflict", facts: { by: "Nguyễn Văn Thuận" } });
    expect(sentenceOf(refused)?.facts).toContain("Bản đã lưu: Tóm tắt thành tích: Bản của Trưởng phòng.");
    valueOf(await edit(writer, "Bản của người soạn.", one.version + 1));
    expect((await findNomination(db.read, one.id))?.achievement).toBe("Bản của người soạn.");
  });

  it("taken out leave the counts right and their documents behind", async () => {
    const { fields, writer, person } = await aCase();
    const { dossier, nominations } = await aDraftDossier(db, fields);
    const one = nominations.find((each) => each.personId === person.id)!;
    valueOf(
      await runUseCase(db, { actor: writer }, (ctx) =>
        removeNomination(ctx, { id: dossier.id, nominationId: one.id, version: one.version, confirm: true }),
      ),
    );
    expect(await findDossier(db.read, dossier.id)).toMatchObject({
      collectiveCount: 1,
      individualCount: 0,
      fileCount: 1,
    });
  });

  it("held back can be decided after the dossier was taken in, others not", async () => {
    const { fields, organizer } = await aCase();
    const { dossier, nominations } = await anAcceptedDossier(db, {
      ...fields,
      result: (one) => (one.recipientKind === "collective" ? "held" : "meets"),
    });
    const decide = (index: number) =>
      runUseCase(db, { actor: organizer }, (ctx) =>
        appraiseNomination(ctx, {
          id: dossier.id,
          nominationId: nominations[index]!.id,
          version: nominations[index]!.version,
          result: "fails",
          note: "Có kết luận.",
        }),
      );
    const held = nominations.findIndex((one) => one.appraisal === "held");
    valueOf(await decide(held));
    expect(codeOf(await decide(1 - held))).toBe("appraisal.not_open");
  });
});

describe("who may", () => {
  it("another unit sees nothing of the dossier, and the organizer does not edit it", async () => {
    const { campaign, fields, organizer } = await aCase();
    const other = await aUnit();
    const { dossier } = await aCompleteDossier(db, fields);
    const file = await aPendingFile(db, other.writer);
    const attach = (actor: typeof organizer) =>
      runUseCase(db, { actor }, (ctx) =>
        attachDocument(ctx, { id: dossier.id, kind: "cong-van", file, status: "signed", replaces: null }),
      );
    expect(codeOf(await attach(other.writer))).toBe("not_found");
    expect(codeOf(await submit(other.headAccount, dossier))).toBe("not_found");
    expect(codeOf(await attach(organizer))).toBe("dossier.only_unit_edits");
    expect(
      codeOf(
        await runUseCase(db, { actor: other.writer }, (ctx) =>
          startDossier(ctx, { id: campaign.id, unitId: dossier.unitId }),
        ),
      ),
    ).toBe("dossier.only_unit_starts");
    expect(
      codeOf(
        await runUseCase(db, { actor: fields.actor }, (ctx) =>
          confirmDossier(ctx, { method: "account", id: dossier.id, version: dossier.version, confirm: true }),
        ),
      ),
    ).toBe("dossier.only_head_confirms");
  });

  it("nobody takes another one's upload", async () => {
    const { fields, writer } = await aCase();
    const { dossier } = await aDraftDossier(db, fields);
    const other = await aUnit();
    const file = await aPendingFile(db, other.writer);
    expect(
      codeOf(
        await runUseCase(db, { actor: writer }, (ctx) =>
          attachDocument(ctx, { id: dossier.id, kind: "cong-van", file, status: "signed", replaces: null }),
        ),
      ),
    ).toBe("not_found");
  });
});

describe("documents", () => {
  it("never change once submitted, and a written report keeps its own hash", async () => {
    const { campaign, writer, unit, person } = await aCase();
    const line = lineFor(campaign, "agency", "individual");
    const { dossier } = await aDraftDossier(db, { campaign, unitId: unit.id, actor: writer });
    const { nominationId } = valueOf(
      await runUseCase(db, { actor: writer }, (ctx) =>
        addNomination(ctx, {
          id: dossier.id,
          lineId: line.id,
          candidateId: person.id,
          achievement: "Đạt.",
          report: null,
          reportStatus: "draft",
        }),
      ),
    );
    const write = (achievements: string, replaces: string | null) =>
      runUseCase(db, { actor: writer }, (ctx) =>
        writeReport(ctx, {
          id: dossier.id,
          nominationId,
          replaces,
          qualification: "Kỹ sư",
          background: "",
          duties: "Tham mưu.",
          achievements,
          initiatives: "",
          ratings: "",
          pastAwards: "",
        }),
      );
    valueOf(await write("Lần một.", null));
    expect(codeOf(await write("Lần hai, từ thẻ khác.", null))).toBe("conflict");
    const [report] = await listDocuments(db.read, dossier.id);
    valueOf(await write("Lần hai.", report!.id));
    expect(codeOf(await write("", null))).toBe("invalid");
    const [current] = await listDocuments(db.read, dossier.id);
    expect(current).toMatchObject({ ordinal: 2, sha256: hashOfText(current!.body!) });
    const { dossier: complete } = await aCompleteDossier(db, { campaign, unitId: unit.id, actor: writer });
    valueOf(await submit(writer, complete));
    expect(codeOf(await write("Lần ba.", current!.id))).toBe("dossier.not_editable");
    const file = await aPendingFile(db, writer);
    expect(
      codeOf(
        await runUseCase(db, { actor: writer }, (ctx) =>
          attachDocument(ctx, { id: dossier.id, kind: "cong-van", file, status: "signed", replaces: null }),
        ),
      ),
    ).toBe("dossier.not_editable");
    const rows = await db.read
      .selectFrom("document")
      .selectAll()
      .where("dossier_id", "=", dossier.id)
      .orderBy("kind")
      .orderBy("ordinal")
      .execute();
    expect(rows.map((row) => [row.kind, row.is_current])).toEqual([
      ["letter", 1],
      ["minutes", 1],
      ["report_summary", 0],
      ["report_summary", 1],
    ]);
  });
});
