/** Work in the background as the administrator reads it; the names are those of the slices' handlers. */
const labels: Readonly<Record<string, string>> = {
  "installation.daily": "Dọn tệp không dùng, ghi mốc nhật ký hằng ngày",
  "certificates.render": "Tạo giấy khen của một quyết định",
  "mail.send": "Gửi một thư điện tử",
  "reminders.sweep": "Tìm hạn sắp đến và nhắc việc",
  "imports.read": "Đọc một bảng tính để nhập dữ liệu",
  "imports.clear": "Dọn một lần nhập đã bỏ",
  "people.search_words": "Lập chỉ mục tìm kiếm theo tên",
};

export function jobLabel(name: string): string {
  return labels[name] ?? name;
}

const troubles: readonly [RegExp, string][] = [
  [/ENOSPC|disk full|SQLITE_FULL|no space/iu, "Máy chủ hết chỗ lưu. Giải phóng ổ đĩa rồi cho chạy lại."],
  [
    /EACCES|EPERM|EROFS/u,
    "Máy chủ không được phép ghi vào thư mục dữ liệu. Kiểm tra quyền của thư mục rồi cho chạy lại.",
  ],
  [
    /ENOENT|not in the store|no such file/iu,
    "Thiếu một tệp trong thư mục dữ liệu. Khôi phục tệp từ bản sao lưu rồi cho chạy lại.",
  ],
  [
    /Greeting never received|Connection timeout|ESOCKET|EDNS/u,
    "Máy chủ thư không trả lời. Kiểm tra SMTP_URL và kết nối rồi cho chạy lại.",
  ],
  [/SQLITE_BUSY|database is locked|timeout|timed out/iu, "Cơ sở dữ liệu bận quá lâu. Cho chạy lại."],
  [
    /EAUTH|Invalid login|authentication/iu,
    "Máy chủ thư từ chối tên hoặc mật khẩu. Kiểm tra SMTP_URL rồi cho chạy lại.",
  ],
  [
    /EENVELOPE|recipient|mailbox|MAIL FROM|RCPT/u,
    "Máy chủ thư không nhận địa chỉ gửi hoặc địa chỉ nhận. Kiểm tra địa chỉ thư của tài khoản và MAIL_FROM rồi cho chạy lại.",
  ],
  [
    /ECONNREFUSED|ENOTFOUND|ECONNRESET|terminat/iu,
    "Mất kết nối đến cơ sở dữ liệu, máy chủ thư hoặc dịch vụ bên ngoài. Kiểm tra kết nối rồi cho chạy lại.",
  ],
  [
    /glyph|font|letter|phông chữ/iu,
    "Phông chữ thiếu một chữ trong văn bản. Xem chi tiết kỹ thuật, sửa tên rồi cho chạy lại.",
  ],
  [/stopped in the middle|memory/iu, "Tiến trình bị dừng giữa chừng nhiều lần, có thể do máy chủ thiếu bộ nhớ."],
];

/** The machine's words for a failure, in plain ones; they stay beside it for whoever repairs it. */
export function jobTrouble(error: string): string {
  return (
    troubles.find(([pattern]) => pattern.test(error))?.[1] ??
    "Có lỗi ngoài dự kiến. Gửi chi tiết kỹ thuật cho người vận hành máy chủ."
  );
}
