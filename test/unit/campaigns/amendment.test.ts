import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amendPlan, closeEarly, extend, reopen } from "~/campaigns/amendment";
import type { LineUse } from "~/campaigns/line-use";
import { planChanges } from "~/campaigns/amended-parts";
import {
  conclude,
  planPart,
  receivingState,
  startReview,
  type Campaign,
  type CampaignPlan,
} from "~/campaigns/campaign";
import { deadlineEnd, noGrace } from "~/campaigns/deadline";
import { changedParts } from "~/campaigns/plan-changes";
import type { Result } from "~/shared/result";
import { addDays, addMs, type Instant } from "~/shared/time";
import { aLine, aPlan } from "../../support/campaign-builders";

const now = "2026-11-03T02:00:00.000Z";
const due = "2026-11-10T17:00:00.000Z";
const launched = { launchedAt: "2026-05-15T02:00:00.000Z", launchedBy: "a", dossierDueAt: due, dossierGrace: noGrace };

function aLaunched(of: Partial<CampaignPlan> = {}, stage: Partial<Campaign["stage"]> = {}): Campaign {
  const plan = aPlan(of);
  return {
    ...plan,
    id: "c",
    lines: plan.lines.map((line, index) => ({ ...line, id: `l${String(index)}`, ordinal: index + 1, awardedCount: 0 })),
    stage: { state: "launched", ...launched, ...stage } as Campaign["stage"],
    createdAt: now,
    createdBy: "a",
    version: 1,
  };
}
const told = (result: Result<unknown>): string =>
  result.ok ? "ok" : result.error.kind === "rule" ? result.error.code : result.error.kind;
const unused = new Map<string, LineUse>();
const amended = (of: Partial<CampaignPlan>, campaign = aLaunched(), used = unused, at: Instant = now) =>
  amendPlan(campaign, { ...planPart(campaign), ...of }, used, noGrace, at);

