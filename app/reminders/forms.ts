import { field, flag, id, lineOf, lowerFirst, version, type FieldSchema, type Parsed } from "~/shared/forms/fields";
import { form } from "~/shared/forms/form-schema";
import { byKind, kindFacts, readReminderDays, type KindSetting, type ReminderKind } from "./reminder-settings";

/** The list of problems above the form stands away from the fields: each names its milestone. */
function daysField(name: string): FieldSchema<number[]> {
  return field((raw) => {
    const reading = readReminderDays(lineOf(raw));
    return "days" in reading ? { value: reading.days } : { problem: `${name}: ${lowerFirst(reading.problem)}` };
  });
}

function kindForm(kind: ReminderKind): FieldSchema<KindSetting> {
  const { name, isTracked } = kindFacts[kind];
  const fields = { isOn: flag(), days: daysField(name), remindsOverdue: flag() };
  return form(fields, ({ isOn, days: typed, remindsOverdue }) => {
    const isSilent = isOn && typed.length === 0 && !(isTracked && remindsOverdue);
    const asks = isTracked
      ? "ghi ít nhất một số ngày, hoặc chọn nhắc khi quá hạn, hoặc bỏ chọn nhắc mốc này."
      : "ghi ít nhất một số ngày, hoặc bỏ chọn nhắc mốc này.";
    return isSilent ? { days: `${name}: ${asks}` } : {};
  });
}

export const reminderSettingsForm = form({
  id: id({ label: "Phong trào" }),
  version: version(),
  isOn: flag(),
  kinds: form(byKind(kindForm)),
});
export type SaveReminderSettings = Parsed<typeof reminderSettingsForm>;
