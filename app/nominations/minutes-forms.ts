import { choice, date, flag, id, integer, text, timeOfDay, type Parsed } from "~/shared/forms/fields";
import { form, list } from "~/shared/forms/form-schema";
import { voteMethods } from "./minutes-body";

const votes = (label: string) => integer({ label, min: 0, max: 5000, required: false });
const names = (label: string) => text({ label, multiline: true, required: false, max: 3000 });

export const writeMinutesForm = form({
  id: id({ label: "Hồ sơ" }),
  replaces: id({ label: "Biên bản đang có", required: false }),
  number: text({ label: "Số biên bản", required: false, max: 60 }),
  heldOn: date({ label: "Ngày họp" }),
  fromTime: timeOfDay({ label: "Bắt đầu lúc" }),
  toTime: timeOfDay({ label: "Kết thúc lúc" }),
  place: text({ label: "Địa điểm", max: 200 }),
  chairId: id({ label: "Chủ trì" }),
  secretaryId: id({ label: "Thư ký" }),
  attendance: list({
    label: "Danh sách dự họp",
    max: 2000,
    of: form({
      personId: id({ label: "Người dự họp" }),
      state: choice({ label: "Sự có mặt", of: ["present", "absent"] }),
      reason: text({ label: "Lý do vắng", max: 200, required: false }),
    }),
  }),
  others: names("Người dự họp khác"),
  guests: names("Mời dự"),
  method: choice({ label: "Cách biểu quyết", of: voteMethods }),
  allAgree: flag(),
  votes: list({
    label: "Kết quả biểu quyết",
    max: 500,
    of: form({
      nominationId: id({ label: "Đề nghị" }),
      agree: votes("Số đồng ý"),
      disagree: votes("Số không đồng ý"),
      noOpinion: votes("Số không có ý kiến"),
    }),
  }),
  discussion: text({ label: "Ý kiến thảo luận", multiline: true, required: false, max: 10_000 }),
  conclusion: text({ label: "Kết luận", multiline: true, required: false, max: 5000 }),
  shownConclusion: text({ label: "Kết luận", multiline: true, required: false, max: 20_000 }),
});
export type WriteMinutes = Parsed<typeof writeMinutesForm>;
