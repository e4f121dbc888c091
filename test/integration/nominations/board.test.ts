import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBoardTable } from "~/nominations/board-file.server";
import { findBoardPage, type BoardPage } from "~/nominations/board-queries.server";
import type { Campaign } from "~/campaigns/campaign";
import { roles, type SignedInActor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/time";
import { insertAgency, insertMember, insertUnit, makeActor } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aDraftDossier, anAcceptedDossier, aSubmittedDossier } from "../../support/nomination-builders";
import { errorOf, testNow, valueOf } from "../../support/run";

let db: TestDatabases;
let campaign: Campaign;
const organizer = makeActor({ roles: ["organizer"] });
const idle = 27;
const afterDeadline: Instant = "2026-11-12T02:00:00.000Z";

beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  campaign = await aCampaign(db);
  for (let index = 0; index < idle; index += 1) await insertUnit(db, { displayOrder: 100 + Math.floor(index / 2) });
  const fields = async (name: string, displayOrder: number) => {
    const unit = await insertUnit(db, { name, displayOrder });
    await insertMember(db, unit.id, { isHead: true });
    return {
      campaign,
      unitId: unit.id,
      actor: makeActor({ unitIds: [unit.id] }),
      proposals: [{ line: lineFor(campaign, "agency", "collective"), candidateId: unit.id }],
    };
  };
  await aDraftDossier(db, await fields("Trung tâm Khuyến công", 1));
  await aSubmittedDossier(db, await fields("Phòng Đầu tư", 2));
  await anAcceptedDossier(db, await fields("Văn phòng Sở", 3));
});
afterAll(closeTestDatabases);

const boardOf = async (query = "", now = testNow, actor: SignedInActor = organizer): Promise<BoardPage> =>
  valueOf(await findBoardPage(readerOf(query, now, actor)));
const readerOf = (query: string, now = testNow, actor: SignedInActor = organizer, id = campaign.id) => ({
  read: db.read,
  actor,
  now,
  url: new URL(`http://vinh-danh.test/phong-trao/${id}/tien-do?${query}`),
  params: { id },
});
const queryOf = (href: string | null): string => href?.split("?")[1] ?? "";
const countsOf = (board: BoardPage) =>
  Object.fromEntries(board.tabs.map((tab) => [tab.choice ?? "all", Number(tab.count)]));
const grant = (unitName: string, until: Instant) =>
  db.write(async (tx) => {
    const { id } = await tx.selectFrom("unit").select("id").where("name", "=", unitName).executeTakeFirstOrThrow();
    await tx
      .insertInto("late_pass")
      .values({
        id: newId(),
        campaign_id: campaign.id,
        unit_id: id,
        state: "granted",
        reason: "Đơn vị đang sắp xếp lại.",
        asked_by_name: "Người lập",
        asked_at: testNow,
        decided_at: testNow,
        until_at: until,
      })
      .execute();
  });

