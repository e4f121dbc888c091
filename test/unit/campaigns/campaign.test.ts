import { noGrace } from "~/campaigns/deadline";
import { describe, expect, it } from "vitest";
import {
  cancel,
  conclude,
  decide,
  launch,
  lineTitle,
  requireAllocating,
  startReview,
  type Campaign,
  type CampaignStage,
} from "~/campaigns/campaign";
import { shippedRules, withAgency } from "~/rules/rule-book";
import { changedParts, savedLines } from "~/campaigns/plan-changes";
import { planFromForm, planToForm } from "~/campaigns/plan-form";
import { newLineValues } from "~/campaigns/plan-rows-form";
import { preflight, stopsLaunch, type Finding } from "~/campaigns/preflight";
import { progressSteps, stepOf, type ProgressFacts } from "~/campaigns/progress";
import { plainTask } from "~/campaigns/blank-plan";
import { copiedPlan, planForYear } from "~/campaigns/plan-copy";
import { findReadyPlan } from "~/campaigns/ready-plans";
import { saveCampaignForm } from "~/campaigns/forms";
import { flattenValues, nestValues } from "~/shared/forms/parse-form-data";
import { readForm } from "~/shared/forms/form-schema";
import type { Result } from "~/shared/result";
import { aLine, aPlan } from "../../support/campaign-builders";

const now = "2026-05-15T02:00:00.000Z";
const launched = { launchedAt: now, launchedBy: "a", dossierDueAt: "2026-11-10T17:00:00.000Z", dossierGrace: noGrace };
const unit = "0198c000-0000-7000-8000-000000000001";
const body = "0198c000-0000-7000-8000-000000000002";

const stages: CampaignStage[] = [
  { state: "draft" },
  { state: "launched", ...launched },
  { state: "reviewing", ...launched },
  { state: "decided", ...launched },
  { state: "concluded", ...launched, concludedAt: now, conclusion: "" },
  { state: "cancelled", reason: "", launched: null },
];

const campaign = (stage: CampaignStage): Campaign => ({
  ...aPlan(),
  id: "c",
  stage,
  lines: [],
  createdAt: now,
  createdBy: "a",
  version: 1,
});
const outcome = (result: Result<CampaignStage>) =>
  result.ok ? result.value.state : result.error.kind === "rule" ? result.error.code : result.error.kind;

