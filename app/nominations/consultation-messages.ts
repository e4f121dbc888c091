import { paths } from "~/shared/paths";
import { formatInstant, type Instant } from "~/shared/time";

/** Refusals about written opinions; joined in messages.ts. */
export const consultationMessages = {
  "consultation.only_asked": () => ({
    title: "Ý kiến chưa được ghi: tài khoản này không trả lời thay nơi được hỏi.",
    facts: ["Đơn vị được hỏi trả lời bằng tài khoản của mình; ý kiến của cơ quan khác do Thường trực thi đua nhập."],
    source: "Phân quyền của cơ quan",
    next: [{ label: "Về danh sách hồ sơ", href: paths.dossiers() }],
  }),
  "consultation.not_submitted": (f: { dossierId: string; state: string }) => ({
    title: "Ý kiến chưa được xin: hồ sơ chưa nộp.",
    facts: [`Tình trạng hiện nay: ${f.state}.`],
    source: "Xin ý kiến về nội dung đơn vị đã nộp",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Xem hồ sơ", href: paths.dossier(f.dossierId) }],
  }),
  "consultation.own_unit": (f: { dossierId: string; unitName: string }) => ({
    title: "Ý kiến chưa được xin: nơi được hỏi chính là đơn vị có hồ sơ.",
    facts: [`Hồ sơ này của ${f.unitName}.`],
    source: "Xin ý kiến của nơi khác với đơn vị đề nghị; đơn vị đề nghị giải trình khi hồ sơ được trả lại",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [
      { label: "Chọn đơn vị khác" },
      { label: "Hoặc trả lại hồ sơ để đơn vị bổ sung", href: paths.appraise(f.dossierId) },
    ],
  }),
  "consultation.closed": (f: { id: string; state: "answered" | "withdrawn"; byName: string; at: Instant }) => ({
    title:
      f.state === "answered"
        ? "Ý kiến không thay đổi: đã có trả lời."
        : "Ý kiến chưa được ghi: việc xin ý kiến đã rút.",
    facts: [`${f.byName} ${f.state === "answered" ? "ghi trả lời" : "rút"} lúc ${formatInstant(f.at)} (giờ Việt Nam).`],
    source: "Mỗi lần xin ý kiến được trả lời hoặc rút một lần; đã trả lời thì sửa, hỏi thêm thì xin ý kiến lần mới",
    kept: "Những gì vừa nhập vẫn còn ở dưới để chép lại nếu cần.",
    next: [{ label: "Xem ý kiến", href: paths.consultation(f.id) }],
  }),
  "consultation.unanswered": (f: { id: string }) => ({
    title: "Không có thay đổi nào được ghi: chưa có trả lời.",
    facts: ["Nơi được hỏi chưa trả lời, hoặc việc xin ý kiến đã rút."],
    source: "Chỉ sửa hoặc cho đơn vị xem ý kiến đã trả lời",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Xem việc xin ý kiến", href: paths.consultation(f.id) }],
  }),
  "consultation.decided": (f: { id: string }) => ({
    title: "Ý kiến không thay đổi: hồ sơ đã được tiếp nhận.",
    facts: ["Kết quả thẩm định đã dựa trên ý kiến đang ghi."],
    source: "Ý kiến được sửa đến khi hồ sơ được tiếp nhận",
    kept: "Những gì vừa nhập vẫn còn ở dưới để chép lại nếu cần.",
    next: [{ label: "Xem ý kiến", href: paths.consultation(f.id) }],
  }),
  "consultation.not_by_who_gave": (f: { isEntered: boolean }) => ({
    title: "Ý kiến không thay đổi: tài khoản này không phải bên đã ghi ý kiến.",
    facts: [
      f.isEntered
        ? "Ý kiến do Thường trực thi đua nhập thay nơi trả lời."
        : "Ý kiến do đơn vị được hỏi trả lời bằng tài khoản của mình.",
    ],
    source: "Bên nào ghi ý kiến thì bên đó sửa",
    next: [{ label: "Về danh sách hồ sơ", href: paths.dossiers() }],
  }),
  "consultation.shown_already": (f: { id: string; isPublished: boolean }) => ({
    title: f.isPublished
      ? "Không có thay đổi nào được ghi: đơn vị đề nghị đã xem được ý kiến này."
      : "Không có thay đổi nào được ghi: đơn vị đề nghị không xem được ý kiến này.",
    facts: ["Có thể người khác vừa ghi."],
    source: "Thường trực thi đua quyết định từng ý kiến được cho đơn vị xem",
    next: [{ label: "Xem ý kiến", href: paths.consultation(f.id) }],
  }),
} as const;
