import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortKeyOf } from "~/people/names";
import { predecessorsOf } from "~/people/succession";
import { missingSide, transferProblem, wordsOfProposal } from "~/people/transfer";

describe("a transfer", () => {
  const word = { at: "2026-11-03T02:00:00.000Z", byName: "Lê Thị Cán Bộ" };

  it("waits for the word of the other side", () => {
    expect(missingSide(wordsOfProposal("giving", word))).toBe("receiving");
    expect(missingSide(wordsOfProposal("keeper", word))).toBe("receiving");
    expect(missingSide(wordsOfProposal("receiving", word))).toBe("giving");
    expect(missingSide({ released: word, received: word })).toBeNull();
  });

  const current = { unitId: "a", fromOn: "2024-01-01", toOn: null };

  it.each([
    [current, { unitId: "b", fromOn: "2024-01-02" }, null],
    [current, { unitId: "b", fromOn: "2024-01-01" }, "too_early"],
    [current, { unitId: "a", fromOn: "2025-01-01" }, "same_unit"],
    [{ ...current, toOn: "2024-06-30" }, { unitId: "b", fromOn: "2025-01-01" }, "in_no_unit"],
    [null, { unitId: "b", fromOn: "2025-01-01" }, "in_no_unit"],
  ])("of %o to %o: %s", (from, to, problem) => {
    expect(transferProblem(from, to)).toBe(problem);
  });
});

describe("mergers", () => {
  it("are followed through several steps", () => {
    const steps = [
      { unitId: "a", successorUnitId: "b" },
      { unitId: "b", successorUnitId: "c" },
      { unitId: "d", successorUnitId: "c" },
    ];
    expect(predecessorsOf("c", steps).sort()).toEqual(["a", "b", "d"]);
    expect(predecessorsOf("b", steps)).toEqual(["a"]);
    expect(predecessorsOf("a", steps)).toEqual([]);
  });

  it("end whatever was written, and never name the unit itself", () => {
    const units = fc.constantFrom("a", "b", "c", "d");
    fc.assert(
      fc.property(units, fc.array(fc.record({ unitId: units, successorUnitId: units })), (unit, steps) => {
        const found = predecessorsOf(unit, steps);
        expect(found).not.toContain(unit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe("a name whose given name is not the last word", () => {
  it("is ordered by the part that was named", () => {
    const names: [string, string?][] = [
      ["Nguyễn Văn Kiên"],
      ["Y Blĕk Niê Kdăm", "Blĕk"],
      ["Trần Thị An"],
      ["H’Bia Êban", "H’Bia"],
    ];
    const ordered = names.sort((a, b) => (sortKeyOf(...a) < sortKeyOf(...b) ? -1 : 1)).map(([name]) => name);
    expect(ordered).toEqual(["Trần Thị An", "Y Blĕk Niê Kdăm", "H’Bia Êban", "Nguyễn Văn Kiên"]);
  });
});
