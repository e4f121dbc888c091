import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignedInActor } from "~/shared/actor";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { dropWorkingCopy } from "~/nominations/drop-working-copy.server";
import { nominationsJobs } from "~/nominations/jobs.server";
import { keepWorkingCopy } from "~/nominations/keep-working-copy.server";
import { removeNomination } from "~/nominations/remove-nomination.server";
import { emptyReport } from "~/nominations/report-body";
import { submitDossier } from "~/nominations/submit-dossier.server";
import type { WorkingItem } from "~/nominations/working-copy";
import { findWorkingPage } from "~/nominations/working-copy-page.server";
import { writeReport } from "~/nominations/write-report.server";
import { addMs, type Instant } from "~/shared/time";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aCompleteDossier, aDraftDossier } from "../../support/nomination-builders";
import { auditEvents, errorOf, runUseCase, testNow, testServices, valueOf } from "../../support/run";

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
  const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
  const [first, second] = [
    await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] }),
    await insertAccount(db, { displayName: "Đỗ Thị Hồng", unitIds: [unit.id] }),
  ];
  const campaign = await aCampaign(db);
  const { dossier, nominations } = await aDraftDossier(db, {
    campaign,
    unitId: unit.id,
    actor: first,
    proposals: [{ line: lineFor(campaign, "agency", "individual"), candidateId: person.id }],
  });
  const nominationId = nominations[0]?.id ?? "";
  const report = await db.read
    .selectFrom("document")
    .select("id")
    .where("nomination_id", "=", nominationId)
    .executeTakeFirstOrThrow();
  return {
    id: dossier.id,
    reportId: report.id,
    nominationId,
    item: `report:${nominationId}` as WorkingItem,
    first,
    second,
    campaign,
    unit,
  };
}
type Case = Awaited<ReturnType<typeof aCase>>;

const keep = (of: Case, actor: SignedInActor, achievements: string, now: Instant = testNow, item = of.item) =>
  runUseCase(db, { actor, now }, (ctx) =>
    keepWorkingCopy(ctx, { id: of.id, item, basedOn: of.reportId, fields: { achievements } }),
  );
const page = (of: Case, actor: SignedInActor, now: Instant = testNow) =>
  findWorkingPage({ read: db.read, actor, now }, of.id, of.item, of.reportId);
const countOf = async (dossierId: string) =>
  (await db.read.selectFrom("working_copy").select("item").where("dossier_id", "=", dossierId).execute()).length;

