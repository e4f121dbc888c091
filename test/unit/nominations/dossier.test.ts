import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadlineEnd, noGrace, withGrace } from "~/campaigns/deadline";
import {
  accept,
  requireEditable,
  returnToUnit,
  submit,
  withdraw,
  type Dossier,
  type DossierStage,
  type SubmitFacts,
} from "~/nominations/dossier";
import type { TimeLimit } from "~/rules/time-limit";
import type { Result } from "~/shared/result";
import { addMs, type Instant } from "~/shared/time";
import { sentenceOf } from "../../support/run";

const submitted = {
  firstSubmittedAt: "2026-11-03T02:00:00.000Z",
  submittedAt: "2026-11-03T02:00:00.000Z",
  submissionCount: 1,
};
const stages: Record<DossierStage["state"], DossierStage> = {
  draft: { state: "draft" },
  submitted: { state: "submitted", ...submitted },
  returned: {
    state: "returned",
    ...submitted,
    returnedAt: "2026-11-04T02:00:00.000Z",
    reason: "Thiếu chữ ký",
    correctionDueAt: "2026-11-13T10:00:00.000Z",
    items: [],
  },
  accepted: { state: "accepted", ...submitted, acceptedAt: "2026-11-05T02:00:00.000Z", acceptedBy: "a" },
};
const due = deadlineEnd("2026-11-10", "by");
const last = {
  ordinal: 1,
  receiptCode: "BN-2026-ABC123",
  arrivedAt: submitted.submittedAt,
  submittedByName: "Trương Công Định",
};

function dossier(
  state: DossierStage["state"],
): Pick<Dossier, "id" | "stage" | "collectiveCount" | "individualCount" | "fileCount"> {
  return { id: "d", stage: stages[state], collectiveCount: 1, individualCount: 2, fileCount: 5 };
}

function facts(of: Partial<SubmitFacts> = {}): SubmitFacts {
  return {
    campaign: { title: "Phong trào", state: "launched" },
    rule: "“chậm nhất đến ngày 10/11/2026”",
    due: { endsAt: due, source: "campaign", grace: noGrace },
    opensOn: null,
    missing: [],
    last,
    ...of,
  };
}

const codeOf = (result: Result<unknown>): string =>
  result.ok ? "ok" : result.error.kind === "rule" ? result.error.code : result.error.kind;

describe("submitting", () => {
  it("waits for the first instant of the day from which the plan receives dossiers, in Vietnam", () => {
    const opens = facts({ opensOn: "2026-11-05" });
    const early = submit(dossier("draft"), opens, "2026-11-04T16:59:59.999Z");
    expect(codeOf(early)).toBe("dossier.not_open_yet");
    expect(early).toMatchObject({ error: { facts: { opensOn: "2026-11-05", nominationCount: 3, fileCount: 5 } } });
    expect(codeOf(submit(dossier("draft"), opens, "2026-11-04T17:00:00.000Z"))).toBe("ok");
    expect(codeOf(submit(dossier("returned"), opens, "2026-11-04T16:59:59.999Z"))).toBe("ok");
  });

  it("takes what arrives in the last millisecond of the day, and refuses what arrives at its end", () => {
    expect(codeOf(submit(dossier("draft"), facts(), addMs(due, -1)))).toBe("ok");
    expect(codeOf(submit(dossier("draft"), facts(), due))).toBe("dossier.late");
  });

  it("tells of the time that the agency adds, when it refuses what came after that", () => {
    const grace = { minutes: 15, source: "Quy chế thi đua của Sở, Điều 9" };
    const graced = facts({ due: { endsAt: withGrace(due, grace), source: "campaign", grace } });
    expect(codeOf(submit(dossier("draft"), graced, addMs(due, 899_999)))).toBe("ok");
    const refused = submit(dossier("draft"), graced, addMs(due, 900_000));
    expect(codeOf(refused)).toBe("dossier.late");
    expect(sentenceOf(refused)?.facts).toEqual([
      "Hạn nộp hồ sơ: 24 giờ 00 phút 00 giây, thứ Ba 10/11/2026 (giờ Việt Nam, UTC+7), cộng thêm 15 phút theo Quy chế thi đua của Sở, Điều 9.",
      "Máy chủ nhận lúc: 00 giờ 15 phút 00 giây, thứ Tư 11/11/2026 (giờ Việt Nam, UTC+7).",
      "Quá hạn chưa đến 1 giây, đã tính thời gian cộng thêm.",
    ]);
  });

  it("has no grace at any distance from the deadline", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (ms) => {
        expect(submit(dossier("draft"), facts(), addMs(due, ms)).ok).toBe(ms < 0);
      }),
    );
  });

  it("tells lateness before what is missing, and a second press before both", () => {
    expect(codeOf(submit(dossier("draft"), facts({ missing: ["Biên bản"] }), due))).toBe("dossier.late");
    expect(codeOf(submit(dossier("submitted"), facts({ missing: ["Biên bản"] }), due))).toBe(
      "dossier.already_submitted",
    );
    expect(codeOf(submit(dossier("accepted"), facts(), addMs(due, -1)))).toBe("dossier.already_submitted");
  });

  it("refuses a dossier that lacks something", () => {
    expect(codeOf(submit(dossier("draft"), facts({ missing: ["Biên bản"] }), addMs(due, -1)))).toBe(
      "dossier.incomplete",
    );
  });

  it.each([
    ["draft", "launched", "ok"],
    ["draft", "reviewing", "dossier.campaign_closed"],
    ["draft", "cancelled", "dossier.campaign_closed"],
    ["returned", "launched", "ok"],
    ["returned", "reviewing", "ok"],
    ["returned", "decided", "dossier.campaign_closed"],
  ] as const)("of a %s dossier while the campaign is %s: %s", (state, campaignState, code) => {
    expect(
      codeOf(
        submit(dossier(state), facts({ campaign: { title: "Phong trào", state: campaignState } }), addMs(due, -1)),
      ),
    ).toBe(code);
  });

  it("keeps the first time of submission through a return", () => {
    const again = submit(dossier("returned"), facts(), addMs(due, -1));
    expect(again).toEqual({
      ok: true,
      value: {
        state: "submitted",
        firstSubmittedAt: submitted.firstSubmittedAt,
        submittedAt: addMs(due, -1),
        submissionCount: 2,
      },
    });
  });
});

