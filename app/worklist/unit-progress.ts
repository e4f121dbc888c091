import { effectiveDeadline, isLate } from "~/campaigns/deadline";
import type { Instant } from "~/shared/time";
import { looks, type StatusLook } from "~/shared/ui/status";
import { latestPassUntil, type UnitPass } from "./unit-work";

export interface UnitInCampaign {
  dossierDueAt: Instant;
  passes: readonly Pick<UnitPass, "state" | "untilAt">[];
  dossier: {
    state: "draft" | "submitted" | "returned" | "accepted";
    submissionCount: number;
    correctionDueAt: Instant | null;
    /** Papers count by their incoming stamp, however long their entering takes. */
    stampedAt?: Instant | null;
  } | null;
}

/** True when the unit still owes its dossier and its own end has passed. */
export function isOverdue({ dossierDueAt, passes, dossier }: UnitInCampaign, now: Instant): boolean {
  if (dossier !== null && dossier.state !== "draft" && dossier.state !== "returned") return false;
  const { endsAt } = effectiveDeadline({
    campaignDueAt: dossierDueAt,
    latePassUntil: latestPassUntil(passes),
    correctionDueAt: dossier?.correctionDueAt ?? null,
    state: dossier?.state ?? "draft",
  });
  const arrivedAt = dossier?.state === "draft" ? (dossier.stampedAt ?? null) : null;
  return isLate(arrivedAt ?? now, endsAt);
}

/** Where a unit stands with its dossier, as who follows the whole campaign reads it. */
export function unitLook(unit: UnitInCampaign, now: Instant): StatusLook {
  const { dossier, passes } = unit;
  if (dossier?.state === "accepted") return { ...looks.done, label: "Đã tiếp nhận" };
  if (dossier?.state === "submitted")
    return { ...looks.waiting, label: dossier.submissionCount > 1 ? "Chờ thẩm định lại" : "Chờ thẩm định" };
  if (passes.some((pass) => pass.state === "asked")) return { ...looks.waiting, label: "Xin nộp muộn" };
  if (dossier?.state === "returned")
    return isOverdue(unit, now) ? { ...looks.overdue, label: "Quá hạn sửa" } : looks.returned;
  if (isOverdue(unit, now))
    return { ...looks.overdue, label: dossier === null ? "Quá hạn, chưa lập" : "Quá hạn, chưa nộp" };
  return dossier === null ? { ...looks.none, label: "Chưa lập hồ sơ" } : looks.draft;
}
