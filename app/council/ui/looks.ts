import type { StatusLook } from "~/shared/ui/status";
import { looks } from "~/shared/ui/status";
import type { SessionState } from "../session";
import type { SessionRule } from "../session-rules";
import type { Outcome } from "../tally";

export const sessionLooks: Readonly<Record<SessionState, StatusLook>> = {
  preparing: { ...looks.draft, label: "Đang chuẩn bị" },
  open: { tone: "busy", icon: "half", label: "Đang họp" },
  concluded: { ...looks.done, label: "Đã kết thúc" },
};

/** A result as its line's level calls it: a province line ends in a proposal, never in an award of ours. */
export function outcomeLook(outcome: Outcome | null, level: "agency" | "province"): StatusLook {
  switch (outcome) {
    case null:
      return { ...looks.none, label: "Chưa biểu quyết" };
    case "proposed":
      return { ...looks.done, label: level === "province" ? "Đề nghị cấp tỉnh" : "Trong chỉ tiêu" };
    case "undecided":
      return { ...looks.tie, label: "Bằng phiếu, chưa phân định" };
    case "reserve":
      return { ...looks.reserve, label: "Dự bị" };
    case "not_proposed":
      return { ...looks.refused, label: "Không đề nghị" };
  }
}

export const ruleLooks: Readonly<Record<SessionRule["result"], StatusLook>> = {
  met: { tone: "ok", icon: "tick", label: "Đủ" },
  not_met: { tone: "bad", icon: "cross", label: "Chưa đủ" },
  applied: { tone: "ok", icon: "tick", label: "Áp dụng" },
  unknown: { tone: "wait", icon: "unknown", label: "Chưa xác định" },
};
