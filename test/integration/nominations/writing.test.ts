import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignedInActor } from "~/shared/actor";
import { documentText } from "~/documents/blocks";
import { attachDocument } from "~/nominations/attach-document.server";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { findDossier } from "~/nominations/dossier-repo.server";
import { addNomination } from "~/nominations/add-nomination.server";
import { findLetterPage } from "~/nominations/letter-page.server";
import type { WriteLetter } from "~/nominations/letter-forms";
import type { WriteMinutes } from "~/nominations/minutes-forms";
import { findMinutesPage } from "~/nominations/minutes-page.server";
import { listNominations } from "~/nominations/nomination-repo.server";
import { returnDossier } from "~/nominations/return-dossier.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { findLastSubmission } from "~/nominations/submission-repo.server";
import { findWrittenDocument } from "~/nominations/written-document.server";
import { writeLetter } from "~/nominations/write-letter.server";
import { writeMinutes } from "~/nominations/write-minutes.server";
import { addDays, dateOf } from "~/shared/time";
import { submittedIsKept } from "../../../scripts/check/dossiers";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aDraftDossier, aPendingFile } from "../../support/nomination-builders";
import { auditEvents, errorOf, runUseCase, testFiles, testNow, valueOf } from "../../support/run";

let db: TestDatabases;

beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
});
afterAll(async () => {
  await closeTestDatabases();
});

async function aCase() {
  const unit = await insertUnit(db);
  const head = await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", post: "Trưởng phòng", isHead: true });
  const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
  const other = await insertMember(db, unit.id, { fullName: "Lê Thị Hạnh" });
  const writer = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
  const campaign = await aCampaign(db);
  const { dossier } = await aDraftDossier(db, {
    campaign,
    unitId: unit.id,
    actor: writer,
    proposals: [{ line: lineFor(campaign, "agency", "individual"), candidateId: person.id }],
  });
  return { unit, head, person, other, writer, campaign, id: dossier.id };
}
type Case = Awaited<ReturnType<typeof aCase>>;

const pageOf = async (of: Case) =>
  valueOf(await findDossierPage({ read: db.read, actor: of.writer, now: testNow }, of.id));

/** The letter form exactly as the page fills it. */
async function letterOf(of: Case): Promise<WriteLetter> {
  const page = await findLetterPage(db.read, await pageOf(of), testNow);
  const { body, ready } = page;
  return {
    ...body,
    id: of.id,
    replaces: page.replaces,
    to: body.to ?? ready.to,
    shownTo: ready.to,
    opening: body.opening ?? ready.opening,
    shownOpening: ready.opening,
    ending: body.ending ?? ready.ending,
    shownEnding: ready.ending,
    recipients: body.recipients.join("\n"),
  };
}

/** The minutes form as the page fills it, with time and place typed. */
async function minutesOf(of: Case): Promise<WriteMinutes> {
  const page = await findMinutesPage(db.read, await pageOf(of), testNow);
  return {
    id: of.id,
    replaces: page.replaces,
    number: "",
    heldOn: dateOf(testNow),
    fromTime: "08:00",
    toTime: "09:00",
    place: "phòng họp",
    chairId: page.chairId,
    secretaryId: page.secretaryId,
    attendance: page.people.map((one) => ({ personId: one.personId, state: "present", reason: "" })),
    others: "",
    guests: "",
    method: "hands",
    allAgree: false,
    votes: page.candidates.map((one) => ({
      nominationId: one.nominationId,
      agree: null,
      disagree: null,
      noOpinion: null,
      ...one.votes,
    })),
    discussion: "",
    conclusion: page.readyConclusion,
    shownConclusion: page.readyConclusion,
  };
}

const run = <V>(actor: SignedInActor, use: Parameters<typeof runUseCase<V>>[2]) => runUseCase(db, { actor }, use);
const keepLetter = async (of: Case, said: Partial<WriteLetter> = {}) => {
  const form = { ...(await letterOf(of)), ...said };
  return run(of.writer, (ctx) => writeLetter(ctx, form));
};
const keepMinutes = async (of: Case, said: Partial<WriteMinutes> = {}) => {
  const form = { ...(await minutesOf(of)), ...said };
  return run(of.writer, (ctx) => writeMinutes(ctx, form));
};

