import { looks, type StatusLook } from "~/shared/ui/status";
import type { PublicStanding } from "../reserve-publication";
import type { NoticeFate } from "../above-view.server";
import type { ResultPhase } from "../result-pages.server";
import type { SigningState } from "../signing-file";
import type { PlaceState } from "../vacancy-page.server";

export const signingLooks: Readonly<Record<SigningState, StatusLook>> = {
  submitted: { ...looks.waiting, label: "Chờ ký" },
  signed: { ...looks.done, label: "Đã ký" },
  sent_back: { ...looks.returned, label: "Đã trả lại" },
};

export const decisionLooks: Readonly<Record<"signed" | "issued", StatusLook>> = {
  signed: { ...looks.waiting, label: "Đã ký, chờ số và ngày" },
  issued: looks.issued,
};

export const phaseLooks: Readonly<Record<ResultPhase, StatusLook>> = {
  running: { tone: "busy", icon: "half", label: "Đang công khai" },
  waiting: { ...looks.waiting, label: "Chờ quyết định" },
  issued: { ...looks.issued, label: "Đã có quyết định" },
};

export const fateLooks: Readonly<Record<NoticeFate, StatusLook>> = {
  by_superior: { ...looks.done, label: "Được cấp trên khen thưởng" },
  awarded: { ...looks.done, label: "Được khen thưởng" },
  to_superior: { ...looks.waiting, label: "Đã đề nghị cấp tỉnh" },
  not_awarded: { tone: "mute", icon: "none", label: "Chưa được khen thưởng" },
};

export const calledLooks: Readonly<Record<PublicStanding, StatusLook>> = {
  with_list: { ...looks.done, label: "Đã công khai cùng danh sách" },
  unpublished: { ...looks.waiting, label: "Chưa công khai" },
  running: phaseLooks.running,
  published: { ...looks.done, label: "Đã công khai đủ ngày" },
};

export const placeLooks: Readonly<Record<PlaceState, StatusLook>> = {
  held: { ...looks.waiting, label: "Đề nghị" },
  called: { ...looks.waiting, label: "Đề nghị, từ dự bị" },
  signed: { ...looks.done, label: "Trong quyết định" },
  first: { ...looks.waiting, label: "Dự bị thứ nhất" },
  reserve: { tone: "mute", icon: "none", label: "Dự bị" },
};
