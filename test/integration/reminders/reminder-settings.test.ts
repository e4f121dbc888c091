import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditSentences } from "~/registry";
import { reminderPage } from "~/reminders/reminder-page-queries.server";
import { saveReminderSettings } from "~/reminders/save-reminder-settings.server";
import { byKind, defaultKindSetting, type KindSetting } from "~/reminders/reminder-settings";
import { sendReminders } from "~/reminders/send-reminders.server";
import type { SignedInActor } from "~/shared/actor";
import { insertAccount, insertAgency, insertUnit } from "../../support/builders";
import { aCampaign } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { insertBody, insertBodyMember } from "../../support/people-builders";
import { auditEvents, codeOf, runUseCase, sentenceOf, testNow, testServices, valueOf } from "../../support/run";

let databases: TestDatabases;
let organizer: SignedInActor;
beforeEach(async () => {
  databases = await openTestDatabases();
  await insertAgency(databases);
  organizer = await insertAccount(databases, { username: "thuong.truc", roles: ["organizer"] });
});
afterEach(closeTestDatabases);

const kindsWith = (dossier: Partial<KindSetting>) =>
  byKind((kind) => ({ ...defaultKindSetting(kind), ...(kind === "dossier" ? dossier : {}) }));
const save = (
  id: string,
  of: { dossier?: Partial<KindSetting>; isOn?: boolean; version?: number; actor?: SignedInActor } = {},
) =>
  runUseCase(databases, { actor: of.actor ?? organizer }, (ctx) =>
    saveReminderSettings(ctx, {
      id,
      version: of.version ?? 0,
      isOn: of.isOn ?? true,
      kinds: kindsWith(of.dossier ?? {}),
    }),
  );
const sweep = (now: string) => sendReminders(testServices(databases, { now }), now);
const sent = async () =>
  (await databases.read.selectFrom("reminder_sent").select(["milestone", "offset_days"]).orderBy("id").execute()).map(
    (row) => `${row.milestone.split(":")[0] ?? ""} ${String(row.offset_days)}`,
  );
const bare = { reviewOn: null, decisionOn: null, conclusionOn: null };
const pageOf = async (
  campaignId: string,
  query = "",
  { actor = organizer, now = testNow, mailFrom = null as string | null } = {},
) =>
  valueOf(
    await reminderPage({ read: databases.read, actor, now, url: new URL(`http://x/${query}`), mailFrom }, campaignId),
  );

describe("the settings", () => {
  it("say which days before the deadline are reminded of, each once, and whether it is overdue", async () => {
    const unit = await insertUnit(databases);
    await insertAccount(databases, { username: "lap.mot", roles: ["unit"], unitIds: [unit.id] });
    const campaign = await aCampaign(databases, bare);
    valueOf(await save(campaign.id, { dossier: { days: [5, 2], remindsOverdue: false } }));
    for (const day of ["03", "05", "07", "08", "08", "10", "12"]) await sweep(`2026-11-${day}T03:00:00.000Z`);
    expect(await sent()).toEqual(["dossier 5", "dossier 2"]);
    valueOf(await save(campaign.id, { version: 1, dossier: { days: [5, 2], remindsOverdue: true } }));
    await sweep("2026-11-12T03:00:00.000Z");
    await sweep("2026-11-12T04:00:00.000Z");
    expect(await sent()).toEqual(["dossier 5", "dossier 2", "dossier -1"]);
  });

  it("stop one kind, or all", async () => {
    const unit = await insertUnit(databases);
    await insertAccount(databases, { username: "lap.mot", roles: ["unit"], unitIds: [unit.id] });
    const campaign = await aCampaign(databases, { ...bare, reviewOn: "2026-11-10" });
    valueOf(await save(campaign.id, { dossier: { isOn: false } }));
    await sweep("2026-11-07T03:00:00.000Z");
    expect(await sent()).toEqual(["review 3"]);
    valueOf(await save(campaign.id, { version: 1, isOn: false }));
    expect(await sweep("2026-11-09T03:00:00.000Z")).toBe(0);
  });

  it("are logged with what they were, and not when nothing changed", async () => {
    const campaign = await aCampaign(databases, bare);
    valueOf(await save(campaign.id));
    expect(await auditEvents(databases)).toEqual([]);
    valueOf(await save(campaign.id, { dossier: { days: [5] } }));
    const entry = await databases.read.selectFrom("audit_entry").selectAll().executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ event: "reminder_setting.saved", campaign_id: campaign.id });
    expect(auditSentences["reminder_setting.saved"]?.(JSON.parse(entry.facts) as never)).toBe(
      `Sửa cài đặt nhắc việc của phong trào “${campaign.title}”: Nộp hồ sơ: nhắc trước 5 ngày; nhắc khi quá hạn (trước đó: nhắc trước 7, 3, 1 ngày; nhắc khi quá hạn).`,
    );
    expect((await pageOf(campaign.id)).kinds.find((one) => one.kind === "dossier")?.days).toBe("5");
  });

  it("are the organizer's: who watches is told so, others know nothing of them", async () => {
    const campaign = await aCampaign(databases, bare);
    const inspector = await insertAccount(databases, { username: "giam.sat", roles: ["inspector"] });
    const unit = await insertAccount(databases, { username: "don.vi", roles: ["unit"] });
    expect(codeOf(await save(campaign.id, { actor: inspector, isOn: false }))).toBe("reminder.not_organizer");
    expect(codeOf(await save(campaign.id, { actor: unit, isOn: false }))).toBe("not_found");
    expect((await pageOf(campaign.id, "", { actor: inspector })).mayEdit).toBe(false);
    expect((await pageOf(campaign.id)).isOn).toBe(true);
  });

  it("do not overwrite what another organizer has saved meanwhile, and end with the campaign", async () => {
    const campaign = await aCampaign(databases, bare);
    valueOf(await save(campaign.id, { dossier: { days: [5] } }));
    expect(codeOf(await save(campaign.id, { dossier: { days: [9] } }))).toBe("conflict");
    const over = await aCampaign(databases, { ...bare, state: "concluded" });
    const refused = await save(over.id, { isOn: false });
    expect(codeOf(refused)).toBe("reminder.campaign_over");
    expect(sentenceOf(refused)?.facts[0]).toBe("Tình trạng hiện nay: Đã tổng kết.");
  });
});

