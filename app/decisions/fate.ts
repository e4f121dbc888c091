import type { Outcome } from "~/council/tally";
import type { UpwardHold } from "./upward-hold";

/** What became of a nomination, as far as papers and pages tell it. */
export interface Considered {
  level: "agency" | "province";
  dossierState: "draft" | "submitted" | "returned" | "accepted";
  appraisal: "pending" | "meets" | "fails" | "held";
  appraisalNote: string;
  /** A name that withdrew after the session holds no place; one that was called from the reserve is proposed. */
  outcome: Outcome | "withdrawn" | null;
  withdrawnReason: string;
  /** On a line of the agency: the same achievement lies with the superior body, or was rewarded by it. */
  hold: UpwardHold | null;
}

/** Proposed to the agency's own signer. */
export function isProposedHere(one: Considered): boolean {
  return one.outcome === "proposed" && one.level === "agency";
}

/** Proposed to the superior body; never in the agency's decision. */
export function isProposedUpward(one: Considered): boolean {
  return one.outcome === "proposed" && one.level === "province";
}

/** Proposed to the agency's own signer, who has neither signed nor left it out yet; not what waits for a superior's answer. */
export function awaitsSignature(one: Considered & Pick<Decided, "awardState" | "isLeftOut">): boolean {
  return isProposedHere(one) && one.awardState === null && !one.isLeftOut && one.hold === null;
}

/** What the signer made of a name. */
export interface Decided {
  awardState: "granted" | "revoked" | null;
  isLeftOut: boolean;
}

const holdReasons: Readonly<Record<UpwardHold, string>> = {
  waiting: "cùng thành tích đang đề nghị cấp trên khen thưởng, tạm giữ đến khi có kết quả",
  awarded: "cấp trên đã khen thưởng cùng thành tích",
};

/** Why a nomination was not proposed, or is kept from the decision though it was; null when nothing is in its way. No counts of votes: units read it too. */
export function whyNotProposed(one: Considered): string | null {
  switch (one.outcome) {
    case "proposed":
      return one.hold === null ? null : holdReasons[one.hold];
    case "reserve":
      return "hết chỉ tiêu, xếp vào danh sách dự bị";
    case "not_proposed":
      return "số đồng ý không đạt tỷ lệ biểu quyết trên tổng số thành viên";
    case "withdrawn":
      return `đã rút tên: ${one.withdrawnReason}`;
    case "undecided":
      return "bằng số đồng ý ở suất cuối, chưa phân định";
    case null:
      return whyNotConsidered(one);
  }
}

function whyNotConsidered({ appraisal, appraisalNote, dossierState }: Considered): string {
  const note = appraisalNote === "" ? "" : `: ${appraisalNote}`;
  switch (appraisal) {
    case "fails":
      return `thẩm định không đạt${note}`;
    case "held":
      return `tạm giữ khi thẩm định${note}`;
    case "pending":
      return dossierState === "returned" ? "hồ sơ được trả lại để sửa và chưa nộp lại" : "hồ sơ chưa được thẩm định";
    case "meets":
      return "chưa được đưa ra phiên họp xét";
  }
}
