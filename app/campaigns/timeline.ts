import { addDays, daysBetween, formatDate, type CalendarDate } from "~/shared/time";

/** passed: behind; overdue: its date is behind and it is known not to be done; next: the nearest ahead; ahead: the others. */
export type TimelineState = "passed" | "overdue" | "next" | "ahead";

export interface TimelineMark {
  key: string;
  label: string;
  /** Second line of the label. */
  text: string;
  on: CalendarDate;
  state: TimelineState;
}

export interface TimelineBar {
  label: string;
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

export interface TimelineFacts {
  /** In the order of their days. */
  marks: readonly TimelineMark[];
  bars: readonly TimelineBar[];
  today: CalendarDate;
}

export interface PlacedLabel {
  key: string;
  state: TimelineState;
  /** Of the marker on the axis; the leader goes straight down from it. */
  x: number;
  /** Left edge, top and size of the two lines of text. */
  left: number;
  top: number;
  width: number;
  height: number;
  label: string;
  text: string;
}

export interface Timeline {
  width: number;
  height: number;
  axis: { y: number; from: number; to: number };
  ticks: { x: number; label: string }[];
  bars: { x: number; y: number; width: number; height: number; label: string; labelX: number; labelY: number }[];
  labels: PlacedLabel[];
  /** Null when the day lies outside the chart. */
  today: { x: number; top: number; label: string; isLabelLeft: boolean } | null;
}

const width = 1120;
const plot = { from: 16, to: 880 };
const barTop = 34;
const barStep = 34;
const barHeight = 8;
const rowHeight = 44;
const labelHeight = 34;
const textGap = 9;
/** Room to the right of a label before the next leader. */
const clearance = 10;
const labelLetters = 34;
/** Widths of the interface font at 13 px bold and 12 px, measured on Vietnamese text and rounded up. */
const letterWidth = { label: 7.4, text: 6.6 };
const tickRoom = 46;

/**
 * Shapes of a campaign's whole time on one axis. Each label stands to the right of its leader; it lies one row deeper than the deepest of
 * the labels that begin beneath it, so that no two labels overlap and no leader crosses a label.
 */
export function layTimeline({ marks, bars, today }: TimelineFacts): Timeline | null {
  const days = [...marks.map((mark) => mark.on), ...bars.flatMap((bar) => [bar.fromOn, bar.toOn])].sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = monthStart(first);
  const to = nextMonth(last);
  const span = Math.max(daysBetween(from, to), 1);
  const xOf = (on: CalendarDate): number => round(plot.from + ((plot.to - plot.from) * daysBetween(from, on)) / span);
  const axisY = barTop + bars.length * barStep + 24;
  const labels = placeLabels(marks, xOf, axisY + 18);
  const isTodayInside = today >= from && today < to;
  return {
    width,
    height: Math.max(axisY + 30, ...labels.map((label) => label.top + label.height)) + 8,
    axis: { y: axisY, from: plot.from, to: plot.to },
    ticks: ticksOf(from, to, span).map((on) => ({ x: xOf(on), label: tickLabel(on, from) })),
    bars: bars.map((bar, index) => {
      const x = xOf(bar.fromOn);
      const y = barTop + index * barStep + 16;
      return {
        x,
        y,
        width: Math.max(round(xOf(addDays(bar.toOn, 1)) - x), 2),
        height: barHeight,
        label: bar.label,
        // A long name of a late bar would run off the sheet.
        labelX: Math.max(Math.min(x, round(width - bar.label.length * letterWidth.text - 8)), 0),
        labelY: y - 5,
      };
    }),
    labels,
    today: isTodayInside
      ? { x: xOf(today), top: 22, label: `Hôm nay ${formatDate(today)}`, isLabelLeft: xOf(today) > plot.to - 120 }
      : null,
  };
}

function placeLabels(marks: readonly TimelineMark[], xOf: (on: CalendarDate) => number, top: number): PlacedLabel[] {
  const placed: (PlacedLabel & { row: number })[] = [];
  for (const mark of [...marks].reverse()) {
    const x = xOf(mark.on);
    const label = shortened(mark.label);
    const text = shortened(mark.text);
    const size = Math.ceil(Math.max(label.length * letterWidth.label, text.length * letterWidth.text));
    const end = x + textGap + size + clearance;
    const row = Math.max(-1, ...placed.filter((one) => one.x <= end).map((one) => one.row)) + 1;
    placed.push({
      key: mark.key,
      state: mark.state,
      x,
      left: x + textGap,
      top: top + row * rowHeight,
      width: size,
      height: labelHeight,
      label,
      text,
      row,
    });
  }
  return placed.reverse().map(({ row: _row, ...label }) => label);
}

function shortened(text: string): string {
  if (text.length <= labelLetters) return text;
  const cut = text.slice(0, labelLetters - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 12))}…`;
}

/** First days of months, so many apart that their labels do not touch. */
function ticksOf(from: CalendarDate, to: CalendarDate, span: number): CalendarDate[] {
  const monthWidth = ((plot.to - plot.from) * 28) / span;
  const step = [1, 2, 3, 6, 12, 24, 60].find((months) => months * monthWidth >= tickRoom) ?? 120;
  const found: CalendarDate[] = [];
  let on = from;
  for (let index = 0; on < to; index += 1) {
    if (index % step === 0) found.push(on);
    on = nextMonth(on);
  }
  return found;
}

function tickLabel(on: CalendarDate, first: CalendarDate): string {
  const month = String(Number(on.slice(5, 7)));
  return on === first || month === "1" ? `${month}/${on.slice(0, 4)}` : `${month}`;
}

function monthStart(on: CalendarDate): CalendarDate {
  return `${on.slice(0, 7)}-01`;
}

function nextMonth(on: CalendarDate): CalendarDate {
  return monthStart(addDays(monthStart(on), 32));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
