import { paths } from "~/shared/paths";
import { formatInstant, type Instant } from "~/shared/time";

const advisingRule = "Thường trực thi đua giao đơn vị tham mưu tổng hợp hồ sơ trong từng phong trào";
const gatheringRule = "Đơn vị tham mưu tổng hợp hồ sơ các đơn vị đã nộp; mỗi đề nghị ở một hồ sơ";

/** Refusals about advising units and what they gather; joined in messages.ts. */
export const gatheringMessages = {
  "advising.itself": (f: { unitName: string }) => ({
    title: "Chưa giao: đơn vị tham mưu không tổng hợp hồ sơ của chính mình.",
    facts: [`${f.unitName} vừa là đơn vị tham mưu, vừa ở danh sách đơn vị được tổng hợp.`],
    source: advisingRule,
    kept: "Những gì vừa chọn vẫn còn ở dưới.",
    next: [{ label: "Bỏ đơn vị tham mưu khỏi danh sách" }],
  }),
  "advising.chain": (f: { unitName: string; advisingName: string }) => ({
    title: "Chưa giao: hồ sơ chỉ tổng hợp qua một đơn vị.",
    facts: [`Hồ sơ của ${f.unitName} do ${f.advisingName} tổng hợp, nên ${f.unitName} không tổng hợp cho đơn vị khác.`],
    source: advisingRule,
    kept: "Những gì vừa chọn vẫn còn ở dưới.",
    next: [{ label: "Chọn đơn vị khác, hoặc bỏ việc giao trước" }],
  }),
  "advising.named_already": (f: { units: readonly string[] }) => ({
    title: "Chưa giao: có đơn vị đã được giao cho đơn vị tham mưu.",
    facts: [...f.units],
    source: advisingRule,
    kept: "Những gì vừa chọn vẫn còn ở dưới.",
    next: [{ label: "Bỏ việc giao trước, rồi giao lại" }],
  }),
  "advising.taken_in": (f: { units: readonly string[] }) => ({
    title: "Chưa giao: có hồ sơ đã được tiếp nhận.",
    facts: [`Đã tiếp nhận hồ sơ của ${f.units.join(", ")}.`],
    source: advisingRule,
    kept: "Những gì vừa chọn vẫn còn ở dưới.",
    next: [{ label: "Bỏ các đơn vị này khỏi việc giao" }],
  }),
  "advising.in_use": (f: { unitName: string; advisingName: string; names: readonly string[] }) => ({
    title: "Việc giao giữ nguyên: đã có đề nghị được tổng hợp.",
    facts: [`${f.advisingName} đã tổng hợp từ hồ sơ của ${f.unitName}: ${f.names.join(", ")}.`],
    source: gatheringRule,
    next: [{ label: "Đơn vị tham mưu bỏ tổng hợp các đề nghị này trước" }],
  }),
  "dossier.goes_through": (f: { unitName: string; advisingName: string; gatheringId: string | null }) => ({
    title: "Kết quả chưa được ghi: hồ sơ này qua đơn vị tham mưu tổng hợp.",
    facts: [
      `Hồ sơ của ${f.unitName} do ${f.advisingName} tổng hợp; đề nghị được thẩm định trong hồ sơ của ${f.advisingName}.`,
    ],
    source: advisingRule,
    kept: "Những gì vừa nhập vẫn còn ở dưới để chép lại nếu cần.",
    next: [
      f.gatheringId === null
        ? { label: `Chờ ${f.advisingName} lập hồ sơ` }
        : { label: `Mở hồ sơ của ${f.advisingName}`, href: paths.dossier(f.gatheringId) },
      { label: "Hoặc bỏ việc giao đơn vị tham mưu khi chưa có đề nghị nào được tổng hợp" },
    ],
  }),
  "dossier.gathered": (f: { dossierId: string; advisingName: string; names: readonly string[] }) => ({
    title: "Hồ sơ chưa được rút: đã có đề nghị được tổng hợp.",
    facts: [`${f.advisingName} đã tổng hợp: ${f.names.join(", ")}.`],
    source: "Đơn vị rút hồ sơ khi chưa bắt đầu tổng hợp, thẩm định",
    kept: "Hồ sơ đã nộp giữ nguyên.",
    next: [
      { label: `Đề nghị ${f.advisingName} trả lại đề nghị cần sửa` },
      { label: "Xem hồ sơ", href: paths.dossier(f.dossierId) },
    ],
  }),
  "nomination.gathered": (f: { dossierId: string; name: string; unitName: string }) => ({
    title: `Đề nghị ${f.name} không thay đổi: đây là đề nghị của ${f.unitName}.`,
    facts: ["Đề nghị được tổng hợp giữ nguyên nội dung và tài liệu đơn vị đã nộp."],
    source: gatheringRule,
    kept: "Những gì vừa nhập vẫn còn ở dưới để chép lại nếu cần.",
    next: [{ label: `Trả lại ${f.unitName} để sửa, hoặc bỏ tổng hợp`, href: paths.gathering(f.dossierId) }],
  }),
  "gathering.not_advising": (f: { dossierId: string; name: string }) => ({
    title: `Không có thay đổi nào được ghi: ${f.name} không thuộc đơn vị được giao tổng hợp.`,
    facts: ["Việc giao có thể vừa thay đổi."],
    source: advisingRule,
    next: [{ label: "Xem danh sách tổng hợp", href: paths.gathering(f.dossierId) }],
  }),
  "gathering.taken_already": (f: { dossierId: string; name: string; byName: string; at: Instant }) => ({
    title: `Chưa tổng hợp thêm: ${f.name} đã được tổng hợp.`,
    facts: [`${f.byName} tổng hợp lúc ${formatInstant(f.at)} (giờ Việt Nam).`],
    source: gatheringRule,
    kept: "Không đề nghị nào vừa chọn bị thay đổi.",
    next: [{ label: "Xem danh sách tổng hợp", href: paths.gathering(f.dossierId) }],
  }),
  "gathering.not_submitted": (f: { dossierId: string; name: string; unitName: string; state: string }) => ({
    title: `Không có thay đổi nào được ghi: hồ sơ có ${f.name} không ở tình trạng đã nộp.`,
    facts: [`Hồ sơ của ${f.unitName}: ${f.state}.`],
    source: gatheringRule,
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Xem danh sách tổng hợp", href: paths.gathering(f.dossierId) }],
  }),
  "gathering.nothing_to_undo": (f: { dossierId: string; name: string }) => ({
    title: `Không có thay đổi nào được ghi: ${f.name} chưa được xét tổng hợp.`,
    facts: ["Có thể người khác vừa bỏ."],
    source: gatheringRule,
    next: [{ label: "Xem danh sách tổng hợp", href: paths.gathering(f.dossierId) }],
  }),
} as const;
