import type { RecipientKind } from "~/rules/award-kinds";
import type { Queryable } from "~/shared/db.server";

/** One line of a decision's annex. */
export interface AwardRow {
  id: string;
  nominationId: string;
  goldenBookNo: number;
  awardKind: string;
  recipientKind: RecipientKind;
  candidateName: string;
  honorific: string;
  post: string;
  unitName: string;
  achievement: string;
  bonusAmount: number;
  verificationCode: string;
  state: "granted" | "revoked";
}

/** The awards of a decision in the order of its annex. */
export async function listAwards(db: Queryable, decisionId: string): Promise<AwardRow[]> {
  const rows = await db
    .selectFrom("award")
    .innerJoin("award_line", "award_line.id", "award.award_line_id")
    .where("award.decision_id", "=", decisionId)
    .select([
      "award.id",
      "award.nomination_id",
      "award.golden_book_no",
      "award_line.award_kind",
      "award_line.recipient_kind",
      "award.candidate_name",
      "award.honorific",
      "award.post",
      "award.unit_name",
      "award.achievement",
      "award.bonus_amount",
      "award.verification_code",
      "award.state",
    ])
    .orderBy("award.golden_book_no")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    nominationId: row.nomination_id,
    goldenBookNo: row.golden_book_no,
    awardKind: row.award_kind,
    recipientKind: row.recipient_kind,
    candidateName: row.candidate_name,
    honorific: row.honorific,
    post: row.post,
    unitName: row.unit_name,
    achievement: row.achievement,
    bonusAmount: row.bonus_amount,
    verificationCode: row.verification_code,
    state: row.state,
  }));
}
