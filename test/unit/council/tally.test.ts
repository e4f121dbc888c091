import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCounts, decide, decideRunOff, votesNeeded } from "~/council/tally";
import { isCarried } from "~/rules/majority";

const candidate = (nominationId: string, agree: number) => ({ nominationId, agree });
const rule = "over_half_of_members" as const;

describe("majority of all members", () => {
  it.each([
    [9, 4, false],
    [9, 5, true],
    [8, 4, false],
    [8, 5, true],
    [1, 1, true],
    [1, 0, false],
  ])("with %i members, %i votes pass: %s", (members, agree, expected) => {
    expect(isCarried(rule, agree, members)).toBe(expected);
  });

  it("needs exactly the fewest votes that pass", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (members) => {
        const needed = votesNeeded(rule, members);
        expect(isCarried(rule, needed, members)).toBe(true);
        expect(isCarried(rule, needed - 1, members)).toBe(false);
      }),
    );
  });
});

describe("a show of hands", () => {
  it("may not count more hands than people", () => {
    expect(checkCounts({ agree: 5, disagree: 2, noOpinion: 1 }, 8, "Ông A").ok).toBe(true);
    expect(checkCounts({ agree: 5, disagree: 3, noOpinion: 1 }, 8, "Ông A")).toMatchObject({
      ok: false,
      error: { code: "council.too_many_votes", facts: { total: 9, voterLimit: 8 } },
    });
    expect(checkCounts({ agree: -1, disagree: 3, noOpinion: 1 }, 8, "Ông A").ok).toBe(false);
  });
});

describe("ranking within the quota", () => {
  it("fills the places by votes and keeps the rest as reserve", () => {
    const result = decide([candidate("a", 9), candidate("b", 7), candidate("c", 6), candidate("d", 3)], 2, rule, 9);
    expect(result.map((one) => [one.nominationId, one.outcome, one.rank])).toEqual([
      ["a", "proposed", 1],
      ["b", "proposed", 2],
      ["c", "reserve", null],
      ["d", "not_proposed", null],
    ]);
  });

  it("leaves equal votes at the cut line undecided, all of them", () => {
    const result = decide([candidate("a", 9), candidate("b", 6), candidate("c", 6), candidate("d", 6)], 2, rule, 9);
    expect(result.map((one) => one.outcome)).toEqual(["proposed", "undecided", "undecided", "undecided"]);
  });

  it("equal votes inside the quota share a rank and are no tie", () => {
    const result = decide([candidate("a", 7), candidate("b", 7), candidate("c", 6)], 3, rule, 9);
    expect(result.map((one) => one.rank)).toEqual([1, 1, 3]);
  });

  it("ranks all who pass when the number is still to be allocated", () => {
    const result = decide([candidate("a", 5), candidate("b", 8), candidate("c", 4)], null, rule, 9);
    expect(result.map((one) => [one.outcome, one.rank])).toEqual([
      ["proposed", 2],
      ["proposed", 1],
      ["not_proposed", null],
    ]);
  });

  it("never proposes more than the places, whatever the votes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 8 }),
        (votes, places) => {
          const result = decide(
            votes.map((agree, index) => candidate(String(index), agree)),
            places,
            rule,
            11,
          );
          const proposed = result.filter((one) => one.outcome === "proposed");
          expect(proposed.length).toBeLessThanOrEqual(places);
          for (const one of proposed) expect(one.agree * 2).toBeGreaterThan(11);
          // Nobody outside has more votes than somebody inside.
          const least = Math.min(...proposed.map((one) => one.agree), Infinity);
          for (const one of result.filter((other) => other.outcome !== "proposed"))
            expect(one.agree).toBeLessThan(least === Infinity ? 100 : least);
        },
      ),
    );
  });
});

describe("a run-off", () => {
  it("continues the ranks and turns who gets no place into reserve", () => {
    const result = decideRunOff([candidate("b", 6), candidate("c", 3)], 1, 1, rule, 9);
    expect(result.map((one) => [one.outcome, one.rank])).toEqual([
      ["proposed", 2],
      ["reserve", null],
    ]);
  });

  it("can be tied again", () => {
    expect(decideRunOff([candidate("b", 5), candidate("c", 5)], 1, 1, rule, 9).map((one) => one.outcome)).toEqual([
      "undecided",
      "undecided",
    ]);
  });
});

describe("women first and shares of units", () => {
  const of = (nominationId: string, agree: number, unitId = "a", isFirstAtTie = false) => ({
    nominationId,
    agree,
    unitId,
    isFirstAtTie,
  });
  const outcomes = (list: readonly { nominationId: string; outcome: string }[]) =>
    Object.fromEntries(list.map((one) => [one.nominationId, one.outcome]));

  it("settles a tie at the cut line before a run-off, and never against more votes", () => {
    const tied = [of("man", 7), of("woman", 7, "a", true), of("better", 8)];
    expect(outcomes(decide(tied, 2, rule, 9))).toEqual({ man: "reserve", woman: "proposed", better: "proposed" });
    expect(outcomes(decide([...tied, of("second", 7, "a", true)], 2, rule, 9))).toEqual({
      man: "reserve",
      woman: "undecided",
      second: "undecided",
      better: "proposed",
    });
    expect(outcomes(decide([of("man", 8), of("woman", 7, "a", true)], 1, rule, 9))).toEqual({
      man: "proposed",
      woman: "reserve",
    });
  });

  it("gives no place twice, loses nobody, and lets no man before an equal woman", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), fc.nat(11), (women, asked) => {
        const tied = women.map((isWoman, index) => of(String(index), 7, "a", isWoman));
        const places = Math.min(asked, tied.length - 1);
        const result = decide(tied, places, rule, 9);
        const named = (outcome: string) =>
          result.filter((one) => one.outcome === outcome).map((one) => one.nominationId);
        const isMan = (id: string): boolean => women[Number(id)] === false;
        expect(named("not_proposed")).toEqual([]);
        expect(named("proposed").length).toBeLessThanOrEqual(places);
        // Whoever is undecided stands for a place that is left, and more stand for it than there are.
        const left = places - named("proposed").length;
        if (named("undecided").length > 0) expect(named("undecided").length).toBeGreaterThan(left);
        else expect(left).toBe(0);
        if ([...named("proposed"), ...named("undecided")].some(isMan)) expect(named("reserve").every(isMan)).toBe(true);
      }),
    );
  });

  it("fills each unit's share by its own votes, and the part in common by the rest", () => {
    const places = {
      common: 1,
      shares: new Map([
        ["a", 1],
        ["b", 1],
      ]),
    };
    const list = [of("a1", 9), of("a2", 8), of("a3", 7), of("b1", 5, "b"), of("b2", 5, "b"), of("c1", 8, "c")];
    expect(outcomes(decide(list, places, rule, 9))).toEqual({
      a1: "proposed",
      a2: "undecided",
      a3: "reserve",
      b1: "undecided",
      b2: "undecided",
      c1: "undecided",
    });
  });
});
