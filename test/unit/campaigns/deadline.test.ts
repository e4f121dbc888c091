import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  deadlineEnd,
  deadlineText,
  deadlineTextExact,
  dueText,
  dueTextExact,
  effectiveDeadline,
  isLate,
  isWorkingDay,
  lastDayOf,
  laterOf,
  noGrace,
  phaseOf,
  withGrace,
  withoutGrace,
  workingDaysEnd,
  type DeadlineWording,
} from "~/campaigns/deadline";
import { addDays, addMs, dateOf, daysBetween } from "~/shared/time";

const wordings: DeadlineWording[] = ["by", "through", "before"];
const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("2000-01-01", count));

describe("a deadline", () => {
  it.each([
    ["2023-11-10", "by", "2023-11-10T17:00:00.000Z", "chậm nhất đến ngày 10/11/2023"],
    ["2023-11-10", "through", "2023-11-10T17:00:00.000Z", "đến hết ngày 10/11/2023"],
    ["2023-11-10", "before", "2023-11-09T17:00:00.000Z", "trước ngày 10/11/2023"],
    ["2026-12-31", "by", "2026-12-31T17:00:00.000Z", "chậm nhất đến ngày 31/12/2026"],
    ["2027-01-01", "before", "2026-12-31T17:00:00.000Z", "trước ngày 01/01/2027"],
    ["2024-02-29", "through", "2024-02-29T17:00:00.000Z", "đến hết ngày 29/02/2024"],
  ] as const)("of %s, worded %s, ends at %s and is printed back", (on, wording, end, text) => {
    expect(deadlineEnd(on, wording)).toBe(end);
    expect(deadlineText(on, wording)).toBe(text);
  });

  it("is met one millisecond before midnight and missed at midnight", () => {
    const end = deadlineEnd("2023-11-10", "by");
    expect(isLate(addMs(end, -1), end)).toBe(false);
    expect(isLate(end, end)).toBe(true);
    expect(isLate(addMs(end, 1), end)).toBe(true);
  });

  it("never depends on the zone of the machine: the last millisecond is still on the named day in Vietnam", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...wordings), (on, wording) => {
        const end = deadlineEnd(on, wording);
        const last = wording === "before" ? addDays(on, -1) : on;
        expect(dateOf(addMs(end, -1))).toBe(last);
        expect(dateOf(end)).toBe(addDays(last, 1));
        expect(lastDayOf(end)).toBe(last);
      }),
    );
  });

  it("that lies later never makes an arrival late that was in time before", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -5e9, max: 5e9 }), (a, b, ms) => {
        const [early, late] = [deadlineEnd(a < b ? a : b, "by"), deadlineEnd(a < b ? b : a, "by")];
        const arrived = addMs(early, ms);
        expect(isLate(arrived, late) && !isLate(arrived, early)).toBe(false);
      }),
    );
  });
});

const hours = fc.integer({ min: 0, max: 24 * 60 }).map((minutes) => {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
});
// The days around which a slip would show: turns of the year and of the month, leap days.
const edges = fc.constantFrom("2023-12-31", "2024-01-01", "2024-02-28", "2024-02-29", "2024-03-01", "2100-02-28");

describe("a deadline with an hour", () => {
  it.each([
    ["by", "17:00", "2026-11-10T10:00:00.000Z", "chậm nhất đến 17 giờ 00 ngày 10/11/2026"],
    ["through", "17:00", "2026-11-10T10:00:00.000Z", "đến hết 17 giờ 00 ngày 10/11/2026"],
    ["before", "17:00", "2026-11-10T10:00:00.000Z", "trước 17 giờ 00 ngày 10/11/2026"],
    ["by", "24:00", "2026-11-10T17:00:00.000Z", "chậm nhất đến 24 giờ 00 ngày 10/11/2026"],
    ["before", "00:00", "2026-11-09T17:00:00.000Z", "trước 00 giờ 00 ngày 10/11/2026"],
  ] as const)("worded %s %s ends at %s and is printed back", (wording, hour, end, text) => {
    expect(deadlineEnd("2026-11-10", wording, hour)).toBe(end);
    expect(deadlineText("2026-11-10", wording, hour)).toBe(text);
  });

  it("is met to its last millisecond and missed at its instant, on any day", () => {
    fc.assert(
      fc.property(fc.oneof(days, edges), fc.constantFrom(...wordings), fc.option(hours), (on, wording, hour) => {
        const end = deadlineEnd(on, wording, hour);
        expect([-1, 0, 1].map((ms) => isLate(addMs(end, ms), end))).toEqual([false, true, true]);
      }),
    );
  });

  it("never ends before the day begins nor after it ends", () => {
    fc.assert(
      fc.property(fc.oneof(days, edges), hours, (on, hour) => {
        const end = deadlineEnd(on, "by", hour);
        expect(end >= deadlineEnd(on, "before") && end <= deadlineEnd(on, "through")).toBe(true);
        expect(deadlineEnd(on, "by", "24:00")).toBe(deadlineEnd(on, "by"));
        expect(deadlineEnd(on, "by", "00:00")).toBe(deadlineEnd(on, "before"));
      }),
    );
  });

  it("of two lasts as long as the later, and of one and none as long as the one", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [x, y] = [deadlineEnd(a, "by"), deadlineEnd(b, "by")];
        expect(laterOf(x, y)).toBe(a > b ? x : y);
        expect([laterOf(x, null), laterOf(null, x), laterOf(null, null)]).toEqual([x, x, null]);
      }),
    );
  });
});

