import { choice, date, flag, id, integer, text, version, type Parsed } from "~/shared/forms/fields";
import { file } from "~/shared/forms/file-schema";
import { form, list } from "~/shared/forms/form-schema";

export const publishListForm = form({
  id: id({ label: "Phong trào" }),
  dayCount: integer({ label: "Số ngày làm việc", min: 0, max: 30, unit: "ngày" }),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận đã kiểm tra danh sách." }),
});
export type PublishList = Parsed<typeof publishListForm>;

export const publishReserveForm = form({
  id: id({ label: "Phong trào" }),
  dayCount: integer({ label: "Số ngày làm việc", min: 0, max: 30, unit: "ngày" }),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận đã kiểm tra các tên." }),
});
export type PublishReserve = Omit<Parsed<typeof publishReserveForm>, "confirm">;

export const submitSigningFileForm = form({
  id: id({ label: "Phong trào" }),
  note: text({ label: "Ý kiến của Thường trực", multiline: true, max: 2000, required: false }),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận đã kiểm tra hồ sơ." }),
});
export type SubmitSigningFile = Parsed<typeof submitSigningFileForm>;

export const withdrawNameForm = form({
  id: id({ label: "Phong trào" }),
  nominationId: id({ label: "Tên rút" }),
  reason: text({ label: "Lý do rút tên", max: 500 }),
  document: text({ label: "Văn bản thu hồi hoặc hủy bỏ", max: 200, required: false }),
});
export type WithdrawName = Parsed<typeof withdrawNameForm>;

export const reviveNameForm = form({ id: id({ label: "Phong trào" }), nominationId: id({ label: "Tên đã rút" }) });
export type ReviveName = Parsed<typeof reviveNameForm>;

export const callReserveForm = form({
  id: id({ label: "Phong trào" }),
  nominationId: id({ label: "Tên dự bị" }),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận của người chủ trì." }),
});
export type CallReserve = Parsed<typeof callReserveForm>;

export const signFileForm = form({
  id: id({ label: "Hồ sơ trình ký" }),
  version: version(),
  capacity: choice({ label: "Thể thức ký", of: ["head", "deputy"] }),
  names: list({
    label: "Danh sách tên",
    max: 2000,
    of: form(
      {
        nominationId: id({ label: "Đề nghị" }),
        isLeftOut: flag(),
        reason: text({ label: "Lý do bỏ tên", max: 500, required: false }),
      },
      (row) => {
        if (row.isLeftOut && row.reason === "")
          return { reason: "Nhập lý do bỏ tên này, lý do được ghi trong thông báo kết quả." };
        return !row.isLeftOut && row.reason !== "" ? { reason: "Đánh dấu “Bỏ tên này”, hoặc xóa lý do." } : {};
      },
    ),
  }),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận đã xem hồ sơ và danh sách." }),
});
export type SignFile = Parsed<typeof signFileForm>;

export const sendBackFileForm = form({
  id: id({ label: "Hồ sơ trình ký" }),
  version: version(),
  reason: text({ label: "Lý do trả lại", multiline: true, max: 2000 }),
});
export type SendBackFile = Parsed<typeof sendBackFileForm>;

export const scanMaxBytes = 20 * 1024 * 1024;

export const issueDecisionForm = form({
  id: id({ label: "Quyết định" }),
  version: version(),
  number: text({
    label: "Số quyết định",
    max: 40,
    pattern: {
      test: /^\d{1,6}[a-zA-Z]?(\/[\p{L}\d.-]+)*$/u,
      message: "Số quyết định bắt đầu bằng chữ số, ví dụ 126 hoặc 126/QĐ-SCT.",
    },
  }),
  datedOn: date({ label: "Ngày quyết định" }),
  scan: file({ label: "Bản quyết định đã ký", kinds: ["pdf"], maxBytes: scanMaxBytes }),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận đã đối chiếu với bản đã ký." }),
});
export type IssueDecision = Parsed<typeof issueDecisionForm>;
