import { field, id, text, type Parsed } from "~/shared/forms/fields";
import { form } from "~/shared/forms/form-schema";
import type { TypedValues } from "~/shared/forms/parse-form-data";
import { readItem, readValues, workingCopyLimit, type WorkingItem } from "./working-copy";

const dossierId = id({ label: "Hồ sơ" });

const item = field((raw): { value: WorkingItem } | { problem: string } => {
  const read = typeof raw === "string" ? readItem(raw) : null;
  return read === null ? { problem: "Mở lại trang đang soạn." } : { value: read };
});

/** What a page sends by itself while somebody types; `fields`: JSON, field name → typed text. */
export const keepWorkingCopyForm = form({
  id: dossierId,
  item,
  basedOn: text({ label: "Bản đang có", required: false, max: 60 }),
  fields: field((raw): { value: TypedValues } | { problem: string } => {
    if (typeof raw === "string" && raw.length > workingCopyLimit)
      return { problem: "Nội dung quá dài: rút ngắn rồi gõ tiếp." };
    const values = typeof raw === "string" ? readValues(raw) : null;
    return values === null ? { problem: "Mở lại trang đang soạn." } : { value: values };
  }),
});
export type KeepWorkingCopy = Parsed<typeof keepWorkingCopyForm>;

export const dropWorkingCopyForm = form({ id: dossierId, item });
export type DropWorkingCopy = Parsed<typeof dropWorkingCopyForm>;
