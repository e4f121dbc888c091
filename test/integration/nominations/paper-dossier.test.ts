import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Campaign } from "~/campaigns/campaign";
import { acceptDossier } from "~/nominations/accept-dossier.server";
import { addNomination } from "~/nominations/add-nomination.server";
import { appraiseNomination } from "~/nominations/appraise-nomination.server";
import { findAppraisalPage } from "~/nominations/appraisal-page.server";
import { attachDocument } from "~/nominations/attach-document.server";
import { findBoardTable } from "~/nominations/board-file.server";
import { findBoardPage } from "~/nominations/board-queries.server";
import { changePaperStamp } from "~/nominations/change-paper-stamp.server";
import { checkReceipt } from "~/nominations/check-receipt.server";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import { findDossierListPage } from "~/nominations/dossier-list-queries.server";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { findDossier } from "~/nominations/dossier-repo.server";
import { enterPaperDossier } from "~/nominations/enter-paper-dossier.server";
import { listNominations } from "~/nominations/nomination-repo.server";
import { receiptProof } from "~/nominations/receipt-proof.server";
import { findReceiptPage } from "~/nominations/receipt-page.server";
import { returnDossier } from "~/nominations/return-dossier.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { listSubmissions } from "~/nominations/submission-repo.server";
import { openItems } from "~/reminders/open-item-queries.server";
import type { SignedInActor } from "~/shared/actor";
import { publishSigningKey } from "~/shared/signing-key-repo.server";
import type { Instant } from "~/shared/time";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aDraftDossier, aPendingFile } from "../../support/nomination-builders";
import { auditEvents, codeOf, runUseCase, sentenceOf, testNow, testSigner, valueOf } from "../../support/run";

let db: TestDatabases;
let campaign: Campaign;
let organizer: SignedInActor;
let other: SignedInActor;
// The deadline is the end of 10/11/2026.
const afterDeadline: Instant = "2026-11-12T02:00:00.000Z";

beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  campaign = await aCampaign(db);
  organizer = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
  other = await insertAccount(db, { displayName: "Phạm Quỳnh Như", roles: ["organizer"] });
});
afterAll(closeTestDatabases);

async function aUnit() {
  const unit = await insertUnit(db);
  await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", isHead: true });
  const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
  const actor = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
  return { unit, person, actor };
}

const enter = (
  unitId: string,
  stamp: { on: string; hour: string | null; number?: string },
  { actor = organizer, now = afterDeadline }: { actor?: SignedInActor; now?: Instant } = {},
) =>
  runUseCase(db, { actor, now }, (ctx) =>
    enterPaperDossier(ctx, {
      id: campaign.id,
      unitId,
      stampOn: stamp.on,
      stampTime: stamp.hour,
      number: stamp.number ?? "",
    }),
  );
const versionOf = async (id: string) => (await findDossier(db.read, id))?.version ?? 0;
const submitAs = async (actor: SignedInActor, id: string, now: Instant = afterDeadline) => {
  const version = await versionOf(id);
  return runUseCase(db, { actor, now }, (ctx) => submitDossier(ctx, { id, version, confirm: true }));
};
const changeStamp = async (actor: SignedInActor, id: string, on: string, hour: string | null, now = afterDeadline) => {
  const version = await versionOf(id);
  return runUseCase(db, { actor, now }, (ctx) =>
    changePaperStamp(ctx, { id, version, stampOn: on, stampTime: hour, number: "245" }),
  );
};
const confirmByLetter = async (id: string) => {
  const version = await versionOf(id);
  return runUseCase(db, { actor: organizer, now: afterDeadline }, (ctx) =>
    confirmDossier(ctx, { method: "letter", id, version }),
  );
};

