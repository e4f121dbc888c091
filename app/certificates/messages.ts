import { defineMessages } from "~/shared/messages";
import { formatDate, twoDigits } from "~/shared/time";

const FIELDS: Readonly<Record<string, string>> = {
  authorityTitle: "chức danh người có thẩm quyền",
  verb: "chữ “TẶNG”",
  awardName: "tên hình thức khen thưởng",
  name: "tên tập thể, cá nhân nhận",
  achievement: "thành tích",
  decisionNumber: "số quyết định",
  decisionDate: "ngày của quyết định",
  place: "địa danh",
  signedOn: "ngày ký",
  signerTitleLines: "chức vụ người ký",
  signerName: "họ tên người ký",
};

const ROLES: Readonly<Record<string, string>> = {
  authority: "Chức danh người có thẩm quyền",
  verb: "Dòng “TẶNG”",
  award: "Tên hình thức khen thưởng",
  achievement: "Phần tên và thành tích",
  decision: "Số quyết định",
  placeDate: "Địa danh",
  signerTitle: "Chức vụ người ký",
  signerName: "Họ tên người ký",
};

// The decree is no longer in force, and the decision that took its place has not been read: said, not hidden.
const LAYOUT =
  "Bố cục giấy khen theo Nghị định 98/2023/NĐ-CP, Điều 104 (hết hiệu lực từ 01/07/2025); mẫu hiện hành do Thủ tướng Chính phủ quy định, chưa kiểm chứng";

export const certificatesMessages = defineMessages({
  "certificate.glyph_missing": (f: { letter: string; text: string }) => ({
    title: "Chưa in được giấy khen: phông chữ thiếu chữ cái",
    facts: [`Chữ “${f.letter}” trong tên “${f.text}” không có trong phông.`],
    kept: "Chưa tờ nào được in; danh sách giữ nguyên.",
    next: [{ label: "Kiểm tra lại cách gõ tên trong danh sách" }],
  }),
  "certificate.field_empty": (f: { field: string; name: string }) => ({
    title: "Chưa in được giấy khen: thiếu nội dung bắt buộc",
    facts: [
      f.name === ""
        ? `Chưa có ${FIELDS[f.field] ?? f.field}.`
        : `Giấy khen của “${f.name}” chưa có ${FIELDS[f.field] ?? f.field}.`,
    ],
    source: LAYOUT,
  }),
  "certificate.date_invalid": (f: { field: string; name: string }) => ({
    title: "Chưa in được giấy khen: ngày tháng không có thật",
    facts: [`Giấy khen của “${f.name}”: ${FIELDS[f.field] ?? f.field} không phải một ngày trong lịch.`],
  }),
  "certificate.golden_number_invalid": (f: { name: string; number: number }) => ({
    title: "Chưa in được giấy khen: số sổ vàng không hợp lệ",
    facts: [
      `Giấy khen của “${f.name}” có số sổ vàng ${String(f.number)}.`,
      "Số sổ vàng là số thứ tự trong danh sách của quyết định, bắt đầu từ 1.",
    ],
    source: LAYOUT,
  }),
  "certificate.golden_number_repeated": (f: { number: number; first: string; second: string }) => ({
    title: "Chưa in được giấy khen: hai tờ trùng số sổ vàng",
    facts: [`“${f.first}” và “${f.second}” cùng mang số sổ vàng ${String(f.number)} trong một quyết định.`],
    source: LAYOUT,
  }),
  "certificate.signed_before_decision": (f: { name: string; signedOn: string; decisionDate: string }) => ({
    title: "Chưa in được giấy khen: ngày ký trước ngày của quyết định",
    facts: [
      `Giấy khen của “${f.name}” ghi ngày ký ${formatDate(f.signedOn)}, quyết định ban hành ngày ${formatDate(f.decisionDate)}.`,
    ],
    source: LAYOUT,
  }),
  "certificate.text_too_long": (f: { role: string; length: number; text: string }) => ({
    title: "Chưa in được giấy khen: nội dung dài quá khổ giấy",
    facts: [`${ROLES[f.role] ?? "Nội dung"} dài ${String(f.length)} ký tự, bắt đầu bằng “${f.text}”.`],
    next: [{ label: "Rút gọn nội dung trên giấy khen" }],
  }),
  "certificate.read_back_failed": (f: { page: number; name: string; missing: string }) => ({
    title: "Tệp giấy khen chưa đạt khi đọc lại",
    facts: [`Trang ${String(f.page)} (“${f.name}”): ${f.missing}.`],
    kept: "Tệp này không được đưa ra in; quyết định và danh sách giữ nguyên.",
    next: [{ label: "Dựng lại tệp; nếu vẫn vậy, báo người quản trị" }],
  }),
  "certificate.page_count_wrong": (f: { pages: number; expected: number }) => ({
    title: "Tệp giấy khen chưa đạt khi đọc lại",
    facts: [`Tệp có ${String(f.pages)} trang, danh sách có ${String(f.expected)} người và tập thể.`],
    kept: "Tệp này không được đưa ra in; quyết định và danh sách giữ nguyên.",
    next: [{ label: "Dựng lại tệp; nếu vẫn vậy, báo người quản trị" }],
  }),
  "certificate.emblem_unusable": () => ({
    title: "Chưa in được giấy khen: hình Quốc huy riêng của cơ quan không đọc được",
    facts: ["Tệp hình không còn trong kho, hoặc không phải PNG hay JPEG."],
    kept: "Chưa tờ nào được in; danh sách giữ nguyên.",
    next: [{ label: "Tải lại hình, hoặc bỏ hình riêng để dùng hình vẽ sẵn", href: "/quan-tri/co-quan" }],
  }),
  "certificate.not_rendered": () => ({
    title: "Lần in chưa được ghi nhận: giấy khen chưa được dựng.",
    facts: ["Tệp để in có sau khi quyết định được ban hành và mọi tờ đã đọc lại khớp."],
    next: [{ label: "Chờ dựng xong rồi in" }],
  }),
  "certificate.decision_not_issued": () => ({
    title: "Chưa dựng được giấy khen: quyết định chưa được ban hành.",
    facts: ["Giấy khen ghi số và ngày của quyết định, nên được dựng sau khi văn thư vào số."],
  }),
  "certificate.already_rendered": (f: { count: number }) => ({
    title: "Giấy khen đã được dựng đủ.",
    facts: [`${twoDigits(f.count)} tờ đã được giữ lại và không dựng lại nữa: mọi lần in đều từ cùng một tệp.`],
  }),
  "certificate.file_lost": () => ({
    title: "Tệp giấy khen không còn trong kho lưu trữ.",
    facts: ["Cơ sở dữ liệu có ghi tệp này, nhưng kho tệp không có."],
    next: [{ label: "Báo người quản trị khôi phục kho tệp từ bản sao lưu" }],
  }),
});
