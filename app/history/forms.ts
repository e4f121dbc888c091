import {
  choice,
  date,
  field,
  id,
  integer,
  lineOf,
  text,
  version,
  type FieldSchema,
  type Parsed,
} from "~/shared/forms/fields";
import { form } from "~/shared/forms/form-schema";
import { awardLists, entryLevels, entryTypes, listedAwards } from "./award-entry";
import { caseKinds, measures, outcomes } from "./discipline-case";
import { initiativeKinds } from "./initiative";
import { factSlugs } from "./owner";
import { ratings } from "./task-rating";

const firstYear = 1945;
const lastYear = 2199;

const owner = {
  /** Empty for a new entry. */
  entryId: id({ label: "Mục lịch sử", required: false }),
  version: version(),
  personId: id({ label: "Cá nhân", required: false }),
  unitId: id({ label: "Đơn vị", required: false }),
};

const decision = {
  decisionNumber: text({ label: "Số quyết định", required: false, max: 60 }),
  decidedOn: date({ label: "Ngày quyết định", required: false }),
  issuer: text({ label: "Cơ quan ban hành", required: false }),
};

const awards = [...listedAwards.map((one) => one.code), ...awardLists];

/** A code of the lists of law, or the list in which an award of another name stands. */
const award: FieldSchema<string> = field((raw) => {
  const typed = lineOf(raw);
  return awards.includes(typed) ? { value: typed } : { problem: "Chọn danh hiệu hoặc hình thức khen thưởng." };
});

export const saveAwardEntryForm = form(
  {
    ...owner,
    award,
    awardName: text({ label: "Tên ghi trong quyết định", required: false }),
    level: choice({ label: "Cấp khen thưởng", of: entryLevels, required: false }),
    commendationType: choice({ label: "Loại hình khen thưởng", of: entryTypes, required: false }),
    yearTo: integer({ label: "Năm", min: firstYear, max: lastYear }),
    yearFrom: integer({ label: "Từ năm", min: firstYear, max: lastYear, required: false }),
    ...decision,
    achievement: text({ label: "Thành tích", multiline: true, required: false, max: 2000 }),
    note: text({ label: "Ghi chú", required: false, max: 500 }),
  },
  ({ yearFrom, yearTo }): Record<string, string> =>
    yearFrom !== null && yearFrom > yearTo ? { yearFrom: "Từ năm phải trước hoặc bằng năm kết thúc." } : {},
);
export type SaveAwardEntry = Parsed<typeof saveAwardEntryForm>;

export const saveRatingForm = form({
  ...owner,
  year: integer({ label: "Năm", min: firstYear, max: lastYear }),
  rating: choice({ label: "Mức xếp loại", of: ratings }),
  document: text({ label: "Số văn bản xếp loại", required: false, max: 60 }),
  decidedOn: date({ label: "Ngày văn bản", required: false }),
  issuer: text({ label: "Cơ quan ban hành", required: false }),
});
export type SaveRating = Parsed<typeof saveRatingForm>;

export const saveCaseForm = form({
  ...owner,
  kind: choice({ label: "Loại vụ việc", of: caseKinds }),
  matter: text({ label: "Nội dung", multiline: true, max: 2000 }),
  openedOn: date({ label: "Ngày bắt đầu xem xét" }),
  outcome: choice({ label: "Kết quả", of: outcomes }),
  closedOn: date({ label: "Ngày kết luận", required: false }),
  measure: choice({ label: "Hình thức kỷ luật", of: measures, required: false }),
  ...decision,
  effectiveFromOn: date({ label: "Kỷ luật có hiệu lực từ ngày", required: false }),
  effectiveToOn: date({ label: "Hết thời hạn kỷ luật ngày", required: false }),
});
export type SaveCase = Parsed<typeof saveCaseForm>;

export const saveInitiativeForm = form({
  ...owner,
  kind: choice({ label: "Loại", of: initiativeKinds }),
  title: text({ label: "Tên sáng kiến, đề tài", max: 500 }),
  level: choice({ label: "Phạm vi công nhận", of: entryLevels }),
  year: integer({ label: "Năm công nhận", min: firstYear, max: lastYear }),
  recognisedBy: text({ label: "Cơ quan, hội đồng công nhận" }),
  decisionNumber: text({ label: "Số quyết định", required: false, max: 60 }),
  recognisedOn: date({ label: "Ngày công nhận", required: false }),
  effect: text({ label: "Hiệu quả", multiline: true, required: false, max: 2000 }),
  coAuthors: text({ label: "Đồng tác giả", multiline: true, required: false, max: 2000 }),
});
export type SaveInitiative = Parsed<typeof saveInitiativeForm>;

export const withdrawEntryForm = form({
  id: id({ label: "Mục lịch sử" }),
  kind: choice({ label: "Loại mục", of: factSlugs }),
  version: version(),
  reason: text({ label: "Lý do rút", max: 500 }),
});
export type WithdrawEntry = Parsed<typeof withdrawEntryForm>;

/** `usedFor`: "entry:<id>" or "award:<id>", "" = not used. */
export const noteInitiativeUseForm = form({
  id: id({ label: "Sáng kiến" }),
  version: version(),
  personId: id({ label: "Tác giả" }),
  usedFor: text({ label: "Đã dùng cho", required: false, max: 60 }),
});
export type NoteInitiativeUse = Parsed<typeof noteInitiativeUseForm>;
