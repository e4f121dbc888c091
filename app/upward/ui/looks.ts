import type { UpwardState } from "~/decisions/upward-hold";
import { looks, type StatusLook } from "~/shared/ui/status";
import type { PackageState } from "../package";
import type { HoldView } from "../upward-page.server";

export const upwardLooks: Readonly<Record<UpwardState, StatusLook>> = {
  proposed: { ...looks.waiting, label: "Chờ gửi" },
  sent: { ...looks.draft, label: "Đã gửi, chờ kết quả" },
  awarded: { ...looks.done, label: "Được khen thưởng" },
  not_awarded: { tone: "mute", icon: "none", label: "Không được khen thưởng" },
  withdrawn: { tone: "mute", icon: "none", label: "Đã rút đề nghị" },
};

export const holdLooks: Readonly<Record<HoldView["state"], StatusLook>> = {
  waiting: { ...looks.paused, label: "Tạm giữ, chờ cấp trên" },
  awarded: { ...looks.refused, label: "Cấp trên đã khen" },
  released: { ...looks.done, label: "Đã giải tỏa" },
  free: { ...looks.done, label: "Được trình ký" },
  granted: { ...looks.issued, label: "Đã có quyết định" },
};

export const packageLooks: Readonly<Record<PackageState, StatusLook>> = {
  waiting: { ...looks.waiting, label: "Chờ lập" },
  making: { ...looks.draft, label: "Đang lập" },
  ready: { ...looks.done, label: "Đã lập xong" },
  refused: { ...looks.refused, label: "Chưa lập được" },
};
