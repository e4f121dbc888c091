import ICAL from "ical.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { calendarOf, ownFeed } from "~/reminders/feed-queries.server";
import { feedTokenOf, newFeedToken } from "~/reminders/feed-token.server";
import { renewCalendarFeed } from "~/reminders/renew-calendar-feed.server";
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
