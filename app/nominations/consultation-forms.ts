import { choice, date, id, text, version, type Parsed } from "~/shared/forms/fields";
import { file } from "~/shared/forms/file-schema";
import { form } from "~/shared/forms/form-schema";
import { opinionKinds } from "./consultation";
import { documentFile } from "./forms";

const number = (label: string) => text({ label, required: false, max: 50 });

export const askConsultationForm = form(
  {
    id: id({ label: "Hồ sơ" }),
    nominationId: id({ label: "Đề nghị", required: false }),
    unitId: id({ label: "Đơn vị của cơ quan", required: false }),
    body: text({ label: "Cơ quan, tổ chức khác", required: false, max: 200 }),
    question: text({ label: "Nội dung xin ý kiến", multiline: true, max: 2000 }),
    dueOn: date({ label: "Đề nghị trả lời trước hết ngày" }),
    documentNumber: number("Số văn bản xin ý kiến"),
    documentOn: date({ label: "Ngày văn bản", required: false }),
  },
  ({ unitId, body }): Record<string, string> => {
    if (unitId === null && body === "")
      return { body: "Chọn đơn vị của cơ quan, hoặc nhập tên cơ quan, tổ chức khác." };
    return unitId !== null && body !== "" ? { body: "Chỉ chọn đơn vị hoặc chỉ nhập tên cơ quan khác." } : {};
  },
);
export type AskConsultation = Parsed<typeof askConsultationForm>;

const consultationId = id({ label: "Đề nghị cho ý kiến" });

const answerFields = {
  id: consultationId,
  version: version(),
  opinion: choice({ label: "Ý kiến", of: opinionKinds }),
  text: text({ label: "Nội dung ý kiến", multiline: true, max: 4000 }),
  number: number("Số văn bản trả lời"),
  on: date({ label: "Ngày văn bản trả lời", required: false }),
  file: file({ label: "Bản chụp văn bản trả lời", ...documentFile, required: false }),
};

export const answerConsultationForm = form(answerFields);
export type AnswerConsultation = Parsed<typeof answerConsultationForm>;

/** No file: the one that is there stays. */
export const correctConsultationForm = form({
  ...answerFields,
  reason: text({ label: "Lý do sửa", multiline: true, max: 1000 }),
});
export type CorrectConsultation = Parsed<typeof correctConsultationForm>;

export const publishConsultationForm = form({
  id: consultationId,
  version: version(),
  publish: choice({ label: "Cho đơn vị xem", of: ["yes", "no"] }),
});
export type PublishConsultation = Parsed<typeof publishConsultationForm>;

export const withdrawConsultationForm = form({
  id: consultationId,
  version: version(),
  reason: text({ label: "Lý do rút", multiline: true, max: 1000 }),
});
export type WithdrawConsultation = Parsed<typeof withdrawConsultationForm>;
