import { describe, expect, it } from "vitest";
import { limitProblem, type DocumentLimit } from "~/nominations/document-limit";

const limit: DocumentLimit = { kind: "letter", maxBytes: 1_000, maxPages: 10 };
const code = (byteCount: number, pageCount: number | null) => {
  const problem = limitProblem("letter", { name: "a.pdf", byteCount, pageCount }, limit);
  return problem?.kind === "rule" ? problem.code : problem;
};

describe("the limit of a kind of document", () => {
  it("is reached and not exceeded by the last page and the last byte", () => {
    expect([code(1_000, 10), code(1_000, 11), code(1_001, 10)]).toEqual([
      null,
      "document.too_long",
      "document.too_heavy",
    ]);
  });

  it("measures a file whose pages cannot be counted by its bytes alone", () => {
    expect([code(1_000, null), code(1_001, null)]).toEqual([null, "document.too_heavy"]);
  });

  it("is none where the agency has set none", () => {
    expect(limitProblem("other", { name: "a.pdf", byteCount: 9_999, pageCount: 999 }, null)).toBeNull();
  });
});