describe("the time that an agency adds to a deadline", () => {
  const graces = fc.integer({ min: 0, max: 60 }).map((minutes) => ({ minutes, source: "Quy chế của Sở" }));

  it("is met to the last millisecond of it and missed at its end, for any wording, hour and day", () => {
    fc.assert(
      fc.property(
        fc.oneof(edges, days),
        fc.constantFrom(...wordings),
        fc.option(hours),
        graces,
        (on, wording, hour, grace) => {
          const plain = deadlineEnd(on, wording, hour);
          const end = withGrace(plain, grace);
          expect(isLate(addMs(plain, grace.minutes * 60_000 - 1), end)).toBe(false);
          expect(isLate(addMs(plain, grace.minutes * 60_000), end)).toBe(true);
          expect(isLate(addMs(plain, grace.minutes * 60_000 + 1), end)).toBe(true);
          expect(withoutGrace(end, grace)).toBe(plain);
        },
      ),
    );
  });

  it("is never told without its minutes and its source, and nothing is told where nothing is added", () => {
    fc.assert(
      fc.property(fc.oneof(edges, days), fc.option(hours), graces, (on, hour, grace) => {
        const end = withGrace(deadlineEnd(on, "by", hour), grace);
        const plain = dueText(deadlineEnd(on, "by", hour), noGrace);
        const added =
          grace.minutes === 0 ? "" : `, cộng thêm ${String(grace.minutes).padStart(2, "0")} phút theo Quy chế của Sở`;
        expect(dueText(end, grace)).toBe(`${plain}${added}`);
      }),
    );
  });

  it("stands beside the deadline as it was set, with the zone between them", () => {
    const grace = { minutes: 5, source: "Quy chế của Sở" };
    const end = withGrace("2026-11-10T17:00:00.000Z", grace);
    expect(dueTextExact(end, grace, "(giờ Việt Nam)")).toBe(
      "24 giờ 00 phút 00 giây, thứ Ba 10/11/2026 (giờ Việt Nam), cộng thêm 05 phút theo Quy chế của Sở",
    );
  });
});

describe("a deadline on a screen", () => {
  it("is told to the second where it has an hour, and by its day where it has none", () => {
    expect(dueText(deadlineEnd("2026-11-10", "through", "17:00"), noGrace)).toBe(
      "17 giờ 00 phút 00 giây, thứ Ba 10/11/2026",
    );
    expect(dueText(deadlineEnd("2026-11-10", "through"), noGrace)).toBe("24 giờ 00, thứ Ba 10/11/2026");
    expect(deadlineTextExact("2026-11-10", "through", "17:00")).toBe("đến hết 17 giờ 00 phút 00 giây ngày 10/11/2026");
    expect(deadlineTextExact("2026-11-10", "before")).toBe("trước ngày 10/11/2026");
  });
});

