import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentText } from "~/documents/blocks";
import { findBoardPage } from "~/nominations/board-queries.server";
import { findRegistered } from "~/nominations/registration-repo.server";
import {
  findRegistrationPage,
  findRegistrationPaper,
  type RegistrationPage,
} from "~/nominations/registration-page.server";
import { saveRegistration } from "~/nominations/save-registration.server";
import { sendRegistration } from "~/nominations/send-registration.server";
import { registrationWork } from "~/worklist/registration-queries.server";
import type { Campaign } from "~/campaigns/campaign";
import { roles, type SignedInActor } from "~/shared/actor";
import type { Instant } from "~/shared/time";
import { insertAgency, insertMember, insertUnit, makeActor } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { errorOf, sentenceOf, runUseCase, testNow, valueOf } from "../../support/run";

let db: TestDatabases;
let campaign: Campaign;
let unitId: string;
let unit: SignedInActor;
let people: string[];
let picks: { individual: string; collective: string };

beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  campaign = await aCampaign(db, { hasRegistration: true, registrationDueOn: "2026-11-05" });
  const inserted = await insertUnit(db, { name: "Trung tâm Khuyến công" });
  unitId = inserted.id;
  unit = makeActor({ unitIds: [unitId] });
  people = [];
  for (const fullName of ["Nguyễn Thị Đào", "Trần Văn Bình"])
    people.push((await insertMember(db, unitId, { fullName })).id);
  picks = {
    individual: lineFor(campaign, "agency", "individual").id,
    collective: lineFor(campaign, "agency", "collective").id,
  };
});
afterAll(closeTestDatabases);

const readerOf = (actor: SignedInActor, query = "", now = testNow) => ({
  read: db.read,
  actor,
  now,
  url: new URL(`http://vinh-danh.test/?${query}`),
  params: { id: campaign.id, unitId },
});
const pageOf = async (query = "", now = testNow, actor = unit): Promise<RegistrationPage> =>
  valueOf(await findRegistrationPage(readerOf(actor, query, now)));
const keep = (
  use: typeof saveRegistration,
  ticked: Record<string, string[]>,
  {
    version,
    q = "",
    now = testNow,
    actor = unit,
  }: { version: number; q?: string; now?: Instant; actor?: SignedInActor },
) => runUseCase(db, { actor, now }, (ctx) => use(ctx, { id: campaign.id, unitId, version, q, picks: ticked }));

describe("registration for a campaign", () => {
  it("is offered to the unit's own current people, asked for at home, and keeps what a search does not show", async () => {
    const [home] = await registrationWork(db.read, [unitId], testNow);
    expect(home).toMatchObject({
      title: "Đăng ký thi đua của Trung tâm Khuyến công",
      dueAt: "2026-11-05T17:00:00.000Z",
    });
    const [dao = "", binh = ""] = people;
    valueOf(
      await keep(saveRegistration, { [picks.individual]: [binh, "x"], [picks.collective]: [unitId] }, { version: 0 }),
    );
    const found = await pageOf("q=dao");
    const line = found.lines.find((one) => one.id === picks.individual);
    expect([line?.options.map((one) => one.value), line?.ticked, line?.hiddenCount]).toEqual([[dao], [], 1]);
    expect([found.sentText, found.counts]).toEqual([null, "01 tập thể, 01 lượt cá nhân"]);
    valueOf(
      await keep(
        sendRegistration,
        { [picks.individual]: [dao], [picks.collective]: [unitId] },
        { version: 1, q: "dao" },
      ),
    );
    const sent = await pageOf();
    expect(sent.counts).toBe("01 tập thể, 02 lượt cá nhân");
    expect(sent.sentText).not.toBeNull();
    expect(await registrationWork(db.read, [unitId], testNow)).toEqual([]);
    expect(await findRegistered(db.read, campaign.id, picks.individual, dao)).toEqual({ sentAt: testNow });
    expect(await findRegistered(db.read, campaign.id, picks.collective, dao)).toBeNull();
  });

  it("prints as a list by line with posts, and stands on the board", async () => {
    const { document } = valueOf(await findRegistrationPaper(readerOf(unit)));
    const text = documentText(document);
    expect(text).toContain("DANH SÁCH ĐĂNG KÝ THI ĐUA");
    expect(text).toMatch(/Giấy khen, cá nhân[\s\S]*Nguyễn Thị Đào/u);
    expect(text).not.toContain("Bản thảo");
    const board = valueOf(await findBoardPage(readerOf(makeActor({ roles: ["organizer"] }))));
    expect(board.rows[0]?.registration?.text).toMatch(/^gửi /u);
  });

  it("ends at the instant of its deadline with both instants named, and loses nothing", async () => {
    const { version } = await pageOf();
    const [dao = ""] = people;
    const late = sentenceOf(
      await keep(sendRegistration, { [picks.individual]: [dao] }, { version, now: "2026-11-05T17:00:00.000Z" }),
    );
    expect(late?.facts.join(" ")).toContain("24 giờ 00 phút 00 giây, thứ Năm 05/11/2026 (giờ Việt Nam, UTC+7)");
    expect(late?.facts.join(" ")).toContain("00 giờ 00 phút 00 giây, thứ Sáu 06/11/2026 (giờ Việt Nam, UTC+7)");
    expect((await pageOf("", "2026-11-05T17:00:00.000Z")).mayEdit).toBe(false);
    expect((await pageOf()).counts).toBe("01 tập thể, 02 lượt cá nhân");
    const inTime = await keep(
      sendRegistration,
      { [picks.individual]: [dao] },
      { version, now: "2026-11-05T16:59:59.999Z" },
    );
    expect(inTime.ok).toBe(true);
    expect(errorOf(await keep(sendRegistration, {}, { version })).kind).toBe("conflict");
    expect(sentenceOf(await keep(sendRegistration, {}, { version: version + 1 }))?.title).toContain("chưa đánh dấu");
  });

  it("is the unit's to write, organizer's and inspector's to read, nobody else's; off unless the plan asks", async () => {
    for (const role of roles) {
      const actor = makeActor({ roles: [role], unitIds: [] });
      const may = role === "organizer" || role === "inspector";
      expect((await findRegistrationPage(readerOf(actor))).ok).toBe(may);
      expect(errorOf(await keep(saveRegistration, {}, { version: 3, actor })).kind).toBe(may ? "denied" : "not_found");
    }
    const plain = await aCampaign(db, { title: "Phong trào không đăng ký" });
    const refused = await runUseCase(db, { actor: unit, now: testNow }, (ctx) =>
      saveRegistration(ctx, { id: plain.id, unitId, version: 0, q: "", picks: {} }),
    );
    expect(sentenceOf(refused)?.title).toContain("không nhận đăng ký");
  });
});
