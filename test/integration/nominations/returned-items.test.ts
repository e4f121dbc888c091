import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addNomination } from "~/nominations/add-nomination.server";
import { appraiseNomination } from "~/nominations/appraise-nomination.server";
import { findAppraisalPage } from "~/nominations/appraisal-page.server";
import { attachDocument } from "~/nominations/attach-document.server";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { findDossier } from "~/nominations/dossier-repo.server";
import { listDocuments } from "~/nominations/document-repo.server";
import { editNomination } from "~/nominations/edit-nomination.server";
import type { ItemMarks } from "~/nominations/forms";
import { markItems } from "~/nominations/mark-items.server";
import { findNomination } from "~/nominations/nomination-repo.server";
import { removeNomination } from "~/nominations/remove-nomination.server";
import { returnDossier } from "~/nominations/return-dossier.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { writeReport } from "~/nominations/write-report.server";
import type { SignedInActor } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aPendingFile, aSubmittedDossier } from "../../support/nomination-builders";
import { codeOf, runUseCase, testNow, valueOf } from "../../support/run";

let db: TestDatabases;
let hang: SignedInActor;
let loan: SignedInActor;
beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  hang = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
  loan = await insertAccount(db, { displayName: "Võ Thị Kim Loan", roles: ["organizer"] });
});
afterAll(closeTestDatabases);

/** A dossier that waits, with the unit itself and one of its people proposed. */
async function aCase() {
  const campaign = await aCampaign(db);
  const unit = await insertUnit(db);
  await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", post: "Trưởng phòng", isHead: true });
  const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
  const other = await insertMember(db, unit.id, { fullName: "Đỗ Thị Hạnh" });
  const writer = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
  const line = lineFor(campaign, "agency", "individual");
  const { dossier, nominations } = await aSubmittedDossier(db, {
    campaign,
    unitId: unit.id,
    actor: writer,
    proposals: [
      { line: lineFor(campaign, "agency", "collective"), candidateId: unit.id },
      { line, candidateId: person.id },
    ],
  });
  const of = (kind: "collective" | "individual"): string =>
    nominations.find((one) => one.recipientKind === kind)?.id ?? "";
  const id = dossier.id;
  const [unitId, personId] = [of("collective"), of("individual")];
  const as = <T>(actor: SignedInActor, use: (ctx: Ctx) => Promise<Result<T>>, now = testNow) =>
    runUseCase(db, { actor, now }, use);
  const mark = (actor: SignedInActor, marks: ItemMarks, now = testNow) =>
    as(actor, (ctx) => markItems(ctx, { id, nominationId: personId, marks }), now);
  const back = async (over: { opensAll?: boolean; reason?: string; seen?: string } = {}) => {
    const version = (await findDossier(db.read, id))?.version ?? 0;
    return as(hang, (ctx) =>
      returnDossier(ctx, {
        id,
        version,
        reason: "",
        opensAll: false,
        correctionOn: "2026-12-20",
        correctionTime: "17:00",
        ...over,
      }),
    );
  };
  const page = async (nominationId = personId) => {
    const url = new URL(`https://vinhdanh.example/?de-nghi=${nominationId}`);
    return valueOf(await findAppraisalPage({ read: db.read, actor: hang, now: testNow, url }, id));
  };
  const frame = async () => valueOf(await findDossierPage({ read: db.read, actor: writer, now: testNow }, id)).frame;
  const replace = async (kind: "cong-van" | "bien-ban") => {
    const file = await aPendingFile(db, writer);
    const documents = await listDocuments(db.read, id);
    const replaces = documents.find((one) => one.kind === (kind === "cong-van" ? "letter" : "minutes"))?.id ?? null;
    return as(writer, (ctx) => attachDocument(ctx, { id, kind, file, status: "signed", replaces }));
  };
  const edit = async (nominationId: string, over: { achievement?: string; withReport?: boolean }) => {
    const one = await findNomination(db.read, nominationId);
    if (one === null) throw new Error("no nomination");
    const report = over.withReport === true ? await aPendingFile(db, writer) : null;
    return as(writer, (ctx) =>
      editNomination(ctx, {
        id,
        nominationId,
        version: one.version,
        lineId: one.lineId,
        post: one.post,
        achievement: over.achievement ?? one.achievement,
        report,
        reportStatus: "signed",
      }),
    );
  };
  const decide = async (nominationId: string, result: "meets" | "fails") => {
    const version = (await findNomination(db.read, nominationId))?.version ?? 0;
    return as(hang, (ctx) => appraiseNomination(ctx, { id, nominationId, version, result, note: "Ý kiến." }));
  };
  const submitAgain = async () => {
    const versionNow = async () => (await findDossier(db.read, id))?.version ?? 0;
    const confirmed = await versionNow();
    valueOf(await as(writer, (ctx) => confirmDossier(ctx, { method: "letter", id, version: confirmed })));
    const version = await versionNow();
    return as(writer, (ctx) => submitDossier(ctx, { id, version, confirm: true }));
  };
  return { id, line, other, writer, unitId, personId, as, mark, back, page, frame, replace, edit, decide, submitAgain };
}

