import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { overlayRule } from "./overlay";
import { listChoices, listOverlays } from "./overlay-repo.server";
import { shippedRules, withAgency, type RuleBook } from "./rule-book";

/** The texts of law with the agency's own rules and choices as they were recorded at that instant. */
export async function loadRules(db: Queryable, asOf: Instant): Promise<RuleBook> {
  const [overlays, choices] = [await listOverlays(db), await listChoices(db, asOf)];
  const known = overlays.filter((one) => one.recordedAt <= asOf && (one.endedAt === null || one.endedAt > asOf));
  return withAgency(
    shippedRules,
    known.map(overlayRule),
    new Map(choices.map((choice) => [choice.choiceId, choice.isOn])),
  );
}
