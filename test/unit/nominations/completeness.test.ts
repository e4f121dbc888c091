import { describe, expect, it } from "vitest";
import { missingParts, progressOf, type CompletenessFacts } from "~/nominations/completeness";

const complete: CompletenessFacts = {
  dossierId: "d",
  requirements: [
    { documentKind: "letter", isRequired: true, mustBeSigned: true },
    { documentKind: "minutes", isRequired: true, mustBeSigned: true },
    { documentKind: "report", isRequired: true, mustBeSigned: false },
  ],
  documents: [
    { kind: "letter", status: "signed", nominationId: null },
    { kind: "minutes", status: "signed", nominationId: null },
    { kind: "report_summary", status: "draft", nominationId: "n" },
  ],
  nominations: [{ id: "n", name: "Trần Quốc Bảo", reportKind: "report_summary" }],
  confirmation: { kind: "letter" },
  acceptsAccountConfirmation: true,
};

const keysOf = (of: Partial<CompletenessFacts>): string[] =>
  missingParts({ ...complete, ...of }).map((part) => part.key);

describe("what is missing before submission", () => {
  it("is nothing in a complete dossier", () => {
    expect(keysOf({})).toEqual([]);
    expect(progressOf(complete, [])).toEqual({ done: 4, total: 4 });
  });

  it("is everything in an empty one, in the order of the dossier", () => {
    expect(keysOf({ documents: [], nominations: [], confirmation: null })).toEqual([
      "letter",
      "minutes",
      "nominations",
      "confirmation",
    ]);
  });

  it("is the signature of the minutes, which no account replaces", () => {
    const documents = complete.documents.map((one) =>
      one.kind === "minutes" ? { ...one, status: "draft" as const } : one,
    );
    expect(keysOf({ documents })).toEqual(["minutes"]);
    expect(keysOf({ documents, confirmation: { kind: "account" } })).toEqual(["minutes"]);
  });

  it("is the signature of the letter only where the agency does not take the head's account for it", () => {
    const documents = complete.documents.map((one) =>
      one.kind === "letter" ? { ...one, status: "draft" as const } : one,
    );
    expect(keysOf({ documents, confirmation: { kind: "account" } })).toEqual([]);
    expect(keysOf({ documents, acceptsAccountConfirmation: false })).toEqual(["letter"]);
  });

  it("is the report of the line's own kind, named by its candidate", () => {
    const [part] = missingParts({
      ...complete,
      nominations: [{ id: "n", name: "Trần Quốc Bảo", reportKind: "report_full" }],
    });
    expect(part).toMatchObject({
      key: "report",
      nominationId: "n",
      what: "Trần Quốc Bảo",
      why: "thiếu báo cáo thành tích (bản đầy đủ).",
      href: "/ho-so/d/de-nghi/n",
    });
  });

  it("is not what the plan does not ask for", () => {
    expect(keysOf({ requirements: [], documents: [] })).toEqual([]);
  });

  it("is the head's confirmation when the agency stopped taking accounts", () => {
    expect(keysOf({ confirmation: { kind: "account" }, acceptsAccountConfirmation: false })).toEqual(["confirmation"]);
  });
});
