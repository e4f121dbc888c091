import type { Transaction } from "kysely";
import type { UpwardState } from "~/decisions/upward-hold";
import type { Database, Queryable } from "~/shared/db.server";
import type { CalendarDate, Instant } from "~/shared/time";

/** What has been done about a name that a session proposed to a superior body. */
export interface UpwardName {
  nominationId: string;
  state: UpwardState;
  packageId: string | null;
  awardKind: string;
  awardName: string;
  decisionNumber: string;
  decidedOn: CalendarDate | null;
  issuer: string;
  reason: string;
  awardEntryId: string | null;
  released: { at: Instant; byName: string; reason: string } | null;
  version: number;
}

/** Names of a campaign about which something has been done, by nomination. */
export async function listUpwardNames(db: Queryable, campaignId: string): Promise<Map<string, UpwardName>> {
  const rows = await db.selectFrom("upward_name").selectAll().where("campaign_id", "=", campaignId).execute();
  return new Map(
    rows.map((row): [string, UpwardName] => [
      row.nomination_id,
      {
        nominationId: row.nomination_id,
        state: row.state,
        packageId: row.package_id,
        awardKind: row.award_kind,
        awardName: row.award_name,
        decisionNumber: row.decision_number,
        decidedOn: row.decided_on,
        issuer: row.issuer,
        reason: row.reason,
        awardEntryId: row.award_entry_id,
        released:
          row.released_at === null
            ? null
            : { at: row.released_at, byName: row.released_by_name, reason: row.release_reason },
        version: row.version,
      },
    ]),
  );
}

export interface NameStamp {
  campaignId: string;
  now: Instant;
  byName: string;
}

export function newName(nominationId: string): UpwardName {
  return {
    nominationId,
    state: "proposed",
    packageId: null,
    awardKind: "",
    awardName: "",
    decisionNumber: "",
    decidedOn: null,
    issuer: "",
    reason: "",
    awardEntryId: null,
    released: null,
    version: 0,
  };
}

/** Writes a name as it stands now. The campaign's lock is held: nobody else writes between the reading and this. */
export async function saveUpwardName(db: Transaction<Database>, name: UpwardName, stamp: NameStamp): Promise<void> {
  const values = {
    state: name.state,
    package_id: name.packageId,
    award_kind: name.awardKind,
    award_name: name.awardName,
    decision_number: name.decisionNumber,
    decided_on: name.decidedOn,
    issuer: name.issuer,
    reason: name.reason,
    award_entry_id: name.awardEntryId,
    released_at: name.released?.at ?? null,
    released_by_name: name.released?.byName ?? "",
    release_reason: name.released?.reason ?? "",
    updated_at: stamp.now,
    updated_by_name: stamp.byName,
    version: name.version + 1,
  };
  await db
    .insertInto("upward_name")
    .values({ nomination_id: name.nominationId, campaign_id: stamp.campaignId, ...values })
    .onConflict((conflict) => conflict.column("nomination_id").doUpdateSet(values))
    .execute();
}
