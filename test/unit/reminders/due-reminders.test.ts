import { describe, expect, it } from "vitest";
import { noGrace, withGrace } from "~/campaigns/deadline";
import {
  comingReminders,
  dueReminders,
  reminderKey,
  standingReminders,
  type OpenItem,
} from "~/reminders/due-reminders";
import {
  byKind,
  defaultReminderSettings,
  type KindSetting,
  type ReminderSettings,
} from "~/reminders/reminder-settings";
import { reminderText } from "~/reminders/reminder-text";

/** "Chậm nhất đến ngày 10/11/2026": the last day is the 10th, the end 00:00 of the 11th in Vietnam. */
const end = "2026-11-10T17:00:00.000Z";
const item: OpenItem = {
  milestone: "dossier:u1",
  kind: "dossier",
  endsAt: end,
  grace: noGrace,
  accountId: "a1",
  isTracked: true,
};
const offsets = (now: string, of: Partial<OpenItem> = {}, sent: string[] = [], settings = defaultReminderSettings) =>
  dueReminders(settings, [{ ...item, ...of }], new Set(sent), now).map((due) => due.offset);

describe("what is due", () => {
  it.each([
    ["2026-11-02T16:59:59.999Z", [], "the last moment of the eighth day before"],
    ["2026-11-02T17:00:00.000Z", [7], "00:00 of the seventh day before"],
    ["2026-11-06T16:59:59.999Z", [7], "until the third day begins"],
    ["2026-11-06T17:00:00.000Z", [3], "00:00 of the third day before"],
    ["2026-11-08T17:00:00.000Z", [1], "00:00 of the day before"],
    ["2026-11-10T16:59:59.999Z", [1], "the last moment"],
    ["2026-11-10T17:00:00.000Z", [-1], "the end itself is overdue"],
    ["2026-11-17T16:59:59.999Z", [-1], "a week later"],
    ["2026-11-18T17:00:00.000Z", [], "long past"],
  ])("at %s: %j (%s)", (now, expected) => {
    expect(offsets(now)).toEqual(expected);
  });

  it("is sent once for each offset", () => {
    const sent = [reminderKey(item, 3)];
    expect(offsets("2026-11-07T03:00:00.000Z", {}, sent)).toEqual([]);
    expect(offsets("2026-11-09T03:00:00.000Z", {}, sent)).toEqual([1]);
    expect(offsets("2026-11-12T03:00:00.000Z", {}, [...sent, reminderKey(item, -1)])).toEqual([]);
  });

  it("begins anew when the end moves: an extension, a late pass, a correction date", () => {
    const sent = [7, 3, 1].map((offset) => reminderKey(item, offset));
    expect(offsets("2026-11-10T03:00:00.000Z", {}, sent)).toEqual([]);
    expect(offsets("2026-11-10T03:00:00.000Z", { endsAt: "2026-11-13T17:00:00.000Z" }, sent)).toEqual([3]);
  });

  it("is never overdue where nobody knows whether the thing was done", () => {
    expect(offsets("2026-11-11T03:00:00.000Z", { isTracked: false })).toEqual([]);
  });

  it("counts to the day of an hour", () => {
    const endsAt = "2026-11-10T10:00:00.000Z";
    expect(offsets("2026-11-08T17:00:00.000Z", { endsAt })).toEqual([1]);
    expect(offsets("2026-11-10T09:59:59.999Z", { endsAt })).toEqual([1]);
    expect(offsets("2026-11-10T10:00:00.000Z", { endsAt })).toEqual([-1]);
  });

  it("is nothing when reminders are off, and follows what was chosen for its kind", () => {
    const now = "2026-11-10T03:00:00.000Z";
    expect(offsets(now, {}, [], { ...defaultReminderSettings, isOn: false })).toEqual([]);
    expect(offsets(now, {}, [], only({ days: [5, 2] }))).toEqual([2]);
    expect(offsets(now, {}, [], only({ days: [] }))).toEqual([]);
    expect(offsets(now, {}, [], only({ isOn: false }))).toEqual([]);
    // Another kind keeps its own.
    expect(offsets(now, { kind: "review" }, [], only({ isOn: false }))).toEqual([1]);
  });

  it("is not told that it is overdue where that was switched off", () => {
    const now = "2026-11-12T03:00:00.000Z";
    expect(offsets(now)).toEqual([-1]);
    expect(offsets(now, {}, [], only({ remindsOverdue: false }))).toEqual([]);
    expect(offsets(now, {}, [], only({ days: [] }))).toEqual([-1]);
  });
});

function only(of: Partial<KindSetting>): ReminderSettings {
  const kinds = byKind((kind) => ({ ...defaultReminderSettings.kinds[kind], ...(kind === "dossier" ? of : {}) }));
  return { isOn: true, kinds };
}

