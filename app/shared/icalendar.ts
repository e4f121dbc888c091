import { addDays, type CalendarDate, type Instant } from "./time";

/** One dated thing of a calendar that people subscribe to. */
export interface CalendarEvent {
  /** The same thing has the same name for ever, whatever is changed about it. Letters, digits, hyphens, dots, "@". */
  uid: string;
  /** Grows with every change of the thing. */
  sequence: number;
  summary: string;
  description: string;
  /** Address of the thing; null when the installation does not know its own. */
  url: string | null;
  /** A whole day, or the hour before an exact end. */
  when: { kind: "day"; on: CalendarDate } | { kind: "until"; at: Instant };
  /** How many days before the day (or hours: the instant) the device rings. */
  alarmDays: readonly number[];
  category: string;
}

export interface CalendarFile {
  name: string;
  description: string;
  /** When this file was written. */
  now: Instant;
  events: readonly CalendarEvent[];
}

const hourMs = 3_600_000;
const lineOctets = 75;

/**
 * A calendar after RFC 5545 (iCalendar), METHOD:PUBLISH. Days are written as dates, which no zone can move; instants in UTC, so that no
 * VTIMEZONE is needed. Lines end in CRLF and are folded at 75 octets between characters.
 */
export function writeCalendar({ name, description, now, events }: CalendarFile): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Vinh Danh//Lich thi dua//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...events.flatMap((event) => eventLines(event, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent, now: Instant): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${utcOf(now)}`,
    `SEQUENCE:${String(event.sequence)}`,
    ...whenLines(event.when),
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    ...(event.url === null ? [] : [`URL:${event.url}`]),
    `CATEGORIES:${escapeText(event.category)}`,
    "STATUS:CONFIRMED",
    // A deadline fills nobody's day.
    "TRANSP:TRANSPARENT",
    ...event.alarmDays.flatMap((days) => alarmLines(event, days)),
    "END:VEVENT",
  ];
}

function whenLines(when: CalendarEvent["when"]): string[] {
  if (when.kind === "day")
    return [`DTSTART;VALUE=DATE:${compact(when.on)}`, `DTEND;VALUE=DATE:${compact(addDays(when.on, 1))}`];
  const end = Date.parse(when.at);
  return [`DTSTART:${utcOf(new Date(end - hourMs).toISOString())}`, `DTEND:${utcOf(when.at)}`];
}

function alarmLines({ summary, when }: CalendarEvent, days: number): string[] {
  // A whole day starts at 00:00: its alarm rings at 08:00 of the day chosen.
  const trigger = when.kind === "until" ? `-P${String(days)}D` : days === 0 ? "PT8H" : dayAlarm(days);
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(summary)}`,
    `TRIGGER;RELATED=START:${trigger}`,
    "END:VALARM",
  ];
}

function dayAlarm(days: number): string {
  return days === 1 ? "-PT16H" : `-P${String(days - 1)}DT16H`;
}

/** Backslash, semicolon, comma and line break are the four that text escapes (RFC 5545, 3.3.11); other control characters have no place. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, " ")
    .replaceAll(/[\\;,]/gu, (found) => `\\${found}`)
    .replaceAll("\n", "\\n");
}

/** At most 75 octets a line; the next begins with a space (RFC 5545, 3.1). Never within a character. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > lineOctets) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function compact(on: CalendarDate): string {
  return on.replaceAll("-", "");
}

/** 20261110T170000Z */
function utcOf(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/gu, "")}Z`;
}