describe("the deadline that binds a unit", () => {
  const campaignDueAt = "2026-11-10T17:00:00.000Z";
  const later = "2026-11-13T10:00:00.000Z";
  const latest = "2026-11-15T10:00:00.000Z";
  it.each([
    ["draft", null, null, campaignDueAt, "campaign"],
    ["draft", later, null, later, "late_pass"],
    ["draft", "2026-11-01T00:00:00.000Z", null, campaignDueAt, "campaign"],
    ["returned", null, later, later, "correction"],
    ["returned", latest, later, latest, "late_pass"],
    ["returned", later, latest, latest, "correction"],
    ["returned", null, "2026-11-05T10:00:00.000Z", "2026-11-05T10:00:00.000Z", "correction"],
    ["submitted", null, later, campaignDueAt, "campaign"],
  ] as const)(
    "of a %s dossier with pass %s and correction %s is %s (%s)",
    (state, latePassUntil, correctionDueAt, endsAt, source) => {
      expect(effectiveDeadline({ campaignDueAt, latePassUntil, correctionDueAt, state })).toEqual({
        endsAt,
        source,
        grace: noGrace,
      });
    },
  );

  it("has what the agency adds to the campaign's deadline, and a pass only when it lasts longer than that", () => {
    const grace = { minutes: 15, source: "Quy chế của Sở, Điều 9" };
    const graced = { campaignDueAt: withGrace(campaignDueAt, grace), campaignGrace: grace, correctionDueAt: null };
    const within = "2026-11-10T17:10:00.000Z";
    expect(effectiveDeadline({ ...graced, latePassUntil: within, state: "draft" })).toEqual({
      endsAt: "2026-11-10T17:15:00.000Z",
      source: "campaign",
      grace,
    });
    expect(effectiveDeadline({ ...graced, latePassUntil: later, state: "draft" })).toEqual({
      endsAt: later,
      source: "late_pass",
      grace: noGrace,
    });
    expect(effectiveDeadline({ ...graced, latePassUntil: null, correctionDueAt: later, state: "returned" })).toEqual({
      endsAt: later,
      source: "correction",
      grace: noGrace,
    });
  });
});

describe("the phase of a campaign", () => {
  const dossierDueAt = "2026-11-10T17:00:00.000Z";
  it("is launched, and not yet collecting, before the first instant of the opening day", () => {
    const campaign = { state: "launched", dossierOpenOn: "2026-11-01", dossierDueAt } as const;
    expect(phaseOf(campaign, "2026-10-31T16:59:59.999Z")).toBe("launched");
    expect(phaseOf(campaign, "2026-10-31T17:00:00.000Z")).toBe("collecting");
    expect(phaseOf(campaign, dossierDueAt)).toBe("closed");
  });
  it("is collecting until the deadline and closed from its very instant", () => {
    expect(phaseOf({ state: "launched", dossierOpenOn: null, dossierDueAt }, addMs(dossierDueAt, -1))).toBe(
      "collecting",
    );
    expect(phaseOf({ state: "launched", dossierOpenOn: null, dossierDueAt }, dossierDueAt)).toBe("closed");
  });
  it.each(["draft", "reviewing", "decided", "concluded", "cancelled"] as const)(
    "is its state when it is %s",
    (state) => {
      expect(phaseOf({ state, dossierOpenOn: "2026-12-01", dossierDueAt }, dossierDueAt)).toBe(state);
    },
  );
});

const off = (...days: string[]) => days.map((on) => [on, { name: "Ngày nghỉ", isWorkingDay: false }] as const);
const official = new Map<string, { name: string; isWorkingDay: boolean }>([
  ...off("2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-30"),
  ...off("2026-05-01", "2026-09-01", "2026-09-02", "2027-01-01"),
  ["2026-12-05", { name: "Làm bù", isWorkingDay: true }],
]);
const calendar = (on: string) => official.get(on) ?? null;

describe("working days", () => {
  it.each([
    ["2026-11-20", 1, "2026-11-23"],
    ["2026-11-20", 0, "2026-11-20"],
    ["2026-11-21", 1, "2026-11-23"],
    ["2026-12-31", 1, "2027-01-04"],
    ["2026-02-13", 1, "2026-02-23"],
    ["2026-04-29", 1, "2026-05-04"],
    ["2026-08-31", 1, "2026-09-03"],
    ["2026-11-03", 10, "2026-11-17"],
    // A Saturday worked in exchange counts.
    ["2026-12-04", 1, "2026-12-05"],
    ["2026-12-04", 2, "2026-12-07"],
  ])("from %s, %i on, is %s", (from, count, expected) => {
    expect(addWorkingDays(from, count, calendar)).toBe(expected);
  });

  it("end at 24:00 of the last of them, counted from the day after; none at all end at once", () => {
    expect(workingDaysEnd("2026-11-20T03:00:00.000Z", 3, calendar)).toBe("2026-11-25T17:00:00.000Z");
    expect(workingDaysEnd("2026-11-20T03:00:00.000Z", 0, calendar)).toBe("2026-11-20T03:00:00.000Z");
    // 18:00 UTC is already Saturday in Vietnam.
    expect(workingDaysEnd("2026-11-20T18:00:00.000Z", 1, calendar)).toBe("2026-11-23T17:00:00.000Z");
  });

  it("add up, and land on a working day", () => {
    const noHoliday = () => null;
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (from, a, b) => {
        const end = addWorkingDays(from, a + b, noHoliday);
        expect(addWorkingDays(addWorkingDays(from, a, noHoliday), b, noHoliday)).toBe(end);
        expect(isWorkingDay(end, noHoliday)).toBe(true);
        expect(daysBetween(from, end)).toBeGreaterThanOrEqual(a + b);
      }),
    );
  });
});