describe("the list", () => {
  it("shows what comes and what was sent, to whom and how, page by page", async () => {
    const campaign = await aCampaign(databases, bare);
    for (let index = 10; index < 40; index += 1) {
      const unit = await insertUnit(databases);
      await insertAccount(databases, { username: `lap.${String(index)}`, roles: ["unit"], unitIds: [unit.id] });
    }
    const before = await pageOf(campaign.id, "", { now: "2026-11-01T03:00:00.000Z" });
    expect(before).toMatchObject({ list: "sap-nhac", total: "30 lần nhắc" });
    expect(before.rows).toHaveLength(25);
    expect(before.rows[0]).toMatchObject({
      when: "thứ Ba 03/11/2026",
      what: "Hạn nộp hồ sơ",
      detail: "trước 07 ngày, chậm nhất đến ngày 10/11/2026",
      how: "Trong hệ thống",
    });
    const rest = await pageOf(campaign.id, before.olderHref?.slice(before.olderHref.indexOf("?")), {
      now: "2026-11-01T03:00:00.000Z",
    });
    expect(new Set([...before.rows, ...rest.rows].map((row) => row.id)).size).toBe(30);
    expect(rest.olderHref).toBeNull();
    await sweep("2026-11-03T03:00:00.000Z");
    const first = await pageOf(campaign.id, "?xem=da-nhac", { now: "2026-11-03T04:00:00.000Z" });
    expect(first.rows).toHaveLength(25);
    expect(first.rows[0]?.look.label).toBe("Đã hiện");
    const second = await pageOf(campaign.id, first.olderHref?.slice(first.olderHref.indexOf("?")));
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(30);
    expect((await pageOf(campaign.id, "", { now: "2026-11-03T04:00:00.000Z" })).rows[0]?.detail).toContain(
      "trước 03 ngày",
    );
  });

  it("names the mail that did not go out, with its reason in words", async () => {
    const unit = await insertUnit(databases);
    const account = await insertAccount(databases, { username: "lap.mot", roles: ["unit"], unitIds: [unit.id] });
    await databases.write((tx) =>
      tx.updateTable("account").set({ email: "lap@so.example" }).where("id", "=", account.accountId).execute(),
    );
    const campaign = await aCampaign(databases, bare);
    const now = "2026-11-07T03:00:00.000Z";
    const services = testServices(databases, { now });
    const mail = { smtpUrl: "smtp://127.0.0.1:1", from: "thidua@so.example" };
    await sendReminders({ ...services, env: { ...services.env, mail } }, now);
    const waiting = await pageOf(campaign.id, "?xem=da-nhac", { mailFrom: mail.from });
    expect(waiting.rows[0]).toMatchObject({
      how: "Trong hệ thống và thư đến lap@so.example",
      look: { label: "Đang gửi thư" },
    });
    expect(waiting.tabs.map((tab) => tab.label)).toEqual(["Sắp nhắc", "Đã nhắc"]);
    await databases.write((tx) =>
      tx.updateTable("job").set({ state: "failed", last_error: "connect ECONNREFUSED 127.0.0.1:1" }).execute(),
    );
    const failed = await pageOf(campaign.id, "?xem=loi", { mailFrom: mail.from });
    expect(failed.rows).toHaveLength(1);
    expect(failed.rows[0]?.trouble).toContain("Mất kết nối");
    expect(failed.tabs.at(-1)).toMatchObject({ label: "Thư không gửi được", count: "01" });
  });
});

describe("the members of the considering body", () => {
  it("are reminded of the day on which they meet, the organizer of the session alone", async () => {
    const { id: bodyId } = await insertBody(databases);
    const { person } = await insertBodyMember(databases, bodyId);
    const member = await insertAccount(databases, { username: "uy.vien", roles: ["council"], personId: person.id });
    await aCampaign(databases, { ...bare, bodyId, reviewOn: "2026-11-20" });
    await sweep("2026-11-17T03:00:00.000Z");
    const rows = await databases.read
      .selectFrom("reminder_sent")
      .select(["account_id", "title", "milestone"])
      .where("kind", "=", "review")
      .orderBy("milestone")
      .execute();
    expect(rows).toEqual([
      { account_id: organizer.accountId, title: "Họp xét khen thưởng", milestone: "review" },
      { account_id: member.accountId, title: "Dự họp xét khen thưởng", milestone: "review-member" },
    ]);
  });
});
