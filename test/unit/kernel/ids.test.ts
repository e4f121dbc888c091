import { describe, expect, it } from "vitest";
import { isId, newId, toId, uuidV7 } from "~/shared/ids";

describe("ids", () => {
  it("carry version, variant and the time of their making", () => {
    const id = uuidV7(Date.UTC(2026, 10, 10), new Uint8Array(10).fill(0xff));
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 10));
    expect(isId(id)).toBe(true);
  });

  it("sort by time and never repeat", () => {
    const earlier = uuidV7(1_000_000_000_000, new Uint8Array(10).fill(0xff));
    const later = uuidV7(1_000_000_000_001, new Uint8Array(10));
    expect(earlier < later).toBe(true);
    const many = new Set(Array.from({ length: 10_000 }, () => newId()));
    expect(many.size).toBe(10_000);
    expect([...many].every(isId)).toBe(true);
  });

  it("are not taken from text that is something else", () => {
    expect(toId("../../etc/passwd")).toBeNull();
    expect(toId("00000000-0000-4000-8000-000000000000")).toBeNull();
    const id = newId();
    expect(toId(id)).toBe(id);
  });
});
