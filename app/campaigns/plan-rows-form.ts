import { campaignAwardKinds } from "~/rules/award-kinds";
import {
  choice,
  date,
  field,
  flag,
  id,
  integer,
  lineOf,
  text,
  timeOfDay,
  type FieldSchema,
  type Parsed,
} from "~/shared/forms/fields";
import { form, list, readForm } from "~/shared/forms/form-schema";
import { twoDigits } from "~/shared/time";
import { effectiveCount, sharesProblem } from "./quota";

/** A share in percent as people type it ("15", "12,5", "12,5 %") as basis points; null when left empty. */
export function percent(options: { label: string }): FieldSchema<number | null> {
  return field((raw) => {
    const typed = lineOf(raw).replace(/ ?%$/u, "");
    if (typed === "") return { value: null };
    const [, units = "", hundredths = ""] = /^(\d{1,3})(?:[,.](\d{1,2}))?$/u.exec(typed) ?? [];
    const basisPoints = Number(units) * 100 + Number(hundredths.padEnd(2, "0"));
    if (units === "" || basisPoints === 0 || basisPoints > 10_000)
      return { problem: `${options.label} “${typed}” phải lớn hơn 0 và không quá 100, ví dụ 15 hoặc 12,5.` };
    return { value: basisPoints };
  });
}

/** An hour that may be left out: null. */
export function hour(options: { label: string }): FieldSchema<string | null> {
  const given = timeOfDay(options);
  return field<string | null>((raw) => {
    if (lineOf(raw) === "") return { value: null };
    const reading = readForm(given, raw);
    return reading.ok ? { value: reading.value } : { problem: Object.values(reading.fields)[0] ?? "" };
  });
}

export const wordings = ["by", "through", "before"] as const;

export const legalBasisForm = form({
  title: text({ label: "Loại văn bản", max: 100 }),
  number: text({ label: "Số, ký hiệu", required: false, max: 60 }),
  datedOn: date({ label: "Ngày văn bản", required: false }),
  issuer: text({ label: "Cơ quan ban hành", required: false }),
  about: text({ label: "Nội dung văn bản", required: false, max: 500 }),
});

const share = form({
  unitId: id({ label: "Đơn vị" }),
  count: integer({ label: "Số lượng của đơn vị", max: 1000 }),
});

/** What a new line begins with; these fields alone do not make a line count as typed. */
export const newLineValues = {
  awardKind: "GIAYKHEN",
  recipientKind: "collective",
  commendationType: "CAMPAIGN",
  quotaKind: "number",
  reportKind: "report_summary",
  reportRequired: "on",
  quotaBasis: "fixed",
  quotaRounding: "floor",
  quotaSplit: "common",
} as const;

const lineShape = {
  /** Of a line that was saved before: an amendment changes it where it stands. */
  lineId: id({ label: "Dòng chỉ tiêu", required: false }),
  awardKind: choice({ label: "Hình thức khen thưởng", of: campaignAwardKinds }),
  recipientKind: choice({ label: "Đối tượng", of: ["collective", "individual"] }),
  commendationType: choice({ label: "Loại hình khen thưởng", of: ["CAMPAIGN", "MERIT", "EXTRAORDINARY"] }),
  quotaKind: choice({ label: "Cách giao chỉ tiêu", of: ["number", "to_be_allocated"] }),
  quotaCount: integer({ label: "Số lượng", required: false, max: 1000 }),
  quotaSource: text({ label: "Nơi phân bổ", required: false }),
  quotaDocument: text({ label: "Văn bản phân bổ", required: false, max: 60 }),
  quotaDocumentOn: date({ label: "Ngày văn bản phân bổ", required: false }),
  receiver: text({ label: "Nơi nhận hồ sơ trình lên", required: false }),
  reportKind: choice({ label: "Báo cáo thành tích", of: ["report_full", "report_summary"] }),
  reportRequired: flag(),
  reportMustBeSigned: flag(),
  extraDocuments: text({ label: "Văn bản khác", required: false, multiline: true, max: 1000 }),
  standard: text({ label: "Tiêu chuẩn", required: false, multiline: true, max: 1000 }),
  quotaBasis: choice({ label: "Cách tính chỉ tiêu", of: ["fixed", "percentage"] }),
  quotaBasisPoints: percent({ label: "Tỷ lệ phần trăm" }),
  quotaBaseName: text({ label: "Tính trên", required: false }),
  quotaBaseCount: integer({ label: "Số được tính tỷ lệ", required: false, max: 100_000 }),
  quotaRounding: choice({ label: "Cách làm tròn", of: ["floor", "ceil", "half_up"] }),
  quotaRoundingSource: text({ label: "Căn cứ làm tròn", required: false }),
  quotaSplit: choice({ label: "Cách chia chỉ tiêu", of: ["common", "split", "both"] }),
  shares: list({ label: "Phần của từng đơn vị", of: share, max: 2000 }),
  unitNominationCap: integer({ label: "Số đề nghị nhiều nhất của một đơn vị", required: false, min: 1, max: 1000 }),
  minNonLeaderBasisPoints: percent({ label: "Tỷ lệ người không giữ chức vụ lãnh đạo" }),
  minNonLeaderSource: text({ label: "Căn cứ của tỷ lệ", required: false }),
  minNonLeaderBinding: flag(),
  womenFirstAtTie: flag(),
  womenFirstSource: text({ label: "Căn cứ ưu tiên nữ", required: false }),
};

