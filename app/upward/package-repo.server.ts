import type { Selectable, Transaction } from "kysely";
import type { UpwardPackageTable } from "~db/schema/upward";
import type { Database, Queryable } from "~/shared/db.server";
import type { Facts } from "~/shared/errors";
import type { CalendarDate, Instant } from "~/shared/time";
import type { UpwardPackage } from "./package";

function rowToPackage(row: Selectable<UpwardPackageTable>): UpwardPackage {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    sessionId: row.session_id,
    ordinal: row.ordinal,
    receiver: row.receiver,
    planReceiver: row.plan_receiver,
    letterNumber: row.letter_number,
    letterOn: row.letter_on,
    signerTitle: JSON.parse(row.signer_title) as string[],
    signerName: row.signer_name,
    state: row.state,
    doneCount: row.done_count,
    fileCount: row.file_count,
    problem: row.problem === "" ? null : (JSON.parse(row.problem) as { code: string; facts: Facts }),
    fileId: row.file_id,
    scanFileId: row.scan_file_id,
    createdAt: row.created_at,
    createdByName: row.created_by_name,
    madeAt: row.made_at,
    sent:
      row.sent_on === null
        ? null
        : { on: row.sent_on, number: row.sent_number, at: row.sent_at ?? "", byName: row.sent_by_name },
    version: row.version,
  };
}

export async function findPackage(db: Queryable, id: string): Promise<UpwardPackage | null> {
  const row = await db.selectFrom("upward_package").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToPackage(row);
}

/** Of a campaign, the latest first. */
export async function listPackages(db: Queryable, campaignId: string): Promise<UpwardPackage[]> {
  const rows = await db
    .selectFrom("upward_package")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("ordinal", "desc")
    .execute();
  return rows.map(rowToPackage);
}

/** Nominations in the order of the package's list. */
export async function listPackedNames(db: Queryable, packageId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("upward_package_name")
    .select("nomination_id")
    .where("package_id", "=", packageId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => row.nomination_id);
}

export interface NewPackage {
  id: string;
  campaignId: string;
  sessionId: string;
  ordinal: number;
  receiver: string;
  planReceiver: string;
  scanFileId: string | null;
  letterNumber: string;
  letterOn: CalendarDate | null;
  signerTitle: readonly string[];
  signerName: string;
  createdAt: Instant;
  createdByName: string;
  nominationIds: readonly string[];
}

export async function insertPackage(db: Transaction<Database>, made: NewPackage): Promise<void> {
  await db
    .insertInto("upward_package")
    .values({
      id: made.id,
      campaign_id: made.campaignId,
      session_id: made.sessionId,
      ordinal: made.ordinal,
      receiver: made.receiver,
      plan_receiver: made.planReceiver,
      scan_file_id: made.scanFileId,
      letter_number: made.letterNumber,
      letter_on: made.letterOn,
      signer_title: JSON.stringify(made.signerTitle),
      signer_name: made.signerName,
      state: "waiting",
      file_id: null,
      manifest_sha256: null,
      created_at: made.createdAt,
      created_by_name: made.createdByName,
      made_at: null,
      sent_on: null,
      sent_at: null,
    })
    .execute();
  for (const [index, nominationId] of made.nominationIds.entries())
    await db
      .insertInto("upward_package_name")
      .values({ package_id: made.id, nomination_id: nominationId, ordinal: index + 1 })
      .execute();
}

/** How far the making is; nothing is noted of one that is whole. */
export async function noteMaking(db: Queryable, id: string, doneCount: number, fileCount: number): Promise<void> {
  await db
    .updateTable("upward_package")
    .set({ state: "making", done_count: doneCount, file_count: fileCount })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "making"])
    .execute();
}

/** False when another worker has finished it. */
export async function finishPackage(
  db: Transaction<Database>,
  id: string,
  whole: { fileId: string; manifestSha256: string; fileCount: number; now: Instant },
): Promise<boolean> {
  const row = await db
    .updateTable("upward_package")
    .set((eb) => ({
      state: "ready",
      file_id: whole.fileId,
      manifest_sha256: whole.manifestSha256,
      done_count: whole.fileCount,
      file_count: whole.fileCount,
      made_at: whole.now,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .where("state", "in", ["waiting", "making"])
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** It cannot be made: the refusal that says why is kept with it. */
export async function refusePackage(db: Queryable, id: string, problem: { code: string; facts: Facts }): Promise<void> {
  await db
    .updateTable("upward_package")
    .set((eb) => ({ state: "refused", problem: JSON.stringify(problem), version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("state", "in", ["waiting", "making"])
    .execute();
}

/** False when somebody else has changed it since `version`. */
export async function updateSent(
  db: Transaction<Database>,
  { id, version }: { id: string; version: number },
  sent: { on: CalendarDate; number: string; at: Instant; byName: string },
): Promise<boolean> {
  const row = await db
    .updateTable("upward_package")
    .set({
      sent_on: sent.on,
      sent_number: sent.number,
      sent_at: sent.at,
      sent_by_name: sent.byName,
      version: version + 1,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
