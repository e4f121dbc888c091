import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { findAccounts, findAccountPage, isSetupOpen, listSampleDoors } from "~/people/account-queries.server";
import { createAccount } from "~/people/create-account.server";
import { createAgency, prepareSetup } from "~/people/create-agency.server";
import { deactivateAccount } from "~/people/deactivate-account.server";
import { initialPasswordCookie, prepareInitialPassword, readInitialPassword } from "~/people/initial-password.server";
import { reactivateAccount } from "~/people/reactivate-account.server";
import { resetPassword } from "~/people/reset-password.server";
import { saveAccount } from "~/people/save-account.server";
import { setupCodeSetting } from "~/people/setup";
import { publicActor } from "~/shared/actor";
import { verifyAuditChain } from "~/shared/audit.server";
import type { Databases } from "~/shared/db.server";
import { addMs } from "~/shared/time";
import { insertAccount, insertAgency, insertPerson, insertUnit, makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases } from "../../support/database";
import { auditEvents, codeOf, runUseCase, testNow, valueOf } from "../../support/run";

afterEach(closeTestDatabases);

const initial = { passwordHash: "-" };

async function open() {
  const databases = await openTestDatabases();
  await insertAgency(databases);
  const admin = await insertAccount(databases, { username: "quantri", displayName: "Đỗ Quản Trị", roles: ["admin"] });
  return { databases, admin };
}

describe("setup", () => {
  const code = "12345678";
  const input = {
    code,
    name: "SỞ CÔNG THƯƠNG",
    parentName: "UBND TỈNH ĐỒNG PHƯỚC",
    symbol: "SCT",
    place: "Đồng Phước",
    headTitle: "GIÁM ĐỐC",
    authorityTitle: "GIÁM ĐỐC SỞ CÔNG THƯƠNG",
    displayName: "Đỗ Thị Ánh",
    username: "anhdt",
    newPassword: "mưa rơi bến cũ",
    repeated: "mưa rơi bến cũ",
  };
  const from = { address: "203.0.113.9", now: testNow };
  const openEmpty = async () => {
    const databases = await openTestDatabases();
    await databases.write((db) =>
      db
        .insertInto("setting")
        .values({ name: setupCodeSetting, value: createHash("sha256").update(code).digest("hex") })
        .execute(),
    );
    return databases;
  };
  const create = async (databases: Databases) => {
    const opened = valueOf(await prepareSetup(databases, from, input));
    return runUseCase(databases, { actor: publicActor }, (ctx) => createAgency(ctx, input, opened));
  };

  it("creates agency and first administrator with the code, once", async () => {
    const databases = await openEmpty();
    const opened = valueOf(await prepareSetup(databases, from, input));
    valueOf(await create(databases));
    expect(codeOf(await runUseCase(databases, { actor: publicActor }, (ctx) => createAgency(ctx, input, opened)))).toBe(
      "not_found",
    );
    expect(codeOf(await prepareSetup(databases, from, input))).toBe("not_found");
    expect(await isSetupOpen(databases.read)).toBe(false);
    expect((await findAccounts(databases.read, { q: "", after: null })).rows).toMatchObject([
      { username: "anhdt", roles: "Quản trị" },
    ]);
    expect(await auditEvents(databases)).toEqual(["agency.created", "account.created"]);
  });

  it("refuses another code, and slows guessing down", async () => {
    const databases = await openEmpty();
    const guess = () => prepareSetup(databases, from, { ...input, code: "87654321" });
    for (let i = 0; i < 3; i += 1) expect(codeOf(await guess())).toBe("setup.wrong_code");
    expect(codeOf(await prepareSetup(databases, from, input))).toBe("setup.wait");
    expect((await prepareSetup(databases, { ...from, now: addMs(testNow, 2_000) }, input)).ok).toBe(true);
  });
});

