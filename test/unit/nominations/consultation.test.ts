import { expect, it } from "vitest";
import {
  isOverdue,
  requireAskable,
  requireCorrectable,
  requirePublishable,
  requireWaiting,
  type ConsultationStage,
} from "~/nominations/consultation";
import { codeOf } from "../../support/run";

const dueAt = "2026-11-20T17:00:00.000Z";
const answeredAt = (at: string): ConsultationStage => ({
  state: "answered",
  opinion: "agrees",
  text: "Nhất trí.",
  number: "",
  on: null,
  fileId: null,
  isEntered: false,
  at,
  byName: "Lê Thị Thu Hằng",
});
const withdrawn: ConsultationStage = { state: "withdrawn", reason: "Đã rõ.", at: dueAt, byName: "Lê Thị Thu Hằng" };

it.each<[string, ConsultationStage, string, boolean]>([
  ["waits, the last instant before its end", { state: "asked" }, "2026-11-20T16:59:59.999Z", false],
  ["waits past its end", { state: "asked" }, dueAt, true],
  ["was answered in time, long ago", answeredAt("2026-11-20T16:59:59.999Z"), "2027-01-01T00:00:00.000Z", false],
  ["was answered late", answeredAt(dueAt), "2027-01-01T00:00:00.000Z", true],
  ["was withdrawn", withdrawn, "2027-01-01T00:00:00.000Z", false],
])("an opinion that %s is overdue or not", (_what, stage, now, expected) => {
  expect(isOverdue({ dueAt, stage }, now)).toBe(expected);
});

it("an opinion is asked about what was submitted, of another than its unit, and answered once", () => {
  const dossier = { id: "d", unitId: "u", state: "submitted" as const };
  expect(requireAskable(dossier, { unitId: null, bodyName: "Sở Tài chính" }).ok).toBe(true);
  expect(requireAskable(dossier, { unitId: "v", bodyName: "Văn phòng" }).ok).toBe(true);
  expect(codeOf(requireAskable(dossier, { unitId: "u", bodyName: "Phòng" }))).toBe("consultation.own_unit");
  expect(codeOf(requireAskable({ ...dossier, state: "draft" }, { unitId: null, bodyName: "" }))).toBe(
    "consultation.not_submitted",
  );
  expect(requireWaiting({ id: "c", stage: { state: "asked" } }).ok).toBe(true);
  expect(codeOf(requireWaiting({ id: "c", stage: withdrawn }))).toBe("consultation.closed");
  expect(codeOf(requireWaiting({ id: "c", stage: answeredAt(dueAt) }))).toBe("consultation.closed");
});

it.each<[string, ConsultationStage, "submitted" | "returned" | "accepted", string | null]>([
  ["an answer while the dossier is appraised", answeredAt(dueAt), "submitted", null],
  ["an answer about a returned dossier", answeredAt(dueAt), "returned", null],
  ["an answer on which the appraisal rests", answeredAt(dueAt), "accepted", "consultation.decided"],
  ["a question", { state: "asked" }, "submitted", "consultation.unanswered"],
  ["what was withdrawn", withdrawn, "submitted", "consultation.unanswered"],
])("%s is corrected or not", (_what, stage, state, code) => {
  const result = requireCorrectable({ id: "c", stage }, { state });
  expect(result.ok ? null : codeOf(result)).toBe(code);
});

it("an answer is shown to the nominating unit once, and hidden again once", () => {
  const answered = { id: "c", stage: answeredAt(dueAt), published: null };
  const shown = { ...answered, published: { at: dueAt, byName: "Lê Thị Thu Hằng" } };
  expect(requirePublishable(answered, true).ok).toBe(true);
  expect(requirePublishable(shown, false).ok).toBe(true);
  expect(codeOf(requirePublishable(shown, true))).toBe("consultation.shown_already");
  expect(codeOf(requirePublishable(answered, false))).toBe("consultation.shown_already");
  expect(codeOf(requirePublishable({ ...answered, stage: { state: "asked" } }, true))).toBe("consultation.unanswered");
});
