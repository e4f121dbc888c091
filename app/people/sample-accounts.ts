/** One password for all accounts of the sample, shown on the sign-in page of sample data only. */
export const samplePassword = "phong-trao-mau";

/** The accounts of the sample that a newcomer can try, in the order of the main job. */
export const sampleAccounts: readonly { username: string; does: string }[] = [
  { username: "thuongtruc", does: "Soạn và phát động phong trào, tiếp nhận, thẩm định, trình ký, tổng kết" },
  { username: "vanphong", does: "Lập hồ sơ của Văn phòng và của Ban Giám đốc" },
  { username: "quanlythuongmai", does: "Lập hồ sơ của Phòng Quản lý thương mại" },
  { username: "hoidong", does: "Thành viên hội đồng: đọc hồ sơ và biểu quyết" },
  { username: "thuky", does: "Thư ký hội đồng: điều hành phiên họp, ghi biên bản" },
  { username: "giamdoc", does: "Ký quyết định khen thưởng" },
  { username: "vanthu", does: "Vào số, ngày quyết định; in giấy khen; cập nhật nhân sự" },
  { username: "giamsat", does: "Theo dõi tiến độ và nhật ký" },
  { username: "congchuc", does: "Xem kết quả được công khai và khen thưởng của mình" },
  { username: "quantri", does: "Quản trị tài khoản và thông tin cơ quan" },
];
