import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awardOrder, type OrderedName } from "~/decisions/award-order";

const name = fc.record({
  nominationId: fc.uuid(),
  recipientKind: fc.constantFrom<OrderedName["recipientKind"]>("collective", "individual"),
  candidateName: fc.string(),
  lineOrdinal: fc.integer({ min: 1, max: 4 }),
  rank: fc.option(fc.integer({ min: 1, max: 9 })),
});
const names = fc.uniqueArray(name, { selector: (one) => one.nominationId });

describe("the order of the annex", () => {
  it("puts collectives first, then individuals by rank, and numbers them through", () => {
    const ordered = awardOrder([
      { nominationId: "d", recipientKind: "individual", candidateName: "Hai", lineOrdinal: 2, rank: 2 },
      { nominationId: "c", recipientKind: "individual", candidateName: "Một", lineOrdinal: 2, rank: 1 },
      { nominationId: "b", recipientKind: "collective", candidateName: "Phòng hai", lineOrdinal: 1, rank: 2 },
      { nominationId: "a", recipientKind: "collective", candidateName: "Phòng một", lineOrdinal: 1, rank: 1 },
    ]);
    expect(ordered.map((one) => [one.goldenBookNo, one.candidateName])).toEqual([
      [1, "Phòng một"],
      [2, "Phòng hai"],
      [3, "Một"],
      [4, "Hai"],
    ]);
  });

  it("leaves equal ranks in the order in which they came", () => {
    const equal = ["b", "a", "c"].map((id) => ({
      nominationId: id,
      recipientKind: "individual" as const,
      candidateName: id,
      lineOrdinal: 2,
      rank: 1,
    }));
    expect(awardOrder(equal).map((one) => one.candidateName)).toEqual(["b", "a", "c"]);
  });

  it("is by line and rank whatever order the names come in, loses nobody and leaves no gap", () => {
    fc.assert(
      fc.property(names, (given) => {
        const ordered = awardOrder(given);
        const places = (of: typeof ordered) => of.map((one) => [one.recipientKind, one.lineOrdinal, one.rank]);
        expect(places(awardOrder([...given].reverse()))).toEqual(places(ordered));
        expect(ordered.map((one) => one.goldenBookNo)).toEqual(given.map((_, index) => index + 1));
        expect(new Set(ordered.map((one) => one.nominationId))).toEqual(new Set(given.map((one) => one.nominationId)));
        const collectives = ordered.filter((one) => one.recipientKind === "collective").length;
        expect(ordered.slice(0, collectives).every((one) => one.recipientKind === "collective")).toBe(true);
      }),
    );
  });
});
