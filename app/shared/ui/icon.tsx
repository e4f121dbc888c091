import type { ReactElement } from "react";

/** Shapes of the states, all 16 px. Circle family = progress, square = returned, held, tie; triangle = time; octagon = refused; diamond = unknown; seal = issued. */
const shapes = {
  none: <circle cx="8" cy="8" r="6.4" strokeDasharray="2.4 1.62" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 1.6a6.4 6.4 0 0 1 0 12.8z" fill="currentColor" stroke="none" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 4.2V8l2.6 1.8" />
    </>
  ),
  tick: (
    <>
      <circle cx="8" cy="8" r="7.2" fill="currentColor" stroke="none" />
      <path d="M4.6 8.3l2.3 2.3 4.5-4.8" stroke="#fff" strokeWidth="1.8" />
    </>
  ),
  check: <path d="M3 8.4l3.2 3.2L13 4.8" />,
  returned: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="1.5" fill="currentColor" stroke="none" />
      <path d="M7.2 4.6L4 7.7l3.2 3.1M4.4 7.7H9.6c1.5 0 2.4.9 2.4 2.3v1.2" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  warn: (
    <>
      <path d="M8 .9l7.5 13.6H.5z" fill="currentColor" stroke="none" />
      <path d="M8 5.4v4.2M8 11.2v1.6" stroke="#fff" strokeWidth="1.7" />
    </>
  ),
  cross: (
    <>
      <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" fill="currentColor" stroke="none" />
      <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="#fff" strokeWidth="1.8" />
    </>
  ),
  paused: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="1" />
      <path d="M6 5v6M10 5v6" strokeWidth="2" />
    </>
  ),
  unknown: (
    <>
      <path d="M8 .9L15.1 8 8 15.1.9 8z" />
      <path d="M6.3 6.4c.1-1.1.8-1.6 1.7-1.6 1 0 1.7.6 1.7 1.5 0 1.3-1.7 1.3-1.7 2.7M8 10.2v1.3" strokeWidth="1.4" />
    </>
  ),
  tie: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="1" />
      <path d="M4.6 6.3h6.8M4.6 9.7h6.8" strokeWidth="1.8" />
    </>
  ),
  reserve: <path d="M2 4h12M2 8h12M2 12h8" />,
  seal: (
    <>
      <path
        d="M8 .6l1.7 1.5 2.2-.5.8 2.1 2.1.8-.5 2.2L15.8 8l-1.5 1.7.5 2.2-2.1.8-.8 2.1-2.2-.5L8 15.8l-1.7-1.5-2.2.5-.8-2.1-2.1-.8.5-2.2L.2 8l1.5-1.7-.5-2.2 2.1-.8.8-2.1 2.2.5z"
        fill="currentColor"
        stroke="none"
      />
      <path d="M8 4.1l1.1 2.5 2.7.3-2 1.8.6 2.7L8 10l-2.4 1.4.6-2.7-2-1.8 2.7-.3z" fill="#fff" stroke="none" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 7.2v4M8 4.4v1.5" strokeWidth="1.8" />
    </>
  ),
  locked: (
    <>
      <rect x="2.6" y="7" width="10.8" height="7.6" rx="1" fill="currentColor" stroke="none" />
      <path d="M5 7V4.8a3 3 0 0 1 6 0V7" />
    </>
  ),
  down: <path d="M3.5 6l4.5 4.5L12.5 6" />,
} satisfies Record<string, ReactElement>;

export type IconName = keyof typeof shapes;

/** Never alone: a word stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

/** The shapes of icons that a long list repeats: sent once, drawn in each row by IconCopy. */
export function IconShapes({ names }: { names: readonly IconName[] }) {
  return (
    <svg className="i i--shapes" aria-hidden="true">
      {names.map((name) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 16 16">
          {shapes[name]}
        </symbol>
      ))}
    </svg>
  );
}

/** The icon of a page that holds its shape (IconShapes). */
export function IconCopy({ name }: { name: IconName }) {
  return (
    <svg className="i" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