describe("a dossier's items", () => {
  it("are kept with who and when, and tell two appraisers of each other", async () => {
    const { mark, page, back } = await aCase();
    valueOf(await mark(hang, { letter: { state: "ok", note: "", seen: "" } }));
    valueOf(await mark(hang, { minutes: { state: "problem", note: "Thiếu chữ ký.", seen: "" } }));
    const shown = await page();
    expect(shown.checklist.common.find((one) => one.key === "minutes")).toMatchObject({
      state: "problem",
      note: "Thiếu chữ ký.",
      markedText: expect.stringContaining("Lê Thị Thu Hằng") as string,
    });
    // Loan's page was read before: what she says of the minutes clashes, what she says of the rest does not.
    const stale = {
      minutes: { state: "ok" as const, note: "", seen: "" },
      candidates: { state: "ok" as const, note: "", seen: "" },
    };
    const clash = await mark(loan, stale);
    expect(clash).toMatchObject({ ok: false, error: { kind: "conflict", facts: { by: "Lê Thị Thu Hằng" } } });
    expect(JSON.stringify(clash)).toContain("Cần sửa, Thiếu chữ ký.");
    expect((await page()).checklist.common.find((one) => one.key === "candidates")?.state).toBe("");
    expect(codeOf(await back({ seen: "" }))).toBe("conflict");
    valueOf(await back({ seen: shown.problemsSeen }));
    expect(codeOf(await mark(hang, { letter: { state: "ok", note: "", seen: "" } }))).toBe("appraisal.items_closed");
  });

  it("belong to the organizer and to this dossier", async () => {
    const one = await aCase();
    const marks = { letter: { state: "ok" as const, note: "", seen: "" } };
    expect(codeOf(await one.mark(one.writer, marks))).toBe("dossier.only_organizer");
    const foreign = { [`report:${(await aCase()).personId}`]: marks.letter };
    expect(codeOf(await one.mark(hang, foreign))).toBe("not_found");
  });
});

