import { twoDigits } from "~/shared/time";

/** The kinds of milestones that somebody is reminded of, in the order of a campaign. */
export const reminderKinds = [
  "registration",
  "dossier",
  "report",
  "review",
  "publication",
  "decision",
  "conclusion",
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export interface KindSetting {
  isOn: boolean;
  /** How many days before the last day, the longest first; each once. */
  days: readonly number[];
  /** Once more when the end has passed; only of what the product knows not to be done. */
  remindsOverdue: boolean;
}

export interface ReminderSettings {
  isOn: boolean;
  kinds: Readonly<Record<ReminderKind, KindSetting>>;
}

/** Of each kind: what it is called, who is reminded, and whether the product knows that it is not done once its end has passed. */
export const kindFacts: Readonly<Record<ReminderKind, { name: string; whom: string; isTracked: boolean }>> = {
  registration: { name: "Đăng ký thi đua", whom: "Đơn vị chưa gửi đăng ký", isTracked: false },
  dossier: {
    name: "Nộp hồ sơ",
    whom: "Đơn vị chưa nộp; theo hạn nộp muộn, hạn sửa của đơn vị nếu có",
    isTracked: true,
  },
  report: { name: "Gửi báo cáo", whom: "Nơi phải gửi báo cáo theo kế hoạch", isTracked: false },
  review: { name: "Họp xét khen thưởng", whom: "Thường trực; thành viên dự họp", isTracked: true },
  publication: { name: "Công khai kết quả xét", whom: "Thường trực", isTracked: true },
  decision: { name: "Ban hành quyết định", whom: "Thường trực, người ký", isTracked: true },
  conclusion: { name: "Tổng kết", whom: "Thường trực", isTracked: true },
};

const defaultDays = [7, 3, 1];

export function defaultKindSetting(kind: ReminderKind): KindSetting {
  return { isOn: true, days: defaultDays, remindsOverdue: kindFacts[kind].isTracked };
}

/** What holds for a campaign that has no settings of its own. */
export const defaultReminderSettings: ReminderSettings = { isOn: true, kinds: byKind(defaultKindSetting) };

export function byKind<T>(valueOf: (kind: ReminderKind) => T): Record<ReminderKind, T> {
  return Object.fromEntries(reminderKinds.map((kind) => [kind, valueOf(kind)])) as Record<ReminderKind, T>;
}

export const reminderDayLimit = 60;
const dayCountLimit = 5;

/** "7, 3 và 1" → [7, 3, 1], the longest first; or a sentence that says what stands in the way. Nothing typed is no day. */
export function readReminderDays(typed: string): { days: number[] } | { problem: string } {
  const parts = typed
    .replace(/và|ngày/giu, " ")
    .split(/[\s,;]+/u)
    .filter((part) => part !== "");
  const days: number[] = [];
  for (const part of parts) {
    if (!/^\d{1,15}$/u.test(part))
      return {
        problem: `Số ngày “${part}” chưa phải là số nguyên dương. Ghi các số cách nhau bằng dấu phẩy, ví dụ 7, 3, 1.`,
      };
    const day = Number(part);
    if (day < 1) return { problem: "Số ngày nhắc trước ít nhất là 1." };
    if (day > reminderDayLimit)
      return { problem: `Số ngày nhắc trước nhiều nhất là ${String(reminderDayLimit)}, đang ghi ${part}.` };
    if (days.includes(day)) return { problem: `Số ngày ${String(day)} được ghi hai lần. Mỗi số ghi một lần.` };
    days.push(day);
  }
  if (days.length > dayCountLimit)
    return { problem: `Nhắc trước nhiều nhất ${twoDigits(dayCountLimit)} lần, đang ghi ${twoDigits(days.length)} số.` };
  return { days: days.sort((a, b) => b - a) };
}

/** "nhắc trước 7, 3, 1 ngày; nhắc khi quá hạn" */
export function kindSettingText({ isOn, days, remindsOverdue }: KindSetting): string {
  if (!isOn) return "không nhắc";
  return [
    ...(days.length === 0 ? [] : [`nhắc trước ${days.join(", ")} ngày`]),
    ...(remindsOverdue ? ["nhắc khi quá hạn"] : []),
  ].join("; ");
}

/** What a change of settings says in the log: each line one thing, as it is now. Empty: nothing changed. */
export function settingChanges(before: ReminderSettings, after: ReminderSettings): string[] {
  const kinds = reminderKinds.flatMap((kind) => {
    const [was, is] = [kindSettingText(before.kinds[kind]), kindSettingText(after.kinds[kind])];
    return was === is ? [] : [`${kindFacts[kind].name}: ${is} (trước đó: ${was})`];
  });
  if (before.isOn === after.isOn) return kinds;
  return [after.isOn ? "bật nhắc việc" : "tắt nhắc việc", ...kinds];
}
