import { field, flag, id, lineOf, version, type FieldSchema, type Parsed } from "~/shared/forms/fields";
import { form } from "~/shared/forms/form-schema";
import { byKind, kindFacts, readReminderDays, type KindSetting, type ReminderKind } from "./reminder-settings";

const days: FieldSchema<number[]> = field((raw) => {
  const reading = readReminderDays(lineOf(raw));
  return "days" in reading ? { value: reading.days } : reading;
});

function kindForm(kind: ReminderKind): FieldSchema<KindSetting> {
  const { isTracked } = kindFacts[kind];
  const fields = { isOn: flag(), days, remindsOverdue: flag() };
  return form(fields, ({ isOn, days: typed, remindsOverdue }) => {
    const isSilent = isOn && typed.length === 0 && !(isTracked && remindsOverdue);
    const asks = isTracked
      ? "Ghi ít nhất một số ngày, hoặc chọn nhắc khi quá hạn, hoặc bỏ chọn nhắc mốc này."
      : "Ghi ít nhất một số ngày, hoặc bỏ chọn nhắc mốc này.";
    return isSilent ? { days: asks } : {};
  });
}

export const reminderSettingsForm = form({
  id: id({ label: "Phong trào" }),
  version: version(),
  isOn: flag(),
  kinds: form(byKind(kindForm)),
});
export type SaveReminderSettings = Parsed<typeof reminderSettingsForm>;
