import ICAL from "ical.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { calendarOf, ownFeed } from "~/reminders/feed-queries.server";
import { feedTokenOf, newFeedToken } from "~/reminders/feed-token.server";
import { byKind, defaultKindSetting } from "~/reminders/reminder-settings";
import { renewCalendarFeed } from "~/reminders/renew-calendar-feed.server";
import { saveReminderSettings } from "~/reminders/save-reminder-settings.server";
import type { SignedInActor } from "~/shared/actor";
import { insertAccount, insertAgency, insertUnit } from "../../support/builders";
import { aCampaign } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { auditEvents, runUseCase, testNow, valueOf } from "../../support/run";

let databases: TestDatabases;
beforeEach(async () => {
  databases = await openTestDatabases();
  await insertAgency(databases);
});
afterEach(closeTestDatabases);

const secret = Buffer.alloc(32, 7);
const base = "https://thidua.dongphuoc.example";

async function subscribe(actor: SignedInActor): Promise<string> {
  const token = newFeedToken(secret);
  valueOf(await runUseCase(databases, { actor }, (ctx) => renewCalendarFeed(ctx, {}, token)));
  return feedTokenOf(secret, token.nonce);
}

async function eventsOf(token: string): Promise<ICAL.Event[]> {
  const text = valueOf(await calendarOf(databases.read, token, base, testNow));
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

it("gives a unit its own end, and an organizer the campaign's steps", async () => {
  const [own, other] = [await insertUnit(databases), await insertUnit(databases)];
  const unit = await insertAccount(databases, { username: "lap.mot", roles: ["unit"], unitIds: [own.id] });
  const organizer = await insertAccount(databases, { username: "thuong.truc", roles: ["organizer"] });
  const campaign = await aCampaign(databases, { reviewOn: "2026-11-20", decisionOn: null, conclusionOn: null });
  const events = await eventsOf(await subscribe(unit));
  expect(events.map((event) => event.uid)).toEqual([`${campaign.id}.dossier.${own.id}@vinh-danh`]);
  expect(events[0]?.startDate.toString()).toBe("2026-11-10");
  expect(events[0]?.summary).toBe(`Hạn nộp hồ sơ của ${own.name} – ${campaign.title}`);
  expect(events[0]?.component.getAllSubcomponents("valarm")).toHaveLength(3);
  const steps = await eventsOf(await subscribe(organizer));
  expect(steps.map((event) => event.uid)).toEqual([
    `${campaign.id}.dossier@vinh-danh`,
    `${campaign.id}.review@vinh-danh`,
  ]);
  expect(JSON.stringify(steps.map((event) => event.description))).not.toContain(other.name);
});

it("follows a pass of the unit, and of no other", async () => {
  const [late, other] = [await insertUnit(databases), await insertUnit(databases)];
  const account = await insertAccount(databases, { username: "lap.mot", roles: ["unit"], unitIds: [late.id] });
  const second = await insertAccount(databases, { username: "lap.hai", roles: ["unit"], unitIds: [other.id] });
  const campaign = await aCampaign(databases, { reviewOn: null, decisionOn: null, conclusionOn: null });
  const token = await subscribe(account);
  const [before] = await eventsOf(token);
  await databases.write((tx) =>
    tx
      .insertInto("late_pass")
      .values({
        id: "pass",
        campaign_id: campaign.id,
        unit_id: late.id,
        state: "granted",
        reason: "Bão số 12",
        asked_by_name: "x",
        asked_at: testNow,
        decided_at: testNow,
        until_at: "2026-11-14T10:00:00.000Z",
      })
      .execute(),
  );
  const [after] = await eventsOf(token);
  expect(after?.uid).toBe(before?.uid);
  expect(after?.endDate.toJSDate().toISOString()).toBe("2026-11-14T10:00:00.000Z");
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 99);
  expect(after?.summary).toContain("Hạn nộp muộn");
  expect((await eventsOf(await subscribe(second)))[0]?.startDate.toString()).toBe("2026-11-10");
});

