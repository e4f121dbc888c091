import { choice, date, flag, id, integer, text, timeOfDay, version, type Parsed } from "~/shared/forms/fields";
import { file } from "~/shared/forms/file-schema";
import { form, list } from "~/shared/forms/form-schema";
import { planDateProblems } from "./plan-dates";
import { hour, legalBasisForm, lineForm, newLineValues, reportForm, taskForm, wordings } from "./plan-rows-form";

export const createCampaignForm = form(
  {
    source: choice({ label: "Cách bắt đầu", of: ["blank", "plan", "copy"] }),
    title: text({ label: "Tên phong trào", required: false, max: 300 }),
    planCode: text({ label: "Kế hoạch có sẵn", required: false, max: 40 }),
    copyOf: id({ label: "Phong trào cũ", required: false }),
    awardYear: integer({ label: "Năm thi đua", min: 2000, max: 2100 }),
  },
  (values): Record<string, string> => {
    if (values.source === "blank" && values.title === "") return { title: "Nhập tên phong trào." };
    if (values.source === "plan" && values.planCode === "") return { planCode: "Chọn kế hoạch có sẵn." };
    return values.source === "copy" && values.copyOf === null ? { copyOf: "Chọn phong trào cũ." } : {};
  },
);
export type CreateCampaign = Parsed<typeof createCampaignForm>;

export const moveRestDaysForm = form({
  id: id({ label: "Phong trào" }),
  version: version(),
  days: list({
    label: "Ngày trùng ngày nghỉ",
    of: form({
      field: text({ label: "Ngày", max: 60 }),
      choice: choice({ label: "Cách xử lý", of: ["keep", "before", "after"] }),
    }),
  }),
});
export type MoveRestDays = Parsed<typeof moveRestDaysForm>;

const planFields = {
  id: id({ label: "Phong trào" }),
  version: version(),
  title: text({ label: "Tên phong trào", max: 300 }),
  kind: choice({ label: "Hình thức tổ chức", of: ["regular", "thematic", "phased", "five_year"] }),
  awardYear: integer({ label: "Năm thi đua", min: 2000, max: 2100 }),
  yearFromOn: date({ label: "Năm thi đua tính từ ngày", required: false }),
  yearToOn: date({ label: "Năm thi đua tính đến hết ngày", required: false }),
  planNumber: text({ label: "Số kế hoạch", required: false, max: 60 }),
  planDatedOn: date({ label: "Ngày kế hoạch", required: false }),
  signerCapacity: choice({ label: "Thể thức ký kế hoạch", of: ["head", "deputy"] }),
  signerName: text({ label: "Người ký kế hoạch", required: false, max: 100 }),
  follows: text({ label: "Hưởng ứng phong trào của cấp trên", required: false, max: 500 }),
  purpose: text({ label: "Mục đích", required: false, multiline: true }),
  requirements: text({ label: "Yêu cầu", required: false, multiline: true }),
  contents: text({ label: "Nội dung thi đua", required: false, multiline: true, max: 10_000 }),
  periodFromOn: date({ label: "Thi đua từ ngày", required: false }),
  periodToOn: date({ label: "Thi đua đến hết ngày", required: false }),
  hasRegistration: flag(),
  registrationWording: choice({ label: "Cách ghi hạn đăng ký", of: wordings }),
  registrationDueOn: date({ label: "Hạn đăng ký thi đua", required: false }),
  registrationHour: hour({ label: "Giờ hết hạn đăng ký" }),
  dossierOpenOn: date({ label: "Nhận hồ sơ từ ngày", required: false }),
  dossierWording: choice({ label: "Cách ghi hạn nộp hồ sơ", of: wordings }),
  dossierDueOn: date({ label: "Hạn nộp hồ sơ", required: false }),
  dossierHour: hour({ label: "Giờ hết hạn nộp hồ sơ" }),
  reviewOn: date({ label: "Dự kiến họp xét", required: false }),
  publicationOn: date({ label: "Dự kiến công khai kết quả xét", required: false }),
  publicationDayCount: integer({ label: "Số ngày làm việc công khai", max: 60 }),
  decisionOn: date({ label: "Dự kiến ban hành quyết định", required: false }),
  conclusionOn: date({ label: "Dự kiến tổng kết", required: false }),
  awarding: choice({ label: "Cách khen thưởng", of: ["once", "several"] }),
  rulesOn: date({ label: "Áp dụng quy định của ngày", required: false }),
  receivingUnitId: id({ label: "Nơi nhận hồ sơ", required: false }),
  bodyId: id({ label: "Nơi xét", required: false }),
  watching: text({ label: "Theo dõi, giám sát", required: false, max: 500 }),
  mobilising: text({ label: "Vận động", required: false, max: 500 }),
  reporting: text({ label: "Báo cáo kết quả giám sát", required: false, max: 500 }),
  praiseText: text({ label: "Thành tích ghi trên giấy khen", required: false, max: 300 }),
  letterRequired: flag(),
  letterSigned: flag(),
  minutesRequired: flag(),
  minutesSigned: flag(),
  reportRequired: flag(),
  reportSigned: flag(),
  legalBases: list({ label: "Căn cứ", of: legalBasisForm, max: 30 }),
  lines: list({
    label: "Chỉ tiêu khen thưởng",
    of: lineForm,
    max: 30,
    prefilled: ["lineId", ...Object.keys(newLineValues)],
  }),
  tasks: list({ label: "Tổ chức thực hiện", of: taskForm, max: 60, prefilled: ["dueWording"] }),
  reports: list({ label: "Chế độ báo cáo", of: reportForm, max: 40, prefilled: ["tier", "wording"] }),
  recipients: list({ label: "Nơi nhận kế hoạch", of: form({ name: text({ label: "Nơi nhận" }) }), max: 60 }),
};