async function paperOf(of: Case, kind: "letter" | "minutes", ordinal: number | null = null) {
  const document = (await pageOf(of)).content.documents.find((one) => one.kind === kind);
  const found = valueOf(
    await findWrittenDocument({ read: db.read, actor: of.writer, now: testNow }, document?.id, ordinal),
  );
  return { ...found, text: documentText(found.document).replaceAll("\u00a0", " ") };
}

const rename = (personId: string, full_name: string) =>
  db.write((tx) => tx.updateTable("person").set({ full_name }).where("id", "=", personId).execute());

describe("letter and minutes written in the product", () => {
  it("begin with today and the seat, later with the place and the secretary of the unit's last minutes", async () => {
    const of = await aCase();
    const page = await findMinutesPage(db.read, await pageOf(of), testNow);
    expect(page).toMatchObject({ heldOn: dateOf(testNow), chairId: of.head.id });
    expect(page.place).toMatch(/^trụ sở /u);
    const secretaryId = [of.person.id, of.other.id].find((id) => id !== page.secretaryId)!;
    valueOf(await keepMinutes(of, { place: "hội trường tầng 2", secretaryId }));
    const campaign = await aCampaign(db);
    const { dossier } = await aDraftDossier(db, {
      campaign,
      unitId: of.unit.id,
      actor: of.writer,
      proposals: [{ line: lineFor(campaign, "agency", "individual"), candidateId: of.person.id }],
    });
    const next = await findMinutesPage(db.read, await pageOf({ ...of, id: dossier.id }), testNow);
    expect(next).toMatchObject({
      body: null,
      heldOn: dateOf(testNow),
      place: "hội trường tầng 2",
      chairId: of.head.id,
      secretaryId,
    });
  });

  it("are right with what the page offers, and follow names and nominations until they are submitted", async () => {
    const of = await aCase();
    const before = (await auditEvents(db)).length;
    valueOf(await keepMinutes(of, { allAgree: true }));
    valueOf(await keepLetter(of));
    expect((await auditEvents(db)).slice(before)).toEqual(["document.attached", "document.attached"]);
    const letter = await paperOf(of, "letter");
    expect(letter).toMatchObject({ keptAs: null });
    expect(letter.text).toContain("đề nghị khen thưởng 01 cá nhân");
    expect(letter.text).toContain("TRƯỞNG PHÒNG\nNguyễn Văn Thuận");
    expect((await paperOf(of, "minutes")).text).toContain("03 (100%) | 00 | 00");

    await rename(of.person.id, "Trần Quốc Bửu");
    await rename(of.head.id, "Nguyễn Văn Thuần");
    for (const kind of ["letter", "minutes"] as const) {
      const { text } = await paperOf(of, kind);
      expect(text).toContain("Trần Quốc Bửu");
      expect(text).toContain("Nguyễn Văn Thuần");
      expect(text).not.toMatch(/Quốc Bảo|Văn Thuận/u);
    }

    valueOf(
      await run(of.writer, (ctx) =>
        addNomination(ctx, {
          id: of.id,
          lineId: lineFor(of.campaign, "agency", "individual").id,
          candidateId: of.other.id,
          achievement: "Có thành tích.",
          report: null,
          reportStatus: "draft",
        }),
      ),
    );
    expect((await paperOf(of, "letter")).text).toContain("đề nghị khen thưởng 02 cá nhân");
    const { content } = await pageOf(of);
    expect(content.missing).toContainEqual(
      expect.objectContaining({ key: "minutes", why: "chưa có kết quả biểu quyết của Lê Thị Hạnh." }),
    );
  });

  it("are refused with the figures, and nothing is kept of them", async () => {
    const of = await aCase();
    const [vote] = (await minutesOf(of)).votes;
    const error = errorOf(await keepMinutes(of, { toTime: "07:30", votes: [{ ...vote!, agree: 4 }] }));
    expect(error).toMatchObject({
      kind: "invalid",
      fields: {
        toTime: "Giờ kết thúc 07:30 không sau giờ bắt đầu 08:00: sửa một trong hai giờ.",
        "votes.0.agree": expect.stringContaining("cộng 04; có mặt 03 người") as string,
      },
    });
    expect((await pageOf(of)).content.documents.some((one) => one.kind === "minutes")).toBe(false);
    expect(errorOf(await keepLetter(of, { signerId: of.campaign.id }))).toMatchObject({ kind: "invalid" });
    expect((await letterOf(of)).capacity).toBe("head");
    expect(errorOf(await keepLetter(of, { capacity: "authorised" }))).toMatchObject({
      fields: { capacity: expect.stringContaining("người đứng đầu") as string },
    });
  });

  it("of two writers at once have one winner, and the other is shown what was saved", async () => {
    const of = await aCase();
    const [mine, theirs] = [await letterOf(of), await letterOf(of)];
    valueOf(await run(of.writer, (ctx) => writeLetter(ctx, { ...theirs, opening: "Lời của người kia." })));
    const error = errorOf(await run(of.writer, (ctx) => writeLetter(ctx, { ...mine, opening: "Lời của tôi." })));
    expect(error).toMatchObject({ kind: "conflict", facts: { by: "Trương Công Định" } });
    expect(JSON.stringify(error)).toContain("Đoạn mở đầu: Lời của người kia.");
    const [first, second] = [await minutesOf(of), await minutesOf(of)];
    valueOf(await run(of.writer, (ctx) => writeMinutes(ctx, { ...first, discussion: "Ý kiến một" })));
    expect(
      JSON.stringify(
        errorOf(await run(of.writer, (ctx) => writeMinutes(ctx, { ...second, discussion: "Ý kiến hai" }))),
      ),
    ).toContain("Ý kiến thảo luận: Ý kiến một");
  });

  it("stay as they were submitted, whoever is renamed later, and open again with a returned dossier", async () => {
    const of = await aCase();
    valueOf(await keepMinutes(of, { allAgree: true }));
    valueOf(await keepLetter(of));
    const written = (await pageOf(of)).content.documents.find((one) => one.kind === "minutes")!;
    const scan = await aPendingFile(db, of.writer, "Biên bản đã ký.pdf");
    valueOf(
      await run(of.writer, (ctx) =>
        attachDocument(ctx, { id: of.id, kind: "bien-ban", file: scan, status: "signed", replaces: written.id }),
      ),
    );
    const headAccount = await insertAccount(db, { personId: of.head.id, unitIds: [of.unit.id] });
    await rename(of.person.id, "Trần Quốc Bửu");
    const version = async () => (await findDossier(db.read, of.id))!.version;
    const v1 = await version();
    valueOf(
      await run(headAccount, (ctx) =>
        confirmDossier(ctx, { method: "account", id: of.id, version: v1, confirm: true }),
      ),
    );
    const v2 = await version();
    valueOf(await run(of.writer, (ctx) => submitDossier(ctx, { id: of.id, version: v2, confirm: true })));

    const [nomination] = await listNominations(db.read, of.id);
    expect(nomination).toMatchObject({ name: "Trần Quốc Bửu" });
    await rename(of.person.id, "Trần Quốc Bường");
    const letter = await paperOf(of, "letter");
    expect(letter.text).toContain("Trần Quốc Bửu");
    const { manifest } = (await findLastSubmission(db.read, of.id))!;
    const entry = manifest.documents.find((one) => one.kind === "letter");
    expect(letter.keptAs).toBe(`paper:${entry?.paperSha256 ?? ""}`);
    expect(await submittedIsKept.find({ read: db.read, files: testFiles() })).toEqual([]);

    const organizer = await insertAccount(db, { roles: ["organizer"] });
    const v3 = await version();
    valueOf(
      await run(organizer, (ctx) =>
        returnDossier(ctx, {
          id: of.id,
          version: v3,
          reason: "Bổ sung",
          opensAll: true,
          correctionOn: addDays(dateOf(testNow), 30),
          correctionTime: "17:00",
        }),
      ),
    );
    expect((await paperOf(of, "letter")).text).toContain("Trần Quốc Bường");
    expect((await paperOf(of, "letter", 1)).text).toContain("Trần Quốc Bửu");
  });
});
