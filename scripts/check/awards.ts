import { sql } from "kysely";
import type { Invariant } from "./invariant";

export const awardedWithinQuota: Invariant = {
  name: "Số đã khen khớp với chỉ tiêu",
  async find({ read }) {
    const lines = await read.selectFrom("award_line").select(["id", "quota_count", "awarded_count"]).execute();
    const awards = await read
      .selectFrom("award")
      .where("state", "=", "granted")
      .select(["award_line_id", (eb) => eb.fn.countAll<number>().as("award_count")])
      .groupBy("award_line_id")
      .execute();
    return lines.flatMap((line) => {
      const count = Number(awards.find((one) => one.award_line_id === line.id)?.award_count ?? 0);
      const found: string[] = [];
      if (count !== line.awarded_count)
        found.push(`chỉ tiêu ${line.id}: ghi đã khen ${String(line.awarded_count)}, có ${String(count)} khen thưởng`);
      if (count > 0 && (line.quota_count === null || count > line.quota_count))
        found.push(
          `chỉ tiêu ${line.id}: ${String(count)} khen thưởng, chỉ tiêu ${String(line.quota_count ?? "chưa có")}`,
        );
      return found;
    });
  },
  async plant(databases) {
    await databases.write((db) =>
      sql`UPDATE award_line SET awarded_count = awarded_count - 1 WHERE awarded_count > 0`.execute(db),
    );
  },
};

export const awardsWereProposed: Invariant = {
  name: "Mọi khen thưởng đã qua xét ở phiên họp đã kết thúc",
  async find({ read }) {
    const rows = await read
      .selectFrom("award")
      .leftJoin("nomination_outcome", "nomination_outcome.nomination_id", "award.nomination_id")
      .leftJoin("council_session", "council_session.id", "nomination_outcome.session_id")
      .leftJoin("reserve_call", "reserve_call.nomination_id", "award.nomination_id")
      .innerJoin("award_line", "award_line.id", "award.award_line_id")
      .select([
        "award.id",
        "award.candidate_name",
        "nomination_outcome.outcome",
        "council_session.state",
        "award_line.level",
        "reserve_call.called_at",
      ])
      .execute();
    return rows
      .filter((row) => !wasProposed(row) || row.state !== "concluded" || row.level !== "agency")
      .map(
        (row) => `khen thưởng ${row.id} (${row.candidate_name}) không có kết quả đề nghị của một phiên họp đã kết thúc`,
      );
  },
  async plant(databases) {
    await databases.write((db) =>
      db
        .deleteFrom("nomination_outcome")
        .where("nomination_id", "=", (eb) =>
          eb.selectFrom("award").select((one) => one.fn.min<string>("nomination_id").as("id")),
        )
        .execute(),
    );
  },
};

/** By the session, or out of its reserve by the presiding member afterwards. */
function wasProposed(row: { outcome: string | null; called_at: string | null }): boolean {
  return row.outcome === "proposed" || (row.outcome === "reserve" && row.called_at !== null);
}

export const goldenBookRuns: Invariant = {
  name: "Số sổ vàng chạy liên tục, tập thể trước cá nhân",
  async find({ read }) {
    const decisions = await read.selectFrom("decision").select(["id", "award_count"]).execute();
    const awards = await read
      .selectFrom("award")
      .select(["decision_id", "golden_book_no", "recipient_kind"])
      .orderBy("decision_id")
      .orderBy("golden_book_no")
      .execute();
    return decisions.flatMap((decision) => {
      const own = awards.filter((award) => award.decision_id === decision.id);
      const isRunning =
        own.every((award, index) => award.golden_book_no === index + 1) && own.length === decision.award_count;
      const lastCollective = own.map((award) => award.recipient_kind).lastIndexOf("collective");
      const firstIndividual = own.findIndex((award) => award.recipient_kind === "individual");
      const isOrdered = firstIndividual === -1 || lastCollective < firstIndividual;
      return isRunning && isOrdered
        ? []
        : [
            `quyết định ${decision.id}: số sổ vàng không chạy từ 1 đến ${String(decision.award_count)} theo thứ tự tập thể, cá nhân`,
          ];
    });
  },
  async plant(databases) {
    await databases.write((db) =>
      sql`UPDATE award SET golden_book_no = golden_book_no + 100 WHERE golden_book_no = (SELECT max(golden_book_no) FROM award)`.execute(
        db,
      ),
    );
  },
};

export const issuedAreWhole: Invariant = {
  name: "Quyết định đã ban hành có số, ngày và bản ký",
  async find({ read }) {
    const rows = await read
      .selectFrom("decision")
      .leftJoin("stored_file", "stored_file.id", "decision.scan_file_id")
      .where("decision.state", "=", "issued")
      .select(["decision.id", "decision.number", "decision.dated_on", "stored_file.id as file_id"])
      .execute();
    return rows
      .filter((row) => row.number === null || row.dated_on === null || row.file_id === null)
      .map((row) => `quyết định ${row.id} thiếu số, ngày hoặc bản ký`);
  },
  async plant(databases) {
    await databases.write((db) =>
      db.updateTable("decision").set({ scan_file_id: null }).where("state", "=", "issued").execute(),
    );
  },
};

export const onceRewarded: Invariant = {
  name: "Một người hoặc tập thể không được khen hai lần trong một phong trào",
  async find({ read }) {
    const awards = await read
      .selectFrom("award")
      .where("state", "=", "granted")
      .select(["campaign_id", "person_id", "candidate_unit_id", "candidate_name"])
      .execute();
    const seen = new Set<string>();
    return awards.flatMap((award) => {
      const key = `${award.campaign_id}:${award.person_id ?? award.candidate_unit_id ?? ""}`;
      const isSecond = seen.has(key);
      seen.add(key);
      return isSecond ? [`${award.candidate_name} được khen hai lần trong phong trào ${award.campaign_id}`] : [];
    });
  },
  async plant(databases) {
    const two = await databases.read
      .selectFrom("award")
      .where("person_id", "is not", null)
      .select(["id", "person_id", "campaign_id"])
      .orderBy("campaign_id")
      .orderBy("golden_book_no")
      .limit(2)
      .execute();
    const [first, second] = two;
    if (first === undefined || second === undefined || first.campaign_id !== second.campaign_id)
      throw new Error("the sample has no two awards to make equal");
    await databases.write((db) =>
      db.updateTable("award").set({ person_id: first.person_id }).where("id", "=", second.id).execute(),
    );
  },
};