describe("an amendment of the plan", () => {
  it.each<[string, Partial<CampaignPlan>]>([
    ["amendment.nothing_changed", {}],
    ["ok", { purpose: "Nâng cao hơn nữa." }],
    ["ok", { tasks: [{ ...aTask, content: "Tuyên truyền" }] }],
    ["ok", { recipients: ["Như trên"] }],
    ["ok", { reviewOn: "2026-11-25" }],
    ["amendment.day_past", { reviewOn: "2026-11-02" }],
    ["amendment.day_past", { periodToOn: "2026-12-31" }],
    ["amendment.part_fixed", { awardYear: 2027 }],
    ["amendment.part_fixed", { documents: [] }],
    ["amendment.part_fixed", { rulesOn: "2026-01-01" }],
    ["amendment.deadline_past", { dossierDueOn: "2026-11-01" }],
    ["amendment.deadline_missing", { dossierDueOn: null }],
    ["amendment.line_twice", { lines: [...aLaunched().lines, aLine()] }],
    ["amendment.line_twice", { lines: [...aLaunched().lines, { ...aLine({ awardKind: "LDTT" }), id: "l0" }] }],
  ])("answers %s", (code, of) => {
    expect(told(amended(of))).toBe(code);
  });

  it("moves the deadline with its day and hour, and leaves it alone otherwise", () => {
    expect(amended({ dossierDueOn: "2026-11-15", dossierHour: "17:00" })).toMatchObject({
      value: { after: { dueAt: "2026-11-15T10:00:00.000Z" }, parts: ["dossierDueOn", "dossierHour"] },
    });
    expect(amended({ purpose: "Khác." })).toMatchObject({ value: { after: { dueAt: due } } });
  });

  it("cannot move a deadline that is over", () => {
    expect(told(amended({ dossierDueOn: "2026-12-01" }, aLaunched(), unused, due))).toBe("amendment.deadline_over");
  });

  it("can be made from the launch to the conclusion", () => {
    const states = ["draft", "launched", "reviewing", "decided", "concluded", "cancelled"] as const;
    expect(states.map((state) => told(amended({ purpose: "Khác." }, aLaunched({}, { state }))))).toEqual([
      "campaign.wrong_state",
      "ok",
      "ok",
      "ok",
      "campaign.wrong_state",
      "campaign.wrong_state",
    ]);
  });

  it("keeps the body from the first session on", () => {
    const bodyId = "0198c000-0000-7000-8000-000000000002";
    expect(told(amended({ bodyId }))).toBe("ok");
    expect(told(amended({ bodyId }, aLaunched({}, { state: "reviewing" })))).toBe("amendment.part_fixed");
  });

  it("keeps a line that has nominations, and its award", () => {
    const used = new Map([["l1", { nominatedCount: 1, proposedCount: 0, units: [] }]]);
    const [first, second, ...rest] = aLaunched().lines;
    if (first === undefined || second === undefined) throw new Error("the plan has lines");
    expect(told(amended({ lines: [first, ...rest] }, aLaunched(), used))).toBe("amendment.line_in_use");
    expect(told(amended({ lines: [first, { ...second, awardKind: "LDTT" }, ...rest] }, aLaunched(), used))).toBe(
      "amendment.line_in_use",
    );
    expect(told(amended({ lines: [second, ...rest] }, aLaunched(), used))).toBe("ok");
    expect(told(amended({ lines: [{ ...first, awardKind: "LDTT" }, second, ...rest] }, aLaunched(), used))).toBe("ok");
    // Two lines that change awards with one another are not taken for one another.
    const swapped = [
      { ...first, recipientKind: second.recipientKind },
      { ...second, recipientKind: first.recipientKind },
      ...rest,
    ];
    expect(told(amended({ lines: swapped }, aLaunched(), used))).toBe("amendment.line_in_use");
    expect(told(amended({ lines: swapped }))).toBe("ok");
  });

  it("lets neither a cap nor a unit's share fall below what units have used", () => {
    const campaign = aLaunched({ lines: [aLine({ quotaCount: 4, unitNominationCap: 3 })] });
    const units = [
      { unitId: "a", unitName: "Phòng A", nominatedCount: 3, proposedCount: 2 },
      { unitId: "b", unitName: "Phòng B", nominatedCount: 1, proposedCount: 0 },
    ];
    const used = new Map([["l0", { nominatedCount: 4, proposedCount: 2, units }]]);
    const to = (of: Partial<(typeof campaign.lines)[number]>) =>
      told(amended({ lines: campaign.lines.map((line) => ({ ...line, ...of })) }, campaign, used));
    expect(to({ unitNominationCap: 2 })).toBe("amendment.cap_below_used");
    expect(to({ unitNominationCap: 4 })).toBe("ok");
    expect(to({ unitNominationCap: null })).toBe("ok");
    const share = (a: number, b: number) => [
      { unitId: "a", count: a },
      { unitId: "b", count: b },
    ];
    expect(to({ quotaSplit: "split", shares: share(1, 3) })).toBe("amendment.share_below_used");
    expect(to({ quotaSplit: "split", shares: share(2, 2) })).toBe("ok");
    expect(to({ quotaSplit: "both", shares: share(1, 2) })).toBe("ok");
    expect(to({ quotaSplit: "both", shares: share(1, 3) })).toBe("amendment.share_below_used");
  });

  it("never lets a quota fall below what was awarded or proposed", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.option(fc.nat(9)), (awardedCount, proposedCount, quotaCount) => {
        const campaign = aLaunched({ lines: [aLine({ quotaCount: 10 })] });
        const lines = campaign.lines.map((line) => ({ ...line, awardedCount }));
        const used = new Map([["l0", { nominatedCount: 9, proposedCount, units: [] }]]);
        const result = amended({ lines: [{ ...aLine({ quotaCount }), id: "l0" }] }, { ...campaign, lines }, used);
        const floor = Math.max(awardedCount, proposedCount);
        expect(told(result)).toBe((quotaCount ?? 0) >= floor ? "ok" : "amendment.quota_below_used");
      }),
    );
  });
});

const aTask = {
  content: "",
  responsible: "",
  cooperating: "",
  dueWording: "by",
  dueOn: null,
  timing: "",
} as const;

