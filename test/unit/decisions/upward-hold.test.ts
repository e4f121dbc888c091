import { describe, expect, it } from "vitest";
import { notSentYet, upwardHolds, type Holdable, type UpwardStanding } from "~/decisions/upward-hold";

const above = (upward: Partial<UpwardStanding> = {}, of: Partial<Holdable> = {}): Holdable => ({
  nominationId: "above",
  level: "province",
  awardKind: "KHEN_CAP_TINH",
  personId: "an",
  candidateUnitId: null,
  isProposed: true,
  upward: { ...notSentYet, ...upward },
  ...of,
});
const here = (of: Partial<Holdable> = {}): Holdable => ({
  nominationId: "here",
  level: "agency",
  awardKind: "GIAYKHEN",
  personId: "an",
  candidateUnitId: null,
  isProposed: true,
  upward: notSentYet,
  ...of,
});
const holdOf = (...campaign: Holdable[]) => upwardHolds(campaign).get("here") ?? null;

describe("what the superior's answer keeps from the agency's decision", () => {
  it.each<[string, Partial<UpwardStanding>, "waiting" | "awarded" | null]>([
    ["proposed by the session", { state: "proposed" }, "waiting"],
    ["sent", { state: "sent" }, "waiting"],
    ["awarded by the superior", { state: "awarded" }, "awarded"],
    ["not awarded", { state: "not_awarded" }, null],
    ["taken back", { state: "withdrawn" }, null],
    ["another achievement", { state: "sent", releaseReason: "Hai thành tích khác nhau" }, null],
  ])("%s", (_what, standing, expected) => {
    expect(holdOf(above(standing), here())).toBe(expected);
  });

  it("holds a collective by its unit, and nobody else", () => {
    const unit = { personId: null, candidateUnitId: "kc" };
    expect(holdOf(above({}, unit), here(unit))).toBe("waiting");
    expect(holdOf(above(), here({ personId: "binh" }))).toBe(null);
    expect(holdOf(above(), here(unit))).toBe(null);
  });

  it("holds nothing that the session did not propose", () => {
    expect(holdOf(above({}, { isProposed: false }), here())).toBe(null);
    expect(holdOf(above(), here({ isProposed: false }))).toBe(null);
  });

  it("holds forms beside forms alone: a title may stand beside a form, and below a higher title", () => {
    expect(holdOf(above(), here({ awardKind: "CSTDCS" }))).toBe(null);
    expect(holdOf(above({}, { awardKind: "CSTDT" }), here({ awardKind: "CSTDCS" }))).toBe(null);
    expect(holdOf(above({}, { awardKind: "CSTDT" }), here())).toBe(null);
  });

  it("keeps holding while one of two proposals upward is without an answer", () => {
    expect(holdOf(above({ state: "not_awarded" }), above({ state: "sent" }, { nominationId: "second" }), here())).toBe(
      "waiting",
    );
    expect(holdOf(above({ state: "awarded" }), above({ state: "sent" }, { nominationId: "second" }), here())).toBe(
      "awarded",
    );
  });
});
