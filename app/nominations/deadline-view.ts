import { dueText, isLate, type Due, type DueSource } from "~/campaigns/deadline";
import { formatLeft, formatLength, msOf, type Instant } from "~/shared/time";
import type { DeadlineView } from "~/shared/ui/deadline";

/** What the end that binds a dossier is called. */
export const dossierDueNames: Readonly<Record<DueSource, string>> = {
  campaign: "Hạn nộp hồ sơ",
  late_pass: "Hạn nộp được gia hạn",
  correction: "Hạn sửa hồ sơ",
};

const threeDaysMs = 3 * 86_400_000;

/** `arrived`: how what has come already is called; its arrival then stands in the place of now. */
export function deadlineView(
  { endsAt, grace }: Pick<Due, "endsAt" | "grace">,
  what: string,
  now: Instant,
  arrived: string | null = null,
): DeadlineView {
  const ms = msOf(endsAt) - msOf(now);
  return {
    what,
    at: endsAt,
    text: dueText(endsAt, grace),
    left:
      arrived === null
        ? formatLeft(now, endsAt)
        : `${arrived} ${isLate(now, endsAt) ? "sau" : "trước"} hạn ${formatLength(ms)}`,
    tone: isLate(now, endsAt) ? "past" : ms <= threeDaysMs && arrived === null ? "soon" : "far",
  };
}