describe("the end of receiving dossiers", () => {
  it("is only ever moved forward by an extension, for any day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 60 }), (days) => {
        const dossierDueOn = addDays("2026-11-10", days);
        const result = extend(aLaunched(), aPlan({ dossierDueOn }), noGrace, now);
        if (result.ok) expect(result.value.dueAt > due).toBe(true);
        expect(result.ok).toBe(deadlineEnd(dossierDueOn, "by") > due);
      }),
    );
  });

  it("is reached at the millisecond: extended before it, opened again from it on", () => {
    const later = aPlan({ dossierDueOn: "2026-11-20" });
    expect(told(extend(aLaunched(), later, noGrace, addMs(due, -1)))).toBe("ok");
    expect(told(extend(aLaunched(), later, noGrace, due))).toBe("amendment.deadline_over");
    expect(told(reopen(aLaunched(), later, noGrace, addMs(due, -1)))).toBe("amendment.still_open");
    expect(told(reopen(aLaunched(), later, noGrace, due))).toBe("ok");
    expect(told(reopen(aLaunched(), aPlan(), noGrace, due))).toBe("amendment.deadline_past");
  });

  it("comes early only when every unit that has begun has submitted, or knows why", () => {
    expect(closeEarly(aLaunched(), [], false, now)).toEqual({ ok: true, value: { dueAt: now, grace: noGrace } });
    expect(told(closeEarly(aLaunched(), ["Phòng A"], false, now))).toBe("amendment.units_waiting");
    expect(told(closeEarly(aLaunched(), ["Phòng A"], true, now))).toBe("ok");
    expect(told(closeEarly(aLaunched(), [], false, due))).toBe("amendment.deadline_over");
  });

  it("is moved in a review or after a decision only where awards are given in several rounds", () => {
    const later = aPlan({ dossierDueOn: "2026-11-20" });
    const states = ["launched", "reviewing", "decided", "concluded"] as const;
    const of = (awarding: "once" | "several") =>
      states.map((state) => told(reopen(aLaunched({ awarding }, { state }), later, noGrace, due)));
    expect(of("once")).toEqual(["ok", "campaign.wrong_state", "campaign.wrong_state", "campaign.wrong_state"]);
    expect(of("several")).toEqual(["ok", "ok", "ok", "campaign.wrong_state"]);
  });
});

describe("awarding in several rounds", () => {
  const decided = (awarding: "once" | "several") => aLaunched({ awarding }, { state: "decided" });
  it("goes from a decision back to review", () => {
    expect(told(startReview(decided("once")))).toBe("campaign.wrong_state");
    expect(startReview(decided("several"))).toMatchObject({ value: { state: "reviewing" } });
    expect(receivingState(decided("several"))).toBe("launched");
    expect(receivingState(decided("once"))).toBe("decided");
  });

  it("ends in review when a decision was issued and nothing waits", () => {
    const again = aLaunched({ awarding: "several" }, { state: "reviewing" });
    expect(told(conclude(again, "xong", now))).toBe("campaign.wrong_state");
    expect(told(conclude(again, "xong", now, { hasDecision: true, isPending: true }))).toBe("campaign.wrong_state");
    expect(told(conclude(again, "xong", now, { hasDecision: true, isPending: false }))).toBe("ok");
    const once = aLaunched({}, { state: "reviewing" });
    expect(told(conclude(once, "xong", now, { hasDecision: true, isPending: false }))).toBe("campaign.wrong_state");
  });
});

describe("what changed", () => {
  const before = planPart(aLaunched());
  const said = (of: Partial<CampaignPlan>) => {
    const after = { ...before, ...of };
    return planChanges(before, after, changedParts(before, after), new Map());
  };

  it("is told part by part, of lists only what differs", () => {
    const [first, ...rest] = before.lines;
    if (first === undefined) throw new Error("the plan has lines");
    expect(said({ lines: [{ ...first, quotaCount: 3 }, ...rest.slice(0, 2), aLine({ awardKind: "LDTT" })] })).toEqual([
      { what: "Chỉ tiêu Khen thưởng cấp tỉnh, cá nhân", before: "phân bổ sau", after: "bỏ" },
      { what: "Chỉ tiêu Giấy khen, tập thể", before: "số lượng 02", after: "số lượng 03" },
      expect.objectContaining({ before: "không có" }),
    ]);
    // A line without nominations may become another award, and stays the same line.
    expect(said({ lines: [{ ...first, awardKind: "LDTT" }, ...rest] })).toEqual([
      {
        what: "Chỉ tiêu Lao động tiên tiến, tập thể",
        before: "Giấy khen, tập thể",
        after: "Lao động tiên tiến, tập thể",
      },
    ]);
    expect(said({ requirements: "Gắn với nhiệm vụ chuyên môn.\nTiết kiệm." })).toEqual([
      { what: "Yêu cầu", before: "không có", after: "Tiết kiệm." },
    ]);
    expect(said({ reviewOn: "2026-11-25" })).toEqual([
      { what: "Dự kiến họp xét", before: "20/11/2026", after: "25/11/2026" },
    ]);
  });

  it("is told of every part that an amendment can change", () => {
    const other: Partial<CampaignPlan> = {
      title: "Khác",
      legalBases: [],
      reports: [
        { tier: "unit", label: "Báo cáo", reporter: "", receiver: "", wording: "by", dueOn: null, dueHour: null },
      ],
      tasks: [{ ...aTask, content: "Việc", dueOn: "2026-12-01" }],
      recipients: ["Như trên"],
      contents: "Một",
      lines: [...before.lines].reverse(),
    };
    for (const change of said(other)) expect(change.before).not.toBe(change.after);
    expect(said(other)).toHaveLength(7);
  });
});
