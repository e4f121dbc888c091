import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type Tone = "mute" | "busy" | "wait" | "ok" | "bad" | "seal";

export interface StatusLook {
  tone: Tone;
  icon: IconName;
  label: string;
}

export interface StatusProps {
  tone: Tone;
  icon: IconName;
  /** Framed: once a page, in its header. */
  box?: boolean | undefined;
  children: ReactNode;
}

/** Shape, word and colour together; the shape alone tells it on a grey print-out. */
export function Status({ tone, icon, box = false, children }: StatusProps) {
  return (
    <span className={`st st--${tone}${box ? " st--box" : ""}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}

/** A state whose look is kept as data. */
export function StatusOf({ look, box }: { look: StatusLook; box?: boolean | undefined }) {
  return (
    <Status tone={look.tone} icon={look.icon} box={box}>
      {look.label}
    </Status>
  );
}

/** Looks that recur in every part of the product; the word can be replaced. */
export const looks = {
  none: { tone: "mute", icon: "none", label: "Chưa bắt đầu" },
  draft: { tone: "busy", icon: "half", label: "Đang soạn" },
  waiting: { tone: "wait", icon: "clock", label: "Chờ thẩm định" },
  returned: { tone: "wait", icon: "returned", label: "Trả lại để sửa" },
  soon: { tone: "wait", icon: "warn", label: "Sắp đến hạn" },
  overdue: { tone: "bad", icon: "warn", label: "Quá hạn" },
  done: { tone: "ok", icon: "tick", label: "Đã xong" },
  refused: { tone: "bad", icon: "cross", label: "Không đạt" },
  paused: { tone: "mute", icon: "paused", label: "Tạm dừng" },
  unknown: { tone: "mute", icon: "unknown", label: "Chưa đủ dữ liệu" },
  tie: { tone: "wait", icon: "tie", label: "Bằng nhau, chưa phân định" },
  reserve: { tone: "busy", icon: "reserve", label: "Dự bị" },
  issued: { tone: "seal", icon: "seal", label: "Đã ban hành" },
} as const satisfies Record<string, StatusLook>;