/** Nominations and scans as the office enters them, confirmed by the signed letter. */
async function fill(id: string, candidateId: string) {
  const run = { actor: organizer, now: afterDeadline };
  const report = await aPendingFile(db, organizer, "Báo cáo.pdf", afterDeadline);
  valueOf(
    await runUseCase(db, run, (ctx) =>
      addNomination(ctx, {
        id,
        lineId: lineFor(campaign, "agency", "individual").id,
        candidateId,
        achievement: "Rút thời gian thẩm định.",
        report,
        reportStatus: "signed",
      }),
    ),
  );
  for (const kind of ["cong-van", "bien-ban"] as const) {
    const file = await aPendingFile(db, organizer, `${kind}.pdf`, afterDeadline);
    valueOf(
      await runUseCase(db, run, (ctx) => attachDocument(ctx, { id, kind, file, status: "signed", replaces: null })),
    );
  }
  valueOf(await confirmByLetter(id));
}

const readerOf = (actor: SignedInActor, path = "/", params: Record<string, string> = {}) => ({
  read: db.read,
  actor,
  now: afterDeadline,
  url: new URL(`http://vinh-danh.test${path}`),
  params,
});

describe("a dossier that a unit brought on paper", () => {
  it("arrives by its incoming stamp, though it is entered after the deadline; both instants are shown everywhere", async () => {
    const { unit, person, actor } = await aUnit();
    const { id } = valueOf(await enter(unit.id, { on: "2026-11-10", hour: "16:40", number: "245" }));
    const board = () => findBoardPage(readerOf(organizer, "/?q=", { id: campaign.id })).then(valueOf);
    const rowOf = async () => (await board()).rows.find((row) => row.id === unit.id);
    expect(await rowOf()).toMatchObject({
      state: "draft",
      isLate: false,
      left: "–",
      paper: "Hồ sơ giấy, dấu đến 10/11, 16:40; bắt đầu nhập 12/11, 09:00",
    });
    const lateOnes = valueOf(await findBoardPage(readerOf(organizer, "/?trang_thai=late", { id: campaign.id })));
    expect(lateOnes.rows.map((row) => row.id)).not.toContain(unit.id);
    expect(lateOnes.total).toBe(String(lateOnes.rows.length).padStart(2, "0"));
    // What is left to do is not the unit's: nobody of it is reminded.
    const asked = await openItems(db.read, campaign, { now: testNow, accountId: actor.accountId });
    expect(asked.filter((item) => item.kind === "dossier")).toEqual([]);

    await fill(id, person.id);
    const draft = valueOf(await findDossierPage(readerOf(organizer), id)).frame;
    expect([draft.isLate, draft.deadline?.left, draft.mayEdit]).toEqual([
      false,
      "Dấu đến trước hạn 7 giờ 20 phút",
      true,
    ]);
    const { receiptCode } = valueOf(await submitAs(organizer, id));
    const [submission] = await listSubmissions(db.read, id);
    expect(submission).toMatchObject({
      arrivedAt: "2026-11-10T09:40:00.000Z",
      submittedByName: "Lê Thị Thu Hằng",
      manifest: {
        paper: {
          stampedAt: "2026-11-10T09:40:00.000Z",
          hasHour: true,
          number: "245",
          enteredAt: afterDeadline,
          enteredByName: "Lê Thị Thu Hằng",
        },
      },
    });
    const receipt = valueOf(await findReceiptPage(readerOf(actor), receiptCode));
    expect(receipt).toMatchObject({
      beforeText: "trước hạn 7 giờ 20 phút",
      paper: {
        stampText: "16 giờ 40, thứ Ba 10/11/2026 (giờ Việt Nam), số đến 245",
        entryText: "Lê Thị Thu Hằng nhập lúc 09 giờ 00, thứ Năm 12/11/2026 (giờ Việt Nam)",
      },
    });
    await db.write((tx) => publishSigningKey(tx, testSigner, testNow));
    const { arrivedAt, manifestSha256 } = submission!;
    const proof = receiptProof({ code: receiptCode, arrivedAt, manifestSha256 }, testSigner);
    expect(await checkReceipt(db.read, { code: receiptCode, ...proof })).toMatchObject({
      kind: "genuine",
      paper: { enteredText: "09 giờ 00 phút 00 giây, thứ Năm 12/11/2026" },
    });
    expect((await rowOf())?.paper).toBe("Hồ sơ giấy, dấu đến 10/11, 16:40; nhập 12/11, 09:00");
    const table = valueOf(await findBoardTable(readerOf(organizer, "/", { id: campaign.id })));
    expect(table.rows.find((row) => row[1] === unit.name)?.slice(6, 10)).toEqual([
      "2026-11-10T09:40:00.000Z",
      "Hồ sơ giấy",
      "2026-11-10T09:40:00.000Z",
      afterDeadline,
    ]);
    const list = await findDossierListPage(db.read, { actor, now: afterDeadline, query: new URLSearchParams() });
    expect(list.rows[0]?.paper).toContain("dấu đến 10/11, 16:40; nhập 12/11, 09:00");
  });

  it("is refused at the deadline itself by its stamp, kept, and taken with a stamp a minute before", async () => {
    const { unit, person } = await aUnit();
    const { id } = valueOf(await enter(unit.id, { on: "2026-11-11", hour: "00:00" }));
    await fill(id, person.id);
    const late = await submitAs(organizer, id);
    expect(codeOf(late)).toBe("dossier.late");
    expect(sentenceOf(late)?.facts[1]).toContain("Dấu công văn đến: 00 giờ 00 phút 00 giây, thứ Tư 11/11/2026");
    valueOf(await changeStamp(organizer, id, "2026-11-10", "23:59"));
    expect(await auditEvents(db)).toContain("dossier.stamp_changed");
    valueOf(await submitAs(organizer, id));
    expect(codeOf(await changeStamp(organizer, id, "2026-11-10", "10:00"))).toBe("dossier.not_editable");
    expect((await listSubmissions(db.read, id))[0]?.arrivedAt).toBe("2026-11-10T16:59:00.000Z");
  });

  it("with a stamp that has only a day counts at the end of that day", async () => {
    const { unit, person } = await aUnit();
    const { id } = valueOf(await enter(unit.id, { on: "2026-11-10", hour: null }));
    await fill(id, person.id);
    valueOf(await submitAs(organizer, id));
    expect((await listSubmissions(db.read, id))[0]?.arrivedAt).toBe("2026-11-10T16:59:59.999Z");
  });

  it("refuses a stamp of the future and one from before the launch", async () => {
    const { unit } = await aUnit();
    expect(codeOf(await enter(unit.id, { on: "2026-11-12", hour: "09:01" }))).toBe("dossier.stamp_future");
    expect(codeOf(await enter(unit.id, { on: "2020-01-01", hour: null }))).toBe("dossier.stamp_early");
  });

  it("is the organizer's to enter: the unit reads it, is told who enters it, and cannot edit, submit or confirm", async () => {
    const { unit, person, actor } = await aUnit();
    expect(codeOf(await enter(unit.id, { on: "2026-11-10", hour: null }, { actor }))).toBe(
      "dossier.only_organizer_enters",
    );
    const { id } = valueOf(await enter(unit.id, { on: "2026-11-10", hour: null }));
    await fill(id, person.id);
    const { frame } = valueOf(await findDossierPage(readerOf(actor), id));
    expect(frame).toMatchObject({ mayEdit: false, paper: { entryText: expect.stringContaining("Lê Thị Thu Hằng") } });
    expect(codeOf(await submitAs(actor, id))).toBe("dossier.only_organizer_enters");
    expect(codeOf(await changeStamp(actor, id, "2026-11-09", null))).toBe("dossier.only_organizer_enters");
    const version = await versionOf(id);
    const head = { ...actor, personId: frame.headText === "" ? null : actor.personId };
    expect(
      codeOf(
        await runUseCase(db, { actor: head, now: afterDeadline }, (ctx) =>
          confirmDossier(ctx, { method: "account", id, version, confirm: true }),
        ),
      ),
    ).toBe("dossier.paper_by_letter");
  });

  it("is not entered over a draft of the unit's own, and once only by two who enter it at once", async () => {
    const { unit, actor } = await aUnit();
    const own = await aDraftDossier(db, { campaign, unitId: unit.id, actor });
    const refused = await enter(unit.id, { on: "2026-11-10", hour: null });
    expect(codeOf(refused)).toBe("dossier.unit_has_dossier");
    expect(sentenceOf(refused)?.facts[0]).toContain("Hồ sơ trên hệ thống, Trương Công Định lập lúc 09 giờ 00");
    expect(sentenceOf(refused)?.next?.at(-1)?.href).toBe(`/ho-so/${own.dossier.id}`);

    const second = await aUnit();
    const both = await Promise.all([
      enter(second.unit.id, { on: "2026-11-10", hour: "10:00" }),
      enter(second.unit.id, { on: "2026-11-10", hour: "11:00" }, { actor: other }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.filter((one) => !one.ok).map(codeOf)).toEqual(["dossier.unit_has_dossier"]);
    const rows = await db.read.selectFrom("dossier").where("unit_id", "=", second.unit.id).select("id").execute();
    expect(rows).toHaveLength(1);
  });

  it("is completed by the organizer after a return: by a new stamp, or by the server's instant", async () => {
    const returned = async (stamp: string | null) => {
      const { unit, person } = await aUnit();
      const { id } = valueOf(await enter(unit.id, { on: "2026-11-10", hour: "10:00" }));
      await fill(id, person.id);
      valueOf(await submitAs(organizer, id));
      const version = await versionOf(id);
      valueOf(
        await runUseCase(db, { actor: organizer, now: afterDeadline }, (ctx) =>
          returnDossier(ctx, {
            id,
            version,
            reason: "Thiếu số liệu.",
            opensAll: true,
            correctionOn: "2026-11-16",
            correctionTime: "17:00",
          }),
        ),
      );
      const later: Instant = "2026-11-16T09:00:00.000Z";
      if (stamp !== null) valueOf(await changeStamp(organizer, id, "2026-11-16", stamp, later));
      valueOf(await confirmByLetter(id));
      valueOf(await submitAs(organizer, id, later));
      const [last] = await listSubmissions(db.read, id);
      return [last?.ordinal, last?.arrivedAt, last?.manifest.paper?.stampedAt];
    };
    expect(await returned("15:30")).toEqual([2, "2026-11-16T08:30:00.000Z", "2026-11-16T08:30:00.000Z"]);
    expect(await returned(null)).toEqual([2, "2026-11-16T09:00:00.000Z", undefined]);
  });
});

describe("who appraises what he or she has prepared", () => {
  it("is warned and not stopped; the log says so of this one alone", async () => {
    const { unit, person } = await aUnit();
    const { id } = valueOf(await enter(unit.id, { on: "2026-11-10", hour: null }));
    await fill(id, person.id);
    valueOf(await submitAs(organizer, id));
    const preparersFor = async (actor: SignedInActor) =>
      valueOf(await findAppraisalPage(readerOf(actor), id)).preparers.map((one) => [one.name, one.isReader]);
    expect(await preparersFor(organizer)).toEqual([["Lê Thị Thu Hằng", true]]);
    expect(await preparersFor(other)).toEqual([["Lê Thị Thu Hằng", false]]);
    const appraise = async (actor: SignedInActor) => {
      const [one] = await listNominations(db.read, id);
      valueOf(
        await runUseCase(db, { actor, now: afterDeadline }, (ctx) =>
          appraiseNomination(ctx, {
            id,
            nominationId: one?.id ?? "",
            version: one?.version ?? 0,
            result: "meets",
            note: "",
          }),
        ),
      );
    };
    await appraise(other);
    await appraise(organizer);
    const version = await versionOf(id);
    valueOf(
      await runUseCase(db, { actor: organizer, now: afterDeadline }, (ctx) => acceptDossier(ctx, { id, version })),
    );
    const logged = await db.read
      .selectFrom("audit_entry")
      .where("subject_id", "=", id)
      .where("event", "in", ["nomination.appraised", "dossier.accepted"])
      .orderBy("seq")
      .select("facts")
      .execute();
    expect(logged.map((row) => (JSON.parse(row.facts) as { isOwnWork?: boolean }).isOwnWork ?? false)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