describe("what stands before somebody's eyes", () => {
  it("stays after it was sent, until the thing is done", () => {
    const standing = (now: string) => standingReminders(defaultReminderSettings, [item], now).map((one) => one.offset);
    expect(standing("2026-11-02T16:59:59.999Z")).toEqual([]);
    expect(standing("2026-11-05T03:00:00.000Z")).toEqual([7]);
    expect(standing("2026-11-12T03:00:00.000Z")).toEqual([-1]);
    expect(standingReminders({ ...defaultReminderSettings, isOn: false }, [item], "2026-11-05T03:00:00.000Z")).toEqual(
      [],
    );
  });
});

describe("what comes next", () => {
  const coming = (now: string, sent: string[] = [], of: Partial<OpenItem> = {}) =>
    comingReminders(defaultReminderSettings, [{ ...item, ...of }], new Set(sent), now).map(({ offset, at }) => [
      offset,
      at,
    ]);

  it.each([
    ["2026-11-01T03:00:00.000Z", [], [[7, "2026-11-02T17:00:00.000Z"]], "the first reminder"],
    ["2026-11-04T03:00:00.000Z", [7], [[3, "2026-11-06T17:00:00.000Z"]], "the next after the one that was sent"],
    ["2026-11-04T03:00:00.000Z", [], [[7, "2026-11-04T03:00:00.000Z"]], "what only waits for the sweep"],
    ["2026-11-10T03:00:00.000Z", [1], [[-1, end]], "the end itself, when all days were sent"],
    ["2026-11-12T03:00:00.000Z", [-1], [], "nothing after it was told to be overdue"],
  ])("at %s with %j sent: %j (%s)", (now, sent, expected) => {
    expect(
      coming(
        now,
        sent.map((offset) => reminderKey(item, offset)),
      ),
    ).toEqual(expected);
  });

  it("ends with the last day where nobody knows whether the thing was done", () => {
    expect(coming("2026-11-10T03:00:00.000Z", [reminderKey(item, 1)], { isTracked: false })).toEqual([]);
  });

  it("is ordered by day, then the same at every call", () => {
    const items = ["b", "a", "c"].map((accountId) => ({ ...item, accountId }));
    const later = { ...item, accountId: "0", endsAt: "2026-11-20T17:00:00.000Z" };
    const found = comingReminders(defaultReminderSettings, [later, ...items], new Set(), "2026-11-01T03:00:00.000Z");
    expect(found.map((one) => one.item.accountId)).toEqual(["a", "b", "c", "0"]);
  });
});

describe("the words", () => {
  const facts = {
    agencyName: "Sở Công Thương",
    campaignTitle: "Thi đua năm 2026",
    title: "Hạn nộp hồ sơ",
    missing: "Phòng Kế hoạch chưa lập hồ sơ.",
    endsAt: end,
    grace: noGrace,
    offset: 3,
    recipientName: "Nguyễn Thị Lan",
    link: "https://thidua.example.vn/phong-trao/c1",
  };

  it("name the end, what is left from which day, what is missing and where", () => {
    const { subject, text } = reminderText(facts, "2026-11-07T03:00:00.000Z");
    expect(subject).toBe("Nhắc việc: Hạn nộp hồ sơ – Thi đua năm 2026");
    expect(text).toContain("24 giờ 00, thứ Ba 10/11/2026 (giờ Việt Nam); còn 03 ngày, tính từ ngày 07/11/2026.");
    expect(text).toContain("Phòng Kế hoạch chưa lập hồ sơ.");
    expect(text).toContain("https://thidua.example.vn/phong-trao/c1");
  });

  it("count the days to the deadline as it was set, and tell what the agency adds", () => {
    const grace = { minutes: 15, source: "Quy chế của Sở" };
    const graced = { ...facts, endsAt: withGrace(end, grace), grace };
    expect(reminderText(graced, "2026-11-09T17:00:00.000Z").text).toContain(
      "Thời hạn: 24 giờ 00, thứ Ba 10/11/2026 (giờ Việt Nam), cộng thêm 15 phút theo Quy chế của Sở; hết hạn trong hôm nay",
    );
    expect(offsets("2026-11-02T16:59:59.999Z", { endsAt: graced.endsAt, grace })).toEqual([]);
    expect(offsets("2026-11-02T17:00:00.000Z", { endsAt: graced.endsAt, grace })).toEqual([7]);
    expect(offsets("2026-11-10T17:14:59.999Z", { endsAt: graced.endsAt, grace })).toEqual([1]);
    expect(offsets("2026-11-10T17:15:00.000Z", { endsAt: graced.endsAt, grace })).toEqual([-1]);
  });

  it("say when the end has passed, and leave out an address that is not known", () => {
    const { subject, text } = reminderText({ ...facts, offset: -1, link: null }, "2026-11-11T03:00:00.000Z");
    expect(subject).toMatch(/^Quá hạn:/u);
    expect(text).toContain("Thời hạn đã hết lúc 24 giờ 00, thứ Ba 10/11/2026");
    expect(text).not.toContain("null");
  });
});
