import { roles } from "~/shared/actor";
import {
  choice,
  date,
  field,
  flag,
  id,
  ids,
  integer,
  password,
  text,
  version,
  type FieldSchema,
  type Parsed,
} from "~/shared/forms/fields";
import { file } from "~/shared/forms/file-schema";
import { form, list } from "~/shared/forms/form-schema";
import { emailPattern, usernameOf, usernamePattern } from "./account";
import { emblemMaxBytes, graceMaxMinutes } from "./agency";
import { bodyPositions } from "./body";
import type { MembershipEnd } from "./person";
import { unitKinds } from "./unit";

const username = (label: string) =>
  field((raw) => {
    const value = usernameOf(typeof raw === "string" ? raw.normalize("NFC") : "");
    if (value === "") return { problem: `Nhập ${label.toLowerCase()}.` };
    return usernamePattern.test(value)
      ? { value }
      : {
          problem: `${label} gồm 3 đến 40 ký tự: chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; bắt đầu bằng chữ hoặc số.`,
        };
  });

/** Whatever was typed: an unknown shape is an unknown name, and is answered as one. */
const typedName = (label: string) =>
  field((raw) => {
    const value = usernameOf(typeof raw === "string" ? raw.normalize("NFC").slice(0, 200) : "");
    return value === "" ? { problem: `Nhập ${label.toLowerCase()}.` } : { value };
  });

const repeats = (values: { newPassword: string; repeated: string }): Record<string, string> =>
  values.newPassword === values.repeated ? {} : { repeated: "Hai lần nhập mật khẩu mới chưa giống nhau." };

export const signInForm = form({
  username: typedName("Tên đăng nhập"),
  password: password({ label: "Mật khẩu" }),
  next: text({ label: "Trang đang mở", required: false, max: 2000 }),
});
export type SignIn = Parsed<typeof signInForm>;

export const emptyForm = form({});

export const endSessionForm = form({
  tokenHash: text({ label: "Phiên", pattern: { test: /^[0-9a-f]{64}$/u, message: "Mở lại trang rồi chọn phiên." } }),
});

/** An address of the agency's mail, or none. Only its shape is checked: whether it exists is told by the mail server. */
const email = field((raw) => {
  const value = typeof raw === "string" ? raw.trim() : "";
  return value === "" || (value.length <= 200 && emailPattern.test(value))
    ? { value }
    : { problem: "Địa chỉ thư điện tử chưa đúng dạng, ví dụ lan.nt@dongphuoc.gov.vn." };
});

export const saveOwnEmailForm = form({ version: version(), email });
export type SaveOwnEmail = Parsed<typeof saveOwnEmailForm>;

export const changeOwnPasswordForm = form(
  {
    currentPassword: password({ label: "Mật khẩu đang dùng" }),
    newPassword: password({ label: "Mật khẩu mới" }),
    repeated: password({ label: "Mật khẩu mới, nhập lại" }),
  },
  repeats,
);
export type ChangeOwnPassword = Parsed<typeof changeOwnPasswordForm>;

const agencyFields = {
  name: text({ label: "Tên cơ quan" }),
  parentName: text({ label: "Cơ quan chủ quản" }),
  symbol: text({ label: "Ký hiệu", max: 40 }),
  place: text({ label: "Địa danh", max: 80 }),
  headTitle: text({ label: "Chức danh người đứng đầu", max: 120 }),
  authorityTitle: text({ label: "Thẩm quyền ghi trên giấy khen" }),
};

export const setupForm = form(
  {
    code: text({ label: "Mã khởi tạo", max: 40 }),
    ...agencyFields,
    displayName: text({ label: "Họ và tên người quản trị", max: 120 }),
    username: username("Tên đăng nhập"),
    newPassword: password({ label: "Mật khẩu" }),
    repeated: password({ label: "Mật khẩu, nhập lại" }),
  },
  repeats,
);
export type Setup = Parsed<typeof setupForm>;

/** An address such as https://thidua.example.vn, without a trailing slash; empty: null. */
const publicUrl: FieldSchema<string | null> = field<string | null>((raw) => {
  const typed = typeof raw === "string" ? raw.trim() : "";
  if (typed === "") return { value: null };
  const isAddress = /^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/iu.test(typed) && typed.length <= 200 && URL.canParse(typed);
  return isAddress
    ? { value: typed.replace(/\/+$/u, "") }
    : { problem: "Địa chỉ công khai chưa đúng dạng, ví dụ https://thidua.example.vn." };
});

