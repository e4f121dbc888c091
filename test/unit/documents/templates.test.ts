import { describe, expect, test } from "vitest";
import { documentText, type AdministrativeDocument, type Block } from "~/documents/blocks";
import { achievementReportDocument } from "~/documents/templates/achievement-report";
import { annexOrder, decisionDocument } from "~/documents/templates/decision";
import { minutesDocument } from "~/documents/templates/minutes";
import { planDocument } from "~/documents/templates/plan";
import { proposedListDocument } from "~/documents/templates/proposed-list";
import { receiptDocument } from "~/documents/templates/receipt";
import { resultNoticeDocument } from "~/documents/templates/result-notice";
import {
  auditHead,
  decisionData,
  issuer,
  minutesData,
  planData,
  receiptData,
  recipients,
  sampleDocuments,
  sha256,
} from "./sample-documents";

const textOf = (document: AdministrativeDocument): string => documentText(document).replaceAll("\u00a0", " ");
const headings = (document: AdministrativeDocument, level: 1 | 2): string[] =>
  document.blocks.flatMap((block) => (block.kind === "heading" && block.level === level ? [block.text] : []));
const blocks = <K extends Block["kind"]>(document: AdministrativeDocument, kind: K): Extract<Block, { kind: K }>[] =>
  document.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

describe("every template", () => {
  test.each(Object.entries(sampleDocuments))(
    "%s is NFC, has a letterhead and a title, and leaves no hole",
    (name, document) => {
      const text = documentText(document);
      expect(text).toBe(text.normalize("NFC"));
      expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\.\.|;;|\( *\)/);
      expect(blocks(document, "letterhead")).toHaveLength(1);
      expect(blocks(document, "title")).toHaveLength(name === "request-letter" ? 0 : 1);
    },
  );

  test.each(Object.entries(sampleDocuments))("%s numbers its sections without a gap", (_name, document) => {
    const numerals = headings(document, 1)
      .map((text) => /^([IVX]+)\. /u.exec(text)?.[1])
      .filter((numeral) => numeral !== undefined);
    expect(numerals).toEqual(["I", "II", "III", "IV", "V", "VI"].slice(0, numerals.length));
  });
});

describe("receipt", () => {
  const text = textOf(receiptDocument(receiptData));

  test("tells the second of arrival, the deadline and the distance between them", () => {
    expect(text).toContain("16 giờ 42 phút 05 giây, thứ Ba 10/11/2026 (giờ Việt Nam)");
    expect(text).toContain("24 giờ 00, thứ Ba 10/11/2026 (giờ Việt Nam); nhận trước hạn 7 giờ 17 phút");
  });

  test("shows hashes in groups of eight and the audit head with its count", () => {
    expect(text).toContain(sha256("1").match(/.{8}/g)?.join(" "));
    expect(text).toContain(`1284 mục, mã kiểm tra của mục cuối ${auditHead.hash.match(/.{8}/g)?.join(" ") ?? ""}`);
  });

  test("leaves out an award line without a candidate, and the file list when there is no file", () => {
    expect(text).not.toContain("Bằng khen");
    expect(textOf(receiptDocument({ ...receiptData, files: [], lines: [] }))).not.toMatch(
      /Tài liệu đã nhận|Các đề nghị/,
    );
  });

  test("says how late a dossier came and by what right", () => {
    const late = textOf(
      receiptDocument({ ...receiptData, arrivedAt: "2026-11-11T01:00:00.000Z", deadlineNote: "được gia hạn" }),
    );
    expect(late).toContain("nhận sau hạn 8 giờ");
    expect(late).toContain("Về hạn nộp: được gia hạn");
  });
});

