import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnv } from "~/shared/env.server";
import { enqueue, runDueJobs } from "~/shared/jobs.server";
import { enqueueMail, mailJobs, type Mail } from "~/shared/mail.server";
import type { Services } from "~/shared/services.server";
import { addMs, type Instant } from "~/shared/time";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { startMailServer, type TestMailServer } from "../../support/mail-server";
import { testNow, testServices } from "../../support/run";

let databases: TestDatabases;
let server: TestMailServer;
beforeEach(async () => {
  databases = await openTestDatabases();
  server = await startMailServer({ name: "thidua", password: "mat-khau" });
});
afterEach(async () => {
  await server.close();
  await closeTestDatabases();
});

const mail: Mail = {
  key: "reminder-1",
  to: "lan.nt@dongphuoc.example",
  subject: "Nhắc hạn nộp hồ sơ: Phong trào thi đua “Đoàn kết, sáng tạo” năm 2026",
  text: "Kính gửi bà Nguyễn Thị Lan,\n\nĐơn vị chưa nộp hồ sơ.\n.\nTrân trọng.",
};

const servicesAt = (now: Instant, smtpUrl = server.url): Services => {
  const services = testServices(databases, { now });
  return {
    ...services,
    env: { ...services.env, mail: { smtpUrl, from: "Sở Công Thương <thidua@dongphuoc.example>" } },
  };
};
const ask = (message: Mail = mail) =>
  databases.write((tx) => enqueueMail({ now: testNow, enqueue: (job) => enqueue(tx, job) }, message));
const jobs = () => databases.read.selectFrom("job").select(["state", "attempt_count", "last_error"]).execute();

describe("a mail that was asked for", () => {
  it("reaches the agency's mail server whole, with all Vietnamese letters", async () => {
    await ask();
    await runDueJobs(servicesAt(testNow), mailJobs);
    expect(server.received).toHaveLength(1);
    const [received] = server.received;
    expect(received?.from).toBe("thidua@dongphuoc.example");
    expect(received?.to).toEqual([mail.to]);
    expect(received?.subject).toBe(mail.subject);
    expect(received?.text.trimEnd()).toBe(mail.text);
    expect(received?.messageId).toBe("<reminder-1@dongphuoc.example>");
    expect(received?.raw).toContain("Auto-Submitted: auto-generated");
  });

  it("is sent once, however often it was asked for and the jobs are run", async () => {
    await ask();
    await ask();
    await runDueJobs(servicesAt(testNow), mailJobs);
    await ask();
    await runDueJobs(servicesAt(testNow), mailJobs);
    expect(server.received).toHaveLength(1);
  });

  it("is not sent when what it tells of did not happen", async () => {
    const failing = databases.write(async (tx) => {
      await enqueueMail({ now: testNow, enqueue: (job) => enqueue(tx, job) }, mail);
      throw new Error("the use case was refused");
    });
    await expect(failing).rejects.toThrow("refused");
    await runDueJobs(servicesAt(testNow), mailJobs);
    expect(server.received).toEqual([]);
  });

  it("waits for a server that turns it away, and goes out when it is taken again", async () => {
    server.refuse(true);
    await ask();
    await runDueJobs(servicesAt(testNow), mailJobs);
    expect(await jobs()).toMatchObject([{ state: "waiting", attempt_count: 1 }]);
    server.refuse(false);
    await runDueJobs(servicesAt(addMs(testNow, 30_000)), mailJobs);
    expect(server.received).toHaveLength(0);
    await runDueJobs(servicesAt(addMs(testNow, 61_000)), mailJobs);
    expect(server.received).toHaveLength(1);
    expect(await jobs()).toMatchObject([{ state: "done", attempt_count: 2 }]);
  });

  it("is not lost when the password is wrong, and the password is in no error", async () => {
    await ask();
    await runDueJobs(servicesAt(testNow, server.url.replace("mat-khau", "sai-mat-khau")), mailJobs);
    const [job] = await jobs();
    expect(job?.state).toBe("waiting");
    expect(job?.last_error).not.toContain("sai-mat-khau");
  });

  it("stays in the product where no mail server is set", async () => {
    await ask();
    await runDueJobs(testServices(databases), mailJobs);
    expect(server.received).toEqual([]);
    expect(await jobs()).toMatchObject([{ state: "done" }]);
  });
});

describe("the settings of the mail server", () => {
  it("are none by default, and both once they are given", () => {
    expect(readEnv({}).mail).toBeNull();
    expect(readEnv({ SMTP_URL: "smtps://a:b@thu.example:465", MAIL_FROM: "thidua@example.vn" }).mail).toEqual({
      smtpUrl: "smtps://a:b@thu.example:465",
      from: "thidua@example.vn",
    });
  });

  it.each([
    [{ SMTP_URL: "http://thu.example", MAIL_FROM: "a@b.vn" }, "SMTP_URL"],
    [{ SMTP_URL: "thu.example:25", MAIL_FROM: "a@b.vn" }, "SMTP_URL"],
    [{ SMTP_URL: "smtp://thu.example" }, "MAIL_FROM"],
    [{ SMTP_URL: "smtp://thu.example", MAIL_FROM: "Sở Công Thương" }, "MAIL_FROM"],
    [{ SMTP_URL: "smtp://thu.example", MAIL_FROM: "a@b.vn\nBcc: c@d.vn" }, "MAIL_FROM"],
  ])("%j stop the start with the name of what is wrong", (source, name) => {
    expect(() => readEnv(source)).toThrow(name);
  });
});