describe("a return", () => {
  it("names its items, or opens everything on purpose", async () => {
    const { back, frame } = await aCase();
    expect(codeOf(await back({ reason: "Sửa lại." }))).toBe("dossier.nothing_returned");
    valueOf(await back({ opensAll: true, reason: "Sửa lại." }));
    const { returned, mayAdd, documents } = await frame();
    expect(returned).toMatchObject({
      reason: "",
      items: [{ label: "Toàn bộ hồ sơ", note: "Sửa lại.", isMended: false }],
    });
    expect([mayAdd, ...documents.map((one) => one.mayEdit)]).toEqual([true, true, true]);
  });

  it("opens only what it names, for every way to change a dossier", async () => {
    const c = await aCase();
    const problem = { state: "problem" as const, note: "Bổ sung.", seen: "" };
    valueOf(await c.mark(hang, { minutes: problem, [`report:${c.personId}`]: problem }));
    valueOf(await c.back());
    const closed = "dossier.item_closed";
    expect(codeOf(await c.replace("cong-van"))).toBe(closed);
    expect(codeOf(await c.edit(c.unitId, { withReport: true }))).toBe(closed);
    expect(codeOf(await c.edit(c.personId, { achievement: "Khác hẳn." }))).toBe(closed);
    expect(codeOf(await c.edit(c.personId, { achievement: "Khác hẳn.", withReport: true }))).toBe(closed);
    const add = await c.as(c.writer, (ctx) =>
      addNomination(ctx, {
        id: c.id,
        lineId: c.line.id,
        candidateId: c.other.id,
        achievement: "Mới.",
        report: null,
        reportStatus: "draft",
      }),
    );
    expect(codeOf(add)).toBe(closed);
    const version = (await findNomination(db.read, c.personId))?.version ?? 0;
    const remove = await c.as(c.writer, (ctx) =>
      removeNomination(ctx, { id: c.id, nominationId: c.personId, version, confirm: true }),
    );
    expect(codeOf(remove)).toBe(closed);
    const text = {
      qualification: "",
      background: "",
      duties: "Việc",
      achievements: "Kết quả",
      initiatives: "",
      ratings: "",
      pastAwards: "",
    };
    const write = await c.as(c.writer, (ctx) =>
      writeReport(ctx, { id: c.id, nominationId: c.unitId, replaces: null, ...text }),
    );
    expect(codeOf(write)).toBe(closed);
    valueOf(await c.replace("bien-ban"));
    const mending = await c.frame();
    expect(mending.returned?.items.map((one) => [one.note, one.isMended])).toEqual([
      ["Bổ sung.", true],
      ["Bổ sung.", false],
    ]);
    expect(mending.nominations.map((one) => one.mayEdit).sort()).toEqual(["none", "report"]);
    valueOf(await c.edit(c.personId, { withReport: true }));
    valueOf(await c.submitAgain());
    // What was to be mended is looked at again; the letter that nobody looked at still waits.
    const { checklist } = await c.page();
    expect(checklist.common.find((one) => one.key === "minutes")).toMatchObject({
      state: "",
      earlierText: expect.stringContaining("Lần nộp 1: cần sửa, Bổ sung.") as string,
    });
  });

  it("keeps what was decided of candidates that stay as they are", async () => {
    const c = await aCase();
    valueOf(await c.decide(c.unitId, "fails"));
    valueOf(await c.decide(c.personId, "meets"));
    const problem = { state: "problem" as const, note: "Bổ sung.", seen: "" };
    valueOf(await c.mark(hang, { [`nomination:${c.personId}`]: problem }));
    valueOf(await c.back());
    // Saved without a change: nothing is to be looked at again.
    valueOf(await c.edit(c.personId, {}));
    expect((await findNomination(db.read, c.personId))?.appraisal).toBe("meets");
    valueOf(await c.edit(c.personId, { achievement: "Bổ sung kết quả." }));
    valueOf(await c.submitAgain());
    expect((await findNomination(db.read, c.personId))?.appraisal).toBe("pending");
    const kept = await c.page(c.unitId);
    expect(kept.changes).toMatchObject({
      ordinal: 2,
      against: 1,
      asked: [{ label: "Đề nghị Trần Quốc Bảo", note: "Bổ sung.", isMended: true }],
      rows: [
        {
          change: "changed",
          item: "Đề nghị Trần Quốc Bảo",
          field: "Tóm tắt thành tích",
          after: { text: "Bổ sung kết quả." },
        },
      ],
    });
    expect(kept.changes?.same).toContain("Biên bản họp xét đề nghị");
    expect([kept.nomination.appraisal, kept.nomination.appraisalNote]).toEqual(["fails", "Ý kiến."]);
    const told = await db.read
      .selectFrom("audit_entry")
      .select("facts")
      .where("event", "=", "dossier.returned")
      .where("subject_id", "=", c.id)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(told.facts)).toMatchObject({ items: ["Đề nghị Trần Quốc Bảo"] });
  });
});