export const saveAgencyForm = form(
  {
    version: version(),
    ...agencyFields,
    publicUrl,
    hasQr: flag(),
    acceptsAccountConfirmation: flag(),
    showsLatePasses: flag(),
    graceMinutes: integer({ label: "Thời gian cộng thêm", max: graceMaxMinutes, unit: "phút" }),
    graceSource: text({ label: "Văn bản quy định thời gian cộng thêm", required: false, max: 300 }),
    emblem: file({ label: "hình Quốc huy", kinds: ["png", "jpeg"], maxBytes: emblemMaxBytes, required: false }),
    removesEmblem: flag(),
  },
  ({ graceMinutes, graceSource }): Record<string, string> =>
    graceMinutes > 0 && graceSource === ""
      ? {
          graceSource:
            "Ghi văn bản của cơ quan quy định thời gian cộng thêm; chưa có văn bản thì để thời gian cộng thêm là 0 phút.",
        }
      : {},
);
export type SaveAgency = Parsed<typeof saveAgencyForm>;

const chosenRoles = field<(typeof roles)[number][]>((raw) => {
  const sent = Array.isArray(raw) ? raw : raw === undefined || raw === "" ? [] : [raw];
  const value = roles.filter((role) => sent.includes(role));
  return value.length === 0 ? { problem: "Chọn ít nhất một vai trò." } : { value };
});

const rights = { roles: chosenRoles, unitIds: ids({ label: "đơn vị lập hồ sơ" }) };
const unitsForRole = (values: { roles: readonly string[]; unitIds: readonly string[] }): Record<string, string> =>
  values.roles.includes("unit") && values.unitIds.length === 0
    ? { unitIds: "Chọn ít nhất một đơn vị cho vai trò lập hồ sơ của đơn vị." }
    : {};

export const createAccountForm = form(
  {
    personId: id({ label: "Cá nhân", required: false }),
    username: username("Tên đăng nhập"),
    displayName: text({ label: "Tên hiển thị", max: 120 }),
    ...rights,
  },
  unitsForRole,
);
export type CreateAccount = Parsed<typeof createAccountForm>;

export const saveAccountForm = form(
  {
    id: id({ label: "Tài khoản" }),
    version: version(),
    displayName: text({ label: "Tên hiển thị", max: 120 }),
    email,
    ...rights,
  },
  unitsForRole,
);
export type SaveAccount = Parsed<typeof saveAccountForm>;

/** Deactivating, reactivating, resetting: the account and nothing else. */
export const accountForm = form({ id: id({ label: "Tài khoản" }), version: version() });
export type AccountAct = Parsed<typeof accountForm>;

export const retryJobForm = form({ jobId: id({ label: "Công việc" }) });
export type RetryJob = Parsed<typeof retryJobForm>;

const unitFields = {
  name: text({ label: "Tên đơn vị", max: 200 }),
  shortName: text({ label: "Tên gọi tắt", max: 60 }),
  kind: choice({ label: "Loại đơn vị", of: unitKinds }),
  displayOrder: integer({ label: "Thứ tự", min: 1, max: 9999 }),
  hasSeal: flag(),
  preparedByUnitId: id({ label: "Đơn vị lập hồ sơ thay", required: false }),
};

export const createUnitForm = form(unitFields);
export type CreateUnit = Parsed<typeof createUnitForm>;

export const saveUnitForm = form({ id: id({ label: "Đơn vị" }), version: version(), ...unitFields, isActive: flag() });
export type SaveUnit = Parsed<typeof saveUnitForm>;

const genders = ["female", "male"] as const;
const place = {
  unitId: id({ label: "Đơn vị" }),
  post: text({ label: "Chức vụ, chức danh", max: 120 }),
  isHead: flag(),
  isLeader: flag(),
  isDirectWorker: flag(),
  document: text({ label: "Quyết định, văn bản", required: false, max: 200 }),
};

export const createPersonForm = form({
  fullName: text({ label: "Họ và tên" }),
  gender: choice({ label: "Giới tính", of: genders }),
  ...place,
  fromOn: date({ label: "Ngày bắt đầu" }),
});
export type CreatePerson = Parsed<typeof createPersonForm>;