describe("what somebody is typing", () => {
  it("is kept for each account apart, the last word counts, and the log does not hear of it", async () => {
    const of = await aCase();
    const before = (await auditEvents(db)).length;
    valueOf(await keep(of, of.first, "Của người thứ nhất"));
    valueOf(await keep(of, of.second, "Của người thứ hai"));
    valueOf(await keep(of, of.first, "Của người thứ nhất, viết thêm", addMs(testNow, 60_000)));
    const now = addMs(testNow, 120_000);
    expect(await page(of, of.first, now)).toMatchObject({
      own: { values: { achievements: "Của người thứ nhất, viết thêm" }, savedText: "09 giờ 01", isOvertaken: false },
      others: ["Đỗ Thị Hồng đang soạn, lưu nháp lúc 09 giờ 00"],
    });
    expect((await page(of, of.second, now)).own?.values).toEqual({ achievements: "Của người thứ hai" });
    const { frame } = valueOf(await findDossierPage({ read: db.read, actor: of.second, now }, of.id));
    expect(frame.writing.map((one) => one.text)).toEqual([
      "Trương Công Định đang soạn, lưu nháp lúc 09 giờ 01",
      "Nháp chưa ghi của bạn lúc 09 giờ 00",
    ]);
    expect((await auditEvents(db)).length).toBe(before);
  });

  it("goes with the save of the form, and stays when the save is refused", async () => {
    const of = await aCase();
    const write = (actor: SignedInActor, achievements: string) =>
      runUseCase(db, { actor }, (ctx) =>
        writeReport(ctx, {
          ...emptyReport,
          id: of.id,
          nominationId: of.nominationId,
          replaces: of.reportId,
          duties: "Tham mưu.",
          achievements,
        }),
      );
    valueOf(await keep(of, of.first, "Một"));
    valueOf(await keep(of, of.second, "Hai"));
    valueOf(await write(of.first, "Một"));
    expect((await page(of, of.first)).own).toBeNull();
    expect((await page(of, of.second)).own?.values).toEqual({ achievements: "Hai" });
    expect(errorOf(await write(of.second, "Hai"))).toMatchObject({ kind: "conflict" });
    expect((await page(of, of.second)).own?.values).toEqual({ achievements: "Hai" });
  });

  it("is thrown away by its writer alone, and goes with its candidate", async () => {
    const of = await aCase();
    valueOf(await keep(of, of.first, "Một"));
    valueOf(await keep(of, of.second, "Hai"));
    const drop = await runUseCase(db, { actor: of.first }, (ctx) => dropWorkingCopy(ctx, { id: of.id, item: of.item }));
    expect(valueOf(drop).page).toContain("/bao-cao");
    expect([(await page(of, of.first)).own, await countOf(of.id)]).toEqual([null, 1]);
    valueOf(
      await runUseCase(db, { actor: of.first }, (ctx) =>
        removeNomination(ctx, { id: of.id, nominationId: of.nominationId, version: 1, confirm: true }),
      ),
    );
    expect(await countOf(of.id)).toBe(0);
  });

  it("is nobody else's business: another unit, another dossier's candidate, too many saves", async () => {
    const of = await aCase();
    const stranger = await insertAccount(db, { unitIds: [(await insertUnit(db)).id] });
    expect(errorOf(await keep(of, stranger, "Lạ"))).toEqual({ kind: "not_found" });
    const other = await aCase();
    expect(errorOf(await keep(of, of.first, "Nhầm", testNow, other.item))).toEqual({ kind: "not_found" });
    for (let save = 0; save < 90; save += 1) valueOf(await keep(of, of.first, String(save)));
    expect(errorOf(await keep(of, of.first, "91"))).toMatchObject({ code: "working_copy.too_often" });
    valueOf(await keep(of, of.second, "Người khác không bị tính"));
  });

  it("is not kept once the dossier is submitted, and what lay there is gone", async () => {
    const campaign = await aCampaign(db);
    const unit = await insertUnit(db);
    await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", post: "Trưởng phòng", isHead: true });
    const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
    const actor = await insertAccount(db, { unitIds: [unit.id] });
    const line = lineFor(campaign, "agency", "individual");
    const { dossier } = await aCompleteDossier(db, {
      campaign,
      unitId: unit.id,
      actor,
      proposals: [{ line, candidateId: person.id }],
    });
    const keepLetter = () =>
      runUseCase(db, { actor }, (ctx) =>
        keepWorkingCopy(ctx, { id: dossier.id, item: "letter", basedOn: "", fields: { opening: "Đang gõ" } }),
      );
    valueOf(await keepLetter());
    expect(await countOf(dossier.id)).toBe(1);
    valueOf(
      await runUseCase(db, { actor }, (ctx) =>
        submitDossier(ctx, { id: dossier.id, version: dossier.version, confirm: true }),
      ),
    );
    expect(errorOf(await keepLetter())).toMatchObject({ code: "dossier.not_editable" });
    expect(await countOf(dossier.id)).toBe(0);
  });

  it("is swept when nobody has touched it for 90 days", async () => {
    const of = await aCase();
    valueOf(await keep(of, of.first, "Cũ"));
    valueOf(await keep(of, of.second, "Mới hơn", addMs(testNow, 1)));
    const now = addMs(testNow, 90 * 24 * 3_600_000 + 1);
    const sweep = Object.values(nominationsJobs)[0];
    await sweep?.(testServices(db, { now }), {});
    expect([(await page(of, of.first)).own, (await page(of, of.second)).own?.values]).toEqual([
      null,
      { achievements: "Mới hơn" },
    ]);
  });
});
