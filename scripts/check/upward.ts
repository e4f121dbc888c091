import { listOf } from "~/history/award-entry";
import type { Invariant } from "./invariant";

export const upwardHeld: Invariant = {
  name: "Một thành tích không được cả cơ quan và cấp trên khen thưởng",
  async find({ read }) {
    const names = await read
      .selectFrom("upward_name")
      .innerJoin("nomination", "nomination.id", "upward_name.nomination_id")
      .innerJoin("award_line", "award_line.id", "nomination.award_line_id")
      .where("upward_name.state", "in", ["sent", "awarded"])
      .where("upward_name.released_at", "is", null)
      .select([
        "nomination.campaign_id",
        "nomination.person_id",
        "nomination.candidate_unit_id",
        "award_line.award_kind",
      ])
      .execute();
    const above = new Set(names.filter((one) => listOf(one.award_kind) === "form").map(candidateIn));
    const awards = await read
      .selectFrom("award")
      .innerJoin("award_line", "award_line.id", "award.award_line_id")
      .where("award.state", "=", "granted")
      .select([
        "award.campaign_id",
        "award.person_id",
        "award.candidate_unit_id",
        "award.candidate_name",
        "award_line.award_kind",
      ])
      .execute();
    return awards
      .filter((one) => listOf(one.award_kind) === "form" && above.has(candidateIn(one)))
      .map((one) => `${one.candidate_name} được cơ quan khen khi cấp trên đang xét hoặc đã khen cùng thành tích`);
  },
  async plant(databases) {
    const sent = await databases.read
      .selectFrom("upward_name")
      .innerJoin("nomination", "nomination.id", "upward_name.nomination_id")
      .where("upward_name.state", "in", ["sent", "awarded"])
      .where("nomination.person_id", "is not", null)
      .select(["nomination.person_id", "nomination.campaign_id"])
      .executeTakeFirst();
    if (sent === undefined) throw new Error("nobody is proposed to a superior");
    const award = await databases.read
      .selectFrom("award")
      .where("campaign_id", "=", sent.campaign_id)
      .where("person_id", "is not", null)
      .select("id")
      .executeTakeFirstOrThrow();
    await databases.write((db) =>
      db.updateTable("award").set({ person_id: sent.person_id }).where("id", "=", award.id).execute(),
    );
  },
};

function candidateIn(of: { campaign_id: string; person_id: string | null; candidate_unit_id: string | null }): string {
  return `${of.campaign_id}:${of.person_id ?? of.candidate_unit_id ?? ""}`;
}

export const upwardInHistory: Invariant = {
  name: "Khen thưởng của cấp trên có trong lịch sử của người, tập thể",
  async find({ read }) {
    const rows = await read
      .selectFrom("upward_name")
      .innerJoin("nomination", "nomination.id", "upward_name.nomination_id")
      .leftJoin("award_entry", "award_entry.id", "upward_name.award_entry_id")
      .where("upward_name.state", "=", "awarded")
      .select([
        "nomination.candidate_name",
        "nomination.person_id",
        "nomination.candidate_unit_id",
        "award_entry.person_id as entry_person_id",
        "award_entry.unit_id as entry_unit_id",
      ])
      .execute();
    return rows
      .filter((row) => row.person_id !== row.entry_person_id || row.candidate_unit_id !== row.entry_unit_id)
      .map((row) => `${row.candidate_name}: kết quả của cấp trên không có trong lịch sử của chính người, tập thể đó`);
  },
  async plant(databases) {
    const awarded = await databases.read
      .selectFrom("upward_name")
      .where("state", "=", "awarded")
      .select(["nomination_id", "award_entry_id"])
      .executeTakeFirstOrThrow();
    const other = await databases.read
      .selectFrom("award_entry")
      .where("id", "<>", awarded.award_entry_id)
      .select("id")
      .executeTakeFirstOrThrow();
    await databases.write((db) =>
      db
        .updateTable("upward_name")
        .set({ award_entry_id: other.id })
        .where("nomination_id", "=", awarded.nomination_id)
        .execute(),
    );
  },
};