describe("minutes", () => {
  const document = minutesDocument(minutesData);
  const text = textOf(document);

  test("count members, absences with reasons, and shares on all members", () => {
    expect(text).toContain("Tổng số thành viên: 09. Có mặt: 07. Vắng mặt: 02, trong đó có ý kiến bằng văn bản: 01.");
    expect(text).toContain("Vắng mặt: đi công tác; có ý kiến bằng văn bản");
    expect(text).toContain("04 (44,4%) | 03 | 01");
  });

  test("show the round with its reason, the candidate for the province and the one refused with the reason", () => {
    expect(text).toContain("Vòng 2. Lý do: hai người bằng số đồng ý ở vị trí cuối của chỉ tiêu.");
    expect(text).toMatch(/Ông Đoàn Đắc Đạt[^|]*\| 08 \(88,9%\) \| 00 \| 00 \| 1 \| Đề nghị cấp tỉnh/);
    expect(text).toContain(
      "Thạch Sa Rinh (Giấy khen của Giám đốc Sở Công Thương – cá nhân): số phiếu đồng ý không quá bán",
    );
  });

  test("put the secretary at the left and the chair at the right", () => {
    expect(blocks(document, "signatures")[0]?.signatures.map((signature) => signature.authority[0])).toEqual([
      "THƯ KÝ",
      "CHỦ TRÌ",
    ]);
  });

  test("are called bình xét thi đua for titles, and empty sections vanish with their numerals", () => {
    const titles = minutesDocument({ ...minutesData, subject: "titles", lines: [], discussion: [] });
    expect(textOf(titles)).toContain("Bình xét thi đua phong trào");
    expect(headings(titles, 1)).toEqual(["I. THÀNH PHẦN", "II. KẾT LUẬN"]);
  });

  test("end the last legal basis with a full stop and the others with semicolons", () => {
    expect(blocks(document, "basis").map((basis) => basis.text.slice(-1))).toEqual([";", ";", "."]);
  });
});

describe("decision", () => {
  test("leaves number and date blank while a draft", () => {
    const text = textOf(decisionDocument(decisionData));
    expect(text).toContain("Số:      /QĐ-SCT");
    expect(text).toMatch(/Đồng Phước, ngày {6}tháng {6}năm/);
    expect(text).toContain("Tặng Giấy khen cho 02 tập thể và 05 cá nhân đã có thành tích xuất sắc");
    expect(text).toContain("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nVõ Thị Kiều Oanh");
    expect(text).toContain("GIÁM ĐỐC SỞ CÔNG THƯƠNG");
  });

  test("numbers the annex 1 to n through the whole decision, collectives first", () => {
    const text = textOf(decisionDocument(decisionData));
    expect(text).toContain("I. TẬP THỂ\n1 | Phòng Quản lý thương mại");
    expect(text).toContain("2 | Trung tâm Khuyến công");
    expect(text).toContain("II. CÁ NHÂN\n3 | Bà Nguyễn Thị Ánh Nguyệt");
    expect(text).toContain("7 | Ông Lý Vừ Sình");
    expect(annexOrder(recipients).map((party) => party.kind)).toEqual([
      ...Array<string>(2).fill("collective"),
      ...Array<string>(5).fill("individual"),
    ]);
  });

  test("names only the kinds that it awards, and always has three articles", () => {
    const single = decisionDocument({
      ...decisionData,
      awards: recipients.filter((party) => party.kind === "individual"),
      bonus: "Mức thưởng theo quy định",
    });
    const text = textOf(single);
    expect(text).toContain("Về việc tặng Giấy khen cho cá nhân đã có");
    expect(text).not.toContain("tập thể và");
    expect(text).toContain("I. CÁ NHÂN\n1 | ");
    expect(blocks(single, "article").map((article) => article.ordinal)).toEqual([1, 2, 3]);
    expect(text).toContain("Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở");
  });

  test("carries number and date into the annex once they are known", () => {
    const issued = decisionDocument({
      ...decisionData,
      registration: { number: "412", symbol: "QĐ-SCT", date: "2026-11-25" },
    });
    expect(textOf(issued)).toContain(
      "(Kèm theo Quyết định số 412/QĐ-SCT ngày 25 tháng 11 năm 2026 của Giám đốc Sở Công Thương)",
    );
  });
});

test("a công văn has no name of a kind but its subject under the number", () => {
  const [head] = blocks(sampleDocuments["request-letter"] ?? decisionDocument(decisionData), "letterhead");
  expect(head?.number).toBe("Số: 86/TTKC-HC");
  expect(head?.subject).toBe("V/v đề nghị khen thưởng phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm 2026");
});

