import type { Transaction } from "kysely";
import type { Database, Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";

/** Whose work the appraisal of a dossier is. */
export interface AppraisalOfficer {
  accountId: string;
  name: string;
  assignedByName: string;
  assignedAt: Instant;
}

export async function findAppraisalOfficer(db: Queryable, dossierId: string): Promise<AppraisalOfficer | null> {
  const row = await db
    .selectFrom("appraisal_officer")
    .selectAll()
    .where("dossier_id", "=", dossierId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        accountId: row.account_id,
        name: row.officer_name,
        assignedByName: row.assigned_by_name,
        assignedAt: row.assigned_at,
      };
}

/** The same as one reader sees it. */
export async function findAppraiser(
  db: Queryable,
  dossierId: string,
  readerId: string,
): Promise<{ accountId: string; name: string; isReader: boolean } | null> {
  const officer = await findAppraisalOfficer(db, dossierId);
  return officer === null
    ? null
    : { accountId: officer.accountId, name: officer.name, isReader: officer.accountId === readerId };
}

/** Everybody who can be given dossiers to appraise, by name. */
export async function listOrganizers(db: Queryable): Promise<{ accountId: string; name: string }[]> {
  const rows = await db
    .selectFrom("account")
    .innerJoin("account_role", "account_role.account_id", "account.id")
    .where("account_role.role", "=", "organizer")
    .where("account.is_active", "=", 1)
    .select(["account.id", "account.display_name"])
    .distinct()
    .orderBy("account.display_name")
    .orderBy("account.id")
    .execute();
  return rows.map((row) => ({ accountId: row.id, name: row.display_name }));
}

/** Puts this officer in the place of the one before; null: nobody. The caller holds the dossier's lock. */
export async function replaceAppraisalOfficer(
  tx: Transaction<Database>,
  dossierId: string,
  officer: AppraisalOfficer | null,
): Promise<void> {
  await tx.deleteFrom("appraisal_officer").where("dossier_id", "=", dossierId).execute();
  if (officer === null) return;
  await tx
    .insertInto("appraisal_officer")
    .values({
      dossier_id: dossierId,
      account_id: officer.accountId,
      officer_name: officer.name,
      assigned_by_name: officer.assignedByName,
      assigned_at: officer.assignedAt,
    })
    .execute();
}
