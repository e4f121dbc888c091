import { choice, date, id, text, type Parsed } from "~/shared/forms/fields";
import { form } from "~/shared/forms/form-schema";
import { capacities, letterForms } from "./letter-body";

const own = (label: string, max: number) => text({ label, multiline: true, required: false, max });

/** `to`, `opening`, `ending` left as the page showed them follow the dossier from then on. */
export const writeLetterForm = form({
  id: id({ label: "Hồ sơ" }),
  replaces: id({ label: "Công văn đang có", required: false }),
  form: choice({ label: "Loại văn bản", of: letterForms }),
  number: text({ label: "Số, ký hiệu", required: false, max: 60 }),
  datedOn: date({ label: "Ngày văn bản", required: false }),
  place: text({ label: "Địa danh", max: 60 }),
  signerId: id({ label: "Người ký", required: false }),
  capacity: choice({ label: "Thẩm quyền ký", of: capacities }),
  to: text({ label: "Kính gửi", required: false }),
  shownTo: text({ label: "Kính gửi", required: false, max: 500 }),
  opening: own("Đoạn mở đầu", 2000),
  shownOpening: own("Đoạn mở đầu", 3000),
  ending: own("Đoạn kết", 1000),
  shownEnding: own("Đoạn kết", 2000),
  recipients: own("Nơi nhận", 600),
  archive: text({ label: "Lưu", max: 100 }),
});
export type WriteLetter = Parsed<typeof writeLetterForm>;
