import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertAmendment } from "~/campaigns/amendment-repo.server";
import type { Role, SignedInActor } from "~/shared/actor";
import { paths } from "~/shared/paths";
import { homePage, type HomePage } from "~/worklist/home-queries.server";
import { insertAccount, insertAgency, insertMember, insertUnit, makeActor } from "../../support/builders";
import { aCampaign, aPlan } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { testNow } from "../../support/run";
import { buildWholeAgency, type ActorName, type WholeAgency } from "../../support/whole-agency";

let databases: TestDatabases;
let agency: WholeAgency;

beforeAll(async () => {
  databases = await openTestDatabases();
  agency = await buildWholeAgency(databases);
});
afterAll(closeTestDatabases);

/** The account as its session would give it. */
async function actorOf(accountId: string): Promise<SignedInActor> {
  const account = await databases.read
    .selectFrom("account")
    .selectAll()
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  const grants = await databases.read
    .selectFrom("account_role")
    .selectAll()
    .where("account_id", "=", accountId)
    .execute();
  return makeActor({
    accountId,
    personId: account.person_id,
    name: account.display_name,
    roles: [...new Set(grants.map((grant) => grant.role as Role))],
    unitIds: grants.map((grant) => grant.unit_id).filter((id) => id !== ""),
  });
}

const homeOf = async (name: ActorName, now = testNow): Promise<HomePage> =>
  homePage(databases.read, await actorOf(agency.accountIds[name]), now);
const titles = (home: HomePage): string[] => home.rows.map((row) => row.title);
const hrefs = (home: HomePage): string[] => home.rows.map((row) => row.href);

describe("the home page of a unit", () => {
  it("names its draft with what is asked, and its deadline", async () => {
    const home = await homeOf("unitA");
    const row = home.rows.find((one) => one.href === paths.dossier(agency.open.draftA.id));
    expect(row).toMatchObject({
      title: "Hoàn thành hồ sơ của Phòng Quản lý Năng lượng",
      due: { text: "24 giờ 00, thứ Ba 10/11/2026" },
    });
    expect(row?.note).toContain("Cải cách hành chính năm 2026");
    expect(row?.note).toContain("đã gửi đề nghị nộp muộn");
  });

  it("brings the notice of results, last", async () => {
    const home = await homeOf("unitA");
    expect(home.rows.at(-1)).toMatchObject({
      title: "Thông báo kết quả của Phòng Quản lý Năng lượng",
      href: paths.resultNotice(agency.issued.campaign.id, agency.units.a.id),
    });
  });

  it("never names another unit's dossier or a campaign that is not launched", async () => {
    const home = await homeOf("unitB");
    expect(titles(home).join(" ")).not.toContain("Năng lượng");
    expect(JSON.stringify(home)).not.toContain(agency.draftCampaign.title);
  });

  it("asks the office for the dossier of the leadership that it prepares", async () => {
    const home = await homePage(databases.read, await actorOf(agency.prepares.office.accountId), testNow);
    expect(titles(home)).toContain("Lập hồ sơ của Ban Giám đốc");
  });

  it("puts what was returned under its correction date", async () => {
    const home = await homePage(databases.read, await actorOf(agency.prepares.c.accountId), testNow);
    const row = home.rows.find((one) => one.href === paths.dossier(agency.open.returnedC.id));
    expect(row).toMatchObject({
      title: "Sửa và nộp lại hồ sơ của Trung tâm Khuyến công",
      due: { text: "17 giờ 00 phút 00 giây, thứ Hai 09/11/2026" },
      look: { label: "Trả lại để sửa" },
    });
    expect(row?.note).toContain("Thiếu số liệu về thành tích.");
  });

  it("offers the late pass once the deadline is over", async () => {
    const home = await homeOf("unitA", "2026-11-10T17:00:00.000Z");
    expect(home.rows.find((one) => one.href === paths.dossier(agency.open.draftA.id))).toMatchObject({
      title: "Chờ trả lời đề nghị nộp muộn của Phòng Quản lý Năng lượng",
      look: { label: "Quá hạn" },
    });
  });
});

