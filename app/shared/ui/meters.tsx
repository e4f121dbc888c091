export interface ProgressProps {
  done: number;
  total: number;
  /** What is counted, for readers of the bar: "Mục đã xong". */
  label: string;
  /** Word after the figures: "mục". */
  unit?: string | undefined;
}

/** A bar that never stands without its figures; green only when full. */
export function Progress({ done, total, label, unit }: ProgressProps) {
  const figures = `${String(done)}/${String(total)}`;
  return (
    <span className="frac">
      <progress
        className={total > 0 && done >= total ? "full" : undefined}
        value={done}
        max={Math.max(total, 1)}
        aria-label={label}
      >
        {figures}
      </progress>
      {figures}
      {unit !== undefined && ` ${unit}`}
    </span>
  );
}

/** A bar over the whole width, for work that the machine is doing; say the figures beside it. */
export function WideProgress({ done, total, label }: Omit<ProgressProps, "unit">) {
  return (
    <progress className="wide" value={done} max={Math.max(total, 1)} aria-label={label}>
      {`${String(done)}/${String(total)}`}
    </progress>
  );
}

/**
 * Share of ALL members, with a mark at one half. Green above one half (`yes * 2 > members`), amber exactly there, vermilion below.
 * A figure, not a verdict: the rule that decides is worded beside it.
 */
export function VoteBar({ yes, members }: { yes: number; members: number }) {
  const share = members > 0 ? Math.min(yes / members, 1) : 0;
  const tone = yes * 2 > members ? "yes" : yes * 2 === members ? "even" : "short";
  return (
    <>
      <svg className="vote" viewBox="0 0 144 14" aria-hidden="true">
        <rect className="frame" x=".5" y="3.5" width="143" height="7" />
        <rect className={tone} x="1" y="4" width={Math.round(share * 1420) / 10} height="6" />
        <path className="half" d="M72 0v14" />
      </svg>
      {` ${String(yes)}/${String(members)} · ${formatShare(yes, members)}`}
    </>
  );
}

/** 8 of 9 → "88,9 %". */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return "0 %";
  const tenths = Math.round((part * 1000) / whole);
  const rest = tenths % 10;
  return `${String(Math.floor(tenths / 10))}${rest === 0 ? "" : `,${String(rest)}`} %`;
}
