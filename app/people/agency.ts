/** Settings of the agency by the names that the log keeps. */
export const agencySettingNames: Readonly<Record<string, string>> = {
  name: "tên cơ quan",
  parentName: "cơ quan chủ quản",
  symbol: "ký hiệu văn bản",
  place: "địa danh",
  headTitle: "chức danh người đứng đầu",
  authorityTitle: "thẩm quyền ghi trên giấy khen",
  publicUrl: "địa chỉ công khai",
  emblemFileId: "hình Quốc huy riêng",
  hasQr: "mã QR trên giấy khen",
  acceptsAccountConfirmation: "xác nhận hồ sơ bằng tài khoản",
  showsLatePasses: "cho mọi người thấy đơn vị được nộp muộn",
};

/** Minutes that an agency may add to the dossier deadline of its campaigns. */
export const graceMaxMinutes = 60;

export const emblemMaxBytes = 5 * 1024 * 1024;
