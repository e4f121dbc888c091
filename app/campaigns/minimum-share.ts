import { twoDigits } from "~/shared/time";
import { lineTitle, type AwardLine } from "./campaign";
import { meetsMinimumShare, nonLeadersNeeded, percentText } from "./quota";

type Line = Pick<
  AwardLine,
  | "id"
  | "level"
  | "awardKind"
  | "recipientKind"
  | "minNonLeaderBasisPoints"
  | "minNonLeaderSource"
  | "minNonLeaderBinding"
>;

/** "warned": not met, and the plan does not say that it binds; "unknown": it hangs on people whose post of that day is not known. */
export type ShareResult = "met" | "warned" | "broken" | "unknown";

/** A line's least share of those not in leadership, beside the people who stand on it. */
export interface MinimumShare {
  lineId: string;
  lineTitle: string;
  level: AwardLine["level"];
  total: number;
  nonLeaders: number;
  unknown: number;
  /** The fewest not in leadership that so many names need. */
  needed: number;
  result: ShareResult;
  rule: string;
  facts: string;
  source: string;
  /** What to do; "" when it is met. */
  todo: string;
}

/**
 * `leadership`: of each person on the line whether he or she holds a post of leadership, null where that is not known. Null: the line asks
 * for nothing, is for collectives, or nobody stands on it yet. What is not known never breaks the rule; on a superior's line nothing binds the
 * agency's own file.
 */
export function minimumShareOf(line: Line, leadership: readonly (boolean | null)[]): MinimumShare | null {
  const points = line.minNonLeaderBasisPoints;
  const total = leadership.length;
  if (points === null || line.recipientKind === "collective" || total === 0) return null;
  const nonLeaders = leadership.filter((isLeader) => isLeader === false).length;
  const unknown = leadership.filter((isLeader) => isLeader === null).length;
  const needed = nonLeadersNeeded(total, points);
  const result = meetsMinimumShare(nonLeaders, total, points)
    ? "met"
    : meetsMinimumShare(nonLeaders + unknown, total, points)
      ? "unknown"
      : line.minNonLeaderBinding && line.level === "agency"
        ? "broken"
        : "warned";
  return {
    lineId: line.id,
    lineTitle: lineTitle(line),
    level: line.level,
    total,
    nonLeaders,
    unknown,
    needed,
    result,
    rule: `${lineTitle(line)}: ít nhất ${percentText(points)} không giữ chức vụ lãnh đạo, quản lý`,
    facts: `${twoDigits(nonLeaders)} trong ${twoDigits(total)} người không giữ chức vụ lãnh đạo, quản lý; cần ít nhất ${twoDigits(needed)}.${
      unknown === 0 ? "" : ` Chưa rõ chức vụ của ${twoDigits(unknown)} người vào ngày họp xét.`
    }`,
    source: line.minNonLeaderSource,
    todo: result === "warned" && line.level === "province" ? upwardTodo : todos[result],
  };
}

const upwardTodo = "Chỉ tiêu trình cấp trên: nêu rõ trong tờ trình; cấp trên xem xét.";
const todos: Readonly<Record<ShareResult, string>> = {
  met: "",
  warned: "Kế hoạch không coi tỷ lệ này là bắt buộc: hồ sơ vẫn trình ký được, người ký xem xét.",
  broken:
    "Kế hoạch coi tỷ lệ này là bắt buộc: ghi rút tên rồi mời tên dự bị không giữ chức vụ, hoặc điều chỉnh kế hoạch trước khi trình ký.",
  unknown: "Ghi đơn vị, chức vụ của những người đó trong danh sách cá nhân.",
};