export const lineForm = form(lineShape, (line) => lineProblems(line));

/** What does not fit together in one award line, by the field it blames. */
function lineProblems(line: { [K in keyof typeof lineShape]: Parsed<(typeof lineShape)[K]> }): Record<string, string> {
  const problems: Record<string, string> = {};
  if (line.quotaKind === "to_be_allocated" && line.quotaCount !== null)
    problems.quotaCount = "Bỏ trống số lượng khi cấp trên phân bổ sau, hoặc chọn “Số lượng cụ thể”.";
  if (line.quotaKind === "to_be_allocated" && line.quotaBasis === "percentage")
    problems.quotaBasis = "Chỉ tiêu do cấp trên phân bổ không tính theo tỷ lệ: chọn “Số cố định”.";
  if (line.quotaKind === "number" && line.quotaBasis === "percentage") {
    if (line.quotaBasisPoints === null) problems.quotaBasisPoints = "Nhập tỷ lệ phần trăm, ví dụ 15.";
    if (line.quotaBaseName === "")
      problems.quotaBaseName = "Ghi tỷ lệ tính trên số nào, ví dụ cá nhân đạt danh hiệu Lao động tiên tiến.";
    if (line.quotaRounding !== "floor" && line.quotaRoundingSource === "")
      problems.quotaRoundingSource = "Ghi căn cứ khi không làm tròn xuống.";
  }
  if (line.minNonLeaderBasisPoints !== null && line.minNonLeaderSource === "")
    problems.minNonLeaderSource = "Ghi văn bản quy định tỷ lệ này.";
  if (line.minNonLeaderBinding && line.minNonLeaderBasisPoints === null)
    problems.minNonLeaderBasisPoints =
      "Nhập tỷ lệ phần trăm, ví dụ 60, hoặc bỏ chọn “Không đạt tỷ lệ này thì chưa trình ký”.";
  if (line.womenFirstAtTie && line.womenFirstSource === "")
    problems.womenFirstSource = "Ghi văn bản quy định việc ưu tiên này.";
  const shares = sharesProblem(line, effectiveCount(line));
  if (shares?.kind === "none_given")
    problems.shares = "Thêm phần của từng đơn vị, hoặc chọn “Dùng chung toàn cơ quan”.";
  if (shares?.kind === "unit_twice") {
    const at = line.shares.findLastIndex((one) => one.unitId === shares.unitId);
    problems[`shares.${String(at)}.unitId`] = "Đơn vị này đã có ở dòng trên: ghi gộp vào một dòng.";
  }
  if (shares?.kind === "over_quota")
    problems.shares = `Tổng phần của các đơn vị là ${twoDigits(shares.total)}, nhiều hơn chỉ tiêu ${twoDigits(shares.count)}.`;
  return problems;
}

export const taskForm = form({
  responsible: text({ label: "Nơi chủ trì", required: false, max: 300 }),
  cooperating: text({ label: "Nơi phối hợp", required: false, max: 300 }),
  content: text({ label: "Nhiệm vụ", multiline: true, max: 2000 }),
  dueWording: choice({ label: "Cách ghi hạn của nhiệm vụ", of: wordings }),
  dueOn: date({ label: "Hạn của nhiệm vụ", required: false }),
  timing: text({ label: "Thời gian bằng lời", required: false }),
});

export const reportForm = form(
  {
    tier: choice({ label: "Cấp báo cáo", of: ["unit", "office"] }),
    label: text({ label: "Tên báo cáo" }),
    reporter: text({ label: "Nơi báo cáo", max: 300 }),
    receiver: text({ label: "Nơi nhận báo cáo", required: false, max: 300 }),
    wording: choice({ label: "Cách ghi hạn báo cáo", of: wordings }),
    dueOn: date({ label: "Hạn báo cáo", required: false }),
    dueHour: hour({ label: "Giờ hết hạn báo cáo" }),
  },
  (report): Record<string, string> =>
    report.dueHour !== null && report.dueOn === null ? { dueOn: "Nhập ngày của giờ hết hạn này." } : {},
);
