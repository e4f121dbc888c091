import { describe, expect, it } from "vitest";
import { decideAppraisal } from "~/nominations/appraisal";
import { grant, instantOn, refusePass, type LatePass } from "~/nominations/late-pass";
import { makeManifest, readManifest, type Manifest } from "~/nominations/manifest";
import { requireUnique } from "~/nominations/nomination";
import { readReportBody, emptyReport, writeReportBody } from "~/nominations/report-body";
import { deadlineEnd } from "~/campaigns/deadline";
import type { Result } from "~/shared/result";

const codeOf = (result: Result<unknown>): string =>
  result.ok ? "ok" : result.error.kind === "rule" ? result.error.code : result.error.kind;

describe("one achievement, one award", () => {
  const lines = [
    { id: "a1", level: "agency", title: "Giấy khen, cá nhân" },
    { id: "a2", level: "agency", title: "Giấy khen, cá nhân" },
    { id: "p1", level: "province", title: "Khen thưởng cấp tỉnh, cá nhân" },
  ] as const;
  const at = (lineId: string) => [
    { nominationId: "n", dossierId: "d", candidateId: "c", unitName: "Văn phòng Sở", lineId },
  ];
  it.each([
    ["the same line", "a1", "a1", "nomination.duplicate"],
    ["another line of the agency", "a1", "a2", "nomination.duplicate"],
    ["the province beside the agency", "p1", "a1", "ok"],
    ["the agency beside the province", "a1", "p1", "ok"],
    ["the province twice", "p1", "p1", "nomination.duplicate"],
  ])("%s", (_name, wanted, standing, code) => {
    const line = lines.find((one) => one.id === wanted)!;
    expect(codeOf(requireUnique({ name: "Trần Quốc Bảo" }, line, at(standing), lines))).toBe(code);
  });
});

describe("appraisal", () => {
  it.each([
    ["submitted", "pending", "ok"],
    ["submitted", "meets", "ok"],
    ["accepted", "held", "ok"],
    ["accepted", "meets", "appraisal.not_open"],
    ["draft", "pending", "appraisal.not_open"],
    ["returned", "pending", "appraisal.not_open"],
  ] as const)("of a %s dossier and a %s candidate: %s", (state, appraisal, code) => {
    expect(
      codeOf(decideAppraisal({ name: "A", appraisal, dossierId: "d" }, state, { result: "meets", note: "" })),
    ).toBe(code);
  });
});

describe("a late pass", () => {
  const now = "2026-11-11T02:00:00.000Z";
  const asked: LatePass = {
    id: "p",
    campaignId: "c",
    unitId: "u",
    reason: "Mất điện",
    askedByName: "A",
    askedAt: now,
    decision: { state: "asked", wishedUntil: null },
    version: 1,
  };
  it("is granted until an instant that is still ahead", () => {
    expect(codeOf(grant(asked, now, "Đồng ý", "B", now))).toBe("late_pass.until_past");
    expect(grant(asked, "2026-11-13T10:00:00.000Z", "Đồng ý", "B", now)).toEqual({
      ok: true,
      value: { state: "granted", until: "2026-11-13T10:00:00.000Z", reason: "Đồng ý", byName: "B", at: now },
    });
  });

  it("is decided once", () => {
    const refused = refusePass(asked, "Không có lý do", "B", now);
    if (!refused.ok) throw new Error("was refused");
    const decided = { ...asked, decision: refused.value };
    expect(codeOf(grant(decided, "2026-11-13T10:00:00.000Z", "Đồng ý", "B", now))).toBe("late_pass.already_decided");
    expect(codeOf(refusePass(decided, "Không", "B", now))).toBe("late_pass.already_decided");
  });

  it("reads 24:00 as the end of the day", () => {
    expect(instantOn("2026-11-13", "24:00")).toBe(deadlineEnd("2026-11-13", "through"));
    expect(instantOn("2026-11-13", "17:00")).toBe("2026-11-13T10:00:00.000Z");
  });
});

describe("the manifest", () => {
  const nomination = {
    lineId: "l",
    line: "Giấy khen, cá nhân",
    level: "agency",
    recipientKind: "individual",
    honorific: "",
    post: "",
    unitName: "",
    achievement: "",
    reportKind: "report_summary",
  } as const;
  const document = { title: "", name: "", sha256: "", byteCount: 1, status: "signed", isWritten: false } as const;
  const content: Manifest = {
    unit: { id: "u", name: "Phòng" },
    campaign: { id: "c", title: "Phong trào", plan: "Kế hoạch" },
    ordinal: 1,
    receiver: "Văn phòng Sở",
    confirmation: { kind: "letter", name: "A", at: "2026-11-03T02:00:00.000Z", post: "Trưởng phòng" },
    due: { endsAt: "2026-11-10T17:00:00.000Z", source: "campaign" },
    nominations: [
      { ...nomination, id: "3", name: "C", level: "province" },
      { ...nomination, id: "2", name: "B" },
      { ...nomination, id: "1", name: "A", recipientKind: "collective" },
    ],
    documents: [
      { ...document, id: "r2", kind: "report_summary", candidate: "B" },
      { ...document, id: "m", kind: "minutes", candidate: null },
      { ...document, id: "r1", kind: "report_summary", candidate: "A" },
      { ...document, id: "l", kind: "letter", candidate: null },
    ],
  };

  it("stands in the order in which people read a dossier, and is read back as it was written", () => {
    const manifest = makeManifest(content);
    expect(manifest.nominations.map((one) => one.name)).toEqual(["A", "B", "C"]);
    expect(manifest.documents.map((one) => one.id)).toEqual(["l", "m", "r1", "r2"]);
    expect(readManifest(JSON.stringify(manifest))).toEqual(manifest);
  });
});

describe("a report written in the product", () => {
  it("is one text for one content", () => {
    const body = { ...emptyReport, achievements: "Đạt kết quả.", duties: "Tham mưu." };
    expect(writeReportBody({ ...body, ...{ unrelated: "x" } })).toBe(writeReportBody(body));
    expect(readReportBody(writeReportBody(body))).toEqual(body);
  });
});
