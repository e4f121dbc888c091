import { describe, expect, it } from "vitest";
import { checkText } from "~/certificates/certificate-text";
import {
  agencyFullName,
  authorityInWords,
  composeCertificate,
  detailOf,
  praiseOf,
  signerInWords,
  verifyUrl,
  type AwardedRecipient,
  type IssuedDecision,
  type IssuingAgency,
} from "~/certificates/compose-certificate";

const agency: IssuingAgency = {
  name: "Sở Công Thương",
  parentName: "UBND tỉnh Đồng Phước",
  place: "Đồng Phước",
  headTitle: "GIÁM ĐỐC",
  authorityTitle: "GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH ĐỒNG PHƯỚC",
  publicUrl: null,
  hasQr: true,
};
const decision: IssuedDecision = {
  number: "126/QĐ-SCT",
  datedOn: "2026-12-02",
  signerName: "Lê Thị Hoa",
  signerTitle: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
  campaignTitle: "Phong trào",
};
const award: AwardedRecipient = {
  awardKind: "GIAYKHEN",
  recipientKind: "individual",
  goldenBookNo: 3,
  name: "Nguyễn Thị  Ngọc Ánh ".normalize("NFD"),
  honorific: "Bà",
  post: "Chuyên viên",
  unitName: "Văn phòng Sở",
  achievement: "Đã có thành tích xuất sắc năm 2026.",
  verificationCode: "7K3M-9QXT-42FD",
};

describe("what a certificate says", () => {
  it("is taken from the award, its decision and the agency, and is fit to print", () => {
    const text = composeCertificate(award, decision, agency, "https://khen.example/");
    expect(text).toEqual({
      authorityTitle: "GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH ĐỒNG PHƯỚC",
      verb: "TẶNG",
      awardName: "GIẤY KHEN",
      recipientKind: "individual",
      honorific: "Bà",
      name: "Nguyễn Thị Ngọc Ánh",
      detail: "Chuyên viên, Văn phòng Sở",
      achievement: "Đã có thành tích xuất sắc năm 2026",
      decisionNumber: "126/QĐ-SCT",
      decisionDate: "2026-12-02",
      goldenBookNo: 3,
      place: "Đồng Phước",
      signedOn: "2026-12-02",
      signerTitleLines: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
      signerName: "Lê Thị Hoa",
      verifyUrl: "https://khen.example/xac-minh/7K3M-9QXT-42FD",
    });
    expect(checkText(text)).toBeNull();
  });

  it.each([
    ["CSTDCS", "TẶNG DANH HIỆU", "CHIẾN SĨ THI ĐUA CƠ SỞ"],
    ["GIAYKHEN", "TẶNG", "GIẤY KHEN"],
  ])("names %s as %s %s", (awardKind, verb, awardName) => {
    expect(composeCertificate({ ...award, awardKind }, decision, agency, null)).toMatchObject({ verb, awardName });
  });

  it.each([
    ["Đã có thành tích xuất sắc.", "Đã có thành tích xuất sắc"],
    ["thành tích xuất sắc;", "Đã có thành tích xuất sắc"],
    ["Thành tích xuất sắc", "Đã có thành tích xuất sắc"],
    ["Có thành tích tiêu biểu", "Đã có thành tích tiêu biểu"],
    ["nhiều thành tích", "Đã có nhiều thành tích"],
    ["đã hoàn thành tốt", "Đã hoàn thành tốt"],
    ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"],
    ["", ""],
  ])("words the praise “%s” as “%s”", (written, printed) => {
    expect(praiseOf(written)).toBe(printed);
  });

  it.each([
    [
      { recipientKind: "collective", name: "Văn phòng Sở", unitName: "Văn phòng Sở", post: "" },
      "Sở Công Thương tỉnh Đồng Phước",
    ],
    [{ recipientKind: "collective", name: "Công đoàn", unitName: "", post: "" }, "Sở Công Thương tỉnh Đồng Phước"],
    [
      { recipientKind: "collective", name: "Phòng Tư vấn", unitName: "Trung tâm Khuyến công", post: "" },
      "Trung tâm Khuyến công",
    ],
    [{ post: "Chánh Văn phòng Sở", unitName: "Văn phòng Sở" }, "Chánh Văn phòng Sở"],
    [{ post: "", unitName: "Văn phòng Sở" }, "Văn phòng Sở"],
    [{ post: "Giám đốc", unitName: "" }, "Giám đốc"],
  ] as [Partial<AwardedRecipient>, string][])("tells where %o belongs: %s", (of, printed) => {
    expect(detailOf({ ...award, ...of }, agency)).toBe(printed);
  });

  it("prints the address of the check only where the agency wants it and one is known, its own before the installation's", () => {
    const code = award.verificationCode;
    expect(verifyUrl({ publicUrl: "https://so.example", hasQr: true }, "https://khen.example", code)).toBe(
      `https://so.example/xac-minh/${code}`,
    );
    expect(verifyUrl({ publicUrl: null, hasQr: true }, null, code)).toBeNull();
    expect(verifyUrl({ publicUrl: "https://so.example", hasQr: false }, "https://khen.example", code)).toBeNull();
  });

  it("names agency and signer as people say them", () => {
    expect(authorityInWords(agency)).toBe("Giám đốc Sở Công Thương tỉnh Đồng Phước");
    expect(
      agencyFullName({ name: "Sở Công Thương tỉnh Đồng Phước", parentName: "Ủy ban nhân dân tỉnh Đồng Phước" }),
    ).toBe("Sở Công Thương tỉnh Đồng Phước");
    expect(agencyFullName({ name: "Cục Thống kê", parentName: "Bộ Tài chính" })).toBe("Cục Thống kê");
    expect(signerInWords(decision.signerTitle, decision.signerName)).toBe("Phó Giám đốc Lê Thị Hoa");
    expect(signerInWords("GIÁM ĐỐC", "Trịnh Quang Vinh")).toBe("Giám đốc Trịnh Quang Vinh");
  });
});
