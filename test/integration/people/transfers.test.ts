import { afterEach, describe, expect, it } from "vitest";
import { confirmTransfer } from "~/people/confirm-transfer.server";
import { endTransfer } from "~/people/end-transfer.server";
import { mergeUnit } from "~/people/merge-unit.server";
import { orderMembers } from "~/people/order-members.server";
import { findMembershipOn, listMembersOn, listOpenMemberships } from "~/people/person-repo.server";
import { proposeTransfer } from "~/people/propose-transfer.server";
import { findTransferList, findTransferPage } from "~/people/transfer-queries.server";
import { findUnitPage } from "~/people/unit-queries.server";
import type { Actor } from "~/shared/actor";
import type { Databases } from "~/shared/db.server";
import { insertMember, insertUnit, makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases } from "../../support/database";
import { insertOpenTransfer } from "../../support/people-builders";
import { auditEvents, codeOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

afterEach(closeTestDatabases);

const hr = makeActor({ roles: ["hr"], name: "Lê Thị Cán Bộ" });

async function stage(databases: Databases) {
  const giving = await insertUnit(databases, { name: "Văn phòng" });
  const receiving = await insertUnit(databases, { name: "Phòng Quản lý thương mại" });
  const person = await insertMember(databases, giving.id, { fullName: "Đỗ Thị Ánh", gender: "female" });
  const givingClerk = makeActor({ unitIds: [giving.id], name: "Người Giao" });
  const receivingClerk = makeActor({ unitIds: [receiving.id], name: "Người Nhận" });
  const propose = (actor: Actor, of: { unitId?: string; fromOn?: string } = {}) =>
    runUseCase(databases, { actor }, (ctx) =>
      proposeTransfer(ctx, {
        personId: person.id,
        unitId: of.unitId ?? receiving.id,
        post: "Phó Trưởng phòng",
        isHead: false,
        isLeader: true,
        isDirectWorker: false,
        fromOn: of.fromOn ?? "2026-12-01",
        document: "Quyết định số 30/QĐ-SCT",
      }),
    );
  const confirm = (actor: Actor, id: string, version = 1) =>
    runUseCase(databases, { actor }, (ctx) => confirmTransfer(ctx, { id, version }));
  const end = (actor: Actor, id: string, reason = "Chưa có người thay.") =>
    runUseCase(databases, { actor }, (ctx) => endTransfer(ctx, { id, version: 1, reason }));
  return { giving, receiving, person, givingClerk, receivingClerk, propose, confirm, end };
}

describe("a transfer", () => {
  it("that the giving unit proposes takes place when the receiving unit takes the person in", async () => {
    const databases = await openTestDatabases();
    const { giving, receiving, person, givingClerk, receivingClerk, propose, confirm } = await stage(databases);
    const { transferId } = valueOf(await propose(givingClerk));
    expect(codeOf(await propose(hr))).toBe("transfer.is_open");
    expect((await findMembershipOn(databases.read, person.id, "2026-12-01"))?.unitId).toBe(giving.id);
    expect(codeOf(await confirm(givingClerk, transferId))).toBe("transfer.not_receiving");
    expect(codeOf(await confirm(makeActor({ roles: ["unit"] }), transferId))).toBe("not_found");
    valueOf(await confirm(receivingClerk, transferId));
    expect((await findMembershipOn(databases.read, person.id, "2026-11-30"))?.unitId).toBe(giving.id);
    expect(await findMembershipOn(databases.read, person.id, "2026-12-01")).toMatchObject({
      unitId: receiving.id,
      post: "Phó Trưởng phòng",
      isLeader: true,
      document: "Quyết định số 30/QĐ-SCT",
    });
    expect(sentenceOf(await confirm(receivingClerk, transferId, 2))?.title).toContain("đã chuyển");
    expect(await auditEvents(databases)).toEqual(["transfer.proposed", "transfer.confirmed"]);
  });

  it("that the receiving unit proposes waits for the giving unit", async () => {
    const databases = await openTestDatabases();
    const { receiving, person, givingClerk, receivingClerk, propose, confirm } = await stage(databases);
    const { transferId } = valueOf(await propose(receivingClerk));
    expect(codeOf(await confirm(receivingClerk, transferId))).toBe("transfer.not_giving");
    const waiting = await findTransferList(databases.read, { scope: [receiving.id], isOpen: true, after: null });
    expect(waiting.rows.map((row) => row.standing)).toEqual(["Chờ Văn phòng đồng ý"]);
    valueOf(await confirm(givingClerk, transferId));
    expect((await findMembershipOn(databases.read, person.id, "2026-12-01"))?.unitId).toBe(receiving.id);
  });

  it("is refused by the one and taken back by the other, with the reason", async () => {
    const databases = await openTestDatabases();
    const { givingClerk, receivingClerk, propose, confirm, end } = await stage(databases);
    const first = valueOf(await propose(givingClerk)).transferId;
    valueOf(await end(receivingClerk, first));
    expect(await findTransferPage(databases.read, first)).toMatchObject({
      state: "refused",
      ended: { byName: "Người Nhận", reason: "Chưa có người thay." },
    });
    expect(codeOf(await confirm(receivingClerk, first, 2))).toBe("transfer.is_over");
    const second = valueOf(await propose(givingClerk)).transferId;
    valueOf(await end(givingClerk, second));
    expect((await findTransferPage(databases.read, second))?.state).toBe("cancelled");
  });

  it("is not proposed to the same unit, before the person came, or by somebody else's unit", async () => {
    const databases = await openTestDatabases();
    const { giving, givingClerk, propose } = await stage(databases);
    expect(codeOf(await propose(hr, { unitId: giving.id }))).toBe("transfer.same_unit");
    expect(codeOf(await propose(givingClerk, { fromOn: "2020-01-01" }))).toBe("person.moved_too_early");
    expect(codeOf(await propose(makeActor({ unitIds: ["khac"] })))).toBe("not_found");
  });

  it("does not move somebody whose place has changed meanwhile", async () => {
    const databases = await openTestDatabases();
    const { giving, receiving, person, receivingClerk, confirm } = await stage(databases);
    const id = await insertOpenTransfer(databases, {
      personId: person.id,
      fromUnitId: giving.id,
      toUnitId: receiving.id,
      fromOn: "2019-06-01",
    });
    expect(codeOf(await confirm(receivingClerk, id))).toBe("transfer.out_of_date");
    expect((await findTransferPage(databases.read, id))?.state).toBe("proposed");
  });
});

describe("a unit that is merged into another", () => {
  const merge = (databases: Databases, id: string, successorUnitId: string, fromOn = "2026-03-01") =>
    runUseCase(databases, { actor: hr }, (ctx) =>
      mergeUnit(ctx, { id, version: 1, successorUnitId, fromOn, document: "Quyết định số 45/QĐ-UBND", note: "" }),
    );

  it("gives its people to the successor from that day, no longer as heads, and stays with its name", async () => {
    const databases = await openTestDatabases();
    const { giving, receiving, person } = await stage(databases);
    const head = await insertMember(databases, giving.id, { fullName: "Vũ Văn Vinh", isHead: true, isLeader: true });
    const transferId = await insertOpenTransfer(databases, {
      personId: person.id,
      fromUnitId: giving.id,
      toUnitId: receiving.id,
    });
    valueOf(await merge(databases, giving.id, receiving.id));
    expect((await findMembershipOn(databases.read, head.id, "2026-02-28"))?.unitId).toBe(giving.id);
    expect(await findMembershipOn(databases.read, head.id, "2026-03-01")).toMatchObject({
      unitId: receiving.id,
      isHead: false,
      isLeader: true,
    });
    const old = await findUnitPage(databases.read, giving.id, testNow);
    expect(old).toMatchObject({ unit: { isActive: false }, members: [], successor: { successorName: receiving.name } });
    const successor = await findUnitPage(databases.read, receiving.id, testNow);
    expect(successor?.mergedIn.map((one) => one.unitName)).toEqual(["Văn phòng"]);
    expect(successor?.members).toHaveLength(2);
    expect((await findTransferPage(databases.read, transferId))?.state).toBe("cancelled");
    expect(await auditEvents(databases)).toEqual(["unit.merged"]);
    expect(codeOf(await merge(databases, giving.id, receiving.id))).toBe("unit.not_mergeable");
  });

  it("is not merged into itself, before the day has come, or before its people came", async () => {
    const databases = await openTestDatabases();
    const { giving, receiving } = await stage(databases);
    expect(codeOf(await merge(databases, giving.id, giving.id))).toBe("unit.not_mergeable");
    expect(codeOf(await merge(databases, giving.id, receiving.id, "2026-12-01"))).toBe("invalid");
    expect(codeOf(await merge(databases, giving.id, receiving.id, "2020-01-01"))).toBe("unit.members_came_later");
  });
});

it("the people of a unit stand where a hand put them, the others by name after them", async () => {
  const databases = await openTestDatabases();
  const unit = await insertUnit(databases);
  for (const fullName of ["Trần Văn An", "Trần Văn Bình", "Trần Văn Cường"])
    await insertMember(databases, unit.id, { fullName });
  const [, second, third] = await listOpenMemberships(databases.read, unit.id);
  const members = [
    { membershipId: third?.id ?? "", place: 1 },
    { membershipId: second?.id ?? "", place: 2 },
  ];
  valueOf(await runUseCase(databases, { actor: hr }, (ctx) => orderMembers(ctx, { id: unit.id, version: 1, members })));
  const names = (await listMembersOn(databases.read, unit.id, "2026-11-03")).map((one) => one.fullName);
  expect(names).toEqual(["Trần Văn Cường", "Trần Văn Bình", "Trần Văn An"]);
});
