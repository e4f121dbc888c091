import { awardLists, listedAwards } from "~/history/award-entry";
import { uploadLimitBytes } from "~/shared/file-kinds";
import {
  choice,
  date,
  field,
  flag,
  id,
  ids,
  lineOf,
  text,
  version,
  type FieldSchema,
  type Parsed,
} from "~/shared/forms/fields";
import { file } from "~/shared/forms/file-schema";
import { form } from "~/shared/forms/form-schema";

const documentNumber = {
  test: /^\d{1,6}[a-zA-Z]?(\/[\p{L}\d.-]+)*$/u,
  message: "Số bắt đầu bằng chữ số, ví dụ 45 hoặc 45/TTr-SCT.",
};

/** A photographed page that no script has joined is taken as it is. */
export const scanFile = { kinds: ["pdf", "jpeg", "png"], maxBytes: uploadLimitBytes } as const;

export const makePackageForm = form(
  {
    id: id({ label: "Phong trào" }),
    /** As the plan names it; "" for award lines that name nobody. */
    receiver: text({ label: "Nơi nhận", required: false, max: 300 }),
    addressee: text({ label: "Cơ quan nhận", required: false, max: 300 }),
    letterNumber: text({ label: "Số tờ trình", required: false, max: 40, pattern: documentNumber }),
    letterOn: date({ label: "Ngày tờ trình", required: false }),
    signerTitle: text({ label: "Chức vụ người ký", multiline: true, max: 200 }),
    signerName: text({ label: "Họ và tên người ký", max: 100 }),
    scan: file({ label: "Bản quét tờ trình đã ký", ...scanFile, required: false }),
    keepScan: flag(),
  },
  ({ receiver, addressee, letterNumber, letterOn, scan, keepScan }): Record<string, string> => {
    if (receiver === "" && addressee === "")
      return { addressee: "Nhập cơ quan nhận: chỉ tiêu trong kế hoạch chưa ghi nơi nhận hồ sơ trình lên." };
    if ((scan !== null || keepScan) && letterNumber === "" && letterOn === null)
      return {
        letterNumber: "Nhập số ghi trên tờ trình đã ký.",
        letterOn: "Nhập ngày ghi trên tờ trình đã ký.",
      };
    if (letterNumber !== "" && letterOn === null) return { letterOn: "Nhập ngày của tờ trình cùng với số." };
    return letterNumber === "" && letterOn !== null ? { letterNumber: "Nhập số của tờ trình cùng với ngày." } : {};
  },
);
export type MakePackage = Parsed<typeof makePackageForm>;

export const sendPackageForm = form({
  id: id({ label: "Phong trào" }),
  packageId: id({ label: "Bộ hồ sơ" }),
  version: version(),
  sentOn: date({ label: "Ngày gửi" }),
  sentNumber: text({ label: "Số văn bản gửi", max: 60 }),
});
export type SendPackage = Parsed<typeof sendPackageForm>;

export const releaseHoldForm = form({
  id: id({ label: "Phong trào" }),
  nominationId: id({ label: "Tập thể, cá nhân" }),
  kind: choice({ label: "Cách giải quyết", of: ["withdraw", "beside"] }),
  reason: text({ label: "Lý do", multiline: true, max: 1000 }),
});
export type ReleaseHold = Parsed<typeof releaseHoldForm>;

export const restoreHoldForm = form({
  id: id({ label: "Phong trào" }),
  nominationId: id({ label: "Tập thể, cá nhân" }),
  reason: text({ label: "Lý do khôi phục", max: 500 }),
});
export type RestoreHold = Parsed<typeof restoreHoldForm>;

const awards = [...listedAwards.map((one) => one.code), ...awardLists];

/** A code of the lists of law, or the list in which an award of another name stands; "" where nothing was awarded. */
const award: FieldSchema<string> = field((raw) => {
  const typed = lineOf(raw);
  return typed === "" || awards.includes(typed)
    ? { value: typed }
    : { problem: "Chọn danh hiệu hoặc hình thức khen thưởng." };
});

export const enterResultsForm = form(
  {
    id: id({ label: "Phong trào" }),
    /** Of all names of the page together: somebody else's entry moves it. */
    version: version(),
    names: ids({ label: "ít nhất một tập thể, cá nhân", min: 1, max: 500 }),
    outcome: choice({ label: "Kết quả", of: ["awarded", "not_awarded"] }),
    award,
    awardName: text({ label: "Tên ghi trong quyết định", required: false }),
    decisionNumber: text({ label: "Số quyết định", required: false, max: 60 }),
    decidedOn: date({ label: "Ngày quyết định", required: false }),
    issuer: text({ label: "Cơ quan ban hành", required: false }),
    reason: text({ label: "Lý do", required: false, multiline: true, max: 1000 }),
  },
  (values): Record<string, string> => {
    const problems: Record<string, string> = {};
    if (values.outcome === "awarded") {
      if (values.award === "") problems["award"] = "Chọn danh hiệu hoặc hình thức khen thưởng.";
      if (values.decisionNumber === "") problems["decisionNumber"] = "Nhập số quyết định của cấp trên.";
      if (values.decidedOn === null) problems["decidedOn"] = "Nhập ngày quyết định của cấp trên.";
      if (values.issuer === "") problems["issuer"] = "Nhập cơ quan ban hành quyết định.";
    } else if (values.reason === "") problems["reason"] = "Nhập lý do theo văn bản của cấp trên.";
    return problems;
  },
);
export type EnterResults = Parsed<typeof enterResultsForm>;
