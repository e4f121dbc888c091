import { afterEach, describe, expect, it } from "vitest";
import { findAccount } from "~/people/account-repo.server";
import { changeOwnPassword, prepareOwnPassword } from "~/people/change-own-password.server";
import { checkCredentials } from "~/people/check-credentials.server";
import { deactivateAccount } from "~/people/deactivate-account.server";
import { endSession } from "~/people/end-session.server";
import { hashPassword } from "~/people/password-hash.server";
import { signIn } from "~/people/sign-in.server";
import { signOutEverywhere } from "~/people/sign-out-everywhere.server";
import { listLiveSessions } from "~/people/session-repo.server";
import type { Databases } from "~/shared/db.server";
import { findSession, hashToken } from "~/shared/session.server";
import { addMs } from "~/shared/time";
import { insertAccount, insertAgency, makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases } from "../../support/database";
import { auditEvents, codeOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

afterEach(closeTestDatabases);

const password = "mưa rơi bến cũ";
const passwordHash = hashPassword(password);
const hour = 3_600_000;

async function open() {
  const databases = await openTestDatabases();
  await insertAgency(databases);
  const account = await insertAccount(databases, {
    username: "thuynt",
    displayName: "Nguyễn Thị Thủy",
    roles: ["organizer", "staff"],
    passwordHash: await passwordHash,
  });
  return { databases, account };
}

const attempt = (
  databases: Databases,
  typed: string,
  { username = "thuynt", address = "203.0.113.9", now = testNow } = {},
) => checkCredentials(databases, { username, password: typed, address, now });

async function startSession(
  databases: Databases,
  accountId: string,
  { now = testNow, address = "203.0.113.9", previous = null as string | null } = {},
) {
  const arrival = {
    accountId,
    address,
    agent: "test",
    previousTokenHash: previous,
    previousAccountId: previous === null ? null : accountId,
  };
  const { token } = valueOf(await runUseCase(databases, { actor: makeActor(), now }, (ctx) => signIn(ctx, arrival)));
  return hashToken(token);
}

describe("a name and a password", () => {
  it("that belong together are accepted, in any case of the name and any Unicode form of the password", async () => {
    const { databases, account } = await open();
    expect(valueOf(await attempt(databases, password))).toBe(account.accountId);
    expect(valueOf(await attempt(databases, password.normalize("NFD"), { username: " ThuyNT " }))).toBe(
      account.accountId,
    );
  });

  it("that do not belong together are refused alike: wrong password, unknown name, account out of use", async () => {
    const { databases, account } = await open();
    const admin = await insertAccount(databases, { roles: ["admin"] });
    expect(codeOf(await attempt(databases, "sai rồi nhé"))).toBe("sign_in.wrong");
    expect(codeOf(await attempt(databases, password, { username: "khongco" }))).toBe("sign_in.wrong");
    valueOf(
      await runUseCase(databases, { actor: admin }, (ctx) =>
        deactivateAccount(ctx, { id: account.accountId, version: 1 }),
      ),
    );
    const refused = await attempt(databases, password);
    expect(codeOf(refused)).toBe("sign_in.wrong");
    expect(sentenceOf(refused)?.title).toContain("chưa đúng");
  });
});

describe("guessing", () => {
  it("is slowed down by name after three failures, and the wait ends", async () => {
    const { databases, account } = await open();
    for (let i = 0; i < 3; i += 1) expect(codeOf(await attempt(databases, "sai"))).toBe("sign_in.wrong");
    const waiting = await attempt(databases, password);
    expect(codeOf(waiting)).toBe("sign_in.wait");
    expect(sentenceOf(waiting)?.title).toContain("chờ 2 giây");
    expect(valueOf(await attempt(databases, password, { now: addMs(testNow, 2_000) }))).toBe(account.accountId);
    expect(codeOf(await attempt(databases, "sai", { now: addMs(testNow, 2_001) }))).toBe("sign_in.wrong");
  });

  it("does not get through by coming all at once", async () => {
    const { databases } = await open();
    const answers = await Promise.all(Array.from({ length: 8 }, () => attempt(databases, "sai")));
    expect(answers.filter((answer) => codeOf(answer) === "sign_in.wrong")).toHaveLength(3);
  });

  it("by others does not keep the owner out at an address known for the account", async () => {
    const { databases, account } = await open();
    await startSession(databases, account.accountId, { address: "198.51.100.7" });
    for (let i = 0; i < 3; i += 1) await attempt(databases, "sai");
    expect(codeOf(await attempt(databases, password))).toBe("sign_in.wait");
    expect(valueOf(await attempt(databases, password, { address: "198.51.100.7" }))).toBe(account.accountId);
  });

  it("is slowed down by address across names", async () => {
    const { databases } = await open();
    for (let i = 0; i < 20; i += 1) await attempt(databases, "sai", { username: `ten${String(i)}` });
    expect(codeOf(await attempt(databases, password))).toBe("sign_in.wait");
    expect((await attempt(databases, password, { address: "198.51.100.7" })).ok).toBe(true);
  }, 60_000);
});

describe("a session", () => {
  it("knows the account and its roles", async () => {
    const { databases, account } = await open();
    const session = await findSession(databases.read, await startSession(databases, account.accountId), testNow);
    expect(session?.actor).toMatchObject({
      accountId: account.accountId,
      name: "Nguyễn Thị Thủy",
      roles: expect.arrayContaining(["organizer", "staff"]) as unknown,
    });
  });

  it("ends after 8 hours without use, and after 24 hours in any case", async () => {
    const { databases, account } = await open();
    const token = await startSession(databases, account.accountId);
    expect(await findSession(databases.read, token, addMs(testNow, 8 * hour))).not.toBeNull();
    expect(await findSession(databases.read, token, addMs(testNow, 8 * hour + 1))).toBeNull();
    await databases.write((db) =>
      db
        .updateTable("session")
        .set({ last_seen_at: addMs(testNow, 23 * hour) })
        .execute(),
    );
    expect(await findSession(databases.read, token, addMs(testNow, 24 * hour - 1))).not.toBeNull();
    expect(await findSession(databases.read, token, addMs(testNow, 24 * hour))).toBeNull();
  });

  it("gets a new token at each sign-in, and the token that the browser brought is worthless", async () => {
    const { databases, account } = await open();
    const first = await startSession(databases, account.accountId);
    const second = await startSession(databases, account.accountId, { previous: first });
    expect(second).not.toBe(first);
    expect(await findSession(databases.read, first, testNow)).toBeNull();
    expect(await findSession(databases.read, second, testNow)).not.toBeNull();
  });

  it("is ended one by one by its owner only, and everywhere at once", async () => {
    const { databases, account } = await open();
    const [first, second] = [
      await startSession(databases, account.accountId),
      await startSession(databases, account.accountId),
    ];
    expect(
      codeOf(await runUseCase(databases, { actor: makeActor() }, (ctx) => endSession(ctx, { tokenHash: first }))),
    ).toBe("not_found");
    valueOf(await runUseCase(databases, { actor: account }, (ctx) => endSession(ctx, { tokenHash: first })));
    expect(await findSession(databases.read, first, testNow)).toBeNull();
    valueOf(await runUseCase(databases, { actor: account }, (ctx) => signOutEverywhere(ctx)));
    expect(await findSession(databases.read, second, testNow)).toBeNull();
  });

  it("ends with the account", async () => {
    const { databases, account } = await open();
    const admin = await insertAccount(databases, { roles: ["admin"] });
    const token = await startSession(databases, account.accountId);
    valueOf(
      await runUseCase(databases, { actor: admin }, (ctx) =>
        deactivateAccount(ctx, { id: account.accountId, version: 1 }),
      ),
    );
    expect(await findSession(databases.read, token, testNow)).toBeNull();
    expect(await listLiveSessions(databases.read, account.accountId, testNow)).toEqual([]);
    expect(await auditEvents(databases)).toEqual(["account.deactivated"]);
  });
});

describe("an own password", () => {
  const input = { currentPassword: password, newPassword: "cây cầu số chín", repeated: "cây cầu số chín" };
  const from = { address: "203.0.113.9", agent: "test", now: testNow };

  it("is changed with the old one; other sessions end and this browser goes on under a new token", async () => {
    const { databases, account } = await open();
    const old = await startSession(databases, account.accountId);
    const renewal = valueOf(await prepareOwnPassword(databases, { accountId: account.accountId, ...from }, input));
    const { token } = valueOf(
      await runUseCase(databases, { actor: account }, (ctx) => changeOwnPassword(ctx, input, renewal)),
    );
    expect(await findSession(databases.read, old, testNow)).toBeNull();
    expect((await findSession(databases.read, hashToken(token), testNow))?.actor.mustChangePassword).toBe(false);
    expect((await attempt(databases, input.newPassword)).ok).toBe(true);
    expect(codeOf(await attempt(databases, password))).toBe("sign_in.wrong");
    expect(await auditEvents(databases)).toEqual(["account.password_changed"]);
    expect((await findAccount(databases.read, account.accountId))?.passwordHash).toContain("$argon2id$");
  });

  it("is kept when the old one is wrong, or the new one is bad or the same", async () => {
    const { databases, account } = await open();
    const change = (typed: Partial<typeof input>) =>
      prepareOwnPassword(databases, { accountId: account.accountId, ...from }, { ...input, ...typed });
    expect(codeOf(await change({ currentPassword: "sai rồi nhé" }))).toBe("password.current_wrong");
    expect(codeOf(await change({ newPassword: "1234567890" }))).toBe("invalid");
    expect(codeOf(await change({ newPassword: password }))).toBe("invalid");
  });
});
