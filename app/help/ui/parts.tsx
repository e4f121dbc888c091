import type { ReactNode } from "react";
import { Note } from "~/shared/ui/note";

/** The exact words of a button or link on a screen; a test looks for them in the screens' source. */
export function Press({ children }: { children: string }) {
  return <b>“{children}”</b>;
}

/** What is done, one step after the other. */
export function Steps({ children }: { children: ReactNode }) {
  return <ol>{children}</ol>;
}

export interface Refused {
  what: string;
  todo: ReactNode;
}

/** What the product may refuse in this work, and what to do then. */
export function Refusals({ rows }: { rows: readonly Refused[] }) {
  return (
    <>
      <h2>Khi hệ thống chưa cho làm</h2>
      <ul>
        {rows.map(({ what, todo }) => (
          <li key={what}>
            <strong>{what}</strong> {todo}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A command that is typed on the server, on a line of its own. */
export function Command({ children }: { children: string }) {
  return (
    <Note tone="mute">
      <p>
        <code>{children}</code>
      </p>
    </Note>
  );
}

export function Mind({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Note title={title}>
      <p>{children}</p>
    </Note>
  );
}
