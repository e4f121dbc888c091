/** What an entry of the log is about, by the subject kinds of all slices, in the order of the main job. */
export const subjectKindNames: Readonly<Record<string, string>> = {
  campaign: "Phong trào",
  dossier: "Hồ sơ",
  registration: "Đăng ký thi đua",
  late_pass: "Nộp muộn",
  council_session: "Phiên họp",
  publication: "Công khai",
  signing_file: "Trình ký",
  decision: "Quyết định",
  holiday: "Ngày nghỉ",
  unit: "Đơn vị",
  person: "Cá nhân",
  body: "Hội đồng",
  account: "Tài khoản",
  agency: "Cơ quan",
  rule: "Quy định riêng",
  job: "Công việc nền",
};
