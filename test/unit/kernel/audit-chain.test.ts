import { describe, expect, it } from "vitest";
import { auditBreakText, canonicalJson } from "~/shared/audit-chain";

describe("canonical JSON", () => {
  it("is the same text for the same data", () => {
    expect(canonicalJson({ b: 1, a: { d: null, c: [true, "ộ"] } })).toBe('{"a":{"c":[true,"ộ"],"d":null},"b":1}');
    expect(canonicalJson({ a: undefined, b: 0 })).toBe('{"b":0}');
  });

  it("refuses what JSON cannot carry", () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
    expect(() => canonicalJson([undefined])).toThrow();
  });
});

describe("a break of the log", () => {
  it("is said in words", () => {
    expect(auditBreakText({ kind: "deleted", seq: 4, untilSeq: 4 })).toBe("Mục nhật ký số 4 đã bị xóa.");
    expect(auditBreakText({ kind: "cut", seq: 7, headSeq: 9 })).toContain("phần cuối đã bị cắt");
  });
});
