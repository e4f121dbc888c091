import { isEmptyWantedSetting } from "~/people/setup";
import type { Database } from "~db/schema";
import type { Services } from "~/shared/services.server";

// Children before parents: the reverse of the order in which the schema makes them.
const tables = [
  "print_entry",
  "certificate_batch",
  "certificate",
  "withdrawal",
  "reserve_call",
  "reserve_publication",
  "initiative_author",
  "initiative",
  "discipline_case",
  "task_rating",
  "award_entry",
  "award",
  "decision",
  "signing_item",
  "signing_file",
  "publication",
  "nomination_outcome",
  "round_voter",
  "round_candidate",
  "round",
  "session_member",
  "council_session",
  "late_pass",
  "submitted_paper",
  "submission",
  "document",
  "nomination_override",
  "nomination",
  "dossier_count",
  "dossier",
  "campaign_amendment",
  "campaign_report",
  "line_unit_share",
  "campaign_recipient",
  "campaign_task",
  "dossier_requirement",
  "award_line",
  "legal_basis",
  "campaign",
  "body_member",
  "body",
  "session",
  "upload",
  "account_role",
  "account",
  "transfer",
  "unit_succession",
  "membership",
  "person",
  "unit",
  "agency",
  "search_word",
  "throttle",
  "rendered_document",
  "stored_file",
  "job",
  "audit_entry",
  "audit_head",
] as const satisfies readonly (keyof Database)[];

/** Throws when the data is not the sample: nothing real is ever cleared by a command. */
export async function clearSample(services: Services): Promise<void> {
  const agency = await services.databases.read.selectFrom("agency").select("is_sample").executeTakeFirst();
  if (agency !== undefined && agency.is_sample !== 1)
    throw new Error("Dữ liệu hiện có không phải dữ liệu mẫu nên không bị xóa.");
  await services.databases.write(
    async (db) => {
      await db.updateTable("unit").set({ prepared_by_unit_id: null }).execute();
      for (const table of tables) await db.deleteFrom(table).execute();
    },
    { abortAfterMs: Infinity, label: "clear sample" },
  );
}

/** Marks the database as one that is to start without the sample. */
export async function rememberEmpty(services: Services): Promise<void> {
  await services.databases.write(async (db) => {
    await db
      .insertInto("setting")
      .values({ name: isEmptyWantedSetting, value: "1" })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
  });
}
