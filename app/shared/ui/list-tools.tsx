import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./status";

export interface StateTab {
  href: string;
  label: string;
  /** Formatted: "06". */
  count?: string | undefined;
  current?: boolean | undefined;
  tone?: Tone | undefined;
  icon?: IconName | undefined;
}

/** States of a list with their counts, as links; `action` stands at the right end. */
export function StateTabs({
  label,
  tabs,
  action,
}: {
  label: string;
  tabs: readonly StateTab[];
  action?: ReactNode | undefined;
}) {
  return (
    <div className="states">
      <nav aria-label={label}>
        {tabs.map((tab) => (
          <a
            key={tab.href}
            href={tab.href}
            aria-current={tab.current ? "true" : undefined}
            className={tab.tone && `st--${tab.tone}`}
          >
            {tab.icon && <Icon name={tab.icon} />}
            {tab.label} {tab.count !== undefined && <b>{tab.count}</b>}
          </a>
        ))}
      </nav>
      {action}
    </div>
  );
}

/** Documents or views of one thing, as links. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly Pick<StateTab, "href" | "label" | "current">[];
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "true" : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}

export interface FiltersProps {
  label: string;
  /** Address of the list; the fields go into its query. */
  action: string;
  /** Values of the query that the filter keeps: the chosen state. */
  keep?: Readonly<Record<string, string>> | undefined;
  /** Where "Bỏ lọc" leads; left out when nothing is filtered. */
  clearHref?: string | undefined;
  children: ReactNode;
}

/** A GET form of fields (SearchField, SelectField) above a list; works without script. */
export function Filters({ label, action, keep = {}, clearHref, children }: FiltersProps) {
  return (
    <form className="filters" role="search" aria-label={label} method="get" action={action}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="actions">
        <button className="btn" type="submit">
          Lọc
        </button>
        {clearHref !== undefined && (
          <a className="sm" href={clearHref}>
            Bỏ lọc
          </a>
        )}
      </div>
    </form>
  );
}

export interface PagerProps {
  /** "15 trong 20 đề nghị" */
  count: ReactNode;
  firstHref?: string | undefined;
  olderHref?: string | undefined;
  newerHref?: string | undefined;
  children?: ReactNode;
}

/** Pages by key: back to the start, one back, one on. Stands in the foot of a list's sheet. */
export function Pager({ count, firstHref, olderHref, newerHref, children }: PagerProps) {
  return (
    <nav className="pager" aria-label="Các trang của danh sách">
      <span className="count">{count}</span>
      {firstHref !== undefined && <a href={firstHref}>Về đầu danh sách</a>}
      {newerHref !== undefined && (
        <a href={newerHref} rel="prev">
          ‹ Trang trước
        </a>
      )}
      {olderHref !== undefined && (
        <a href={olderHref} rel="next">
          Trang sau ›
        </a>
      )}
      {children}
    </nav>
  );
}

/** One search field with its button (GET); what it found follows as `Found`. */
export function SearchBox({
  action,
  name = "q",
  label,
  value,
  button = "Tìm",
  hint,
}: {
  action: string;
  name?: string;
  label: string;
  value: string;
  button?: string;
  hint?: string | undefined;
}) {
  return (
    <form className="search" role="search" method="get" action={action}>
      <div className="field">
        <label htmlFor={`search-${name}`}>{label}</label>
        {hint !== undefined && (
          <span className="hint" id={`search-${name}-hint`}>
            {hint}
          </span>
        )}
        <input
          type="search"
          id={`search-${name}`}
          name={name}
          defaultValue={value}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={hint === undefined ? undefined : `search-${name}-hint`}
        />
      </div>
      <button className="btn" type="submit">
        {button}
      </button>
    </form>
  );
}

export interface FoundItem {
  href: string;
  title: ReactNode;
  note?: ReactNode | undefined;
  right?: ReactNode | undefined;
}

export function Found({ items }: { items: readonly FoundItem[] }) {
  return (
    <ul className="found">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>{item.title}</a>
          {item.right}
          {item.note !== undefined && <span className="dim">{item.note}</span>}
        </li>
      ))}
    </ul>
  );
}
