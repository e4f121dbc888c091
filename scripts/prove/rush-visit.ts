import type { Instant } from "~/shared/time";
import type { UnitVisitor } from "./unit-visitor";

/** How a unit comes: most once, some press twice, some on a line that falls, some after the end. */
export type Manner = "once" | "twice" | "broken" | "late";

export interface Attempt {
  sentAt: Instant;
  answeredAt: Instant;
  outcome: { kind: "accepted" | "already"; receiptCode: string } | { kind: "late" } | { kind: "other"; what: string };
}

/** What a unit did and was told. */
export interface Visit {
  visitor: UnitVisitor;
  manner: Manner;
  /** SHA-256 of its three files. */
  hashes: string[];
  attempts: Attempt[];
  /** What kept it from submitting. */
  fault: string | null;
}
