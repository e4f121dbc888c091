import { formatBytes } from "./forms/file-schema";
import { defineMessages } from "./messages";

/** Refusals of the file store, in words; the codes are those of files.server.ts. */
export const fileMessages = defineMessages({
  "file.too_large": (f: { name: string; maxBytes: number }) => ({
    title: `Tệp “${f.name}” quá lớn.`,
    facts: [`Mỗi tệp nhiều nhất ${formatBytes(f.maxBytes)}. Hãy quét lại với độ phân giải thấp hơn (150–200 dpi) hoặc tách thành nhiều tệp.`],
  }),
  "file.empty": (f: { name: string }) => ({ title: `Tệp “${f.name}” rỗng.`, facts: ["Chọn lại tệp có nội dung."] }),
  "file.wrong_type": (f: { name: string; advice: string }) => ({ title: `Tệp “${f.name}” không thuộc loại được nhận.`, facts: [f.advice] }),
  "file.broken_pdf": (f: { name: string }) => ({ title: `Tệp “${f.name}” không đọc được: tệp PDF bị hỏng.`, facts: ["Quét lại hoặc xuất lại PDF rồi tải lên."] }),
  "file.encrypted_pdf": (f: { name: string }) => ({ title: `Tệp “${f.name}” được đặt mật khẩu.`, facts: ["Bỏ mật khẩu của tệp rồi tải lên, để người thẩm định mở được."] }),
  "file.interrupted": (f: { name: string }) => ({ title: `Tệp “${f.name}” chưa tải lên hết: đường truyền bị ngắt.`, facts: ["Chưa có gì của tệp này được lưu. Hãy tải lên lại."] }),
  "file.disk_full": (f: { name: string }) => ({ title: `Chưa lưu được tệp “${f.name}”: máy chủ hết chỗ.`, facts: ["Hãy báo người quản trị, rồi tải lên lại sau."] }),
});
