import { afterEach, describe, expect, it } from "vitest";
import { findMembershipOn, isHeadOf, listMembersOn } from "~/people/person-repo.server";
import { planSearch, searchConditions } from "~/people/search-word-repo.server";
import { unitsPreparedBy } from "~/people/unit-repo.server";
import { findGrants } from "~/people/account-repo.server";
import { insertAccount, insertMember, insertMembership, insertPerson, insertUnit } from "../../support/builders";
import { closeTestDatabases, openTestDatabases } from "../../support/database";

afterEach(closeTestDatabases);

describe("people of a unit on a day", () => {
  it("are those whose time there has begun and not ended, both days included", async () => {
    const databases = await openTestDatabases();
    const office = await insertUnit(databases, { name: "Văn phòng" });
    const trade = await insertUnit(databases);
    const person = await insertPerson(databases, { fullName: "Đỗ Thị Ánh", gender: "female" });
    await insertMembership(databases, person.id, office.id, {
      fromOn: "2024-01-01",
      toOn: "2026-06-30",
      post: "Chuyên viên",
    });
    await insertMembership(databases, person.id, trade.id, {
      fromOn: "2026-07-01",
      post: "Phó Trưởng phòng",
      isLeader: true,
    });
    const where = async (day: string) => (await findMembershipOn(databases.read, person.id, day))?.unitId;
    expect(await where("2023-12-31")).toBeUndefined();
    expect(await where("2024-01-01")).toBe(office.id);
    expect(await where("2026-06-30")).toBe(office.id);
    expect(await where("2026-07-01")).toBe(trade.id);
    expect((await listMembersOn(databases.read, office.id, "2026-07-01")).length).toBe(0);
  });

  it("come head first, then leaders, then by given name", async () => {
    const databases = await openTestDatabases();
    const unit = await insertUnit(databases);
    for (const fullName of ["Lê Văn Đạt", "Trần Văn Dũng", "Phạm Thị An"])
      await insertMember(databases, unit.id, { fullName });
    const head = await insertMember(databases, unit.id, { fullName: "Vũ Văn Vinh", isHead: true, isLeader: true });
    await insertMember(databases, unit.id, { fullName: "Bùi Thị Yến", isLeader: true });
    const names = (await listMembersOn(databases.read, unit.id, "2026-11-01")).map((member) => member.fullName);
    expect(names).toEqual(["Vũ Văn Vinh", "Bùi Thị Yến", "Phạm Thị An", "Trần Văn Dũng", "Lê Văn Đạt"]);
    expect(await isHeadOf(databases.read, head.id, unit.id, "2026-11-01")).toBe(true);
    expect(await isHeadOf(databases.read, head.id, unit.id, "2019-11-01")).toBe(false);
  });
});

describe("search words", () => {
  it("find a name without diacritics, by the beginnings of its words in any order", async () => {
    const databases = await openTestDatabases();
    const wanted = await insertPerson(databases, { fullName: "Đặng Thị Thủy Tiên" });
    await insertPerson(databases, { fullName: "Đặng Thị Thu" });
    const find = async (query: string) => {
      let people = databases.read.selectFrom("person").select("id");
      const plan = await planSearch(databases.read, "person", query);
      if (plan !== null)
        for (const condition of searchConditions("person", plan, "person.id")) people = people.where(condition);
      return (await people.execute()).map((row) => row.id);
    };
    expect(await find("tien dang")).toEqual([wanted.id]);
    expect(await find("ĐẶNG thuy")).toEqual([wanted.id]);
    expect((await find("dang th")).length).toBe(2);
    expect(await find("dang x")).toEqual([]);
    expect((await find("")).length).toBe(2);
  });
});

it("whoever prepares for a unit prepares for the units that it prepares for", async () => {
  const databases = await openTestDatabases();
  const office = await insertUnit(databases, { name: "Văn phòng" });
  const leadership = await insertUnit(databases, {
    name: "Ban Giám đốc",
    kind: "leadership",
    preparedByUnitId: office.id,
  });
  const account = await insertAccount(databases, { roles: ["unit", "staff"], unitIds: [office.id] });
  const grants = await findGrants(databases.read, account.accountId);
  expect([...grants.unitIds].sort()).toEqual([office.id, leadership.id].sort());
  expect([...grants.roles].sort()).toEqual(["staff", "unit"]);
  expect((await unitsPreparedBy(databases.read, office.id)).map((unit) => unit.name)).toEqual(["Ban Giám đốc"]);
});
