import { describe, expect, it } from "vitest";
import { unitLook } from "~/worklist/unit-progress";
import { unitWorkItem, type UnitDossier, type UnitPass, type UnitStanding } from "~/worklist/unit-work";

const dueAt = "2026-11-10T17:00:00.000Z";
const now = "2026-11-03T02:00:00.000Z";
const late = "2026-11-11T02:00:00.000Z";

const aDossier = (of: Partial<UnitDossier> = {}): UnitDossier => ({
  id: "d",
  state: "draft",
  updatedAt: now,
  returnReason: "",
  correctionDueAt: null,
  missing: [],
  ...of,
});

function aStanding(of: Partial<UnitStanding> = {}): UnitStanding {
  return {
    campaign: { id: "c", title: "Dân chủ ở cơ sở", state: "launched", dossierDueAt: dueAt },
    unit: { id: "u", name: "Văn phòng" },
    prepares: true,
    heads: false,
    passes: [],
    dossier: null,
    ...of,
  };
}

const letter = { key: "letter", what: "Công văn đề nghị" };
const confirmation = { key: "confirmation", what: "Xác nhận" };
const pass = (of: Partial<UnitPass> = {}): UnitPass => ({ state: "asked", untilAt: null, decidedReason: "", ...of });
const granted = pass({ state: "granted", untilAt: "2026-11-12T17:00:00.000Z" });

describe("what a unit's dossier asks for", () => {
  it.each<[string, Partial<UnitStanding>, string, string | null]>([
    ["to begin it", {}, now, "Lập hồ sơ của Văn phòng"],
    ["nothing of the head before it exists", { prepares: false, heads: true }, now, null],
    ["to finish it", { dossier: aDossier({ missing: [letter, confirmation] }) }, now, "Hoàn thành hồ sơ của Văn phòng"],
    [
      "nothing of the head while parts are missing",
      { prepares: false, heads: true, dossier: aDossier({ missing: [letter, confirmation] }) },
      now,
      null,
    ],
    [
      "the head's word when nothing else is missing",
      { prepares: false, heads: true, dossier: aDossier({ missing: [confirmation] }) },
      now,
      "Xác nhận hồ sơ của Văn phòng",
    ],
    [
      "both of a head who prepares it",
      { heads: true, dossier: aDossier({ missing: [confirmation] }) },
      now,
      "Xác nhận và nộp hồ sơ của Văn phòng",
    ],
    ["to submit it when it is complete", { dossier: aDossier() }, now, "Nộp hồ sơ của Văn phòng"],
    [
      "to mend what was returned",
      {
        dossier: aDossier({
          state: "returned",
          correctionDueAt: "2026-11-12T10:00:00.000Z",
          returnReason: "Thiếu chữ ký",
        }),
      },
      late,
      "Sửa và nộp lại hồ sơ của Văn phòng",
    ],
    [
      "a late pass when its end has passed",
      { dossier: aDossier({ missing: [letter] }) },
      late,
      "Gửi đề nghị nộp muộn của Văn phòng",
    ],
    [
      "patience while the pass is considered",
      { dossier: aDossier({ missing: [letter] }), passes: [pass()] },
      late,
      "Chờ trả lời đề nghị nộp muộn của Văn phòng",
    ],
    [
      "to finish it within the pass",
      { dossier: aDossier({ missing: [letter] }), passes: [granted] },
      late,
      "Hoàn thành hồ sơ của Văn phòng",
    ],
    ["nothing once it is submitted", { dossier: aDossier({ state: "submitted" }) }, now, null],
    [
      "nothing of a draft when the body already meets",
      { campaign: { ...aStanding().campaign, state: "reviewing" }, dossier: aDossier() },
      late,
      null,
    ],
  ])("is %s", (_, standing, at, title) => {
    expect(unitWorkItem(aStanding(standing), at)?.title ?? null).toBe(title);
  });

  it("binds by the pass, by the correction date, else by the campaign", () => {
    expect(unitWorkItem(aStanding({ passes: [granted] }), now)).toMatchObject({
      dueAt: granted.untilAt,
      note: expect.stringContaining("được nộp muộn đến 24 giờ 00, thứ Năm 12/11/2026") as string,
    });
    expect(
      unitWorkItem(
        aStanding({ dossier: aDossier({ state: "returned", correctionDueAt: "2026-11-05T10:00:00.000Z" }) }),
        now,
      )?.dueAt,
    ).toBe("2026-11-05T10:00:00.000Z");
    expect(unitWorkItem(aStanding(), now)?.dueAt).toBe(dueAt);
  });

  it("tells a refused pass with its reason, and a return with its reason", () => {
    expect(
      unitWorkItem(aStanding({ passes: [pass({ state: "refused", decidedReason: "Hội đồng đã họp" })] }), late)?.note,
    ).toContain("không được chấp nhận: Hội đồng đã họp");
    expect(
      unitWorkItem(
        aStanding({
          dossier: aDossier({
            state: "returned",
            correctionDueAt: "2026-11-05T10:00:00.000Z",
            returnReason: "Thiếu chữ ký",
          }),
        }),
        now,
      )?.note,
    ).toContain("Thiếu chữ ký");
  });
});

describe("the state of a unit, as who follows the campaign reads it", () => {
  const look = (dossier: Parameters<typeof unitLook>[0]["dossier"], at: string, passes: UnitPass[] = []) =>
    unitLook({ dossierDueAt: dueAt, passes, dossier }, at).label;
  const a = (state: UnitDossier["state"], correctionDueAt: string | null = null, submissionCount = 1) => ({
    state,
    correctionDueAt,
    submissionCount,
  });

  it.each([
    [null, now, [], "Chưa lập hồ sơ"],
    [null, late, [], "Quá hạn, chưa lập"],
    [a("draft"), late, [], "Quá hạn, chưa nộp"],
    [a("draft"), late, [granted], "Đang soạn"],
    [a("draft"), late, [pass()], "Xin nộp muộn"],
    [a("submitted"), late, [], "Chờ thẩm định"],
    [a("submitted", null, 2), late, [], "Chờ thẩm định lại"],
    [a("returned", "2026-11-12T10:00:00.000Z"), late, [], "Trả lại để sửa"],
    [a("returned", "2026-11-10T10:00:00.000Z"), late, [], "Quá hạn sửa"],
    [a("accepted"), late, [], "Đã tiếp nhận"],
  ] as const)("%j at %s with %j is “%s”", (dossier, at, passes, label) => {
    expect(look(dossier, at, [...passes])).toBe(label);
  });
});
