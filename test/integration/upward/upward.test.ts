import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listNominees } from "~/decisions/nominee-queries.server";
import { resultPage } from "~/decisions/result-pages.server";
import { preparePage } from "~/decisions/signing-page.server";
import { publishList } from "~/decisions/publish-list.server";
import { signFile } from "~/decisions/sign-file.server";
import { listSigningItems } from "~/decisions/signing-file-repo.server";
import { submitSigningFile } from "~/decisions/submit-signing-file.server";
import { listAwardEntries } from "~/history/award-entry-repo.server";
import { messages } from "~/registry";
import type { StoredFile } from "~/shared/forms/file-schema";
import { newId } from "~/shared/ids";
import { addMs } from "~/shared/time";
import { enterResults, resultsVersion } from "~/upward/enter-results.server";
import { makePackage } from "~/upward/make-package.server";
import { listUpwardNames } from "~/upward/name-repo.server";
import { findPackage, finishPackage } from "~/upward/package-repo.server";
import { releaseHold } from "~/upward/release-hold.server";
import { restoreHold } from "~/upward/restore-hold.server";
import { sendPackage } from "~/upward/send-package.server";
import { upwardPage } from "~/upward/upward-page.server";
import { upwardHeld, upwardInHistory } from "../../../scripts/check/upward";
import { makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aReviewedCampaign, publishedAt, type ReviewedCampaign } from "../../support/decision-builders";
import { aPendingFile } from "../../support/nomination-builders";
import { auditEvents, codeOf, errorOf, runUseCase, sentenceOf, testFiles, valueOf } from "../../support/run";

let databases: TestDatabases;
beforeEach(async () => {
  databases = await openTestDatabases();
});
afterEach(async () => {
  for (const invariant of [upwardHeld, upwardInHistory])
    expect(await invariant.find({ read: databases.read, files: testFiles() })).toEqual([]);
  await closeTestDatabases();
});

const later = addMs(publishedAt, 3_600_000);
const sentAt = "2026-11-25T02:00:00.000Z";
const answeredAt = "2027-02-01T02:00:00.000Z";
const receiver = "Ban Chỉ đạo tỉnh";

/** Đoàn Đắc Đạt stands on the agency's line and on the province's; Lý Vừ Sình on the province's alone. */
async function aCase(): Promise<ReviewedCampaign & { here: string; above: string; second: string }> {
  const reviewed = await aReviewedCampaign(databases, {
    nominees: [
      { kind: "individual", name: "Nguyễn Thị Ánh Nguyệt", rank: 1 },
      { kind: "individual", name: "Đoàn Đắc Đạt", rank: 2 },
      { kind: "individual", name: "Đoàn Đắc Đạt", level: "province", rank: 1 },
      { kind: "individual", name: "Lý Vừ Sình", level: "province", rank: 2 },
    ],
  });
  const [, here, above, second] = reviewed.nominees;
  if (here === undefined || above === undefined || second === undefined) throw new Error("no nominees");
  await databases.write((db) =>
    db.updateTable("nomination").set({ person_id: above.personId }).where("id", "=", here.id).execute(),
  );
  return { ...reviewed, here: here.id, above: above.id, second: second.id };
}

