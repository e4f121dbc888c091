import type { ReactElement } from "react";
import { IconCopy, type IconName } from "~/shared/ui/icon";
import { looks, type StatusLook } from "~/shared/ui/status";
import type { AppraisalResult } from "../appraisal";
import type { ConsultationState } from "../consultation";
import { dossierStateNames, type DossierState } from "../dossier";
import type { GatheringState } from "../gathering";
import type { LatePassState } from "../late-pass";

export const dossierLooks: Readonly<Record<DossierState, StatusLook>> = {
  draft: looks.draft,
  submitted: { ...looks.waiting, label: "Chờ thẩm định" },
  returned: looks.returned,
  accepted: { ...looks.done, label: dossierStateNames.accepted },
};

export const appraisalLooks: Readonly<Record<AppraisalResult, StatusLook>> = {
  pending: looks.waiting,
  meets: { ...looks.done, label: "Chấp nhận" },
  fails: { ...looks.refused, label: "Không chấp nhận" },
  held: looks.paused,
};

export const latePassLooks: Readonly<Record<LatePassState, StatusLook>> = {
  asked: { ...looks.waiting, label: "Chờ quyết định" },
  granted: { ...looks.done, label: "Đã cho phép" },
  refused: { ...looks.refused, label: "Không cho phép" },
};

export const consultationLooks: Readonly<Record<ConsultationState, StatusLook>> = {
  asked: { ...looks.waiting, label: "Chờ trả lời" },
  answered: { ...looks.done, label: "Đã trả lời" },
  withdrawn: { ...looks.none, label: "Đã rút" },
};

export function consultationLook({ state, isOverdue }: { state: ConsultationState; isOverdue: boolean }): StatusLook {
  if (!isOverdue) return consultationLooks[state];
  return state === "asked"
    ? { ...looks.overdue, label: "Quá hạn trả lời" }
    : { ...consultationLooks[state], label: "Trả lời sau hạn" };
}

export const gatheringLooks: Readonly<Record<GatheringState, StatusLook>> = {
  waiting: { ...looks.waiting, label: "Chưa xét tổng hợp" },
  taken: { ...looks.done, label: "Đã tổng hợp" },
  left: { ...looks.none, label: "Không tổng hợp" },
  unsubmitted: { ...looks.returned, label: "Đơn vị đang sửa" },
};

/** Of a dossier that an advising unit gathers: it waits for that unit. */
export const lowerLooks: Readonly<Record<DossierState, StatusLook>> = {
  ...dossierLooks,
  submitted: { ...looks.waiting, label: "Đã nộp" },
};

export const documentLooks = {
  signed: { ...looks.done, label: "Bản đã ký" },
  draft: { ...looks.draft, label: "Bản thảo" },
  missing: { ...looks.none, label: "Chưa có" },
} as const satisfies Record<string, StatusLook>;

// A list of 50 rows renders its state 50 times: the elements are made once, without components of their own, their shapes sent once.
function element({ tone, icon, label }: StatusLook): ReactElement {
  return (
    <span className={`st st--${tone}`}>
      {IconCopy({ name: icon })}
      <span>{label}</span>
    </span>
  );
}

export const dossierStateElements: Readonly<Record<DossierState, ReactElement>> = {
  draft: element(dossierLooks.draft),
  submitted: element(dossierLooks.submitted),
  returned: element(dossierLooks.returned),
  accepted: element(dossierLooks.accepted),
};

export const overdueElement = element({ ...looks.overdue, label: "Đang soạn, quá hạn" });

/** The shapes that these elements draw; the list holds them once (IconShapes). */
export const dossierStateIcons: readonly IconName[] = [
  ...Object.values(dossierLooks).map((look) => look.icon),
  looks.overdue.icon,
];
