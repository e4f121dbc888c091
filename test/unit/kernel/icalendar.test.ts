import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { foldLine, writeCalendar, type CalendarEvent } from "~/shared/icalendar";

const now = "2026-11-03T02:15:00.000Z";

function anEvent(of: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: "c1-dossier@vinh-danh",
    sequence: 3,
    summary: "Hạn nộp hồ sơ",
    description: "Chậm nhất đến ngày 10/11/2026",
    url: "https://thidua.example.vn/phong-trao/c1",
    when: { kind: "day", on: "2026-11-10" },
    alarmDays: [3, 1],
    category: "Thi đua, khen thưởng",
    ...of,
  };
}

const written = (...events: CalendarEvent[]) =>
  writeCalendar({ name: "Lịch thi đua", description: "Các hạn", now, events });

function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
}

describe("a calendar read by another program", () => {
  it("keeps a whole day on its day in every zone", () => {
    const [event] = parsed(written(anEvent())).events;
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe("2026-11-10");
    expect(event?.endDate.toString()).toBe("2026-11-11");
    expect(event?.uid).toBe("c1-dossier@vinh-danh");
    expect(event?.sequence).toBe(3);
  });

  it("gives a deadline with an hour as the hour that ends at that instant, in UTC", () => {
    const [event] = parsed(written(anEvent({ when: { kind: "until", at: "2026-11-10T10:00:00.000Z" } }))).events;
    expect(event?.startDate.toString()).toBe("2026-11-10T09:00:00Z");
    expect(event?.endDate.toJSDate().toISOString()).toBe("2026-11-10T10:00:00.000Z");
  });

  it("rings at 08:00 in Vietnam, three days and one day before the day", () => {
    const { calendar } = parsed(written(anEvent()));
    const alarms = calendar.getFirstSubcomponent("vevent")?.getAllSubcomponents("valarm") ?? [];
    const start = ICAL.Time.fromDateString("2026-11-10");
    start.isDate = false;
    const rings = alarms.map((alarm) => {
      const at = start.clone();
      at.addDuration(alarm.getFirstPropertyValue("trigger") as InstanceType<typeof ICAL.Duration>);
      return at.toString();
    });
    expect(rings).toEqual(["2026-11-07T08:00:00", "2026-11-09T08:00:00"]);
  });

  it("carries the method, the name and the stamp that the standard asks for", () => {
    const { calendar, events } = parsed(written(anEvent()));
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Lịch thi đua");
    expect(String(events[0]?.component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-03T02:15:00Z");
  });

  it("is whole without any event", () => {
    expect(parsed(written()).events).toEqual([]);
  });

  it("gives back every text as it was, however long and whatever its letters", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aệ;,\\\n:"đ漢🏅 ữ'), maxLength: 300 }),
        fc.string({ unit: fc.constantFrom(...'aệ;,\\\n:"đ漢🏅 ữ'), maxLength: 300 }),
        (summary, description) => {
          const [event] = parsed(written(anEvent({ summary, description }))).events;
          expect(event?.summary).toBe(summary);
          expect(event?.description).toBe(description);
        },
      ),
    );
  });
});

describe("a line", () => {
  it("is at most 75 octets, never cut within a letter, ends in CR LF, and unfolds to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abệđ漢🏅 "), maxLength: 400 }), (line) => {
        const folded = foldLine(line);
        for (const part of folded.split("\r\n")) {
          expect(Buffer.byteLength(part, "utf8")).toBeLessThanOrEqual(75);
          expect(part).not.toMatch(/\p{Surrogate}/u);
        }
        expect(folded.replaceAll("\r\n ", "")).toBe(line);
      }),
    );
    expect(written(anEvent()).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
  });

  it("cannot be broken out of by a name with line breaks", () => {
    const [event] = parsed(written(anEvent({ summary: "Hội thi\r\nEND:VEVENT\r\nBEGIN:VEVENT" }))).events;
    expect(event?.summary).toBe("Hội thi\nEND:VEVENT\nBEGIN:VEVENT");
  });
});
