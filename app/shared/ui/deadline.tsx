import type { ReactNode } from "react";
import { Icon } from "./icon";

export type DeadlineTone = "far" | "soon" | "past";

export interface DeadlineView {
  /** "Hạn nộp hồ sơ" */
  what: string;
  /** Instant, for machines. */
  at: string;
  /** "24 giờ 00, thứ Ba 10/11/2026"; the zone is added here. */
  text: string;
  /** "Còn 7 ngày 14 giờ" */
  left: string;
  tone: DeadlineTone;
}

const toneClass: Readonly<Record<DeadlineTone, string>> = { far: "due", soon: "due due--soon", past: "due due--past" };

/** What, hour, day, zone, what is left. Amber from three days on, a vermilion triangle when past. */
export function Deadline({ what, at, text, left, tone }: DeadlineView) {
  return (
    <div className={toneClass[tone]}>
      <Icon name={tone === "past" ? "warn" : "clock"} />
      <span>
        {what}: <time dateTime={at}>{text}</time> <span className="nb">(giờ Việt Nam)</span>
      </span>
      <span className="left">{left}</span>
    </div>
  );
}

export interface DeadlineRow {
  what: ReactNode;
  at?: string | undefined;
  text?: string | undefined;
  left?: string | undefined;
  note?: ReactNode | undefined;
}

/** Several deadlines or next steps in a sheet, nearest first. */
export function Deadlines({ rows }: { rows: readonly DeadlineRow[] }) {
  return (
    <ul className="dues">
      {rows.map((row, index) => (
        <li key={index}>
          <b>{row.what}</b>
          {row.left !== undefined && <span className="left">{row.left}</span>}
          {row.text !== undefined && <time dateTime={row.at}>{row.text} (giờ Việt Nam)</time>}
          {row.note !== undefined && <span className="dim">{row.note}</span>}
        </li>
      ))}
    </ul>
  );
}
