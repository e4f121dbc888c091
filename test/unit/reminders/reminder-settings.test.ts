import { describe, expect, it } from "vitest";
import { reminderSettingsForm } from "~/reminders/forms";
import {
  byKind,
  defaultReminderSettings,
  readReminderDays,
  reminderKinds,
  settingChanges,
} from "~/reminders/reminder-settings";
import { readForm } from "~/shared/forms/form-schema";

describe("the days before", () => {
  it.each([
    ["7, 3, 1", [7, 3, 1]],
    ["1 3 7", [7, 3, 1]],
    ["10;5 và 2 ngày", [10, 5, 2]],
    ["60", [60]],
    ["", []],
    ["  ", []],
  ])("%j are %j", (typed, days) => {
    expect(readReminderDays(typed)).toEqual({ days });
  });

  it.each([
    ["0", "Số ngày nhắc trước ít nhất là 1."],
    ["7, 0", "Số ngày nhắc trước ít nhất là 1."],
    ["-3", "Số ngày “-3” chưa phải là số nguyên dương"],
    ["61", "Số ngày nhắc trước nhiều nhất là 60, đang ghi 61."],
    ["99999999999999", "nhiều nhất là 60"],
    ["ba", "Số ngày “ba” chưa phải là số nguyên dương"],
    ["1.5", "Số ngày “1.5” chưa phải là số nguyên dương"],
    ["3, 7, 3", "Số ngày 3 được ghi hai lần."],
    ["3, 03", "Số ngày 3 được ghi hai lần."],
    ["1,2,3,4,5,6", "Nhắc trước nhiều nhất 05 lần, đang ghi 06 số."],
  ])("%j are refused: %s", (typed, problem) => {
    const reading = readReminderDays(typed);
    expect("problem" in reading ? reading.problem : "taken").toContain(problem);
  });
});

describe("the form", () => {
  const sent = (of: Record<string, unknown> = {}) => ({
    id: "01890000-0000-7000-8000-000000000000",
    version: "0",
    isOn: "on",
    kinds: byKind(() => ({ isOn: "on", days: "7, 3, 1" })),
    ...of,
  });
  const kinds = (of: Record<string, unknown>) => ({ kinds: { ...sent().kinds, ...of } });

  it("reads every kind", () => {
    const reading = readForm(reminderSettingsForm, sent(kinds({ report: { days: "5" } })));
    expect(reading).toMatchObject({
      ok: true,
      value: {
        isOn: true,
        kinds: { dossier: { isOn: true, days: [7, 3, 1], remindsOverdue: false }, report: { isOn: false, days: [5] } },
      },
    });
  });

  it.each(reminderKinds)("blames the field of %s alone", (kind) => {
    const reading = readForm(reminderSettingsForm, sent(kinds({ [kind]: { isOn: "on", days: "x" } })));
    expect(reading.ok ? [] : Object.keys(reading.fields)).toEqual([`kinds.${kind}.days`]);
  });

  it("asks for a day where a kind is on and would never remind", () => {
    const silent = readForm(reminderSettingsForm, sent(kinds({ dossier: { isOn: "on", days: "" } })));
    expect(silent.ok ? {} : silent.fields).toEqual({
      "kinds.dossier.days":
        "Nộp hồ sơ: ghi ít nhất một số ngày, hoặc chọn nhắc khi quá hạn, hoặc bỏ chọn nhắc mốc này.",
    });
    const overdueOnly = kinds({ dossier: { isOn: "on", days: "", remindsOverdue: "on" } });
    expect(readForm(reminderSettingsForm, sent(overdueOnly)).ok).toBe(true);
    expect(
      readForm(reminderSettingsForm, sent(kinds({ report: { isOn: "on", days: "", remindsOverdue: "on" } }))).ok,
    ).toBe(false);
    expect(readForm(reminderSettingsForm, sent(kinds({ report: { days: "" } }))).ok).toBe(true);
  });
});

it("a change is told kind by kind, with what was before", () => {
  const after = {
    isOn: false,
    kinds: byKind((kind) =>
      kind === "dossier" ? { isOn: true, days: [5], remindsOverdue: false } : defaultReminderSettings.kinds[kind],
    ),
  };
  expect(settingChanges(defaultReminderSettings, defaultReminderSettings)).toEqual([]);
  expect(settingChanges(defaultReminderSettings, after)).toEqual([
    "tắt nhắc việc",
    "Nộp hồ sơ: nhắc trước 5 ngày (trước đó: nhắc trước 7, 3, 1 ngày; nhắc khi quá hạn)",
  ]);
});
