import { addMs, formatLeft, type Instant } from "~/shared/time";
import { dueText, isLate, type CampaignPhase, type DossierEnd } from "./deadline";

/** Tone, shape and word of a phase, as the design system draws them. */
export interface PhaseLook {
  tone: "mute" | "busy" | "wait" | "ok" | "bad" | "seal";
  icon: "none" | "half" | "clock" | "tick" | "reserve" | "seal" | "cross";
  label: string;
}

export const phaseLooks: Readonly<Record<CampaignPhase, PhaseLook>> = {
  draft: { tone: "mute", icon: "none", label: "Đang soạn" },
  launched: { tone: "busy", icon: "clock", label: "Đã phát động, chưa nhận hồ sơ" },
  collecting: { tone: "busy", icon: "half", label: "Đang nhận hồ sơ" },
  closed: { tone: "wait", icon: "clock", label: "Hết hạn nộp, đang thẩm định" },
  reviewing: { tone: "wait", icon: "clock", label: "Đang xét khen thưởng" },
  decided: { tone: "seal", icon: "seal", label: "Đã ban hành quyết định" },
  concluded: { tone: "ok", icon: "tick", label: "Đã tổng kết" },
  cancelled: { tone: "bad", icon: "cross", label: "Đã hủy" },
};

export interface DeadlineLook {
  what: string;
  at: Instant;
  text: string;
  left: string;
  tone: "far" | "soon" | "past";
}

const soonMs = 3 * 86_400_000;

export function dossierDeadline({ dueAt, grace }: DossierEnd, now: Instant): DeadlineLook {
  const tone = isLate(now, dueAt) ? "past" : isLate(addMs(now, soonMs), dueAt) ? "soon" : "far";
  return { what: "Hạn nộp hồ sơ", at: dueAt, text: dueText(dueAt, grace), left: formatLeft(now, dueAt), tone };
}
