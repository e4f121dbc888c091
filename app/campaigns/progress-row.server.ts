import { formatDeadline, formatShort, twoDigits } from "~/shared/time";
import type { UnitProgress } from "./figures-queries.server";
import type { PhaseLook } from "./looks";

export interface ProgressRow {
  unitId: string;
  unitName: string;
  dossierId: string | null;
  collectives: string;
  individuals: string;
  at: string;
  look: PhaseLook | { tone: "wait"; icon: "returned"; label: string };
}

/** Stands in a cell that has nothing to say: an empty one reads as forgotten on a phone. */
export const none = "–";

const dossierLooks = {
  draft: { tone: "busy", icon: "half", label: "Đang soạn" },
  submitted: { tone: "wait", icon: "clock", label: "Chờ thẩm định" },
  returned: { tone: "wait", icon: "returned", label: "Trả lại để sửa" },
  accepted: { tone: "ok", icon: "tick", label: "Đã tiếp nhận" },
} as const;

/** How far one unit is, as words. */
export function progressRow({ unitId, unitName, dossier }: UnitProgress): ProgressRow {
  if (dossier === null)
    return {
      unitId,
      unitName,
      dossierId: null,
      collectives: none,
      individuals: none,
      at: none,
      look: { tone: "mute", icon: "none", label: "Chưa lập hồ sơ" },
    };
  const at =
    dossier.state === "returned" && dossier.correctionDueAt !== null
      ? `hạn sửa ${formatDeadline(dossier.correctionDueAt)}`
      : dossier.submittedAt === null
        ? none
        : `nộp ${formatShort(dossier.submittedAt)}`;
  return {
    unitId,
    unitName,
    dossierId: dossier.id,
    collectives: twoDigits(dossier.collectiveCount),
    individuals: twoDigits(dossier.individualCount),
    at,
    look: dossierLooks[dossier.state],
  };
}

// What a unit is still writing is its own business: others see that it writes.
export function withoutDraftCounts(row: ProgressRow, { dossier }: UnitProgress): ProgressRow {
  return dossier?.state === "draft" ? { ...row, collectives: none, individuals: none } : row;
}