export const savePersonForm = form({
  id: id({ label: "Cá nhân" }),
  version: version(),
  fullName: text({ label: "Họ và tên" }),
  gender: choice({ label: "Giới tính", of: genders }),
  sortName: text({ label: "Tên dùng để xếp danh sách", required: false, max: 60 }),
  otherNames: text({ label: "Tên gọi, cách viết khác", required: false, multiline: true, max: 500 }),
  ethnicity: text({ label: "Dân tộc", required: false, max: 60 }),
  birthOn: date({ label: "Ngày sinh", required: false }),
  staffCode: text({ label: "Số hiệu cán bộ", required: false, max: 40 }),
  isPartyMember: flag(),
  partyPost: text({ label: "Chức vụ Đảng", required: false, max: 120 }),
  isUnionMember: flag(),
  unionPost: text({ label: "Chức vụ đoàn thể", required: false, max: 120 }),
});
export type SavePerson = Parsed<typeof savePersonForm>;

export const movePersonForm = form({
  id: id({ label: "Cá nhân" }),
  version: version(),
  ...place,
  fromOn: date({ label: "Ngày bắt đầu" }),
});
export type MovePerson = Parsed<typeof movePersonForm>;

/** Ways of leaving the agency; the other ends are written by a transfer, a new post, a merger. */
export const leavings = ["retired", "left", "died"] as const satisfies readonly MembershipEnd[];

export const endMembershipForm = form({
  id: id({ label: "Cá nhân" }),
  version: version(),
  lastOn: date({ label: "Ngày làm việc cuối" }),
  endKind: choice({ label: "Lý do", of: leavings }),
});
export type EndMembership = Parsed<typeof endMembershipForm>;

export const proposeTransferForm = form({
  personId: id({ label: "Cá nhân" }),
  ...place,
  fromOn: date({ label: "Ngày chuyển" }),
});
export type ProposeTransfer = Parsed<typeof proposeTransferForm>;

export const transferForm = form({ id: id({ label: "Đề nghị" }), version: version() });
export type TransferAct = Parsed<typeof transferForm>;

export const endTransferForm = form({
  id: id({ label: "Đề nghị" }),
  version: version(),
  reason: text({ label: "Lý do", max: 500 }),
});
export type EndTransfer = Parsed<typeof endTransferForm>;

export const mergeUnitForm = form({
  id: id({ label: "Đơn vị" }),
  version: version(),
  successorUnitId: id({ label: "Đơn vị kế thừa" }),
  fromOn: date({ label: "Ngày sáp nhập" }),
  document: text({ label: "Quyết định, văn bản sáp nhập" }),
  note: text({ label: "Ghi chú", required: false, max: 500 }),
});
export type MergeUnit = Parsed<typeof mergeUnitForm>;

export const orderMembersForm = form({
  id: id({ label: "Đơn vị" }),
  version: version(),
  members: list({
    label: "Thứ tự",
    of: form({ membershipId: id({ label: "Người" }), place: integer({ label: "Thứ tự", min: 1, max: 9999 }) }),
    max: 1000,
    prefilled: ["membershipId"],
  }),
});
export type OrderMembers = Parsed<typeof orderMembersForm>;

const bodyFields = {
  name: text({ label: "Tên đầy đủ", max: 200 }),
  shortName: text({ label: "Tên gọi tắt", max: 60 }),
  standingName: text({ label: "Bộ phận thường trực", max: 200 }),
  regulation: text({ label: "Quy chế, quyết định thành lập", multiline: true, required: false, max: 1000 }),
};

export const createBodyForm = form(bodyFields);
export type CreateBody = Parsed<typeof createBodyForm>;

export const saveBodyForm = form({ id: id({ label: "Hội đồng" }), version: version(), ...bodyFields });
export type SaveBody = Parsed<typeof saveBodyForm>;

export const addBodyMemberForm = form({
  id: id({ label: "Hội đồng" }),
  version: version(),
  personId: id({ label: "Cá nhân" }),
  position: choice({ label: "Nhiệm vụ", of: bodyPositions }),
  fromOn: date({ label: "Ngày bắt đầu" }),
});
export type AddBodyMember = Parsed<typeof addBodyMemberForm>;

export const endBodyMemberForm = form({
  id: id({ label: "Hội đồng" }),
  version: version(),
  memberId: id({ label: "Thành viên" }),
  lastOn: date({ label: "Ngày cuối" }),
});
export type EndBodyMember = Parsed<typeof endBodyMemberForm>;
