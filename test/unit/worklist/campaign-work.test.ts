import { describe, expect, it } from "vitest";
import { nextCampaignStep, type CampaignStanding } from "~/worklist/campaign-work";

const dueAt = "2026-11-10T17:00:00.000Z";
const before = "2026-11-09T02:00:00.000Z";
const after = "2026-11-12T02:00:00.000Z";

function aStanding(of: Partial<CampaignStanding> = {}): CampaignStanding {
  return {
    id: "c",
    title: "Dân chủ ở cơ sở",
    state: "launched",
    dossierDueAt: dueAt,
    reviewOn: "2026-11-20",
    decisionOn: "2026-12-02",
    conclusionOn: "2026-12-15",
    submittedCount: 0,
    acceptedCount: 4,
    isSomebodyAwaited: false,
    session: null,
    publication: null,
    signingFile: null,
    decision: null,
    ...of,
  };
}

const session = {
  id: "s",
  ordinal: 1,
  state: "concluded",
  heldAt: "2026-11-20T01:30:00.000Z",
  concludedAt: "2026-11-20T04:00:00.000Z",
} as const;
const titleAt = (of: Partial<CampaignStanding>, now: string) => nextCampaignStep(aStanding(of), now)?.title ?? null;

describe("the next step of a campaign", () => {
  it.each<[string, Partial<CampaignStanding>, string, string | null]>([
    ["no session while dossiers come in", {}, before, null],
    ["a session when all are appraised", {}, after, "Lập phiên họp xét khen thưởng"],
    ["no session while one waits for appraisal", { submittedCount: 1 }, after, null],
    ["no session while a unit may still send", { isSomebodyAwaited: true }, after, null],
    ["no session without an accepted dossier", { acceptedCount: 0 }, after, null],
    [
      "to open the session",
      { session: { ...session, state: "preparing", concludedAt: null } },
      after,
      "Mở phiên họp thứ 1",
    ],
    [
      "to run the open session",
      { state: "reviewing", session: { ...session, state: "open", concludedAt: null } },
      after,
      "Điều hành phiên họp thứ 1",
    ],
    [
      "to publish after the session",
      { state: "reviewing", session },
      "2026-11-21T02:00:00.000Z",
      "Công khai danh sách đề nghị khen thưởng",
    ],
    [
      "nothing while the list is public",
      { state: "reviewing", session, publication: { endsAt: "2026-11-25T17:00:00.000Z" } },
      "2026-11-25T16:59:59.999Z",
      null,
    ],
    [
      "the signing file when it ends",
      { state: "reviewing", session, publication: { endsAt: "2026-11-25T17:00:00.000Z" } },
      "2026-11-25T17:00:00.000Z",
      "Lập hồ sơ trình ký",
    ],
    [
      "nothing while the signer has it",
      {
        state: "reviewing",
        session,
        publication: { endsAt: dueAt },
        signingFile: { id: "f", state: "submitted", decidedAt: null, sentBackReason: "" },
      },
      after,
      null,
    ],
    [
      "the file that came back",
      {
        state: "reviewing",
        session,
        publication: { endsAt: dueAt },
        signingFile: { id: "f", state: "sent_back", decidedAt: after, sentBackReason: "Thiếu biên bản" },
      },
      after,
      "Xử lý hồ sơ trình ký bị trả lại",
    ],
    [
      "nothing while the clerk has the decision",
      {
        state: "reviewing",
        session,
        signingFile: { id: "f", state: "signed", decidedAt: after, sentBackReason: "" },
        decision: { id: "d", state: "signed", number: null, issuedAt: null },
      },
      after,
      null,
    ],
    [
      "the conclusion after the decision",
      { state: "decided", decision: { id: "d", state: "issued", number: "12/QĐ-SCT", issuedAt: after } },
      after,
      "Tổng kết phong trào",
    ],
    ["nothing when it is concluded", { state: "concluded" }, after, null],
    ["nothing when it is cancelled", { state: "cancelled" }, after, null],
  ])("is %s", (_, standing, now, title) => {
    expect(titleAt(standing, now)).toBe(title);
  });

  it("carries the day that the plan names, to its end", () => {
    expect(nextCampaignStep(aStanding(), after)?.dueAt).toBe("2026-11-20T17:00:00.000Z");
    expect(nextCampaignStep(aStanding({ reviewOn: null }), after)?.dueAt).toBeNull();
  });
});
