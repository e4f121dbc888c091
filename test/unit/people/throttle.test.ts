import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressKey,
  byAddress,
  byName,
  rememberedCount,
  waitMs,
  withOneMore,
  type Failures,
  type Slowing,
} from "~/people/throttle";
import { addMs } from "~/shared/time";

const now = "2026-11-03T02:00:00.000Z";

function failuresAfter(times: number, slowing: Slowing): Failures | null {
  let failures: Failures | null = null;
  for (let i = 0; i < times; i += 1) failures = withOneMore(failures, now, slowing);
  return failures;
}

describe("the wait by name", () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 2_000],
    [4, 4_000],
    [6, 16_000],
    [7, 30_000],
    [1_000, 30_000],
  ])("after %i failures at once is %i ms", (times, wait) => {
    expect(waitMs(failuresAfter(times, byName), now, byName)).toBe(wait);
  });

  it("runs from the last failure", () => {
    const failures = failuresAfter(4, byName);
    expect(waitMs(failures, addMs(now, 3_999), byName)).toBe(1);
    expect(waitMs(failures, addMs(now, 4_000), byName)).toBe(0);
  });

  it("is forgotten one failure every five minutes", () => {
    const failures = failuresAfter(1_000, byName);
    expect(rememberedCount(failures, now, byName)).toBe(12);
    expect(rememberedCount(failures, addMs(now, 5 * 60_000), byName)).toBe(11);
    expect(rememberedCount(failures, addMs(now, 60 * 60_000), byName)).toBe(0);
  });
});

describe("the wait by address", () => {
  it.each([
    [19, 0],
    [20, 5_000],
    [21, 10_000],
    [27, 640_000],
    [28, 900_000],
    [1_000, 900_000],
  ])("after %i failures at once is %i ms", (times, wait) => {
    expect(waitMs(failuresAfter(times, byAddress), now, byAddress)).toBe(wait);
  });
});

it("never waits longer than its longest, whatever has happened, and less as time goes", () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(10_000_000), fc.nat(10_000_000), (count, elapsed, more) => {
      const failures = { count, lastAt: now };
      for (const slowing of [byName, byAddress]) {
        const wait = waitMs(failures, addMs(now, elapsed), slowing);
        expect(wait).toBeLessThanOrEqual(slowing.longestWaitMs);
        expect(waitMs(failures, addMs(now, elapsed + more), slowing)).toBeLessThanOrEqual(wait);
      }
    }),
  );
});

it("bears a clock that goes back", () => {
  expect(waitMs(failuresAfter(4, byName), addMs(now, -60_000), byName)).toBe(4_000);
});

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["", ""],
])("counts %s as %s", (address, key) => {
  expect(addressKey(address)).toBe(key);
});
