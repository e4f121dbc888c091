import type { PlacedLabel, Timeline } from "../timeline";

/** The campaign's time on one axis. Beside it stands the table of the same milestones; phones show that alone. */
export function TimelineChart({ timeline, summary }: { timeline: Timeline; summary: string }) {
  const { width, height, axis, ticks, bars, labels, today } = timeline;
  return (
    <svg
      className="timeline"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-labelledby="timeline-title timeline-summary"
    >
      <title id="timeline-title">Trục thời gian của phong trào</title>
      <desc id="timeline-summary">{summary}</desc>
      {bars.map((bar) => (
        <g key={bar.label} className="timeline-bar">
          <rect x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
          <text x={bar.labelX} y={bar.labelY}>
            {bar.label}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <g key={tick.x} className="timeline-tick">
          <line x1={tick.x} x2={tick.x} y1={axis.y - 6} y2={axis.y} />
          <text x={tick.x + 3} y={axis.y - 8}>
            {tick.label}
          </text>
        </g>
      ))}
      <line className="timeline-axis" x1={axis.from} x2={axis.to} y1={axis.y} y2={axis.y} />
      {today !== null && (
        <g className="timeline-today">
          <line x1={today.x} x2={today.x} y1={today.top} y2={axis.y + 10} />
          <text
            x={today.isLabelLeft ? today.x + 4 : today.x}
            y={today.top - 6}
            textAnchor={today.isLabelLeft ? "end" : "start"}
          >
            {today.label}
          </text>
        </g>
      )}
      {labels.map((label) => (
        <g key={label.key} className={`timeline-mark timeline-mark--${label.state}`}>
          <line x1={label.x} x2={label.x} y1={axis.y} y2={label.top + label.height} />
          <Marker label={label} y={axis.y} />
          <text x={label.left} y={label.top + 13} className="timeline-label">
            {label.label}
          </text>
          <text x={label.left} y={label.top + 29} className="timeline-date">
            {label.text}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Shape beside colour: a full disc is behind, a triangle overdue, a square next, a ring ahead. */
function Marker({ label: { x, state }, y }: { label: PlacedLabel; y: number }) {
  if (state === "next") return <rect className="timeline-dot" x={x - 6} y={y - 6} width={12} height={12} />;
  if (state === "overdue")
    return (
      <path
        className="timeline-dot"
        d={`M${String(x)} ${String(y - 7)}L${String(x + 7)} ${String(y + 6)}H${String(x - 7)}Z`}
      />
    );
  return <circle className="timeline-dot" cx={x} cy={y} r={5.5} />;
}

/** What the shapes mean. */
export function TimelineLegend() {
  const items = [
    ["passed", "đã qua"],
    ["overdue", "quá hạn"],
    ["next", "mốc kế tiếp"],
    ["ahead", "sắp tới"],
  ] as const;
  return (
    <ul className="timeline-legend" aria-label="Chú giải">
      {items.map(([state, word]) => (
        <li key={state}>
          <svg viewBox="0 0 16 16" aria-hidden="true" className={`timeline-mark timeline-mark--${state}`}>
            <Marker
              label={{ key: state, state, x: 8, left: 0, top: 0, width: 0, height: 0, label: "", text: "" }}
              y={8}
            />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