describe("the progress board", () => {
  it("pages all units by key in the agency's order, there and back", async () => {
    const first = await boardOf();
    expect(first.rows).toHaveLength(20);
    expect(first.rows.slice(0, 3).map((row) => [row.unit, row.state, row.collectives])).toEqual([
      ["Trung tâm Khuyến công", "draft", "–"],
      ["Phòng Đầu tư", "submitted", "01"],
      ["Văn phòng Sở", "accepted", "01"],
    ]);
    const second = await boardOf(queryOf(first.olderHref));
    expect(second.rows).toHaveLength(idle + 3 - 20);
    expect([first.newerHref, second.olderHref, second.total]).toEqual([null, null, "30"]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(idle + 3);
    const back = await boardOf(queryOf(second.newerHref));
    expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
    expect((await boardOf("sau=9e99~x&truoc=1~'--")).rows.map((row) => row.id)).toEqual(
      first.rows.map((row) => row.id),
    );
  });

  it("counts by state, and shows with each state its units and nobody else", async () => {
    expect(countsOf(await boardOf())).toEqual({
      all: 30,
      none: 27,
      draft: 1,
      submitted: 1,
      returned: 0,
      accepted: 1,
      late: 0,
      late_pass: 0,
    });
    expect((await boardOf("trang_thai=submitted")).rows.map((row) => row.unit)).toEqual(["Phòng Đầu tư"]);
    const waiting = await boardOf("trang_thai=none");
    expect(waiting.total).toBe("27");
    const rest = await boardOf(queryOf(waiting.olderHref));
    expect(waiting.rows.length + rest.rows.length).toBe(27);
  });

  it("finds a unit by part of its name without diacritics", async () => {
    expect((await boardOf("q=khuyen tam")).rows.map((row) => row.unit)).toEqual(["Trung tâm Khuyến công"]);
    expect((await boardOf("q=Đầu")).total).toBe("01");
    expect((await boardOf("q=dau&trang_thai=accepted")).rows).toEqual([]);
    expect(await boardOf("q=khongco")).toMatchObject({ rows: [], total: "00", hasUnits: true });
    expect(await boardOf("q=?!")).toMatchObject({ rows: [], total: "00" });
  });

  it("calls late who has not submitted at the deadline and has no pass that still runs", async () => {
    const end: Instant = "2026-11-10T17:00:00.000Z";
    expect(countsOf(await boardOf("", "2026-11-10T16:59:59.999Z"))).toMatchObject({ late: 0 });
    expect(countsOf(await boardOf("", end))).toMatchObject({ late: 28 });
    const board = await boardOf("trang_thai=late", afterDeadline);
    expect([board.total, board.rows[0]]).toMatchObject([
      "28",
      { unit: "Trung tâm Khuyến công", isLate: true, due: "24:00 10/11/2026", left: "Quá hạn 1 ngày 9 giờ" },
    ]);
    await grant("Trung tâm Khuyến công", "2026-11-15T17:00:00.000Z");
    const after = await boardOf("trang_thai=late", afterDeadline);
    expect([after.total, after.rows.some((row) => row.unit === "Trung tâm Khuyến công")]).toEqual(["27", false]);
    const passes = await boardOf("trang_thai=late_pass", afterDeadline);
    expect([passes.total, passes.rows]).toMatchObject([
      "01",
      [{ unit: "Trung tâm Khuyến công", hasLatePass: true, due: "24:00 15/11/2026", isLate: false }],
    ]);
    // The pass has run out as well.
    expect((await boardOf("trang_thai=late", "2026-11-15T17:00:00.000Z")).total).toBe("28");
  });

  it("is the organizer's and the inspector's; the inspector opens no draft; a plan that is no campaign yet has none", async () => {
    for (const role of roles) {
      const found = await findBoardPage(readerOf("", testNow, makeActor({ roles: [role] })));
      expect(found.ok).toBe(role === "organizer" || role === "inspector");
      expect((await findBoardTable(readerOf("", testNow, makeActor({ roles: [role] })))).ok).toBe(found.ok);
    }
    const [draft] = (await boardOf("", testNow, makeActor({ roles: ["inspector"] }))).rows;
    expect([draft?.state, draft?.href]).toEqual(["draft", null]);
    const planned = await aCampaign(db, { state: "draft" });
    expect(errorOf(await findBoardPage(readerOf("", testNow, organizer, planned.id))).kind).toBe("not_found");
  });

  it("goes into a file whole, as the filter narrows it", async () => {
    const all = valueOf(await findBoardTable(readerOf("")));
    expect(all.rows).toHaveLength(30);
    expect(all.rows[1]?.slice(0, 6)).toEqual([2, "Phòng Đầu tư", "Chờ thẩm định", "", 1, 0]);
    expect(all.rows[0]?.slice(4, 6)).toEqual([null, null]);
    const some = valueOf(await findBoardTable(readerOf("trang_thai=accepted")));
    expect(some.rows.map((row) => row[1])).toEqual(["Văn phòng Sở"]);
  });
});
