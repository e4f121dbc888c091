import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerConsultation } from "~/nominations/answer-consultation.server";
import { askConsultation } from "~/nominations/ask-consultation.server";
import { findAppraisalPage } from "~/nominations/appraisal-page.server";
import type { AnswerConsultation } from "~/nominations/consultation-forms";
import { findConsultationList, findConsultationPage } from "~/nominations/consultation-pages.server";
import { correctConsultation } from "~/nominations/correct-consultation.server";
import { publishConsultation } from "~/nominations/publish-consultation.server";
import { listConsultations } from "~/nominations/consultation-repo.server";
import { listDossierLog } from "~/nominations/dossier-log-queries.server";
import { nominationsFileAccess } from "~/nominations/file-access.server";
import { withdrawConsultation } from "~/nominations/withdraw-consultation.server";
import type { Role, SignedInActor } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { opinionWork } from "~/worklist/opinion-queries.server";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aPendingFile, aSubmittedDossier } from "../../support/nomination-builders";
import { auditEvents, codeOf, runUseCase, testNow, valueOf } from "../../support/run";

let db: TestDatabases;
let hang: SignedInActor;
let council: SignedInActor;
let inspector: SignedInActor;
beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  const withRole = (displayName: string, role: Role) => insertAccount(db, { displayName, roles: [role] });
  hang = await withRole("Lê Thị Thu Hằng", "organizer");
  council = await withRole("Phan Văn Nghĩa", "council");
  inspector = await withRole("Bùi Thị Mai", "inspector");
});
afterAll(closeTestDatabases);

const as = <T>(actor: SignedInActor, use: (ctx: Ctx) => Promise<Result<T>>, now = testNow) =>
  runUseCase(db, { actor, now }, use);

async function aCase() {
  const campaign = await aCampaign(db);
  const unit = await insertUnit(db);
  const asked = await insertUnit(db, { name: "Văn phòng" });
  await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", isHead: true });
  const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
  const writer = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
  const answers = await insertAccount(db, { displayName: "Ngô Thị Thủy", unitIds: [asked.id] });
  const { dossier, nominations } = await aSubmittedDossier(db, {
    campaign,
    unitId: unit.id,
    actor: writer,
    proposals: [{ line: lineFor(campaign, "agency", "individual"), candidateId: person.id }],
  });
  const nominationId = nominations[0]?.id ?? "";
  const ask = async (of: { unitId?: string; body?: string }, actor: SignedInActor = hang) => {
    const done = await as(actor, (ctx) =>
      askConsultation(ctx, {
        id: dossier.id,
        nominationId,
        unitId: of.unitId ?? null,
        body: of.body ?? "",
        question: "Đề nghị xác nhận kết quả.",
        dueOn: "2026-11-05",
        documentNumber: "17/CV",
        documentOn: "2026-11-03",
      }),
    );
    const id = (await listConsultations(db.read, dossier.id)).at(-1)?.id ?? "";
    return { done, id };
  };
  return { id: dossier.id, nominationId, unit, asked, writer, answers, ask };
}

const anAnswer = (id: string, over: Partial<AnswerConsultation> = {}): AnswerConsultation => ({
  id,
  version: 1,
  opinion: "agrees",
  text: "Nhất trí.",
  number: "",
  on: null,
  file: null,
  ...over,
});

