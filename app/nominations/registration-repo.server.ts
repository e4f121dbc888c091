import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import type { Registration, RegistrationEntry } from "./registration";

type Tx = Transaction<Database>;

export async function findRegistration(
  db: Queryable,
  campaignId: string,
  unitId: string,
): Promise<Registration | null> {
  const row = await db
    .selectFrom("registration")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const entries = await db
    .selectFrom("registration_entry")
    .selectAll()
    .where("registration_id", "=", row.id)
    .orderBy("ordinal")
    .execute();
  return {
    id: row.id,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    sent: row.sent_at === null ? null : { at: row.sent_at, byName: row.sent_by_name },
    updatedByName: row.updated_by_name,
    entries: entries.map((one) => ({
      lineId: one.award_line_id,
      recipientKind: one.recipient_kind,
      candidateId: one.candidate_id,
      name: one.candidate_name,
      honorific: one.honorific,
      post: one.post,
    })),
    version: row.version,
  };
}

/** Writes the registration whole. `before` null: the first one of this unit. Refuses conflict. The caller holds the campaign's lock. */
export async function writeRegistration(
  tx: Tx,
  registration: Omit<Registration, "version">,
  before: Pick<Registration, "version" | "updatedByName"> | null,
  now: Instant,
): Promise<Result<null>> {
  const columns = {
    sent_at: registration.sent?.at ?? null,
    sent_by_name: registration.sent?.byName ?? "",
    updated_at: now,
    updated_by_name: registration.updatedByName,
  };
  if (before === null)
    await tx
      .insertInto("registration")
      .values({
        id: registration.id,
        campaign_id: registration.campaignId,
        unit_id: registration.unitId,
        ...columns,
      })
      .execute();
  else {
    const updated = await tx
      .updateTable("registration")
      .set({ ...columns, version: before.version + 1 })
      .where("id", "=", registration.id)
      .where("version", "=", before.version)
      .returning("id")
      .executeTakeFirst();
    if (updated === undefined) return fail(conflict({ by: before.updatedByName }));
    await tx.deleteFrom("registration_entry").where("registration_id", "=", registration.id).execute();
  }
  await insertEntries(tx, registration.id, registration.entries);
  return ok(null);
}

// SQLite takes 32,766 values in one statement.
const chunkRows = 1000;

async function insertEntries(tx: Tx, registrationId: string, entries: readonly RegistrationEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += chunkRows)
    await tx
      .insertInto("registration_entry")
      .values(
        entries.slice(start, start + chunkRows).map((one, index) => ({
          registration_id: registrationId,
          award_line_id: one.lineId,
          candidate_id: one.candidateId,
          ordinal: start + index + 1,
          recipient_kind: one.recipientKind,
          candidate_name: one.name,
          honorific: one.honorific,
          post: one.post,
        })),
      )
      .execute();
}

/** Whether the unit's registration was sent, and whether this candidate is in it for this line. */
export async function findRegistered(
  db: Queryable,
  campaignId: string,
  lineId: string,
  candidateId: string,
): Promise<{ sentAt: Instant } | null> {
  const row = await db
    .selectFrom("registration_entry")
    .innerJoin("registration", "registration.id", "registration_entry.registration_id")
    .where("registration.campaign_id", "=", campaignId)
    .where("registration_entry.award_line_id", "=", lineId)
    .where("registration_entry.candidate_id", "=", candidateId)
    .where("registration.sent_at", "is not", null)
    .select("registration.sent_at")
    .executeTakeFirst();
  return row?.sent_at === undefined || row.sent_at === null ? null : { sentAt: row.sent_at };
}
