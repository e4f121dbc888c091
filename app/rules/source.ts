import type { CalendarDate } from "~/shared/time";

/**
 * How a fact of law came to us. `quoted`: read in a text that quotes the law; `inferred`: follows from such texts; `general`: general
 * knowledge; `hint`: from a source known to be unreliable; `superseded`: quoted from a text no longer in force.
 */
export const evidences = ["quoted", "inferred", "general", "hint", "superseded"] as const;
export type Evidence = (typeof evidences)[number];

export const evidenceNames: Readonly<Record<Evidence, string>> = {
  quoted: "Đã đối chiếu với văn bản dẫn lại điều luật",
  inferred: "Chưa kiểm chứng: suy ra từ các văn bản đã đọc",
  general: "Chưa kiểm chứng: chưa đọc được điều luật",
  hint: "Chưa kiểm chứng: nguồn thứ cấp, có thể sai",
  superseded: "Đã đối chiếu; văn bản đã hết hiệu lực",
};

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
