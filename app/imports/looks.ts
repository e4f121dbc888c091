import type { StatusLook } from "~/shared/ui/status";
import type { ImportState, RowVerdict } from "./import-kind";

export const stateLooks: Readonly<Record<ImportState, StatusLook>> = {
  waiting: { tone: "busy", icon: "clock", label: "Chờ đọc" },
  reading: { tone: "busy", icon: "clock", label: "Đang đọc" },
  ready: { tone: "wait", icon: "warn", label: "Chờ kiểm tra" },
  refused: { tone: "bad", icon: "cross", label: "Không đọc được" },
  written: { tone: "ok", icon: "tick", label: "Đã ghi vào sổ" },
  undone: { tone: "mute", icon: "returned", label: "Đã hoàn tác" },
  discarded: { tone: "mute", icon: "cross", label: "Đã bỏ" },
};

export const verdictLooks: Readonly<Record<RowVerdict, StatusLook>> = {
  wrong: { tone: "bad", icon: "cross", label: "Có lỗi" },
  unsure: { tone: "wait", icon: "warn", label: "Cần chọn người" },
  new: { tone: "ok", icon: "tick", label: "Thêm mới" },
  changed: { tone: "busy", icon: "info", label: "Bổ sung, sửa" },
  same: { tone: "mute", icon: "info", label: "Đã có" },
  skipped: { tone: "mute", icon: "cross", label: "Bỏ qua" },
};
