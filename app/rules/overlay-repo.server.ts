import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { Overlay, OverlaySubject, RecordedOverlay } from "./overlay";
import type { RuleValue } from "./rule";

export async function insertOverlay(
  db: Queryable,
  overlay: Overlay,
  by: { recordedAt: Instant; recordedByName: string },
): Promise<void> {
  await db
    .insertInto("rule_overlay")
    .values({
      id: overlay.id,
      subject: overlay.subject,
      about: overlay.about,
      title: overlay.title,
      value: JSON.stringify(overlay.value),
      replaced_rule_id: overlay.replacedRuleId,
      document: overlay.document,
      document_on: overlay.documentOn,
      issuer: overlay.issuer,
      article: overlay.article,
      valid_from: overlay.validFrom,
      valid_to: overlay.validTo,
      note: overlay.note,
      recorded_at: by.recordedAt,
      recorded_by_name: by.recordedByName,
      ended_at: null,
      ended_by_name: "",
      ended_reason: "",
    })
    .execute();
}

/** False when somebody else ended it first. What was recorded stays as it was. */
export async function setOverlayEnded(
  db: Queryable,
  id: string,
  by: { endedAt: Instant; endedByName: string; endedReason: string },
): Promise<boolean> {
  const row = await db
    .updateTable("rule_overlay")
    .set({ ended_at: by.endedAt, ended_by_name: by.endedByName, ended_reason: by.endedReason })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** All that were ever recorded, the newest first. An agency has some dozens. */
export async function listOverlays(db: Queryable): Promise<RecordedOverlay[]> {
  const rows = await db
    .selectFrom("rule_overlay")
    .selectAll()
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject as OverlaySubject,
    about: row.about,
    title: row.title,
    // Written by insertOverlay from a checked form.
    value: JSON.parse(row.value) as RuleValue,
    replacedRuleId: row.replaced_rule_id,
    document: row.document,
    documentOn: row.document_on,
    issuer: row.issuer,
    article: row.article,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    endedAt: row.ended_at,
    endedByName: row.ended_by_name,
    endedReason: row.ended_reason,
  }));
}

export interface RecordedChoice {
  choiceId: string;
  isOn: boolean;
  reason: string;
  recordedAt: Instant;
  recordedByName: string;
}

export async function insertChoice(db: Queryable, choice: RecordedChoice & { id: string }): Promise<void> {
  await db
    .insertInto("rule_choice")
    .values({
      id: choice.id,
      choice_id: choice.choiceId,
      is_on: choice.isOn ? 1 : 0,
      reason: choice.reason,
      recorded_at: choice.recordedAt,
      recorded_by_name: choice.recordedByName,
    })
    .execute();
}

/** All choices up to that instant, the oldest first. */
export async function listChoices(db: Queryable, asOf: Instant): Promise<RecordedChoice[]> {
  const rows = await db
    .selectFrom("rule_choice")
    .selectAll()
    .where("recorded_at", "<=", asOf)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    choiceId: row.choice_id,
    isOn: row.is_on === 1,
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
  }));
}
