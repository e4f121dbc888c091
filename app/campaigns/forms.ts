import { campaignAwardKinds } from "~/rules/award-kinds";
import { choice, date, flag, id, integer, text, version, type Parsed } from "~/shared/forms/fields";
import { form, list } from "~/shared/forms/form-schema";

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

const legalBasis = form({
  title: text({ label: "Loại văn bản", max: 100 }),
  number: text({ label: "Số, ký hiệu", required: false, max: 60 }),
  datedOn: date({ label: "Ngày văn bản", required: false }),
  issuer: text({ label: "Cơ quan ban hành", required: false }),
  about: text({ label: "Nội dung văn bản", required: false, max: 500 }),
});

const line = form(
  {
    awardKind: choice({ label: "Hình thức khen thưởng", of: campaignAwardKinds }),
    recipientKind: choice({ label: "Đối tượng", of: ["collective", "individual"] }),
    commendationType: choice({ label: "Loại hình", of: ["CAMPAIGN", "MERIT", "EXTRAORDINARY"] }),
    quotaKind: choice({ label: "Cách giao chỉ tiêu", of: ["number", "to_be_allocated"] }),
    quotaCount: integer({ label: "Số lượng", required: false, max: 1000 }),
    quotaSource: text({ label: "Nơi phân bổ", required: false }),
    receiver: text({ label: "Nơi nhận hồ sơ trình lên", required: false }),
    reportKind: choice({ label: "Báo cáo thành tích", of: ["report_full", "report_summary"] }),
    standard: text({ label: "Tiêu chuẩn", required: false, max: 1000 }),
  },
  (values): Record<string, string> =>
    values.quotaKind === "to_be_allocated" && values.quotaCount !== null
      ? { quotaCount: "Bỏ trống số lượng khi cấp trên phân bổ sau, hoặc chọn “Số lượng cụ thể”." }
      : {},
);

/** The whole plan. Only its name and year are needed to save a draft; what a launch needs is told by preflight. */
export const saveCampaignForm = form({
  id: id({ label: "Phong trào" }),
  version: version(),
  title: text({ label: "Tên phong trào", max: 300 }),
  kind: choice({ label: "Hình thức tổ chức", of: ["thematic", "regular"] }),
  awardYear: integer({ label: "Năm thi đua", min: 2000, max: 2100 }),
  planNumber: text({ label: "Số kế hoạch", required: false, max: 60 }),
  planDatedOn: date({ label: "Ngày kế hoạch", required: false }),
  follows: text({ label: "Hưởng ứng phong trào của cấp trên", required: false, max: 500 }),
  purpose: text({ label: "Mục đích", required: false, multiline: true }),
  requirements: text({ label: "Yêu cầu", required: false, multiline: true }),
  periodFromOn: date({ label: "Thi đua từ ngày", required: false }),
  periodToOn: date({ label: "Thi đua đến hết ngày", required: false }),
  dossierWording: choice({ label: "Cách ghi hạn nộp hồ sơ", of: ["by", "through", "before"] }),
  dossierDueOn: date({ label: "Hạn nộp hồ sơ", required: false }),
  reviewOn: date({ label: "Dự kiến họp xét", required: false }),
  publicationDayCount: integer({ label: "Số ngày làm việc công khai", max: 60 }),
  decisionOn: date({ label: "Dự kiến ban hành quyết định", required: false }),
  conclusionOn: date({ label: "Dự kiến tổng kết", required: false }),
  receivingUnitId: id({ label: "Nơi nhận hồ sơ", required: false }),
  bodyId: id({ label: "Nơi xét", required: false }),
  watching: text({ label: "Theo dõi, giám sát", required: false, max: 500 }),
  mobilising: text({ label: "Vận động", required: false, max: 500 }),
  praiseText: text({ label: "Thành tích ghi trên giấy khen", required: false, max: 300 }),
  letterRequired: flag(),
  letterSigned: flag(),
  minutesRequired: flag(),
  minutesSigned: flag(),
  reportRequired: flag(),
  reportSigned: flag(),
  legalBases: list({ label: "Căn cứ", of: legalBasis, max: 30 }),
  lines: list({
    label: "Chỉ tiêu khen thưởng",
    of: line,
    max: 30,
    prefilled: ["awardKind", "recipientKind", "commendationType", "quotaKind", "reportKind"],
  }),
  tasks: list({
    label: "Tổ chức thực hiện",
    of: form({
      responsible: text({ label: "Nơi chủ trì", required: false }),
      content: text({ label: "Nhiệm vụ", multiline: true, max: 2000 }),
    }),
    max: 60,
  }),
  recipients: list({ label: "Nơi nhận kế hoạch", of: form({ name: text({ label: "Nơi nhận" }) }), max: 60 }),
});
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
