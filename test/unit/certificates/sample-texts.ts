import type { CertificateText } from "~/certificates/certificate-text";

/** A certificate as an agency would print it; tests change one thing at a time. */
export const sampleText: CertificateText = {
  authorityTitle: "GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH ĐỒNG PHƯỚC",
  verb: "TẶNG",
  awardName: "GIẤY KHEN",
  recipientKind: "individual",
  honorific: "Bà",
  name: "Nguyễn Thị Ngọc Ánh",
  detail: "Chuyên viên, Văn phòng Sở Công Thương",
  achievement:
    "Đã có thành tích xuất sắc, tiêu biểu trong phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm 2026",
  decisionNumber: "126/QĐ-SCT",
  decisionDate: "2026-12-02",
  goldenBookNo: 3,
  place: "Đồng Phước",
  signedOn: "2026-12-02",
  signerTitleLines: ["GIÁM ĐỐC"],
  signerName: "Trịnh Quang Vinh",
  verifyUrl: "https://vinhdanh.dongphuoc.example/xac-minh/7K3M-9QXA-42TD",
};

export const deputy = {
  signerTitleLines: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
  signerName: "Nguyễn Hoàng Khánh Đường",
} as const;

export const longName =
  "Công Tằng Tôn Nữ Thị Quỳnh Nguyên Phượng Hoàng Thiên Hương Ngọc Diệp Bảo Trân Kim Ngân Thùy Dương Mỹ Duyên Cẩm Tú " +
  "Hồng Nhung Tường Vi Phương Thảo Như Quỳnh Bích Ngọc Lan Chi Ánh Tuyết Minh Nguyệt Thúy";

/** Two collectives and five persons: the list of one decision. */
export const sampleList: readonly CertificateText[] = [
  {
    ...sampleText,
    recipientKind: "collective",
    honorific: "",
    name: "Văn phòng Sở",
    detail: "Sở Công Thương tỉnh Đồng Phước",
    goldenBookNo: 1,
  },
  {
    ...sampleText,
    ...deputy,
    recipientKind: "collective",
    honorific: "",
    name: "Phòng Quản lý Công nghiệp và An toàn, môi trường",
    detail: "Sở Công Thương tỉnh Đồng Phước",
    goldenBookNo: 2,
  },
  sampleText,
  {
    ...sampleText,
    honorific: "Ông",
    name: "Đặng Hữu Nghĩa",
    detail: "Phó Giám đốc Trung tâm Khuyến công và Tư vấn phát triển công nghiệp",
    goldenBookNo: 4,
    verifyUrl: null,
  },
  {
    ...sampleText,
    name: "H’Bia Êban",
    detail: "Kiểm soát viên thị trường, Chi cục Quản lý thị trường",
    goldenBookNo: 5,
  },
  { ...sampleText, name: longName, goldenBookNo: 6 },
  {
    ...sampleText,
    honorific: "Ông",
    name: "Y Blĕk Ksơ\u0306r",
    detail: "Chuyên viên, Phòng Quản lý Năng lượng",
    goldenBookNo: 7,
  },
];