describe("a written opinion", () => {
  it("of a unit waits on its account's home page, is answered there once, and stands at the appraisal", async () => {
    const { id, nominationId, asked, answers, ask } = await aCase();
    const { done, id: asking } = await ask({ unitId: asked.id });
    valueOf(done);
    expect((await opinionWork(db.read, answers)).map((one) => one.title)).toEqual(["Cho ý kiến về Trần Quốc Bảo"]);
    const page = async (now = testNow) => {
      const url = new URL(`https://vinhdanh.example/?de-nghi=${nominationId}`);
      return valueOf(await findAppraisalPage({ read: db.read, actor: hang, now, url }, id)).opinions;
    };
    expect(await page()).toMatchObject([{ bodyName: "Văn phòng", state: "asked", isOverdue: false }]);
    expect(await page("2026-11-05T17:00:00.000Z")).toMatchObject([{ isOverdue: true }]);
    valueOf(await as(answers, (ctx) => answerConsultation(ctx, anAnswer(asking))));
    expect(await opinionWork(db.read, answers)).toEqual([]);
    expect(await page()).toMatchObject([{ opinionText: "Đồng ý", answerText: "Nhất trí.", file: null }]);
    const again = await as(answers, (ctx) => answerConsultation(ctx, anAnswer(asking, { opinion: "disagrees" })));
    expect(codeOf(again)).toBe("consultation.closed");
  });

  it("of a body outside is entered with its scan, which nobody reads who has no business with it", async () => {
    const { answers, writer, ask } = await aCase();
    const { id: asking } = await ask({ body: "Sở Tài chính" });
    expect(await as(hang, (ctx) => answerConsultation(ctx, anAnswer(asking)))).toMatchObject({
      error: { kind: "invalid" },
    });
    const file = await aPendingFile(db, hang, "Trả lời.pdf");
    const sent = anAnswer(asking, { opinion: "other", number: "88/STC", on: "2026-11-02", file });
    const future = await as(hang, (ctx) => answerConsultation(ctx, { ...sent, on: "2026-11-04" }));
    expect(future).toMatchObject({ error: { kind: "invalid", fields: { on: expect.any(String) as string } } });
    valueOf(await as(hang, (ctx) => answerConsultation(ctx, sent)));
    const verdict = (actor: SignedInActor) =>
      nominationsFileAccess["consultation"]?.({ actor, read: db.read, now: testNow }, asking);
    expect([await verdict(hang), await verdict(inspector)]).toEqual([null, null]);
    for (const actor of [writer, answers, council]) expect(await verdict(actor)).toBe("hidden");
  });

  it("is asked by the organizer alone, not of the nominating unit, and is not read by it", async () => {
    const { id, unit, asked, writer, answers, ask } = await aCase();
    expect(codeOf((await ask({ body: "Sở Tài chính" }, writer)).done)).toBe("dossier.only_organizer");
    expect(codeOf((await ask({ unitId: unit.id })).done)).toBe("consultation.own_unit");
    const { id: asking } = await ask({ unitId: asked.id });
    const read = (actor: SignedInActor) => findConsultationPage({ read: db.read, actor, now: testNow }, asking);
    expect(codeOf(await read(writer))).toBe("not_found");
    expect(valueOf(await read(answers))).toMatchObject({ isOwn: true, mayWithdraw: false, dossierHref: null });
    const listed = async (actor: SignedInActor) => {
      const url = new URL("https://vinhdanh.example/y-kien");
      return valueOf(await findConsultationList({ read: db.read, actor, now: testNow, url })).rows.map((one) => one.id);
    };
    expect(await listed(writer)).toEqual([]);
    expect(await listed(answers)).toEqual([asking]);
    expect(await listed(inspector)).toContain(asking);
    const ofUnit = await listDossierLog(db.read, id, { seesAppraisal: false });
    expect(ofUnit.map((one) => one.what).join()).not.toContain("Xin ý kiến");
    expect(ofUnit[0]?.what).toContain("Nộp hồ sơ lần 1");
    const [latest] = await listDossierLog(db.read, id, { seesAppraisal: true });
    expect(latest).toMatchObject({
      who: "Lê Thị Thu Hằng",
      what: expect.stringContaining("Xin ý kiến bằng văn bản của Văn phòng về Trần Quốc Bảo") as string,
    });
  });

  it("is corrected by the side that gave it, the earlier text and scan stay with those who appraise", async () => {
    const { id, asked, writer, answers, ask } = await aCase();
    const { id: asking } = await ask({ unitId: asked.id });
    const first = await aPendingFile(db, answers, "Tra loi 1.pdf");
    valueOf(await as(answers, (ctx) => answerConsultation(ctx, anAnswer(asking, { file: first }))));
    const correct = (actor: SignedInActor, over: Partial<AnswerConsultation> = {}) =>
      as(actor, (ctx) =>
        correctConsultation(ctx, {
          ...anAnswer(asking, { version: 2, opinion: "disagrees", text: "Chưa nhất trí.", ...over }),
          reason: "Nhầm người.",
        }),
      );
    expect(codeOf(await correct(hang))).toBe("consultation.not_by_who_gave");
    expect(await correct(answers, { opinion: "agrees", text: "Nhất trí." })).toMatchObject({
      error: { kind: "invalid" },
    });
    const second = await aPendingFile(db, answers, "Tra loi 2.pdf");
    valueOf(await correct(answers, { file: second }));
    expect(await correct(answers)).toMatchObject({ error: { kind: "conflict" } });
    valueOf(await as(hang, (ctx) => publishConsultation(ctx, { id: asking, version: 3, publish: "yes" })));
    const page = async (actor: SignedInActor) =>
      valueOf(await findConsultationPage({ read: db.read, actor, now: testNow }, asking));
    expect(await page(hang)).toMatchObject({
      view: { opinionText: "Không đồng ý", file: { name: "Tra loi 2.pdf" } },
      earlier: [
        { opinionText: "Đồng ý", answerText: "Nhất trí.", reason: "Nhầm người.", file: { name: "Tra loi 1.pdf" } },
      ],
      correctable: null,
      mayPublish: true,
    });
    expect(await page(writer)).toMatchObject({ view: { opinionText: "Không đồng ý" }, earlier: [], mayPublish: false });
    const [earlier] = (await page(hang)).earlier;
    const verdict = (actor: SignedInActor, kind: string, subjectId: string) =>
      nominationsFileAccess[kind]?.({ actor, read: db.read, now: testNow }, subjectId);
    expect(await verdict(hang, "earlier_opinion", earlier?.id ?? "")).toBe(null);
    expect(await verdict(writer, "earlier_opinion", earlier?.id ?? "")).toBe("hidden");
    expect(await verdict(writer, "consultation", asking)).toBe(null);
    const log = (await listDossierLog(db.read, id, { seesAppraisal: true })).map((one) => one.what).join("|");
    expect(log).toContain("trước là đồng ý, “Nhất trí.”; nay là không đồng ý, “Chưa nhất trí.”");
    const ofUnit = (await listDossierLog(db.read, id, { seesAppraisal: false })).map((one) => one.what).join("|");
    expect(ofUnit).toContain("Cho đơn vị đề nghị xem ý kiến của Văn phòng");
    expect(ofUnit).not.toContain("Chưa nhất trí");
    valueOf(await as(hang, (ctx) => publishConsultation(ctx, { id: asking, version: 4, publish: "no" })));
    expect(codeOf(await findConsultationPage({ read: db.read, actor: writer, now: testNow }, asking))).toBe(
      "not_found",
    );
  });

  it("is withdrawn with a reason by who asked, and then answered no more", async () => {
    const { asked, answers, ask } = await aCase();
    const { id: asking } = await ask({ unitId: asked.id });
    const withdraw = (actor: SignedInActor) =>
      as(actor, (ctx) => withdrawConsultation(ctx, { id: asking, version: 1, reason: "Đã đủ căn cứ." }));
    expect(codeOf(await withdraw(answers))).toBe("dossier.only_organizer");
    valueOf(await withdraw(hang));
    expect(codeOf(await as(answers, (ctx) => answerConsultation(ctx, anAnswer(asking))))).toBe("consultation.closed");
    expect(await auditEvents(db)).toContain("consultation.withdrawn");
  });
});
