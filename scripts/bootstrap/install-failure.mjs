/** The sentence for a failed `npm ci`, found in what npm printed.
 * A missing compiler is looked for first: the failed download of a ready-made sqlite3 stands in the same output.
 * @param {string} output @returns {string} */
export function installFailure(output) {
  if (/ENOSPC|no space left on device/i.test(output))
    return "Ổ đĩa đã đầy nên không cài đặt được các thư viện. Hãy giải phóng khoảng 1,5 GB rồi chạy lại.";
  const isCompiling = /gyp ERR!|node-gyp/.test(output);
  const noCompiler =
    /find Python|Could not find any Python|not found: (make|g\+\+|c\+\+|cc)|(make|g\+\+|c\+\+|cc): (command )?not found|spawn make ENOENT|Could not find any Visual Studio|xcode-select/i;
  if (isCompiling && noCompiler.test(output))
    return (
      "Thư viện sqlite3 không có bản dựng sẵn cho máy này và máy không có bộ biên dịch. Hãy cài python3, make và g++ " +
      "(Debian, Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install) rồi chạy lại."
    );
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(
      output,
    )
  )
    return "Không tải được các thư viện: máy không kết nối được với kho gói npm. Hãy kiểm tra mạng (hoặc máy chủ trung gian) rồi chạy lại.";
  if (/EACCES|EPERM|permission denied/i.test(output))
    return "Không được phép ghi vào thư mục node_modules. Hãy chạy lại bằng tài khoản sở hữu thư mục này.";
  if (/EUSAGE|in sync/.test(output))
    return "package.json và package-lock.json không khớp nhau. Hãy chạy `npm install` rồi lưu lại package-lock.json.";
  if (/EBADENGINE|notsup/i.test(output))
    return "Một thư viện không chạy được với phiên bản Node.js hoặc hệ điều hành của máy này.";
  return "Cài đặt các thư viện không thành công. Phần cuối thông báo của npm ở trên nói rõ nguyên nhân.";
}
