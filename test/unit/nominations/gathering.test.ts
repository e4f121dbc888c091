import { describe, expect, it } from "vitest";
import {
  gatheringState,
  nominatingUnit,
  originText,
  requireHandBack,
  requireNameable,
  requireTakeable,
  requireUndoable,
  type AdvisedUnit,
  type Gatherable,
  type Origin,
} from "~/nominations/gathering";
import { missingParts } from "~/nominations/completeness";
import { proposedLines } from "~/nominations/letter-document";
import { codeOf, errorOf } from "../../support/run";

const origin: Origin = {
  dossierId: "lower",
  unitId: "a",
  unitName: "Phòng Kỹ thuật",
  submissionOrdinal: 1,
  receiptCode: "BN-2026-0A1B2C",
  takenAt: "2026-11-04T02:00:00.000Z",
  takenByName: "Ngô Thị Thủy",
  holder: { dossierId: "merged", unitName: "Văn phòng" },
};
const submitted: Gatherable = {
  id: "n",
  name: "Đỗ Kim Chi",
  appraisal: "pending",
  appraisalNote: "",
  unitName: "Phòng Kỹ thuật",
  state: "submitted",
  origin: null,
};
const taken: Gatherable = { ...submitted, origin };
const left: Gatherable = { ...submitted, appraisal: "fails", appraisalNote: "Chưa đủ thành tích." };

describe("who gathers whose dossiers", () => {
  const named: AdvisedUnit[] = [{ unitId: "a", advisingUnitId: "v", dueOn: null }];
  const nameOf = (id: string) => id.toUpperCase();
  it.each<[string, string, string[], string | null]>([
    ["another unit of the same adviser", "v", ["b"], null],
    ["another adviser", "w", ["b", "c"], null],
    ["itself", "v", ["b", "v"], "advising.itself"],
    ["an adviser that is gathered itself", "a", ["b"], "advising.chain"],
    ["a unit that gathers others", "w", ["v"], "advising.chain"],
    ["a unit whose dossier was taken in", "w", ["d"], "advising.taken_in"],
    ["an adviser whose dossier was taken in", "d", ["b"], "advising.taken_in"],
    ["a unit that is gathered already", "w", ["b", "a"], "advising.named_already"],
  ])("%s", (_what, adviser, units, code) => {
    const result = requireNameable(adviser, units, named, nameOf, ["d"]);
    expect(result.ok ? null : codeOf(result)).toBe(code);
  });
});

describe("a candidate of a lower unit", () => {
  it("is waited for, taken over, left, or with its unit", () => {
    const looked = { ...submitted, appraisal: "meets" as const };
    expect([submitted, looked, taken, left, { ...submitted, state: "returned" as const }].map(gatheringState)).toEqual([
      "waiting",
      "waiting",
      "taken",
      "left",
      "unsubmitted",
    ]);
  });

  it("is taken over once, of what was submitted; one that was left can still be taken", () => {
    expect(requireTakeable(submitted, "merged").ok).toBe(true);
    expect(requireTakeable(left, "merged").ok).toBe(true);
    expect(errorOf(requireTakeable(taken, "merged"))).toMatchObject({
      code: "gathering.taken_already",
      facts: { byName: "Ngô Thị Thủy" },
    });
    for (const state of ["draft", "returned", "accepted"] as const)
      expect(codeOf(requireTakeable({ ...submitted, state }, "merged"))).toBe("gathering.not_submitted");
  });

  it("is considered again where something was decided, by the unit that holds it", () => {
    expect(requireUndoable(taken, "merged")).toEqual({ ok: true, value: "taken" });
    expect(requireUndoable(left, "merged")).toEqual({ ok: true, value: "left" });
    for (const [one, dossierId] of [
      [submitted, "merged"],
      [taken, "another"],
      [{ ...left, state: "accepted" as const }, "merged"],
    ] as const)
      expect(codeOf(requireUndoable(one, dossierId))).toBe("gathering.nothing_to_undo");
  });

  it("is handed back as long as its unit's dossier is not taken in", () => {
    for (const one of [submitted, taken, left, { ...taken, state: "returned" as const }])
      expect(requireHandBack(one, "merged").ok).toBe(true);
    for (const one of [
      { ...taken, state: "accepted" as const },
      { ...submitted, state: "returned" as const },
    ])
      expect(codeOf(requireHandBack(one, "merged"))).toBe("gathering.not_submitted");
  });

  it("is listed with the submission it comes from, in the lists of the unit that gathered alone", () => {
    const lines = [{ id: "l", title: "Giấy khen, cá nhân", level: "agency" as const }];
    const one = {
      lineId: "l",
      recipientKind: "individual" as const,
      name: "Đỗ Kim Chi",
      honorific: "Bà",
      post: "Chuyên viên",
      unitName: "Phòng Kỹ thuật",
      origin,
    };
    const unitIn = (unitName: string) =>
      proposedLines(lines, [one], { agencyName: "Sở", unitName })[0]?.candidates[0]?.unit;
    expect(unitIn("Văn phòng")).toBe(`Phòng Kỹ thuật (theo hồ sơ của ${originText(origin)})`);
    expect(unitIn("Phòng Kỹ thuật")).toBe("Phòng Kỹ thuật");
    expect(originText(origin)).toBe("Phòng Kỹ thuật, nộp lần 1, biên nhận BN-2026-0A1B2C");
    expect(nominatingUnit("Văn phòng", "Phòng Kỹ thuật")).toBe("Phòng Kỹ thuật (Văn phòng tổng hợp)");
    expect(nominatingUnit("Văn phòng", null)).toBe("Văn phòng");
  });

  it("keeps the gathering dossier from being submitted while it was not considered", () => {
    const facts = {
      dossierId: "merged",
      requirements: [],
      documents: [],
      nominations: [{ id: "n", name: "Đỗ Kim Chi", reportKind: "report_full" as const }],
      confirmation: { kind: "letter" as const },
      acceptsAccountConfirmation: false,
    };
    expect(missingParts(facts)).toEqual([]);
    expect(missingParts({ ...facts, ungathered: 2 })).toMatchObject([
      { key: "gathering", why: expect.stringContaining("còn 02 đề nghị chưa xét") as string },
    ]);
  });
});
