import type { Selectable, Transaction } from "kysely";
import type { CampaignAmendmentTable } from "~db/schema/campaigns";
import { lockFor, type Database, type Queryable } from "~/shared/db.server";
import { conflict } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Amendment, PlanChange } from "./amendment";
import { sameLine } from "./line-use";
import type { Campaign, CampaignPlan } from "./campaign";
import type { DossierEnd } from "./deadline";
import { deleteTexts, insertLine, insertTexts } from "./campaign-repo.server";
import { insertShares } from "./line-share-repo.server";
import { lineColumns, planColumns } from "./campaign-row-repo.server";

type Tx = Transaction<Database>;

/** The amendments of a campaign, the first one first. */
export async function listAmendments(db: Queryable, campaignId: string): Promise<Amendment[]> {
  const rows = await db
    .selectFrom("campaign_amendment")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("ordinal")
    .execute();
  return rows.map(rowToAmendment);
}

export async function findAmendment(db: Queryable, id: string): Promise<Amendment | null> {
  const row = await db.selectFrom("campaign_amendment").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToAmendment(row);
}

/** The plan as it was launched; null while nothing was amended. */
export async function findLaunchedPlan(db: Queryable, campaignId: string): Promise<CampaignPlan | null> {
  const row = await db
    .selectFrom("campaign_amendment")
    .select("plan_before")
    .where("campaign_id", "=", campaignId)
    .where("ordinal", "=", 1)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.plan_before) as CampaignPlan);
}

/**
 * Writes the plan of a launched campaign and the end of its receiving. Award lines are changed where they stand, so that
 * nominations keep theirs; the caller holds the campaign's lock and has asked the pure rule.
 */
export async function amendCampaignPlan(
  tx: Tx,
  campaign: Campaign,
  plan: CampaignPlan,
  due: DossierEnd,
  newId: () => string,
): Promise<Result<null>> {
  const updated = await tx
    .updateTable("campaign")
    .set({
      ...planColumns(plan),
      dossier_due_at: due.dueAt,
      grace_minutes: due.grace.minutes,
      grace_source: due.grace.source,
      version: campaign.version + 1,
    })
    .where("id", "=", campaign.id)
    .where("version", "=", campaign.version)
    .where("state", "in", ["launched", "reviewing", "decided"])
    .returning("id")
    .executeTakeFirst();
  if (updated === undefined) return fail(conflict());
  await amendLines(tx, campaign, plan.lines, newId);
  await deleteTexts(tx, campaign.id);
  await insertTexts(tx, campaign.id, plan);
  return ok(null);
}

async function amendLines(
  tx: Tx,
  campaign: Campaign,
  lines: CampaignPlan["lines"],
  newId: () => string,
): Promise<void> {
  for (const line of campaign.lines) {
    await lockFor(tx, "award_line", line.id);
    await tx.deleteFrom("line_unit_share").where("award_line_id", "=", line.id).execute();
    if (sameLine(lines, line) === undefined) await tx.deleteFrom("award_line").where("id", "=", line.id).execute();
  }
  // Out of the way of the new places, which no two lines may share even for a moment.
  await tx
    .updateTable("award_line")
    .set((eb) => ({ ordinal: eb("ordinal", "+", lines.length + campaign.lines.length) }))
    .where("campaign_id", "=", campaign.id)
    .execute();
  for (const [index, line] of lines.entries()) {
    const old = sameLine(campaign.lines, line);
    if (old === undefined) await insertLine(tx, newId(), campaign.id, index + 1, line);
    else {
      await tx
        .updateTable("award_line")
        .set((eb) => ({ ...lineColumns(line), ordinal: index + 1, version: eb("version", "+", 1) }))
        .where("id", "=", old.id)
        .execute();
      await insertShares(tx, old.id, line.shares);
    }
  }
}

/** The caller holds the campaign's lock, under which amendments are numbered. */
export async function insertAmendment(tx: Tx, amendment: Amendment, planBefore: CampaignPlan): Promise<void> {
  await tx
    .insertInto("campaign_amendment")
    .values({
      id: amendment.id,
      campaign_id: amendment.campaignId,
      ordinal: amendment.ordinal,
      kind: amendment.kind,
      reason: amendment.reason,
      document_number: amendment.documentNumber,
      document_on: amendment.documentOn,
      file_id: amendment.fileId,
      changes: JSON.stringify(amendment.changes),
      plan_before: JSON.stringify(planBefore),
      due_before_at: amendment.dueBefore,
      due_after_at: amendment.dueAfter,
      amended_at: amendment.at,
      amended_by: amendment.by,
      amended_by_name: amendment.byName,
    })
    .execute();
}

function rowToAmendment(row: Selectable<CampaignAmendmentTable>): Amendment {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    ordinal: row.ordinal,
    kind: row.kind,
    reason: row.reason,
    documentNumber: row.document_number,
    documentOn: row.document_on,
    fileId: row.file_id,
    changes: JSON.parse(row.changes) as PlanChange[],
    dueBefore: row.due_before_at,
    dueAfter: row.due_after_at,
    at: row.amended_at,
    by: row.amended_by,
    byName: row.amended_by_name,
  };
}