/**
 * The whole plan. Only its name and year are needed to save a draft; what a launch needs is told by preflight. Days that no calendar
 * has, days in the wrong order and lengths that no movement has are refused here.
 */
export const saveCampaignForm = form(planFields, planDateProblems);
export type SaveCampaign = Parsed<typeof saveCampaignForm>;

export const launchCampaignForm = form({
  id: id({ label: "Phong trào" }),
  version: version(),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận trước khi phát động." }),
});
export type LaunchCampaign = Parsed<typeof launchCampaignForm>;

export const allocateQuotaForm = form({
  id: id({ label: "Phong trào" }),
  lineId: id({ label: "Dòng chỉ tiêu" }),
  count: integer({ label: "Số lượng được phân bổ", max: 1000 }),
  source: text({ label: "Văn bản phân bổ", max: 300 }),
  documentOn: date({ label: "Ngày văn bản" }),
});
export type AllocateQuota = Parsed<typeof allocateQuotaForm>;

export const concludeCampaignForm = form({
  id: id({ label: "Phong trào" }),
  version: version(),
  conclusion: text({ label: "Nhận xét tổng kết", multiline: true, max: 10_000 }),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận trước khi tổng kết." }),
});
export type ConcludeCampaign = Parsed<typeof concludeCampaignForm>;

export const cancelCampaignForm = form({
  id: id({ label: "Phong trào" }),
  version: version(),
  reason: text({ label: "Lý do hủy", multiline: true, max: 2000 }),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận trước khi hủy." }),
});
export type CancelCampaign = Parsed<typeof cancelCampaignForm>;

export const amendmentFileMaxBytes = 20 * 1024 * 1024;

// Why the plan changes, and the document that says so.
const amendmentFields = {
  reason: text({ label: "Lý do điều chỉnh", multiline: true, max: 2000 }),
  documentNumber: text({ label: "Số, ký hiệu văn bản điều chỉnh", required: false, max: 60 }),
  documentOn: date({ label: "Ngày văn bản điều chỉnh", required: false }),
  documentFile: file({
    label: "Tệp văn bản điều chỉnh",
    required: false,
    kinds: ["pdf"],
    maxBytes: amendmentFileMaxBytes,
  }),
};

/** The whole plan as it shall be from now on, with the reason. */
export const amendCampaignForm = form({ ...planFields, ...amendmentFields }, planDateProblems);
export type AmendCampaign = Parsed<typeof amendCampaignForm>;

const newDeadline = {
  dossierWording: choice({ label: "Cách ghi hạn nộp hồ sơ", of: ["by", "through", "before"] }),
  dossierDueOn: date({ label: "Hạn nộp hồ sơ mới" }),
  dossierHour: timeOfDay({ label: "Giờ hết hạn", required: false }),
};

export const extendDeadlineForm = form({
  id: id({ label: "Phong trào" }),
  version: version(),
  ...newDeadline,
  ...amendmentFields,
});
export type ExtendDeadline = Parsed<typeof extendDeadlineForm>;

export const closeReceivingForm = form({
  id: id({ label: "Phong trào" }),
  version: version(),
  ...amendmentFields,
  /** The units that have begun and not submitted are told the reason. */
  isWaitingKnown: flag(),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận trước khi kết thúc nhận hồ sơ." }),
});
export type CloseReceiving = Parsed<typeof closeReceivingForm>;

export const reopenReceivingForm = form({
  id: id({ label: "Phong trào" }),
  version: version(),
  ...newDeadline,
  ...amendmentFields,
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận trước khi mở lại." }),
});
export type ReopenReceiving = Parsed<typeof reopenReceivingForm>;
