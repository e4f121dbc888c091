import type { AppError } from "./errors";
import type { MessageTable } from "./messages";
import type { RefusalText } from "./refusal";

/** The sentence for a refusal. A code without a sentence is a bug and is thrown as one. */
export function refusalText(error: AppError, messages: MessageTable): RefusalText | null {
  switch (error.kind) {
    case "invalid":
      return null;
    case "not_found":
      return {
        title: "Không tìm thấy trang hoặc nội dung này.",
        facts: [
          "Địa chỉ có thể đã gõ sai, nội dung đã được dời đi, hoặc tài khoản đang dùng không được xem nội dung này.",
        ],
        next: [{ label: "Về trang Việc của tôi", href: "/" }],
      };
    case "conflict":
      return {
        title: "Nội dung này vừa được người khác sửa.",
        facts: [
          typeof error.facts["by"] === "string" && error.facts["by"] !== ""
            ? `Người sửa gần nhất: ${error.facts["by"]}.`
            : "Bản đang sửa trên trang này không còn là bản mới nhất.",
          ...(Array.isArray(error.facts["saved"])
            ? (error.facts["saved"] as readonly string[]).map((line) => `Bản đã lưu: ${line}`)
            : []),
        ],
        kept: "Những gì vừa nhập vẫn còn ở dưới.",
        next: [{ label: "So sánh với bản đã lưu, sửa lại nếu cần rồi lưu lần nữa" }],
      };
    case "denied":
      return sentence(error.reason.code, error.reason.facts, messages);
    case "rule":
      return sentence(error.code, error.facts, messages);
  }
}

function sentence(code: string, facts: Parameters<MessageTable[string]>[0], messages: MessageTable): RefusalText {
  const make = messages[code];
  if (make === undefined) throw new Error(`no sentence for ${code}`);
  return make(facts);
}