describe("editing", () => {
  it.each([
    ["draft", "ok"],
    ["submitted", "dossier.not_editable"],
    ["returned", "ok"],
    ["accepted", "dossier.not_editable"],
  ] as const)("a %s dossier: %s", (state, code) => {
    expect(codeOf(requireEditable({ id: "d", stage: stages[state] }, { title: "Phong trào", state: "launched" }))).toBe(
      code,
    );
  });

  it("ends when the campaign is decided", () => {
    expect(codeOf(requireEditable({ id: "d", stage: stages.draft }, { title: "Phong trào", state: "decided" }))).toBe(
      "dossier.campaign_closed",
    );
  });
});

describe("returning and accepting", () => {
  const minutes = [{ item: "minutes" as const, label: "Biên bản", note: "Thiếu chữ ký" }];
  // A Thursday, 09:00 in Việt Nam.
  const now = "2026-11-12T02:00:00.000Z";
  const rule: TimeLimit = {
    title: "Sửa hồ sơ",
    basis: "Quyết định 12/QĐ-SCT, Điều 6",
    days: 3,
    dayKind: "working_day",
    unverified: null,
  };
  const back = (state: DossierStage["state"], correctionDueAt: Instant, limit: TimeLimit | null = null) =>
    returnToUnit(dossier(state), { reason: "Thiếu", items: minutes, correctionDueAt, limit }, now, () => null);

  it.each(["draft", "returned", "accepted"] as const)("cannot be done to a %s dossier", (state) => {
    expect(codeOf(back(state, addMs(now, 1)))).toBe("dossier.not_submitted");
    expect(codeOf(accept(dossier(state), [], "a", now))).toBe("dossier.not_submitted");
  });

  it("leaves the unit some time to correct", () => {
    expect(codeOf(back("submitted", now))).toBe("dossier.correction_past");
    expect(codeOf(back("submitted", addMs(now, 1)))).toBe("ok");
  });

  it("gives at least the whole days that a binding rule asks for, and names the rule", () => {
    // Friday, Monday and Tuesday; over at 00:00 of Wednesday the 18th.
    const least = "2026-11-17T17:00:00.000Z";
    expect(codeOf(back("submitted", least, rule))).toBe("ok");
    const short = back("submitted", addMs(least, -1), rule);
    expect(codeOf(short)).toBe("dossier.correction_short");
    expect(sentenceOf(short)).toMatchObject({ source: rule.basis });
    expect(JSON.stringify(sentenceOf(short))).toContain("ít nhất 03 ngày làm việc");
    const plainDays = { ...rule, dayKind: "day" as const };
    expect(codeOf(back("submitted", "2026-11-15T17:00:00.000Z", plainDays))).toBe("ok");
    expect(codeOf(back("submitted", "2026-11-15T16:59:59.999Z", plainDays))).toBe("dossier.correction_short");
    // What nobody has verified proposes only.
    expect(codeOf(back("submitted", addMs(now, 1), { ...rule, unverified: "chưa kiểm chứng" }))).toBe("ok");
  });

  it("accepts once every candidate has a result", () => {
    expect(codeOf(accept(dossier("submitted"), ["Phạm Quỳnh Như"], "a", now))).toBe("dossier.undecided");
    expect(codeOf(accept(dossier("submitted"), [], "a", now))).toBe("ok");
  });
});

describe("withdrawing", () => {
  const launched = { title: "Phong trào", state: "launched" as const };

  it("makes a draft of what was submitted and nobody has begun to appraise", () => {
    const result = withdraw(dossier("submitted"), { campaign: launched, appraisedAt: [] });
    expect(result).toEqual({ ok: true, value: { state: "draft" } });
  });

  it("is refused from the first candidate decided on in this submission; what an earlier one decided does not count", () => {
    const at = (instants: string[]) =>
      codeOf(withdraw(dossier("submitted"), { campaign: launched, appraisedAt: instants }));
    expect(at([addMs(submitted.submittedAt, -1)])).toBe("ok");
    expect(at([addMs(submitted.submittedAt, -1), submitted.submittedAt])).toBe("dossier.appraisal_begun");
  });

  it("is refused for a draft, a returned and an accepted dossier, and when the campaign is over", () => {
    for (const state of ["draft", "returned", "accepted"] as const)
      expect(codeOf(withdraw(dossier(state), { campaign: launched, appraisedAt: [] }))).toBe("dossier.not_submitted");
    const decided = { ...launched, state: "decided" as const };
    expect(codeOf(withdraw(dossier("submitted"), { campaign: decided, appraisedAt: [] }))).toBe(
      "dossier.campaign_closed",
    );
  });
});