it("opens by the address that was made last, which the database does not hold, and is shown at first only", async () => {
  const actor = await insertAccount(databases, { username: "giam.sat", roles: ["inspector"] });
  await aCampaign(databases, {});
  const old = await subscribe(actor);
  const fresh = await subscribe(actor);
  expect((await calendarOf(databases.read, old, base, testNow)).ok).toBe(false);
  expect((await calendarOf(databases.read, "", base, testNow)).ok).toBe(false);
  expect((await eventsOf(fresh)).length).toBeGreaterThan(0);
  const rows = await databases.read.selectFrom("calendar_feed").selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(fresh);
  expect(await auditEvents(databases)).toEqual(["calendar_feed.renewed", "calendar_feed.renewed"]);
  const shown = (now: string) => ownFeed(databases.read, actor.accountId, { secret, origin: base, now });
  expect((await shown(testNow)).address).toContain(`/lich/${fresh}.ics`);
  expect((await shown("2026-11-03T02:11:00.000Z")).address).toBeNull();
  await databases.write((tx) =>
    tx.updateTable("account").set({ is_active: 0 }).where("id", "=", actor.accountId).execute(),
  );
  expect((await calendarOf(databases.read, fresh, base, testNow)).ok).toBe(false);
});

it("has the registration until the unit has sent it, and a returned dossier by its correction date", async () => {
  const own = await insertUnit(databases);
  const actor = await insertAccount(databases, { username: "lap.mot", roles: ["unit"], unitIds: [own.id] });
  const campaign = await aCampaign(databases, {
    reviewOn: null,
    decisionOn: null,
    conclusionOn: null,
    hasRegistration: true,
    registrationWording: "before",
    registrationDueOn: "2026-11-06",
    registrationHour: null,
  });
  const token = await subscribe(actor);
  const [registration, dossier] = await eventsOf(token);
  expect(registration?.uid).toBe(`${campaign.id}.registration.${own.id}@vinh-danh`);
  // "trước ngày 06/11": the fifth is the last whole day.
  expect(registration?.startDate.toString()).toBe("2026-11-05");
  expect(registration?.description).toContain("Đơn vị chưa gửi đăng ký.");
  expect(registration?.component.getAllSubcomponents("valarm")).toHaveLength(3);
  await databases.write(async (tx) => {
    const stamp = { updated_at: testNow, updated_by_name: "x" };
    await tx
      .insertInto("registration")
      .values({ id: "r1", campaign_id: campaign.id, unit_id: own.id, sent_at: testNow, ...stamp })
      .execute();
    await tx
      .insertInto("dossier")
      .values({
        id: "d1",
        campaign_id: campaign.id,
        unit_id: own.id,
        state: "returned",
        head_confirmed_at: null,
        head_confirmed_by: null,
        head_confirmation: null,
        first_submitted_at: testNow,
        submission_count: 1,
        submitted_at: testNow,
        returned_at: testNow,
        correction_due_at: "2026-11-14T10:00:00.000Z",
        accepted_at: null,
        accepted_by: null,
        created_at: testNow,
        created_by: "x",
        ...stamp,
      })
      .execute();
  });
  const [sent, returned] = await eventsOf(token);
  expect(sent?.description).toContain("Đơn vị đã gửi đăng ký.");
  expect(sent?.component.getAllSubcomponents("valarm")).toHaveLength(0);
  expect(sent?.sequence).toBeGreaterThan(registration?.sequence ?? 99);
  expect(returned?.uid).toBe(dossier?.uid);
  expect(returned?.summary).toContain("Hạn sửa hồ sơ bị trả lại");
  expect(returned?.endDate.toJSDate().toISOString()).toBe("2026-11-14T10:00:00.000Z");
});

it("rings on the days that the campaign reminds on", async () => {
  const organizer = await insertAccount(databases, { username: "thuong.truc", roles: ["organizer"] });
  const { id } = await aCampaign(databases, { reviewOn: "2026-11-20", decisionOn: null, conclusionOn: null });
  const kinds = byKind((kind) => ({ ...defaultKindSetting(kind), ...(kind === "dossier" ? { days: [10, 2] } : {}) }));
  valueOf(
    await runUseCase(databases, { actor: organizer }, (ctx) =>
      saveReminderSettings(ctx, {
        id,
        version: 0,
        isOn: true,
        kinds: { ...kinds, review: { ...kinds.review, isOn: false } },
      }),
    ),
  );
  const events = await eventsOf(await subscribe(organizer));
  expect(events.map((event) => event.component.getAllSubcomponents("valarm").length)).toEqual([2, 0]);
});
