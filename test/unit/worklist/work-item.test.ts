import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looks } from "~/shared/ui/status";
import { orderWork, urgencyOf, workRow, workSummary, type WorkItem } from "~/worklist/work-item";

const now = "2026-11-03T02:00:00.000Z";

function anItem(of: Partial<WorkItem> = {}): WorkItem {
  return {
    key: "k",
    href: "/",
    title: "Việc",
    note: "",
    action: "Làm",
    dueAt: null,
    since: null,
    look: looks.waiting,
    isNotice: false,
    ...of,
  };
}

describe("the order of work", () => {
  it("puts what is overdue first, then the nearest end, then what waits longest, then notices", () => {
    const items = [
      anItem({ key: "notice", isNotice: true, dueAt: "2026-11-03T03:00:00.000Z" }),
      anItem({ key: "young", since: "2026-11-02T00:00:00.000Z" }),
      anItem({ key: "old", since: "2026-10-01T00:00:00.000Z" }),
      anItem({ key: "timeless" }),
      anItem({ key: "far", dueAt: "2026-11-10T17:00:00.000Z" }),
      anItem({ key: "past", dueAt: "2026-11-01T17:00:00.000Z" }),
      anItem({ key: "near", dueAt: "2026-11-04T17:00:00.000Z" }),
    ];
    expect(orderWork(items).map((item) => item.key)).toEqual([
      "past",
      "near",
      "far",
      "old",
      "young",
      "timeless",
      "notice",
    ]);
  });

  it("names a thing once though two roles find it, as the first role words it", () => {
    const merged = orderWork([
      anItem({ key: "session:1", title: "Điều hành" }),
      anItem({ key: "session:1", title: "Dự" }),
    ]);
    expect(merged.map((item) => item.title)).toEqual(["Điều hành"]);
  });

  it("does not depend on the order in which the roles were asked", () => {
    const instant = fc.constantFrom(
      null,
      "2026-11-01T17:00:00.000Z",
      "2026-11-04T17:00:00.000Z",
      "2026-11-10T17:00:00.000Z",
    );
    const item = fc
      .record({ key: fc.uuid(), title: fc.string(), dueAt: instant, since: instant, isNotice: fc.boolean() })
      .map((of) => anItem(of));
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: (one) => one.key }), (items) => {
        expect(orderWork([...items].reverse()).map((one) => one.key)).toEqual(orderWork(items).map((one) => one.key));
      }),
    );
  });
});

describe("the urgency of work", () => {
  it.each([
    [null, "none"],
    ["2026-11-03T02:00:00.000Z", "past"],
    ["2026-11-03T02:00:00.001Z", "soon"],
    ["2026-11-06T02:00:00.000Z", "soon"],
    ["2026-11-06T02:00:00.001Z", "far"],
  ])("of an end at %s is %s", (dueAt, urgency) => {
    expect(urgencyOf({ dueAt }, now)).toBe(urgency);
  });

  it("is told in words: the deadline, what is left, the state", () => {
    expect(workRow(anItem({ dueAt: "2026-11-04T17:00:00.000Z" }), now)).toMatchObject({
      due: { text: "24 giờ 00, thứ Tư 04/11/2026", left: "còn 1 ngày 15 giờ" },
      look: { label: "Sắp đến hạn" },
      isUrgent: true,
    });
    expect(workRow(anItem({ since: "2026-10-30T03:05:00.000Z" }), now)).toMatchObject({
      due: null,
      since: "từ 30/10, 10:05",
      look: { label: "Chờ thẩm định" },
      isUrgent: false,
    });
  });
});

describe("the summary of work", () => {
  it("counts work with two digits and leaves notices out", () => {
    const items = [
      anItem({ dueAt: "2026-11-04T17:00:00.000Z" }),
      anItem({ dueAt: "2026-11-01T17:00:00.000Z" }),
      anItem(),
      anItem({ isNotice: true }),
    ];
    expect(workSummary(items, now)).toBe("03 việc, 01 việc quá hạn, 01 việc sắp đến hạn");
  });

  it("says so when nothing waits", () => {
    expect(workSummary([anItem({ isNotice: true })], now)).toBe("Chưa có việc nào chờ");
  });
});
