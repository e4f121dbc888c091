import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { remindersJobs } from "~/reminders/jobs.server";
import { scheduleReminders } from "~/reminders/jobs.server";
import { sendReminders } from "~/reminders/send-reminders.server";
import { runDueJobs } from "~/shared/jobs.server";
import { mailJobs } from "~/shared/mail.server";
import type { Services } from "~/shared/services.server";
import { insertAccount, insertAgency, insertUnit } from "../../support/builders";
import { aCampaign } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { startMailServer, type TestMailServer } from "../../support/mail-server";
import { testServices } from "../../support/run";

let databases: TestDatabases;
let server: TestMailServer;
beforeEach(async () => {
  databases = await openTestDatabases();
  server = await startMailServer();
  await insertAgency(databases);
});
afterEach(async () => {
  await server.close();
  await closeTestDatabases();
});

const threeDaysBefore = "2026-11-07T03:00:00.000Z";
const servicesAt = (now: string): Services => {
  const services = testServices(databases, { now });
  return {
    ...services,
    env: {
      ...services.env,
      publicUrl: "https://thidua.dongphuoc.example",
      mail: { smtpUrl: server.url, from: "thidua@dongphuoc.example" },
    },
  };
};
const sweep = (now: string) => sendReminders(servicesAt(now), now);
const deliver = (now: string) => runDueJobs(servicesAt(now), mailJobs);
const sent = () => databases.read.selectFrom("reminder_sent").selectAll().execute();
const preparer = async (unitId: string, username: string) => {
  const account = await insertAccount(databases, { username, roles: ["unit"], unitIds: [unitId] });
  await databases.write((tx) =>
    tx
      .updateTable("account")
      .set({ email: `${username}@dongphuoc.example` })
      .where("id", "=", account.accountId)
      .execute(),
  );
  return account;
};
const dossier = (campaignId: string, unitId: string, state: "submitted" | "returned", correctionDueAt: string | null) =>
  databases.write((tx) =>
    tx
      .insertInto("dossier")
      .values({
        id: `d-${unitId}`,
        campaign_id: campaignId,
        unit_id: unitId,
        state,
        head_confirmed_at: null,
        head_confirmed_by: null,
        head_confirmation: null,
        first_submitted_at: threeDaysBefore,
        submission_count: 1,
        submitted_at: threeDaysBefore,
        returned_at: null,
        correction_due_at: correctionDueAt,
        accepted_at: null,
        accepted_by: null,
        created_at: threeDaysBefore,
        created_by: "x",
        updated_at: threeDaysBefore,
        updated_by_name: "x",
      })
      .execute(),
  );

describe("reminders", () => {
  it("reach by mail those alone who have not submitted, once, however often the sweep runs", async () => {
    const [late, done] = [await insertUnit(databases), await insertUnit(databases)];
    const account = await preparer(late.id, "lap.cham");
    await preparer(done.id, "lap.xong");
    const campaign = await aCampaign(databases, { reviewOn: null, decisionOn: null, conclusionOn: null });
    await dossier(campaign.id, done.id, "submitted", null);
    await Promise.all([sweep(threeDaysBefore), sweep(threeDaysBefore)]);
    await sweep("2026-11-07T09:00:00.000Z");
    await deliver("2026-11-07T09:00:00.000Z");
    expect(await sent()).toMatchObject([
      { milestone: `dossier:${late.id}`, offset_days: 3, account_id: account.accountId, kind: "dossier" },
    ]);
    expect(server.received.map((one) => one.to)).toEqual([["lap.cham@dongphuoc.example"]]);
    expect(server.received[0]?.subject).toBe(`Nhắc việc: Hạn nộp hồ sơ – ${campaign.title}`);
    expect(server.received[0]?.text).toContain(`${late.name} chưa lập hồ sơ.`);
    expect(server.received[0]?.text).toContain(`https://thidua.dongphuoc.example/phong-trao/${campaign.id}/lap-ho-so`);
  });

  it("tell a unit of its own correction date, and again when that date moves", async () => {
    const unit = await insertUnit(databases);
    await preparer(unit.id, "lap.sua");
    const campaign = await aCampaign(databases, { reviewOn: null, decisionOn: null, conclusionOn: null });
    await dossier(campaign.id, unit.id, "returned", "2026-11-20T17:00:00.000Z");
    expect(await sweep("2026-11-12T03:00:00.000Z")).toBe(0);
    expect(await sweep("2026-11-18T03:00:00.000Z")).toBe(1);
    await databases.write((tx) =>
      tx.updateTable("dossier").set({ correction_due_at: "2026-11-23T17:00:00.000Z" }).execute(),
    );
    expect(await sweep("2026-11-18T04:00:00.000Z")).toBe(1);
    expect((await sent()).map((one) => one.title)).toEqual(Array(2).fill("Hạn sửa hồ sơ bị trả lại"));
  });

  it("move with a late pass", async () => {
    const unit = await insertUnit(databases);
    await preparer(unit.id, "lap.muon");
    const campaign = await aCampaign(databases, { reviewOn: null, decisionOn: null, conclusionOn: null });
    await databases.write((tx) =>
      tx
        .insertInto("late_pass")
        .values({
          id: "p1",
          campaign_id: campaign.id,
          unit_id: unit.id,
          state: "granted",
          reason: "Bão",
          asked_by_name: "x",
          asked_at: threeDaysBefore,
          decided_at: threeDaysBefore,
          until_at: "2026-11-15T17:00:00.000Z",
        })
        .execute(),
    );
    await sweep("2026-11-12T03:00:00.000Z");
    expect(await sent()).toMatchObject([
      { offset_days: 3, ends_at: "2026-11-15T17:00:00.000Z", title: "Hạn nộp muộn" },
    ]);
  });

  it("stay in the product where no mail server or no address is known", async () => {
    const unit = await insertUnit(databases);
    await insertAccount(databases, { roles: ["unit"], unitIds: [unit.id] });
    await aCampaign(databases, { reviewOn: null, decisionOn: null, conclusionOn: null });
    await sweep(threeDaysBefore);
    expect(await sent()).toMatchObject([{ email: "" }]);
    await deliver(threeDaysBefore);
    expect(server.received).toEqual([]);
  });

  it("are swept every hour by a job that puts the next one on the list", async () => {
    const unit = await insertUnit(databases);
    await preparer(unit.id, "lap.gio");
    await aCampaign(databases, { reviewOn: null, decisionOn: null, conclusionOn: null });
    await scheduleReminders(servicesAt(threeDaysBefore));
    await runDueJobs(servicesAt(threeDaysBefore), { ...remindersJobs, ...mailJobs });
    expect(server.received).toHaveLength(1);
    const waiting = await databases.read.selectFrom("job").select("run_at").where("state", "=", "waiting").execute();
    expect(waiting).toEqual([{ run_at: "2026-11-07T04:00:00.000Z" }]);
  });
});
