import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type NoteTone = "busy" | "wait" | "ok" | "bad" | "mute";

const icons: Readonly<Record<NoteTone, IconName>> = {
  busy: "info",
  wait: "warn",
  ok: "tick",
  bad: "cross",
  mute: "info",
};

/** A remark on the page: missing items (`wait`), a saved state (`ok`), a fact worth knowing (`busy`). */
export function Note({
  tone = "busy",
  title,
  id,
  children,
}: {
  tone?: NoteTone | undefined;
  title?: ReactNode | undefined;
  id?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <section className={`note note--${tone}`} id={id}>
      {title !== undefined && (
        <h2>
          <Icon name={icons[tone]} />
          <span>{title}</span>
        </h2>
      )}
      {children}
    </section>
  );
}

export interface MissingItem {
  /** The place where it is put right. */
  href: string;
  what: string;
  /** What is wrong and what to do. */
  why: string;
}

/** "Còn 03 mục phải xong trước khi nộp", one link a line. */
export function Missing({ title, items }: { title: string; items: readonly MissingItem[] }) {
  return (
    <Note tone="wait" title={title}>
      <ul>
        {items.map((item) => (
          <li key={item.href + item.what}>
            <a href={item.href}>{item.what}</a>: {item.why}
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** What is not there, why that matters, one button. Stands in a sheet. */
export function Empty({
  title,
  action,
  children,
}: {
  title?: string | undefined;
  action?: ReactNode | undefined;
  children: ReactNode;
}) {
  return (
    <div className="empty">
      {title !== undefined && <h3>{title}</h3>}
      <p>{children}</p>
      {action !== undefined && <p>{action}</p>}
    </div>
  );
}
