import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyOversight, oversightPolicy } from "~/oversight/policy";
import { oversightPage } from "~/oversight/queries.server";
import { roles } from "~/shared/actor";
import { makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { testNow } from "../../support/run";
import { buildWholeAgency, type WholeAgency } from "../../support/whole-agency";

let databases: TestDatabases;
let agency: WholeAgency;

beforeAll(async () => {
  databases = await openTestDatabases();
  agency = await buildWholeAgency(databases);
});
afterAll(closeTestDatabases);

const inspector = makeActor({ roles: ["inspector"] });
const seen = async (campaignId: string, now = testNow) =>
  (await oversightPage(databases.read, inspector, campaignId, now)).campaign;

describe("oversight", () => {
  it("is for who watches and for the standing body", () => {
    expect(
      roles.filter((role) => oversightPolicy.can(makeActor({ roles: [role] }), "oversight.read", anyOversight)),
    ).toEqual(["organizer", "inspector"]);
  });

  it("shows a campaign's units by state, its late passes and returns", async () => {
    const campaign = await seen(agency.open.campaign.id);
    expect(campaign?.figures).toEqual([
      { label: "Đơn vị", value: "06" },
      { label: "Đã nộp", value: "02" },
      { label: "Đang soạn", value: "02" },
      { label: "Trả lại để sửa", value: "01" },
      { label: "Quá hạn", value: "00" },
      { label: "Được nộp muộn", value: "00" },
    ]);
    expect(campaign?.passes).toEqual([
      expect.objectContaining({
        unitName: "Phòng Quản lý Năng lượng",
        reason: "Người lập hồ sơ đi công tác đột xuất.",
        decided: "",
        until: "",
      }),
    ]);
    expect(campaign?.returns).toEqual([
      expect.objectContaining({
        unitName: "Trung tâm Khuyến công",
        reason: "Thiếu số liệu về thành tích.",
        due: "17 giờ 00 phút 00 giây, thứ Hai 09/11/2026",
        state: "đang sửa",
      }),
    ]);
  });

  it("names who is late once the deadline is over, and not whose papers came in time", async () => {
    const campaign = await seen(agency.open.campaign.id, "2026-11-10T17:00:00.000Z");
    expect(
      campaign?.units.rows
        .filter((row) => row.isLate)
        .map((row) => row.name)
        .sort(),
    ).toEqual(["Ban Giám đốc", "Phòng Quản lý Năng lượng", "Trung tâm Khuyến công"]);
  });

  it("tells who let a unit be late, until when and why", async () => {
    await databases.write((db) =>
      db
        .updateTable("late_pass")
        .set({
          state: "granted",
          until_at: "2026-11-12T17:00:00.000Z",
          decided_by_name: "Lê Thị Thu Hằng",
          decided_reason: "Lý do chính đáng",
          decided_at: testNow,
        })
        .where("id", "=", agency.open.latePassId)
        .execute(),
    );
    const campaign = await seen(agency.open.campaign.id);
    expect(campaign?.passes).toEqual([
      expect.objectContaining({
        decided: "Lê Thị Thu Hằng, 03/11, 09:00",
        decidedReason: "Lý do chính đáng",
        until: "24 giờ 00, thứ Năm 12/11/2026",
      }),
    ]);
    expect(campaign?.figures.at(-1)).toEqual({ label: "Được nộp muộn", value: "01" });
  });

  it("shows sessions, publication and decision with their days, and nothing of the vote", async () => {
    const campaign = await seen(agency.issued.campaign.id);
    expect(campaign?.events.map((event) => event.what)).toEqual([
      expect.stringContaining("Phiên họp thứ 1"),
      "Công khai danh sách đề nghị",
      expect.stringMatching(/^Quyết định số /),
    ]);
    expect(JSON.stringify(campaign)).not.toMatch(/đồng ý|agree|nhất trí/i);
  });

  it("leads to the log only who may read it", async () => {
    expect((await oversightPage(databases.read, inspector, null, testNow)).seesLog).toBe(true);
    expect((await oversightPage(databases.read, makeActor({ roles: ["organizer"] }), null, testNow)).seesLog).toBe(
      false,
    );
  });

  it("opens the newest campaign when none or a wrong one is named, and never a draft", async () => {
    const page = await oversightPage(databases.read, inspector, agency.draftCampaign.id, testNow);
    expect(page.campaign?.id).not.toBe(agency.draftCampaign.id);
    expect(page.choices.map((choice) => choice.value)).not.toContain(agency.draftCampaign.id);
    expect((await oversightPage(databases.read, inspector, null, testNow)).campaign?.id).toBe(page.campaign?.id);
  });
});
