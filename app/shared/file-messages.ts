import { formatBytes } from "./forms/file-schema";
import { defineMessages } from "./messages";

const accepted = "Nhận tệp PDF, DOCX, JPEG và PNG.";
const saveAsPdf = "Mở tệp rồi lưu thành PDF hoặc DOCX, sau đó tải lên lại.";

/** What to do with a file whose bytes say that it is something else, whatever its name says. */
const advice: Readonly<Record<string, string>> = {
  doc: "Đây là tệp Word đời cũ (.doc) hoặc tệp Word có mật khẩu. Mở bằng Word, bỏ mật khẩu nếu có, lưu thành DOCX hoặc PDF rồi tải lên lại.",
  docm: "Tệp Word này có chứa macro. Lưu thành DOCX không có macro hoặc PDF rồi tải lên lại.",
  xlsm: "Bảng tính này có chứa macro. Lưu thành XLSX không có macro rồi tải lên lại.",
  xlsx: `Đây là bảng tính Excel. ${saveAsPdf}`,
  pptx: `Đây là tệp trình chiếu. ${saveAsPdf}`,
  odt: `Đây là tệp OpenDocument. ${saveAsPdf}`,
  rtf: `Đây là tệp RTF. ${saveAsPdf}`,
  heic: "Đây là ảnh HEIC của điện thoại. Trên iPhone: mở Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” rồi chụp lại. Trên điện thoại khác: chọn định dạng ảnh JPEG trong cài đặt máy ảnh. Hoặc quét văn bản thành PDF.",
  html: `Đây là trang web (HTML). In trang đó thành PDF rồi tải lên lại. ${accepted}`,
  svg: `Đây là hình vẽ SVG. Xuất hình thành PNG hoặc PDF rồi tải lên lại. ${accepted}`,
  exe: `Đây là chương trình máy tính, không phải tài liệu. ${accepted}`,
  zip: "Đây là tệp nén. Giải nén rồi tải lên từng tệp bên trong.",
  broken_zip: "Tệp bị hỏng hoặc chưa sao chép hết. Lưu lại từ bản gốc rồi tải lên lại.",
};

function adviceFor(kind: string): string {
  return advice[kind] ?? `Nội dung của tệp không phải loại được nhận, dù tên tệp có thể ghi khác. ${accepted}`;
}