async function giveReport(nominationId: string): Promise<void> {
  await databases.write(async (db) => {
    const { dossier_id } = await db
      .selectFrom("nomination")
      .select("dossier_id")
      .where("id", "=", nominationId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("document")
      .values({
        id: newId(),
        dossier_id,
        nomination_id: nominationId,
        kind: "report_full",
        title: "Báo cáo thành tích",
        status: "signed",
        file_id: null,
        body: "{}",
        ordinal: 1,
        created_at: publishedAt,
        created_by_name: "Hằng",
      })
      .execute();
  });
}

type Of = Awaited<ReturnType<typeof aCase>>;
interface Letter {
  number: string;
  on: string | null;
  addressee?: string;
  receiver?: string;
  scan?: StoredFile;
  keepScan?: boolean;
}
const make = (of: Of, letter: Letter = { number: "45/TTr-SCT", on: "2026-11-24" }) =>
  runUseCase(databases, { actor: of.organizer, now: sentAt }, (ctx) =>
    makePackage(ctx, {
      id: of.campaign.id,
      receiver: letter.receiver ?? receiver,
      addressee: letter.addressee ?? "",
      letterNumber: letter.number,
      letterOn: letter.on,
      signerTitle: "KT. GIÁM ĐỐC\nPhó Giám đốc",
      signerName: "Trần Hữu Khánh",
      scan: letter.scan ?? null,
      keepScan: letter.keepScan ?? false,
    }),
  );

/** What the background work leaves behind; what it draws is looked at in test/pdf. */
async function finished(packageId: string): Promise<void> {
  const fileId = newId();
  await databases.write(async (db) => {
    await db
      .insertInto("stored_file")
      .values({
        id: fileId,
        sha256: "b".repeat(64),
        byte_count: 9,
        media_type: "application/zip",
        name: "Bộ hồ sơ.zip",
        page_count: null,
        subject_kind: "upward_package",
        subject_id: packageId,
        uploaded_by: null,
        created_at: sentAt,
        is_pending: 0,
      })
      .execute();
    await finishPackage(db, packageId, { fileId, manifestSha256: "c".repeat(64), fileCount: 9, now: sentAt });
  });
}

async function send(of: Of, packageId: string, sentOn = "2026-11-25") {
  const made = await findPackage(databases.read, packageId);
  return runUseCase(databases, { actor: of.organizer, now: sentAt }, (ctx) =>
    sendPackage(ctx, {
      id: of.campaign.id,
      packageId,
      version: made?.version ?? 0,
      sentOn,
      sentNumber: "512/SCT-VP",
    }),
  );
}

async function sent(of: Of): Promise<string> {
  for (const id of [of.above, of.second]) await giveReport(id);
  const { id } = valueOf(await make(of));
  await finished(id);
  valueOf(await send(of, id));
  return id;
}

interface Answer {
  names: string[];
  outcome?: "awarded" | "not_awarded";
  version?: number;
  decidedOn?: string;
}

async function answer(of: Of, { names, outcome = "awarded", version, decidedOn = "2027-01-28" }: Answer) {
  const known = await listUpwardNames(databases.read, of.campaign.id);
  const isAward = outcome === "awarded";
  return runUseCase(databases, { actor: of.organizer, now: answeredAt }, (ctx) =>
    enterResults(ctx, {
      id: of.campaign.id,
      version: version ?? resultsVersion(known),
      names,
      outcome,
      award: isAward ? "BANGKHEN_TINH" : "",
      awardName: "",
      decisionNumber: isAward ? "168/QĐ-UBND" : "",
      decidedOn: isAward ? decidedOn : null,
      issuer: isAward ? "Chủ tịch Ủy ban nhân dân tỉnh" : "",
      reason: isAward ? "" : "chưa đủ thời gian công tác",
    }),
  );
}

const release = (of: Of, kind: "withdraw" | "beside", nominationId = of.above) =>
  runUseCase(databases, { actor: of.organizer, now: later }, (ctx) =>
    releaseHold(ctx, { id: of.campaign.id, nominationId, kind, reason: "Hai thành tích khác nhau" }),
  );
const restore = (of: Of) =>
  runUseCase(databases, { actor: of.organizer, now: later }, (ctx) =>
    restoreHold(ctx, { id: of.campaign.id, nominationId: of.above, reason: "Ghi nhầm" }),
  );
const submit = (of: Of, now = later) =>
  runUseCase(databases, { actor: of.organizer, now }, (ctx) =>
    submitSigningFile(ctx, { id: of.campaign.id, note: "" }),
  );
async function published(of: Of): Promise<void> {
  valueOf(
    await runUseCase(databases, { actor: of.organizer, now: publishedAt }, (ctx) =>
      publishList(ctx, { id: of.campaign.id, dayCount: 0, confirm: true }),
    ),
  );
}
async function sign(of: Of, id: string, now = later) {
  const names = (await listSigningItems(databases.read, id)).map(({ nominationId }) => ({
    nominationId,
    isLeftOut: false,
    reason: "",
  }));
  return runUseCase(databases, { actor: of.signer, now }, (ctx) =>
    signFile(ctx, { id, version: 1, capacity: "head", names }),
  );
}
const standing = async (of: Of, id: string) =>
  (await listNominees(databases.read, of.campaign.id)).find((one) => one.nominationId === id);

describe("a package", () => {
  it("is refused by name while a full report is missing, and ordered with the next number once all are there", async () => {
    const of = await aCase();
    await giveReport(of.above);
    expect(errorOf(await make(of))).toMatchObject({
      code: "upward.reports_missing",
      facts: { names: ["Ông Lý Vừ Sình"] },
    });
    await giveReport(of.second);
    const first = valueOf(await make(of));
    const second = valueOf(await make(of));
    expect(await findPackage(databases.read, first.id)).toMatchObject({ ordinal: 1, state: "waiting" });
    expect(await findPackage(databases.read, second.id)).toMatchObject({
      ordinal: 2,
      signerTitle: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
    });
    const jobs = await databases.read.selectFrom("job").select("name").where("name", "=", "upward.write").execute();
    expect(jobs).toHaveLength(2);
  });

  it("is sent whole, with the number of its letter, the latest alone, once", async () => {
    const of = await aCase();
    for (const id of [of.above, of.second]) await giveReport(id);
    const draft = valueOf(await make(of, { number: "", on: null }));
    expect(codeOf(await send(of, draft.id))).toBe("upward.not_ready");
    await finished(draft.id);
    expect(codeOf(await send(of, draft.id))).toBe("upward.letter_without_number");
    const whole = valueOf(await make(of));
    await finished(whole.id);
    expect(codeOf(await send(of, draft.id))).toBe("upward.not_latest");
    expect(codeOf(await send(of, whole.id, "2026-11-23"))).toBe("upward.sent_day");
    valueOf(await send(of, whole.id));
    expect(codeOf(await send(of, whole.id))).toBe("upward.sent_already");
    expect((await standing(of, of.above))?.upward).toMatchObject({
      state: "sent",
      sentOn: "2026-11-25",
      sentNumber: "512/SCT-VP",
    });
  });

  it("keeps the signed letter of the package before while it is the same letter", async () => {
    const of = await aCase();
    for (const id of [of.above, of.second]) await giveReport(id);
    const stranger = await aPendingFile(databases, of.signer);
    expect(codeOf(await make(of, { number: "45/TTr-SCT", on: "2026-11-24", scan: stranger }))).toBe("not_found");
    const scan = await aPendingFile(databases, of.organizer, "To trinh da ky.pdf");
    valueOf(await make(of, { number: "45/TTr-SCT", on: "2026-11-24", scan }));
    const again = valueOf(await make(of, { number: "45/TTr-SCT", on: "2026-11-24", keepScan: true }));
    expect((await findPackage(databases.read, again.id))?.scanFileId).toBe(scan.fileId);
    expect(errorOf(await make(of, { number: "46/TTr-SCT", on: "2026-11-24", keepScan: true }))).toMatchObject({
      code: "upward.scan_of_other_letter",
      facts: { ordinal: 2, changed: ["số"] },
    });
    const without = valueOf(await make(of));
    expect((await findPackage(databases.read, without.id))?.scanFileId).toBe(null);
    const page = valueOf(await upwardPage(databases.read, of.organizer, of.campaign.id, messages));
    expect(page.packages.map((one) => one.scan?.name)).toEqual([undefined, "To trinh da ky.pdf", "To trinh da ky.pdf"]);
    expect(page.receivers).toMatchObject([{ asksAddressee: false, letter: { number: "45/TTr-SCT" }, scan: null }]);
  });

  it("asks whom to address where the plan names nobody, and remembers it", async () => {
    const of = await aCase();
    for (const id of [of.above, of.second]) await giveReport(id);
    await databases.write((db) => db.updateTable("award_line").set({ receiver: "" }).execute());
    const next = async () =>
      valueOf(await upwardPage(databases.read, of.organizer, of.campaign.id, messages)).receivers;
    const [asked] = await next();
    expect(asked).toMatchObject({ value: "", asksAddressee: true, nameCount: 2 });
    expect(asked?.label).not.toBe("");
    const letter = { number: "45/TTr-SCT", on: "2026-11-24", receiver: "" };
    const { id } = valueOf(await make(of, { ...letter, addressee: "Sở Nội vụ" }));
    expect(await next()).toMatchObject([{ label: "Sở Nội vụ" }]);
    await finished(id);
    valueOf(await send(of, id));
    expect((await findPackage(databases.read, id))?.receiver).toBe("Sở Nội vụ");
  });

  it("is not sent when a name was taken back after it was made", async () => {
    const of = await aCase();
    for (const id of [of.above, of.second]) await giveReport(id);
    const { id } = valueOf(await make(of));
    await finished(id);
    valueOf(await release(of, "withdraw"));
    expect(errorOf(await send(of, id))).toMatchObject({
      code: "upward.names_changed",
      facts: { names: ["Ông Đoàn Đắc Đạt"] },
    });
  });

  it("is the organizer's work; others read of it, a unit of its own after the publication", async () => {
    const of = await aCase();
    const page = (actor: Parameters<typeof upwardPage>[1]) =>
      upwardPage(databases.read, actor, of.campaign.id, messages);
    const unit = makeActor({ roles: ["unit"], unitIds: [of.units[0]?.id ?? ""] });
    expect(codeOf(await page(unit))).toBe("not_found");
    await published(of);
    const own = valueOf(await page(unit));
    expect(own).toMatchObject({ seesWhole: false, mayEdit: false, packages: [] });
    expect(own.names.map((one) => one.name)).toEqual(["Ông Đoàn Đắc Đạt"]);
    expect(valueOf(await page(of.signer)).names).toHaveLength(2);
    const denied = await runUseCase(databases, { actor: of.signer, now: later }, (ctx) =>
      releaseHold(ctx, { id: of.campaign.id, nominationId: of.above, kind: "withdraw", reason: "x" }),
    );
    expect(errorOf(denied)).toMatchObject({ kind: "denied" });
    expect(codeOf(await page(makeActor({ roles: ["staff"] })))).toBe("not_found");
  });
});

describe("the same achievement on the agency's line", () => {
  it("waits for the superior: neither submitted nor signed, and the signer reads why", async () => {
    const of = await aCase();
    await published(of);
    const prepared = valueOf(await preparePage(databases.read, of.organizer, of.campaign.id, later));
    expect(prepared.notProposed).toMatchObject([
      { name: "Ông Đoàn Đắc Đạt", reason: expect.stringContaining("đang đề nghị cấp trên") as string },
    ]);
    const { id } = valueOf(await submit(of));
    expect((await listSigningItems(databases.read, id)).map((one) => one.nominationId)).not.toContain(of.here);
    // Whoever puts it into the file by another way is stopped at the signature.
    await databases.write((db) =>
      db
        .insertInto("signing_item")
        .values({ signing_file_id: id, nomination_id: of.here, ordinal: 9, state: "proposed" })
        .execute(),
    );
    const refused = await sign(of, id);
    expect(codeOf(refused)).toBe("signing_file.held_upward");
    expect(sentenceOf(refused)?.facts.join()).toContain("Đoàn Đắc Đạt");
  });

  it("is signed by a supplementary decision once the superior did not award it", async () => {
    const of = await aCase();
    await published(of);
    valueOf(await sign(of, valueOf(await submit(of)).id));
    await sent(of);
    valueOf(await answer(of, { names: [of.above], outcome: "not_awarded" }));
    const { id } = valueOf(await submit(of, answeredAt));
    expect((await listSigningItems(databases.read, id)).map((one) => one.nominationId)).toEqual([of.here]);
    valueOf(await sign(of, id, answeredAt));
    // Then the superior cannot have rewarded it as well.
    expect(codeOf(await answer(of, { names: [of.above] }))).toBe("upward.rewarded_here");
  });

  it("is let go with a reason, by taking the proposal back or beside it", async () => {
    const of = await aCase();
    valueOf(await release(of, "withdraw"));
    expect((await standing(of, of.here))?.hold).toBe(null);
    expect((await standing(of, of.above))?.outcome).toBe("withdrawn");
    expect(codeOf(await release(of, "withdraw"))).toBe("upward.nothing_to_change");
    valueOf(await restore(of));
    expect((await standing(of, of.here))?.hold).toBe("waiting");
    valueOf(await release(of, "beside"));
    expect((await standing(of, of.here))?.hold).toBe(null);
    expect((await standing(of, of.above))?.outcome).toBe("proposed");
    await published(of);
    valueOf(await sign(of, valueOf(await submit(of)).id));
    expect(codeOf(await restore(of))).toBe("upward.rewarded_here");
    expect((await auditEvents(databases)).filter((event) => event.startsWith("upward."))).toEqual([
      "upward.withdrawn",
      "upward.restored",
      "upward.released",
    ]);
  });
});

describe("the superior's answer", () => {
  it("enters the history of several at once, with the superior's own decision", async () => {
    const of = await aCase();
    await published(of);
    await sent(of);
    valueOf(await answer(of, { names: [of.above, of.second] }));
    for (const id of [of.above, of.second]) {
      const nominee = await standing(of, id);
      expect(nominee?.upward).toMatchObject({ state: "awarded", decisionNumber: "168/QĐ-UBND" });
      expect(await listAwardEntries(databases.read, { personId: nominee?.personId ?? "" })).toMatchObject([
        {
          awardKind: "BANGKHEN_TINH",
          level: "province",
          decisionNumber: "168/QĐ-UBND",
          decidedOn: "2027-01-28",
          issuer: "Chủ tịch Ủy ban nhân dân tỉnh",
        },
      ]);
    }
    expect((await standing(of, of.here))?.hold).toBe("awarded");
    const results = valueOf(
      await resultPage(databases.read, makeActor({ roles: ["staff"] }), of.campaign.id, answeredAt),
    );
    expect(results.above.map((one) => one.name)).toEqual(["Ông Đoàn Đắc Đạt", "Ông Lý Vừ Sình"]);
  });

  it("is corrected, the log keeps what stood before, and an award taken back leaves the history", async () => {
    const of = await aCase();
    await sent(of);
    valueOf(await answer(of, { names: [of.above] }));
    valueOf(await answer(of, { names: [of.above], decidedOn: "2027-01-29" }));
    const personId = (await standing(of, of.above))?.personId ?? "";
    expect(await listAwardEntries(databases.read, { personId })).toMatchObject([{ decidedOn: "2027-01-29" }]);
    valueOf(await answer(of, { names: [of.above], outcome: "not_awarded" }));
    expect(await listAwardEntries(databases.read, { personId })).toEqual([]);
    const events = (await auditEvents(databases)).filter((event) => /^(upward\.(not_)?awarded|history)/u.test(event));
    expect(events).toEqual([
      "history.recorded",
      "upward.awarded",
      "history.corrected",
      "upward.awarded",
      "history.withdrawn",
      "upward.not_awarded",
    ]);
  });

  it("needs a dispatch before it, a day that can be, and nobody else's entry in between", async () => {
    const of = await aCase();
    expect(codeOf(await answer(of, { names: [of.above] }))).toBe("upward.not_sent");
    await sent(of);
    expect(codeOf(await answer(of, { names: [of.above], decidedOn: "2026-11-24" }))).toBe("upward.decided_early");
    expect(codeOf(await answer(of, { names: [of.above], decidedOn: "2027-02-02" }))).toBe("upward.decided_early");
    expect(errorOf(await answer(of, { names: [of.above], version: 1 })).kind).toBe("conflict");
  });
});
