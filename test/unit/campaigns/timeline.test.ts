import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layTimeline, type Timeline, type TimelineMark } from "~/campaigns/timeline";
import { addDays } from "~/shared/time";

function aMark(on: string, label = "Hạn nộp hồ sơ"): TimelineMark {
  return { key: `${on}-${label}`, label, text: `dự kiến ngày ${on}`, on, state: "ahead" };
}

function laid(marks: readonly TimelineMark[], today = "2026-08-01"): Timeline {
  const timeline = layTimeline({
    marks,
    bars: [{ label: "Thời gian thi đua", fromOn: "2026-05-15", toOn: "2026-10-31" }],
    today,
  });
  if (timeline === null) throw new Error("nothing was laid");
  return timeline;
}

function faultsOf({ labels, width, height, axis }: Timeline): string[] {
  const faults: string[] = [];
  for (const a of labels) {
    if (a.left < 0 || a.left + a.width > width || a.top + a.height > height) faults.push(`${a.key} leaves the sheet`);
    if (a.top <= axis.y) faults.push(`${a.key} lies on the axis`);
    for (const b of labels) {
      if (a === b) continue;
      const besides = a.left + a.width <= b.left || b.left + b.width <= a.left;
      const above = a.top + a.height <= b.top || b.top + b.height <= a.top;
      if (!besides && !above) faults.push(`${a.key} over ${b.key}`);
      // The leader of b goes from the axis to the top of b.
      if (b.x > a.left && b.x < a.left + a.width && b.top > a.top)
        faults.push(`the leader of ${b.key} through ${a.key}`);
    }
  }
  return faults;
}

const milestones = fc
  .array(
    fc.record({
      offset: fc.integer({ min: 0, max: 700 }),
      label: fc.string({ unit: fc.constantFrom(..."Hạn nộp hồ sơ "), minLength: 1, maxLength: 90 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) =>
    all
      .map(({ offset, label }, index) => ({ ...aMark(addDays("2026-01-10", offset), label), key: String(index) }))
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
  );

describe("the timeline", () => {
  it("lets no label touch another, no leader cross a label, and nothing leave the sheet", () => {
    fc.assert(
      fc.property(milestones, (marks) => {
        expect(faultsOf(laid(marks))).toEqual([]);
      }),
    );
  });

  it("puts several things of one day under each other, all at the same place of the axis", () => {
    const { labels } = laid([aMark("2026-11-10", "Một"), aMark("2026-11-10", "Hai"), aMark("2026-11-10", "Ba")]);
    expect(new Set(labels.map((label) => label.x)).size).toBe(1);
    expect(new Set(labels.map((label) => label.top)).size).toBe(3);
  });

  it("keeps the order of the days and the share of time between them", () => {
    const { labels } = laid([aMark("2026-06-01"), aMark("2026-07-01"), aMark("2026-12-01")]);
    const [june = 0, july = 0, december = 0] = labels.map((label) => label.x);
    expect((december - july) / (july - june)).toBeCloseTo(153 / 30, 0);
  });

  it("draws the period from its first day to the end of its last", () => {
    const { bars, axis } = laid([aMark("2026-05-15")]);
    expect(bars[0]?.x).toBeGreaterThanOrEqual(axis.from);
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBe(axis.to);
  });

  it("marks today where it is, and not where it lies outside", () => {
    expect(laid([aMark("2026-11-10")]).today?.label).toBe("Hôm nay 01/08/2026");
    expect(laid([aMark("2026-11-10")], "2027-08-01").today).toBeNull();
  });

  it("names months only as closely as they can be read, over one year and over five", () => {
    for (const on of ["2026-12-20", "2031-12-20"]) {
      const xs = laid([aMark("2026-05-15"), aMark(on)]).ticks.map((tick) => tick.x);
      for (const [index, x] of xs.entries()) if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });

  it("is nothing without a date", () => {
    expect(layTimeline({ marks: [], bars: [], today: "2026-08-01" })).toBeNull();
  });
});
