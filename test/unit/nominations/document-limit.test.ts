import { describe, expect, it } from "vitest";
import {
  excessOn,
  limitNonsense,
  limitOn,
  limitProblem,
  type DocumentLimit,
  type LineLimit,
} from "~/nominations/document-limit";
import { limitText } from "~/nominations/document-limit-text";

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

describe("the limit of an award line", () => {
  const general: DocumentLimit = { kind: "report_full", maxBytes: 25 << 20, maxPages: 80 };
  const own = (fields: Partial<LineLimit>): LineLimit => ({
    lineId: "l",
    kind: "report_full",
    maxBytes: null,
    maxPages: null,
    savedAt: "2026-11-02T00:00:00.000Z",
    savedByName: "Lê Thị Thu Hằng",
    ...fields,
  });

  it("goes before that of the kind, pages and bytes each by itself, and is named as the line's", () => {
    expect(limitOn(general, null, "Giấy khen")).toEqual(general);
    expect(limitOn(general, own({ maxPages: 5 }), "Giấy khen")).toEqual({ ...general, maxPages: 5, line: "Giấy khen" });
    expect(limitOn(general, own({ maxBytes: 1 << 20 }), "Giấy khen")).toMatchObject({
      maxBytes: 1 << 20,
      maxPages: 80,
    });
    expect(limitOn(null, own({ maxPages: 5 }), "Giấy khen")).toBeNull();
  });

  it("touches what was kept since it was set, and nothing kept before", () => {
    const file = { name: "a.pdf", byteCount: 3 << 20, pageCount: 12 };
    const [before, at] = ["2026-11-01T23:59:59.999Z", "2026-11-02T00:00:00.000Z"];
    expect(excessOn(own({ maxPages: 10 }), { ...file, keptAt: at })).toBe("12 trang, nhiều nhất 10 trang");
    expect(excessOn(own({ maxPages: 10 }), { ...file, keptAt: before })).toBeNull();
    expect(excessOn(own({ maxBytes: 2 << 20 }), { ...file, keptAt: at })).toBe("3 MB, nhiều nhất 2 MB");
    expect(excessOn(own({ maxPages: 12, maxBytes: 3 << 20 }), { ...file, keptAt: at })).toBeNull();
    expect(excessOn(own({ maxPages: 1 }), { ...file, pageCount: null, keptAt: at })).toBeNull();
    expect(excessOn(null, { ...file, keptAt: at })).toBeNull();
  });
});

describe("two figures that nobody could keep to together", () => {
  it("are told with what is left for a page", () => {
    expect(limitNonsense({ maxBytes: 1 << 20, maxPages: 102 })).toBeNull();
    expect(limitNonsense({ maxBytes: 1 << 20, maxPages: 200 })).toContain("1 MB cho 200 trang chỉ còn khoảng 5 KB");
  });

  it("are written the way they are read", () => {
    expect(limitText({ maxPages: 80, maxBytes: 25 << 20 })).toBe("80 trang, 25 MB");
    expect(limitText({ maxPages: null, maxBytes: 1 << 20 })).toBe("1 MB");
    expect(limitText({ maxPages: null, maxBytes: null })).toBe("");
  });
});