describe("the home page of the standing body", () => {
  it("lists drafts, dossiers, late passes and the next step of each campaign", async () => {
    const home = await homeOf("organizer");
    expect(hrefs(home)).toEqual(
      expect.arrayContaining([
        paths.editCampaign(agency.draftCampaign.id),
        paths.appraise(agency.open.submittedB.dossier.id),
        paths.latePass(agency.open.latePassId),
        paths.councilSession(agency.voting.preparingId),
        paths.prepareSigningFile(agency.reviewed.campaign.id),
        paths.concludeCampaign(agency.issued.campaign.id),
      ]),
    );
    expect(hrefs(home)).not.toContain(paths.prepareSigningFile(agency.filed.campaign.id));
    expect(home.first).toEqual({ href: home.rows[0]?.href, label: expect.any(String) as string });
  });

  it("orders by the nearest end", async () => {
    const ends = (await homeOf("organizer")).rows.map((row) => row.due?.at ?? "9");
    expect(ends).toEqual([...ends].sort());
  });

  it("shows the running campaign with its units and figures", async () => {
    const { overview } = await homeOf("organizer");
    expect(overview?.steps).toHaveLength(8);
    expect(overview?.units?.rows.map((row) => row.name)).toContain("Ban Giám đốc");
    expect(overview?.lines?.map((line) => line.quota)).toEqual(["02", "05", "chờ phân bổ", "chờ phân bổ"]);
  });
});

describe("the home page of who considers, signs, issues, watches", () => {
  it("calls a member of the body to the ballot that he or she has not cast", async () => {
    const home = await homeOf("member");
    expect(hrefs(home)).toContain(paths.ballot(agency.voting.ballotId));
    expect(hrefs(home)).not.toContain(paths.ballot(agency.voting.handsId));
    expect(hrefs(home)).toContain(paths.councilSession(agency.voting.preparingId));
    expect(hrefs(await homeOf("outsider"))).not.toContain(paths.ballot(agency.voting.ballotId));
  });

  it("stops calling who has voted, and shows no count of a vote", async () => {
    const member = await actorOf(agency.accountIds.member);
    await databases.write((db) =>
      db
        .insertInto("round_voter")
        .values({ round_id: agency.voting.ballotId, person_id: member.personId ?? "" })
        .execute(),
    );
    expect(hrefs(await homeOf("member"))).not.toContain(paths.ballot(agency.voting.ballotId));
    expect(JSON.stringify(await homeOf("inspector"))).not.toMatch(/phiếu|agree/);
  });

  it("brings the file to the signer and the signed decision to the clerk", async () => {
    expect((await homeOf("signer")).rows).toContainEqual(
      expect.objectContaining({
        href: paths.signingFile(agency.filed.signingFileId),
        look: expect.objectContaining({ label: "Chờ ký" }) as object,
      }),
    );
    expect(hrefs(await homeOf("hr"))).toContain(paths.decision(agency.signed.decisionId));
    expect(hrefs(await homeOf("hr"))).not.toContain(paths.decision(agency.issued.decisionId));
  });

  it("hides from the inspector what units still write", async () => {
    const { overview, seesOversight } = await homeOf("inspector");
    expect(seesOversight).toBe(true);
    expect(overview?.units?.seesParts).toBe(false);
    const drafts = overview?.units?.rows.filter((row) => row.look.label === "Đang soạn") ?? [];
    expect(drafts.every((row) => row.href === null && row.collectives === "")).toBe(true);
  });

  it("shows the staff their own awards and nobody else's", async () => {
    const home = await homeOf("holder");
    expect(home.awards).toEqual([
      expect.objectContaining({ campaign: agency.issued.campaign.title, title: "Giấy khen, cá nhân" }),
    ]);
    expect((await homeOf("staff")).awards).toEqual([]);
  });

  it("tells the administrator of failed jobs and idle accounts, and nothing of campaigns", async () => {
    const home = await homeOf("admin");
    expect(hrefs(home)).toEqual(expect.arrayContaining([paths.jobs(), paths.accounts()]));
    expect(home.overview).toBeNull();
  });

  it("tells an account without a role what comes next", async () => {
    const home = await homeOf("roleless");
    expect(home).toMatchObject({
      rows: [],
      first: null,
      overview: null,
      empty: { title: "Tài khoản này chưa có vai trò" },
    });
  });
});

