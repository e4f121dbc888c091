import type { CalendarDate } from "~/shared/time";

/**
 * How a fact of law came to us. `quoted`: read in a text that quotes the law; `inferred`: follows from such texts; `general`: general
 * knowledge; `superseded`: quoted from a text no longer in force.
 */
export type Evidence = "quoted" | "inferred" | "general" | "superseded";

/** Where a rule stands and when it binds. Both days count; null = open. */
export interface Source {
  basis: string;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  evidence: Evidence;
}

/** Facts that nobody has read in the law itself are shown with "chưa kiểm chứng" and never bind by themselves. */
export function isVerified(source: Pick<Source, "evidence">): boolean {
  return source.evidence === "quoted" || source.evidence === "superseded";
}

export function isInForce(source: Pick<Source, "validFrom" | "validTo">, on: CalendarDate): boolean {
  return (source.validFrom === null || source.validFrom <= on) && (source.validTo === null || on <= source.validTo);
}

/** The row in force on that day; of several the one that began last. */
export function rowOn<T extends Pick<Source, "validFrom" | "validTo">>(rows: readonly T[], on: CalendarDate): T | null {
  return rows.reduce<T | null>((best, row) => {
    if (!isInForce(row, on)) return best;
    return best === null || (row.validFrom ?? "") > (best.validFrom ?? "") ? row : best;
  }, null);
}
