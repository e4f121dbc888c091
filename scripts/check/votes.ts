import { sql } from "kysely";
import { isCarried, type MajorityRule } from "~/rules/majority";
import type { Invariant } from "./invariant";

export const countersFitVoters: Invariant = {
  name: "Số phiếu khớp với số người biểu quyết",
  async find({ read }) {
    const rows = await read
      .selectFrom("round_candidate")
      .innerJoin("round", "round.id", "round_candidate.round_id")
      .select([
        "round.id",
        "round.method",
        "round.voter_limit",
        "round_candidate.nomination_id",
        "agree_count",
        "disagree_count",
        "no_opinion_count",
      ])
      .execute();
    const voters = await read
      .selectFrom("round_voter")
      .select(["round_id", (eb) => eb.fn.countAll<number>().as("voter_count")])
      .groupBy("round_id")
      .execute();
    return rows.flatMap((row) => {
      const total = row.agree_count + row.disagree_count + row.no_opinion_count;
      const votedCount = Number(voters.find((one) => one.round_id === row.id)?.voter_count ?? 0);
      if (row.method === "ballot" && total !== votedCount)
        return [
          `vòng ${row.id}, đề nghị ${row.nomination_id}: ${String(total)} phiếu, ${String(votedCount)} người đã bỏ phiếu`,
        ];
      return total > row.voter_limit
        ? [
            `vòng ${row.id}, đề nghị ${row.nomination_id}: ${String(total)} phiếu, nhiều nhất ${String(row.voter_limit)}`,
          ]
        : [];
    });
  },
  async plant(databases) {
    await databases.write((db) =>
      db
        .updateTable("round_candidate")
        .set({ agree_count: 99 })
        .where("nomination_id", "=", (eb) =>
          eb.selectFrom("round_candidate").select((one) => one.fn.min<string>("nomination_id").as("id")),
        )
        .execute(),
    );
  },
};

export const proposedAreCarried: Invariant = {
  name: "Người được đề nghị đạt đa số trên tổng số thành viên",
  async find({ read }) {
    const rows = await read
      .selectFrom("nomination_outcome")
      .innerJoin("council_session", "council_session.id", "nomination_outcome.session_id")
      .where("nomination_outcome.outcome", "=", "proposed")
      .select([
        "nomination_outcome.nomination_id",
        "nomination_outcome.agree_count",
        "nomination_outcome.member_count",
        "council_session.member_count as base",
        "council_session.majority_rule",
      ])
      .execute();
    return rows
      .filter(
        (row) =>
          row.member_count !== row.base || !isCarried(row.majority_rule as MajorityRule, row.agree_count, row.base),
      )
      .map(
        (row) => `đề nghị ${row.nomination_id}: ${String(row.agree_count)} đồng ý trên ${String(row.base)} thành viên`,
      );
  },
  async plant(databases) {
    await databases.write((db) =>
      db.updateTable("nomination_outcome").set({ agree_count: 1 }).where("outcome", "=", "proposed").execute(),
    );
  },
};

export const proposedWithinQuota: Invariant = {
  name: "Số đề nghị không vượt chỉ tiêu",
  async find({ read }) {
    const rows = await read
      .selectFrom("nomination_outcome")
      .innerJoin("award_line", "award_line.id", "nomination_outcome.award_line_id")
      .where("nomination_outcome.outcome", "=", "proposed")
      .select(["award_line.id", "award_line.quota_count", (eb) => eb.fn.countAll<number>().as("proposed_count")])
      .groupBy(["award_line.id", "award_line.quota_count"])
      .execute();
    return rows
      .filter((row) => row.quota_count !== null && Number(row.proposed_count) > row.quota_count)
      .map((row) => `chỉ tiêu ${row.id}: đề nghị ${String(row.proposed_count)}, chỉ tiêu ${String(row.quota_count)}`);
  },
  async plant(databases) {
    await databases.write((db) =>
      sql`UPDATE award_line SET quota_count = 0, awarded_count = 0 WHERE quota_count IS NOT NULL`.execute(db),
    );
  },
};