describe("an agency that has just begun", () => {
  it("merges the work of a head who holds several roles, and warns when the sample has grown old", async () => {
    const fresh = await openTestDatabases();
    await insertAgency(fresh, { isSample: true });
    const unit = await insertUnit(fresh, { name: "Văn phòng Sở" });
    const head = await insertMember(fresh, unit.id, { isHead: true });
    const actor = await insertAccount(fresh, {
      personId: head.id,
      roles: ["unit", "organizer", "signer"],
      unitIds: [unit.id],
    });
    expect((await homePage(fresh.read, actor, testNow)).empty.action?.href).toBe(paths.newCampaign());
    const campaign = await aCampaign(fresh);
    const home = await homePage(fresh.read, actor, testNow);
    expect(home.rows.map((row) => row.href)).toEqual([paths.campaign(campaign.id)]);
    expect(home.staleSample).toBeNull();
    expect((await homePage(fresh.read, actor, campaign.dueAt)).staleSample).toMatchObject({
      dueText: "24 giờ 00, thứ Ba 10/11/2026",
    });
  });
});

describe("reminders on the home page", () => {
  const fourBefore = "2026-11-06T02:00:00.000Z";

  it("name the thing, its end in the plan's words and what is left, for who has not done it", async () => {
    const home = await homeOf("unitA", fourBefore);
    expect(home.reminders.find((one) => one.href === paths.dossier(agency.open.draftA.id))).toMatchObject({
      title: "Hạn nộp hồ sơ",
      missing: "Hồ sơ của Phòng Quản lý Năng lượng đang soạn, chưa nộp.",
      campaign: agency.open.campaign.title,
      text: "chậm nhất đến ngày 10/11/2026",
      left: "Còn 4 ngày 15 giờ",
      isOverdue: false,
    });
    // Unit B has submitted to that campaign.
    const other = await homeOf("unitB", fourBefore);
    expect(other.reminders.filter((one) => one.campaign === agency.open.campaign.title)).toEqual([]);
    expect(JSON.stringify(other.reminders)).not.toContain("Năng lượng");
  });

  it("are nothing before the first day, and nobody's who has nothing to do with it", async () => {
    const home = await homeOf("unitA", "2026-11-02T02:00:00.000Z");
    expect(home.reminders.filter((one) => one.title === "Hạn nộp hồ sơ")).toEqual([]);
    for (const name of ["staff", "hr", "inspector", "admin"] as const)
      expect((await homeOf(name, fourBefore)).reminders).toEqual([]);
  });

  it("tell a member of the session that is prepared when and where it meets", async () => {
    const home = await homeOf("member", "2026-11-03T02:00:00.000Z");
    expect(home.reminders).toMatchObject([
      { title: "Dự họp xét khen thưởng", href: paths.councilSession(agency.voting.preparingId) },
    ]);
    expect((await homeOf("outsider", "2026-11-03T02:00:00.000Z")).reminders).toEqual([]);
  });
});

it("an amended plan is told to units for 14 days, with number, document and what changed", async () => {
  const at = "2026-11-04T02:00:00.000Z";
  const end = (day: string) => `2026-11-${day}T17:00:00.000Z`;
  await databases.write((tx) =>
    insertAmendment(
      tx,
      {
        id: "amendment",
        campaignId: agency.open.campaign.id,
        ordinal: 1,
        kind: "plan",
        reason: "Cấp trên dời ngày.",
        documentNumber: "15/TB-SCT",
        documentOn: "2026-11-04",
        fileId: null,
        changes: [
          { what: "Ngày họp xét", before: "20/11/2026", after: "24/11/2026" },
          { what: "Mục đích", before: "a\nb", after: "c" },
        ],
        dueBefore: end("10"),
        dueAfter: end("10"),
        at,
        by: agency.accountIds.organizer,
        byName: "Thường trực",
      },
      aPlan(),
    ),
  );
  const told = { title: "Điều chỉnh số 01: điều chỉnh kế hoạch", campaign: agency.open.campaign.title };
  expect((await homeOf("unitB", at)).amendments).toMatchObject([
    {
      ...told,
      href: `${paths.campaign(agency.open.campaign.id)}#dieu-chinh`,
      document: "văn bản số 15/TB-SCT ngày 04/11/2026",
      changes: ["Ngày họp xét: 20/11/2026 → 24/11/2026", "Mục đích: xem ở trang phong trào"],
      since: "09 giờ 00, thứ Tư 04/11/2026",
      until: "18/11/2026",
    },
  ]);
  expect((await homeOf("headA", at)).amendments).toMatchObject([told]);
  expect((await homeOf("staff", at)).amendments).toEqual([]);
  expect((await homeOf("unitB", "2026-11-18T01:59:59.999Z")).amendments).toMatchObject([told]);
  expect((await homeOf("unitB", "2026-11-18T02:00:00.000Z")).amendments).toEqual([]);
});