test("a title that the writer chose stays when it stands alone, without a number", () => {
  const report = achievementReportDocument({
    issuer,
    date: null,
    createdAt: planData.createdAt,
    isSummary: true,
    award: "tặng Giấy khen",
    subject: { kind: "collective", name: "Phòng Quản lý thương mại" },
    achievements: [{ title: "Đổi mới lề lối làm việc", text: "Họp ngắn hơn một nửa." }],
    initiatives: [],
    ratings: [],
    titles: [],
    forms: [],
    reporter: { authority: ["TRƯỞNG PHÒNG"] },
  });
  expect(headings(report, 2)).toEqual(["Đổi mới lề lối làm việc"]);
});

test("a unit without a seal has no number on its papers", () => {
  const [head] = blocks(sampleDocuments["achievement-report"] ?? decisionDocument(decisionData), "letterhead");
  expect(head).toBeDefined();
  expect(head).not.toHaveProperty("number");
});

test("the plan prints the wording of its deadline and keeps its numbering when a part is empty", () => {
  expect(textOf(planDocument(planData))).toContain(
    "gửi về Văn phòng Sở từ ngày 15 tháng 10 năm 2026, chậm nhất đến ngày 10 tháng 11 năm 2026.",
  );
  const atHour = planDocument({
    ...planData,
    dossierDeadline: { ...planData.dossierDeadline, openOn: null, hour: "16:30" },
  });
  expect(textOf(atHour)).toContain("gửi về Văn phòng Sở chậm nhất đến 16 giờ 30 ngày 10 tháng 11 năm 2026");
  const before = planDocument({
    ...planData,
    dossierDeadline: { ...planData.dossierDeadline, wording: "before" },
    contents: [],
    purposes: [],
    tasks: [],
    bodies: [],
    reports: [],
  });
  expect(textOf(before)).toContain("trước ngày 10 tháng 11 năm 2026");
  expect(headings(before, 1)).toEqual(["I. MỤC ĐÍCH, YÊU CẦU", "II. THỜI GIAN, HỒ SƠ VÀ CHỈ TIÊU KHEN THƯỞNG"]);
  expect(headings(before, 2)[0]).toBe("1. Yêu cầu");
});

test("the plan prints all that it binds: emulation year, registration, reports on two tiers, tasks, standards, quotas", () => {
  const document = planDocument(planData);
  const text = textOf(document);
  for (const part of [
    "Hưởng ứng phong trào thi đua do UBND tỉnh phát động, Sở Công Thương xây dựng Kế hoạch",
    "Năm thi đua: từ ngày 01 tháng 12 năm 2025 đến hết ngày 30 tháng 11 năm 2026.",
    "Đăng ký thi đua: đến hết ngày 31 tháng 3 năm 2026.",
    "Khen thưởng được xét theo nhiều đợt",
    "Báo cáo 6 tháng | Các phòng, đơn vị | Văn phòng Sở | Trước ngày 05 tháng 6 năm 2026",
    "Báo cáo 6 tháng | Văn phòng Sở | Sở Nội vụ | Chậm nhất đến 17 giờ 00 ngày 10 tháng 6 năm 2026",
    "Phối hợp thực hiện: các tổ chức đoàn thể. Thời gian: trước ngày 15 tháng 12 năm 2026.",
    "Thời gian: hằng quý.",
    "(cá nhân): dẫn đầu phong trào của cơ quan.",
    "15 % × 36 = 5,4 → 05 (làm tròn xuống).",
  ])
    expect(text).toContain(part);
  expect(headings(document, 1).at(-2)).toBe("IV. CHẾ ĐỘ BÁO CÁO");
});

test("lists and notices with nobody on them say so", () => {
  const empty = proposedListDocument({
    issuer,
    registration: { date: null },
    createdAt: planData.createdAt,
    campaign: "phong trào",
    lines: [{ label: "Giấy khen", candidates: [] }],
  });
  expect(textOf(empty)).toContain("Không có tập thể, cá nhân nào được đề nghị khen thưởng.");
  const notice = resultNoticeDocument({
    issuer,
    registration: { number: null, symbol: "TB-SCT", date: null },
    createdAt: planData.createdAt,
    campaign: "phong trào",
    unit: "Văn phòng Sở",
    awarded: [],
    proposedToSuperior: [],
    notAwarded: [],
    closing: planData.closing,
  });
  expect(textOf(notice)).toContain("Văn phòng Sở không có tập thể, cá nhân nào được đề nghị khen thưởng phong trào.");
});
