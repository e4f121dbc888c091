import type { Selectable } from "kysely";
import type { AgencyTable } from "~db/schema/people";
import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { setupCodeSetting } from "./setup";

/** The one agency of this installation, as its documents print it. */
export interface Agency {
  id: string;
  name: string;
  parentName: string;
  symbol: string;
  place: string;
  /** "GIÁM ĐỐC" */
  headTitle: string;
  /** "GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH ĐỒNG PHƯỚC": who awards, as the certificate says. */
  authorityTitle: string;
  /** Address under which the public reaches the verification page; null: the certificate has no QR code. */
  publicUrl: string | null;
  emblemFileId: string | null;
  hasQr: boolean;
  /** The account of a unit's head may confirm a dossier in place of a signed letter. */
  acceptsAccountConfirmation: boolean;
  /** Everybody sees on the campaign's page which unit may submit late, and until when. */
  showsLatePasses: boolean;
  /** Added to the dossier deadline of what is launched from now on, and shown with its source; 0: none. */
  graceMinutes: number;
  graceSource: string;
  isSample: boolean;
  version: number;
}

function rowToAgency(row: Selectable<AgencyTable>): Agency {
  return {
    id: row.id,
    name: row.name,
    parentName: row.parent_name,
    symbol: row.symbol,
    place: row.place,
    headTitle: row.head_title,
    authorityTitle: row.authority_title,
    publicUrl: row.public_url,
    emblemFileId: row.emblem_file_id,
    hasQr: row.has_qr === 1,
    acceptsAccountConfirmation: row.accepts_account_confirmation === 1,
    showsLatePasses: row.shows_late_passes === 1,
    graceMinutes: row.grace_minutes,
    graceSource: row.grace_source,
    isSample: row.is_sample === 1,
    version: row.version,
  };
}

export async function findAgency(read: Queryable): Promise<Agency | null> {
  const row = await read.selectFrom("agency").selectAll().executeTakeFirst();
  return row === undefined ? null : rowToAgency(row);
}

/** The agency; before setup there is none, and asking for it is a bug. */
export async function loadAgency(read: Queryable): Promise<Agency> {
  const agency = await findAgency(read);
  if (agency === null) throw new Error("the installation has no agency yet");
  return agency;
}

type AgencyFields = Omit<Agency, "id" | "version" | "isSample">;

function agencyToRow(agency: AgencyFields) {
  return {
    name: agency.name,
    parent_name: agency.parentName,
    symbol: agency.symbol,
    place: agency.place,
    head_title: agency.headTitle,
    authority_title: agency.authorityTitle,
    public_url: agency.publicUrl,
    emblem_file_id: agency.emblemFileId,
    has_qr: agency.hasQr ? (1 as const) : (0 as const),
    accepts_account_confirmation: agency.acceptsAccountConfirmation ? (1 as const) : (0 as const),
    shows_late_passes: agency.showsLatePasses ? (1 as const) : (0 as const),
    grace_minutes: agency.graceMinutes,
    grace_source: agency.graceSource,
  };
}

export async function insertAgency(db: Queryable, agency: Omit<Agency, "version">, now: Instant): Promise<void> {
  await db
    .insertInto("agency")
    .values({ id: agency.id, ...agencyToRow(agency), is_sample: agency.isSample ? 1 : 0, created_at: now })
    .execute();
}

/** False when somebody else has changed the agency since `agency.version`. */
export async function updateAgency(db: Queryable, agency: Agency): Promise<boolean> {
  const row = await db
    .updateTable("agency")
    .set({ ...agencyToRow(agency), version: agency.version + 1 })
    .where("id", "=", agency.id)
    .where("version", "=", agency.version)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** SHA-256 of the one-time setup code; null when setup is over or not open. */
export async function findSetupCodeHash(read: Queryable): Promise<string | null> {
  const row = await read.selectFrom("setting").select("value").where("name", "=", setupCodeSetting).executeTakeFirst();
  return row?.value ?? null;
}

/** Uses the code up; false when somebody was faster. */
export async function takeSetupCode(db: Queryable, codeHash: string): Promise<boolean> {
  const row = await db
    .deleteFrom("setting")
    .where("name", "=", setupCodeSetting)
    .where("value", "=", codeHash)
    .returning("name")
    .executeTakeFirst();
  return row !== undefined;
}