describe("a campaign", () => {
  const steps: [string, (one: Campaign) => Result<CampaignStage>, (string | undefined)[]][] = [
    [
      "launch",
      (one) => launch(one, 0, noGrace, "a", now),
      ["launched", ...Array<string>(5).fill("campaign.not_draft")],
    ],
    [
      "startReview",
      startReview,
      ["campaign.wrong_state", "reviewing", "reviewing", ...Array<string>(3).fill("campaign.wrong_state")],
    ],
    [
      "decide",
      decide,
      [
        "campaign.wrong_state",
        "campaign.wrong_state",
        "decided",
        "decided",
        "campaign.wrong_state",
        "campaign.wrong_state",
      ],
    ],
    [
      "conclude",
      (one) => conclude(one, "xong", now),
      [...Array<string>(3).fill("campaign.wrong_state"), "concluded", "campaign.wrong_state", "campaign.wrong_state"],
    ],
    [
      "cancel",
      (one) => cancel(one, "lý do"),
      ["cancelled", "cancelled", "cancelled", ...Array<string>(3).fill("campaign.wrong_state")],
    ],
  ];
  it.each(steps)("in each of its states answers to %s as the order of steps says", (_name, step, expected) => {
    expect(stages.map((stage) => outcome(step(campaign(stage))))).toEqual(expected);
  });

  it("takes its deadline from day and wording when it is launched", () => {
    expect(
      launch(
        { ...campaign({ state: "draft" }), dossierDueOn: "2023-11-10", dossierWording: "by" },
        0,
        noGrace,
        "a",
        now,
      ),
    ).toMatchObject({ value: { dossierDueAt: "2023-11-10T17:00:00.000Z", launchedAt: now, launchedBy: "a" } });
  });

  it("is not launched while preflight finds a problem", () => {
    expect(launch(campaign({ state: "draft" }), 2, noGrace, "a", now)).toMatchObject({
      error: { code: "campaign.not_ready", facts: { count: 2 } },
    });
  });

  it("takes a superior's number from the launch to the conclusion", () => {
    expect(stages.map((stage) => requireAllocating(campaign(stage)).ok)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("names its lines as officials do", () => {
    expect(lineTitle({ awardKind: "GIAYKHEN", recipientKind: "collective" })).toBe("Giấy khen, tập thể");
  });
});

/** An agency that works by every unverified rule, so that only the plan is looked at. */
const chosen = withAgency(shippedRules, [], new Map(shippedRules.rules.map((rule) => [rule.id, true])));
const calendar = (on: string) => (on === "2026-09-02" ? { name: "Quốc khánh", isWorkingDay: false } : null);

describe("preflight", () => {
  const ready = { ...aPlan({ receivingUnitId: unit, bodyId: body }) };
  const codes = (change: Partial<typeof ready>): string[] =>
    preflight({ ...ready, ...change }, now, calendar, chosen).map((item) => `${item.kind} ${item.code}`);

  it("finds nothing in a plan that is whole", () => {
    expect(preflight(ready, now, calendar, chosen)).toEqual([]);
  });

  it.each<[string, Partial<typeof ready>]>([
    ["missing legal_basis", { legalBases: [] }],
    ["missing period_end", { periodToOn: null }],
    ["contradictory period_order", { periodFromOn: "2026-11-01" }],
    ["missing deadline", { dossierDueOn: null }],
    [
      "contradictory deadline_past",
      { dossierDueOn: "2026-05-14", dossierWording: "by", periodFromOn: null, periodToOn: "2026-05-10" },
    ],
    ["contradictory deadline_before_period", { dossierDueOn: "2026-05-20", periodFromOn: "2026-06-01" }],
    ["unusual deadline_within_period", { dossierDueOn: "2026-10-20" }],
    ["unusual deadline_on_weekend", { dossierDueOn: "2026-11-14" }],
    ["unusual deadline_on_holiday", { dossierDueOn: "2026-09-02", periodToOn: "2026-08-31" }],
    ["contradictory milestone_order", { reviewOn: "2026-11-05" }],
    ["missing award_line", { lines: [] }],
    ["missing quota", { lines: [aLine({ quotaCount: null })] }],
    ["contradictory quota_zero", { lines: [aLine({ quotaCount: 0 })] }],
    ["missing receiver", { lines: [aLine({ level: "province", receiver: "" })] }],
    ["contradictory line_twice", { lines: [aLine(), aLine({ quotaCount: 1 })] }],
    ["unusual agency_line_allocated", { lines: [aLine({ quotaKind: "to_be_allocated", quotaCount: null })] }],
    ["unusual summary_for_province", { lines: [aLine({ level: "province", reportKind: "report_summary" })] }],
    ["missing receiving_unit", { receivingUnitId: null }],
    ["missing body", { bodyId: null }],
    ["missing praise_text", { praiseText: "" }],
    ["unusual watching", { watching: "" }],
    ["unusual no_report", { documents: [] }],
    [
      "unusual period_year",
      { awardYear: 2025, legalBases: [{ title: "Kế hoạch", number: "1", datedOn: null, issuer: "", about: "" }] },
    ],
    [
      "unusual legal_basis_year",
      { legalBases: [{ title: "Kế hoạch", number: "1", datedOn: null, issuer: "", about: "công tác năm 2023" }] },
    ],
  ])("says %s and nothing else", (expected, change) => {
    expect(codes(change)).toEqual([expected]);
  });

  it("does not take an allocated line of the province for a missing quota", () => {
    expect(codes({ lines: [aLine(), aLine({ level: "province", quotaCount: null })] })).toEqual([]);
  });

  it("says which text has run out on the plan's days and what is unknown then, with a way there; it stops nothing", () => {
    const late = preflight({ ...ready, rulesOn: "2027-03-01", decisionOn: null }, now, calendar, chosen).filter(
      (item) => item.code === "text_not_in_force",
    );
    expect(late).toMatchObject([
      {
        kind: "unusual",
        field: "rulesOn",
        what: "Áp dụng quy định của ngày: 01/03/2027",
        link: { href: expect.stringContaining("/can-cu?ngay=") as string },
      },
    ]);
    expect(late[0]?.why).toContain("Nghị định 152/2025/NĐ-CP");
    // The text is its own source, so it is named once.
    expect(late[0]?.why).toMatch(
      /^Nghị định 152\/2025\/NĐ-CP: hết hiệu lực sau ngày 28\/02\/2027; hệ thống chưa có văn bản thay thế/u,
    );
    expect(codes({ rulesOn: "2027-02-28", decisionOn: null })).not.toContain("unusual text_not_in_force");
    expect(codes({ rulesOn: null, decisionOn: "2027-03-01" })).toContain("unusual text_not_in_force");
  });

  it("names a rule that nobody has chosen", () => {
    const found = preflight(ready, now, calendar, shippedRules).filter((item) => item.kind === "unusual");
    expect(found.map((item) => item.code)).toEqual(expect.arrayContaining(["rules_not_in_force", "bonus_unknown"]));
    expect(found.every((item) => item.link?.href === "/can-cu/quy-dinh-rieng")).toBe(true);
  });

  it("names the field of each finding as the editor does", () => {
    const found = preflight(
      { ...ready, lines: [aLine(), aLine({ level: "province", receiver: "" })], bodyId: null },
      now,
      calendar,
      chosen,
    );
    expect(found.map((item) => item.field)).toEqual(["lines.1.receiver", "bodyId"]);
    expect(found.every(stopsLaunch)).toBe(true);
    expect(stopsLaunch({ kind: "unusual" } as Finding)).toBe(false);
  });
});

describe("the ready plan of 2023", () => {
  const ready = findReadyPlan("dan-chu-co-so-2023")!;
  it("carries the dates, numbers and documents of the plan", () => {
    expect(ready.plan).toMatchObject({
      awardYear: 2023,
      periodToOn: "2023-10-31",
      dossierDueOn: "2023-11-10",
      dossierWording: "by",
    });
    expect(ready.plan.legalBases.map((one) => [one.number, one.datedOn])).toEqual([
      ["157/KH-UBND", "2023-04-27"],
      ["77-KH/BDVTU", "2023-05-05"],
    ]);
    expect(
      ready.plan.lines.map((one) => [one.level, one.recipientKind, one.quotaKind, one.quotaCount, one.reportKind]),
    ).toEqual([
      ["agency", "collective", "number", 2, "report_summary"],
      ["agency", "individual", "number", 5, "report_summary"],
      ["province", "collective", "to_be_allocated", null, "report_full"],
      ["province", "individual", "to_be_allocated", null, "report_full"],
    ]);
  });
  it("can be launched in May 2023 once unit and body are chosen", () => {
    expect(
      preflight({ ...ready.plan, receivingUnitId: unit, bodyId: body }, "2023-05-15T02:00:00.000Z", calendar, chosen),
    ).toEqual([]);
  });
  it("moves to another year with its days and words, and keeps the documents cited", () => {
    const moved = planForYear(ready.plan, 2026);
    expect(moved).toMatchObject({
      title: "Thực hiện Quy chế dân chủ ở cơ sở năm 2026",
      dossierDueOn: "2026-11-10",
      periodToOn: "2026-10-31",
      awardYear: 2026,
    });
    expect(moved.praiseText).toContain("năm 2026");
    expect(moved.legalBases).toEqual(ready.plan.legalBases);
  });
});

describe("a copy of an earlier plan", () => {
  it("has no number of its own and none of the superior's numbers", () => {
    const copy = copiedPlan(
      aPlan({ lines: [aLine(), aLine({ level: "province", quotaCount: 3, quotaSource: "Công văn 1" })] }),
      2027,
    );
    expect(copy).toMatchObject({
      planNumber: "",
      planDatedOn: null,
      dossierDueOn: "2027-11-10",
      title: "Thực hiện Quy chế dân chủ ở cơ sở năm 2027",
    });
    expect(copy.lines.map((line) => line.quotaCount)).toEqual([5, null]);
    expect(copy.lines[1]?.quotaSource).toBe("Theo phân bổ của Ban Chỉ đạo tỉnh");
  });
  it("turns 29/02 into 28/02 where the year has none", () => {
    expect(planForYear(aPlan({ awardYear: 2024, reviewOn: "2024-02-29" }), 2025).reviewOn).toBe("2025-02-28");
  });
});

describe("the editor's form", () => {
  const plan = aPlan({
    receivingUnitId: unit,
    bodyId: body,
    tasks: [{ ...plainTask, content: "Phổ biến kế hoạch", responsible: "Văn phòng" }],
    recipients: ["Sở Nội vụ"],
  });
  const posted = { ...nestValues(flattenValues({ ...planToForm(plan) })), id: unit, version: "3" };

  it("gives back the plan that it was filled from", () => {
    const reading = readForm(saveCampaignForm, posted);
    expect(reading.ok && planFromForm(reading.value)).toEqual(plan);
  });
  it("finds no change in it", () => {
    const reading = readForm(saveCampaignForm, posted);
    expect(reading.ok && changedParts(plan, planFromForm(reading.value))).toEqual([]);
  });
  it("blames a number typed beside “to be allocated”", () => {
    const reading = readForm(saveCampaignForm, {
      ...posted,
      lines: [
        {
          ...newLineValues,
          awardKind: "KHEN_CAP_TINH",
          recipientKind: "individual",
          commendationType: "CAMPAIGN",
          quotaKind: "to_be_allocated",
          quotaCount: "2",
          quotaSource: "x",
          receiver: "y",
          reportKind: "report_full",
          standard: "",
        },
      ],
    });
    expect(reading).toMatchObject({ ok: false, fields: { "lines.0.quotaCount": expect.stringContaining("Bỏ trống") } });
  });
  it("tells a second editor what was saved", () => {
    const typed = { ...plan, dossierDueOn: "2026-11-12", bodyId: null, recipients: [] };
    expect(savedLines(plan, typed, new Map([[body, "Ban vận động"]]))).toEqual([
      "Hạn nộp hồ sơ: 10/11/2026.",
      "Nơi xét: Ban vận động.",
      "Nơi nhận kế hoạch: Sở Nội vụ.",
    ]);
  });
});

describe("the stepper", () => {
  const facts: ProgressFacts = {
    state: "launched",
    launchedAt: now,
    dossierOpenOn: null,
    dossierDueAt: "2026-11-10T17:00:00.000Z",
    dossierGrace: noGrace,
    dossierDueOn: "2026-11-10",
    reviewOn: "2026-11-20",
    publicationDayCount: 3,
    decisionOn: "2026-12-02",
    conclusionOn: null,
    concludedAt: null,
    isAppraised: false,
    session: null,
    publication: null,
    signingFile: null,
    decision: null,
  };
  const held = { state: "concluded", heldAt: "2026-11-20T02:00:00.000Z" } as const;
  const published = { publishedAt: "2026-11-20T09:00:00.000Z", endsAt: "2026-11-25T17:00:00.000Z" };
  const sent = { state: "submitted", submittedAt: "2026-11-26T02:00:00.000Z" } as const;
  it.each<[string | null, Partial<ProgressFacts>, string]>([
    ["launch", { state: "draft" }, "2026-05-01T00:00:00.000Z"],
    ["collect", {}, "2026-11-10T16:59:59.999Z"],
    ["appraise", {}, "2026-11-10T17:00:00.000Z"],
    ["review", { isAppraised: true }, "2026-11-12T02:00:00.000Z"],
    ["review", { session: { ...held, state: "preparing" } }, "2026-11-12T02:00:00.000Z"],
    ["review", { state: "reviewing", session: { ...held, state: "open" } }, "2026-11-20T03:00:00.000Z"],
    ["publish", { state: "reviewing", session: held }, "2026-11-20T08:00:00.000Z"],
    ["publish", { state: "reviewing", session: held, publication: published }, "2026-11-25T16:59:59.999Z"],
    ["sign", { state: "reviewing", session: held, publication: published }, "2026-11-25T17:00:00.000Z"],
    [
      "sign",
      { state: "reviewing", session: held, publication: published, signingFile: sent },
      "2026-11-26T03:00:00.000Z",
    ],
    [
      "issue",
      {
        state: "reviewing",
        session: held,
        signingFile: { ...sent, state: "signed" },
        decision: { state: "signed", datedOn: null },
      },
      "2026-11-27T03:00:00.000Z",
    ],
    [
      "conclude",
      { state: "decided", session: held, decision: { state: "issued", datedOn: "2026-12-02" } },
      "2026-12-02T03:00:00.000Z",
    ],
    [null, { state: "concluded", concludedAt: now }, "2026-12-20T03:00:00.000Z"],
  ])("stands at %s", (step, change, at) => {
    const given = { ...facts, ...change };
    expect(stepOf(given, at)).toBe(step);
    expect(progressSteps(given, at).filter((one) => one.state === "now")).toHaveLength(step === null ? 0 : 1);
  });
  it("shows what happened with its day, what is planned as planned", () => {
    expect(progressSteps(facts, "2026-11-03T02:00:00.000Z").map((one) => one.when)).toEqual([
      "15/05/2026",
      "đến hết 10/11/2026",
      "sau khi nhận hồ sơ",
      "dự kiến 20/11/2026",
      "3 ngày làm việc",
      "sau khi công khai",
      "dự kiến 02/12/2026",
      "chưa định ngày",
    ]);
  });
});