describe("an account", () => {
  it("is opened for a person with several roles, and its rights reach the units that its unit prepares", async () => {
    const { databases, admin } = await open();
    const office = await insertUnit(databases, { name: "Văn phòng" });
    await insertUnit(databases, { name: "Ban Giám đốc", kind: "leadership", preparedByUnitId: office.id });
    const person = await insertPerson(databases, { fullName: "Nguyễn Thị Thủy" });
    const input = {
      personId: person.id,
      username: "thuynt",
      displayName: "Nguyễn Thị Thủy",
      roles: ["unit" as const, "staff" as const],
      unitIds: [office.id],
    };
    const { accountId } = valueOf(
      await runUseCase(databases, { actor: admin }, (ctx) => createAccount(ctx, input, initial)),
    );
    const page = await findAccountPage(databases.read, accountId, testNow);
    expect(page).toMatchObject({
      username: "thuynt",
      hasInitialPassword: true,
      isActive: true,
      person: { fullName: "Nguyễn Thị Thủy" },
    });
    expect(page?.unitIds).toHaveLength(2);
    expect(codeOf(await runUseCase(databases, { actor: admin }, (ctx) => createAccount(ctx, input, initial)))).toBe(
      "invalid",
    );
    expect(await auditEvents(databases)).toEqual(["account.created"]);
    expect((await verifyAuditChain(databases.read)).breaks).toEqual([]);
  });

  it("is managed by administrators only", async () => {
    const { databases, admin } = await open();
    for (const role of ["organizer", "hr", "signer", "inspector", "unit", "council", "staff"] as const) {
      const actor = makeActor({ roles: [role] });
      expect(
        codeOf(
          await runUseCase(databases, { actor }, (ctx) => deactivateAccount(ctx, { id: admin.accountId, version: 1 })),
        ),
      ).toBe("not_found");
      expect(
        codeOf(
          await runUseCase(databases, { actor }, (ctx) =>
            resetPassword(ctx, { id: admin.accountId, version: 1 }, initial),
          ),
        ),
      ).toBe("not_found");
    }
  });

  it("that administers alone stays: not deactivated, not without the role", async () => {
    const { databases, admin } = await open();
    const other = await insertAccount(databases, { username: "quantri2", roles: ["admin"] });
    const act = (id: string) =>
      runUseCase(databases, { actor: admin }, (ctx) => deactivateAccount(ctx, { id, version: 1 }));
    expect(codeOf(await act(admin.accountId))).toBe("account.own");
    valueOf(await act(other.accountId));
    const demoted = {
      id: admin.accountId,
      version: 1,
      displayName: "Đỗ Quản Trị",
      email: "",
      roles: ["staff" as const],
      unitIds: [],
    };
    expect(codeOf(await runUseCase(databases, { actor: admin }, (ctx) => saveAccount(ctx, demoted)))).toBe(
      "account.last_admin",
    );
    valueOf(
      await runUseCase(databases, { actor: admin }, (ctx) =>
        reactivateAccount(ctx, { id: other.accountId, version: 2 }),
      ),
    );
    valueOf(await runUseCase(databases, { actor: admin }, (ctx) => saveAccount(ctx, demoted)));
    expect(await auditEvents(databases)).toEqual(["account.deactivated", "account.reactivated", "account.changed"]);
  });

  it("that somebody else has changed meanwhile is a conflict", async () => {
    const { databases, admin } = await open();
    const other = await insertAccount(databases, { roles: ["staff"] });
    const save = () =>
      runUseCase(databases, { actor: admin }, (ctx) =>
        saveAccount(ctx, {
          id: other.accountId,
          version: 1,
          displayName: "Lê Ba",
          email: "",
          roles: ["hr"],
          unitIds: [],
        }),
      );
    valueOf(await save());
    expect(codeOf(await save())).toBe("conflict");
  });

  it("is found by name without diacritics or by username, page by page", async () => {
    const { databases } = await open();
    for (let i = 0; i < 60; i += 1)
      await insertAccount(databases, {
        username: `can.bo.${String(i).padStart(2, "0")}`,
        displayName: "Phạm Thị Được",
      });
    const first = await findAccounts(databases.read, { q: "duoc pham", after: null });
    expect([first.rows.length, first.total, first.after]).toEqual([50, "60", "can.bo.49"]);
    const second = await findAccounts(databases.read, { q: "duoc pham", after: first.after });
    expect([second.rows.length, second.after]).toEqual([10, null]);
    expect((await findAccounts(databases.read, { q: "quantri", after: null })).rows).toHaveLength(1);
  });

  it("is offered on the sign-in page of sample data only", async () => {
    const { databases } = await open();
    expect(await listSampleDoors(databases.read)).toEqual([]);
    await databases.write((db) => db.updateTable("agency").set({ is_sample: 1 }).execute());
    expect(await listSampleDoors(databases.read)).toMatchObject([{ username: "quantri", displayName: "Đỗ Quản Trị" }]);
  });
});

describe("an initial password", () => {
  const secret = Buffer.alloc(32, 1);
  const at = { path: "/quan-tri/tai-khoan/1", isSecure: true, now: testNow };

  it("travels to one page, of one account, for two minutes, and cannot be read on the way", async () => {
    const { password } = await prepareInitialPassword();
    const cookie = initialPasswordCookie(secret, at, "1", password).split(";")[0] ?? "";
    expect(cookie).not.toContain(password);
    expect(readInitialPassword(secret, `a=b; ${cookie}`, "1", addMs(testNow, 119_000))).toBe(password);
    expect(readInitialPassword(secret, cookie, "1", addMs(testNow, 120_000))).toBeNull();
    expect(readInitialPassword(secret, cookie, "2", testNow)).toBeNull();
    expect(readInitialPassword(Buffer.alloc(32, 2), cookie, "1", testNow)).toBeNull();
    expect(readInitialPassword(secret, null, "1", testNow)).toBeNull();
    expect(readInitialPassword(secret, "vinhdanh-initial=abc", "1", testNow)).toBeNull();
  });
});