/** Refusals of the file store, in words; the codes are those of files.server.ts. */
export const fileMessages = defineMessages({
  "file.too_large": (f: { name: string; maxBytes: number }) => ({
    title: `Tệp “${f.name}” quá lớn.`,
    facts: [
      `Mỗi tệp nhiều nhất ${formatBytes(f.maxBytes)}. Hãy quét lại với độ phân giải thấp hơn (150–200 dpi) hoặc tách thành nhiều tệp.`,
    ],
  }),
  "file.empty": (f: { name: string }) => ({ title: `Tệp “${f.name}” rỗng.`, facts: ["Chọn lại tệp có nội dung."] }),
  "file.wrong_type": (f: { name: string; kind: string }) => ({
    title: `Tệp “${f.name}” không thuộc loại được nhận.`,
    facts: [adviceFor(f.kind)],
  }),
  "file.broken_pdf": (f: { name: string }) => ({
    title: `Tệp “${f.name}” không đọc được: tệp PDF bị hỏng.`,
    facts: ["Quét lại hoặc xuất lại PDF rồi tải lên."],
  }),
  "file.encrypted_pdf": (f: { name: string }) => ({
    title: `Tệp “${f.name}” được đặt mật khẩu.`,
    facts: ["Bỏ mật khẩu của tệp rồi tải lên, để người thẩm định mở được."],
  }),
  "file.active_pdf": (f: { name: string }) => ({
    title: `Tệp “${f.name}” có mã lệnh tự chạy (JavaScript hoặc lệnh mở chương trình).`,
    facts: ["Mở tệp, in ra PDF mới (Microsoft Print to PDF) rồi tải bản mới lên."],
  }),
  "file.broken_picture": (f: { name: string }) => ({
    title: `Ảnh “${f.name}” bị hỏng hoặc chưa sao chép hết.`,
    facts: ["Chụp lại, hoặc chép lại ảnh từ điện thoại rồi tải lên."],
  }),
  "file.disguised": (f: { name: string }) => ({
    title: `Tệp “${f.name}” chứa hai loại tệp trong một.`,
    facts: ["Tệp như vậy mở ra khác nhau trên từng máy nên không được nhận. In ra PDF mới rồi tải bản mới lên."],
  }),
  "file.bomb": (f: { name: string }) => ({
    title: `Tệp “${f.name}” nén quá chặt: khi mở ra lớn bất thường.`,
    facts: ["Tệp không được nhận để bảo vệ máy của người thẩm định. Lưu lại thành PDF rồi tải lên."],
  }),
  "file.infected": (f: { name: string; found: string }) => ({
    title: `Tệp “${f.name}” có mã độc (${f.found}).`,
    facts: ["Tệp không được lưu. Hãy quét mã độc trên máy đang dùng, rồi tải bản sạch lên."],
  }),
  "file.not_scanned": (f: { name: string }) => ({
    title: `Chưa nhận được tệp “${f.name}”: phần mềm quét mã độc của cơ quan chưa trả lời.`,
    facts: [
      "Phần đã tải lên được giữ trong 24 giờ. Đợi vài phút rồi bấm “Tải tiếp” (hoặc tải lại tệp); nếu vẫn vậy, báo người quản trị.",
    ],
  }),
  "file.interrupted": (f: { name: string }) => ({
    title: `Tệp “${f.name}” chưa tải lên hết: đường truyền bị ngắt.`,
    facts: ["Chưa có gì của tệp này được lưu. Hãy tải lên lại."],
  }),
  "file.disk_full": (f: { name: string }) => ({
    title: `Chưa lưu được tệp “${f.name}”: máy chủ hết chỗ.`,
    facts: ["Hãy báo người quản trị, rồi tải lên lại sau."],
  }),
  "file.not_stored": (f: { name: string }) => ({
    title: `Chưa lưu được tệp “${f.name}”: máy chủ chưa ghi được lúc này.`,
    facts: ["Hãy tải lên lại sau một phút; nếu vẫn vậy, báo người quản trị."],
  }),
  "upload.too_many": (f: { name: string; count: number }) => ({
    title: `Chưa nhận thêm tệp “${f.name}”: đang có ${String(f.count)} tệp tải dở.`,
    facts: ["Tải xong hoặc hủy bớt các tệp đang tải dở rồi chọn lại tệp này. Tệp tải dở tự hết hạn sau 24 giờ."],
  }),
  "upload.too_much": (f: { name: string; bytes: number; maxBytes: number }) => ({
    title: `Chưa nhận thêm tệp “${f.name}”: các tệp đã tải mà chưa dùng đã đến ${formatBytes(f.bytes)}.`,
    facts: [
      `Mỗi tài khoản giữ nhiều nhất ${formatBytes(f.maxBytes)} tệp chưa dùng. Lưu các biểu mẫu đang làm hoặc bỏ bớt tệp rồi chọn lại.`,
    ],
  }),
  "upload.busy": () => ({
    title: "Tệp này đang được tải ở một thẻ khác.",
    facts: ["Đợi nửa phút rồi bấm “Tải tiếp”. Phần đã tải được giữ lại."],
  }),
  "upload.moved": () => ({
    title: "Phần vừa gửi không nối tiếp phần đã nhận.",
    facts: ["Bấm “Tải tiếp”: việc tải bắt đầu lại từ đúng chỗ máy chủ đã nhận."],
  }),
  "upload.too_long": () => ({
    title: "Dữ liệu gửi lên nhiều hơn dung lượng đã khai của tệp.",
    facts: ["Tệp có thể đã bị sửa trong khi tải. Hãy chọn lại tệp."],
  }),
  "upload.unreadable": () => ({
    title: "Yêu cầu tải tệp này không đọc được.",
    facts: ["Chưa có gì được lưu. Hãy mở lại trang rồi chọn lại tệp."],
  }),
  "upload.no_room": () => ({
    title: "Chưa lưu được tệp: máy chủ hết chỗ.",
    facts: ["Phần đã tải được giữ lại. Hãy báo người quản trị dọn chỗ, rồi bấm “Tải tiếp”."],
  }),
  "upload.failed": () => ({
    title: "Máy chủ gặp sự cố khi nhận tệp.",
    facts: ["Phần đã tải được giữ lại; lỗi đã vào nhật ký. Hãy bấm “Tải tiếp” sau một phút."],
  }),
  "upload.password_first": () => ({
    title: "Cần đổi mật khẩu ban đầu trước khi tải tệp lên.",
    facts: ["Mở trang đổi mật khẩu, đặt mật khẩu mới rồi quay lại."],
  }),
  "picture.none": () => ({ title: "Chưa có ảnh nào để ghép.", facts: ["Chụp hoặc chọn ảnh của từng trang trước."] }),
  "picture.too_many": (f: { maxCount: number }) => ({
    title: `Một tệp ghép được nhiều nhất ${String(f.maxCount)} ảnh.`,
    facts: ["Hãy bỏ bớt ảnh, hoặc quét văn bản dài thành PDF."],
  }),
  "picture.unreadable": (f: { name: string }) => ({
    title: `Không đọc được ảnh “${f.name}”.`,
    facts: ["Ảnh bị hỏng hoặc chưa lưu hết. Hãy bỏ ảnh này, chụp lại rồi ghép."],
  }),
  "picture.too_fine": (f: { name: string }) => ({
    title: `Ảnh “${f.name}” có quá nhiều điểm ảnh.`,
    facts: [
      "Nhiều nhất 45 triệu điểm ảnh, tương đương một trang A4 quét 600 dpi. Hãy chụp hoặc quét lại ở mức thấp hơn.",
    ],
  }),
  "picture.too_large": (f: { count: number; byteCount: number; maxBytes: number }) => ({
    title: `${String(f.count)} ảnh nặng tổng cộng ${formatBytes(f.byteCount)}, quá ${formatBytes(f.maxBytes)}.`,
    facts: ["Hãy giảm cỡ ảnh trong cài đặt máy ảnh của điện thoại rồi chụp lại, hoặc bỏ bớt trang không cần."],
  }),
});
