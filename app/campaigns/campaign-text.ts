import { formatDate, type CalendarDate } from "~/shared/time";
import type { LegalBasis } from "./campaign";

/** The items of a text that was typed one a line. */
export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** "Kế hoạch số 157/KH-UBND ngày 27/04/2023 của Ủy ban nhân dân tỉnh về …"; documents word the day in their own way. */
export function basisText(
  basis: LegalBasis,
  dayText: (on: CalendarDate) => string = (on) => `ngày ${formatDate(on)}`,
): string {
  return [
    basis.title,
    basis.number === "" ? "" : `số ${basis.number}`,
    basis.datedOn === null ? "" : dayText(basis.datedOn),
    basis.issuer === "" ? "" : `của ${basis.issuer}`,
    basis.about === "" ? "" : `về ${basis.about}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
