import { describe, expect, it } from "vitest";
import { minimumShareOf } from "~/campaigns/minimum-share";
import { aLine } from "../../support/campaign-builders";

const line = {
  ...aLine({ minNonLeaderBasisPoints: 6000, minNonLeaderSource: "Quy chế của Sở, Điều 9" }),
  id: "l",
};
const people = (leaders: number, others: number, unknown = 0): (boolean | null)[] => [
  ...Array.from({ length: leaders }, () => true),
  ...Array.from({ length: others }, () => false),
  ...Array.from({ length: unknown }, () => null),
];

describe("the least share of those not in leadership, beside names", () => {
  it("tells facts, what is needed, the source and what to do", () => {
    expect(minimumShareOf(line, people(3, 2))).toMatchObject({
      result: "warned",
      nonLeaders: 2,
      total: 5,
      needed: 3,
      rule: "Giấy khen, cá nhân: ít nhất 60 % không giữ chức vụ lãnh đạo, quản lý",
      facts: "02 trong 05 người không giữ chức vụ lãnh đạo, quản lý; cần ít nhất 03.",
      source: "Quy chế của Sở, Điều 9",
    });
    expect(minimumShareOf(line, people(2, 3))).toMatchObject({ result: "met", todo: "" });
  });

  it("breaks only where the plan makes it binding", () => {
    const binding = { ...line, minNonLeaderBinding: true };
    expect(minimumShareOf(binding, people(3, 2))?.result).toBe("broken");
    expect(minimumShareOf(binding, people(2, 3))?.result).toBe("met");
    const upward = minimumShareOf({ ...binding, level: "province" }, people(3, 2));
    expect(upward).toMatchObject({ result: "warned", todo: expect.stringContaining("cấp trên xem xét") });
  });

  it("is never broken by what is not known, and is met without it where it can be", () => {
    const binding = { ...line, minNonLeaderBinding: true };
    expect(minimumShareOf(binding, people(2, 2, 1))).toMatchObject({ result: "unknown", unknown: 1, needed: 3 });
    expect(minimumShareOf(binding, people(1, 3, 1))?.result).toBe("met");
    expect(minimumShareOf(binding, people(4, 0, 1))?.result).toBe("broken");
  });

  it("asks nothing of a line without it, of collectives, or of nobody", () => {
    expect(minimumShareOf({ ...line, minNonLeaderBasisPoints: null }, people(3, 0))).toBeNull();
    expect(minimumShareOf({ ...line, recipientKind: "collective" }, people(0, 0, 2))).toBeNull();
    expect(minimumShareOf(line, [])).toBeNull();
  });
});
