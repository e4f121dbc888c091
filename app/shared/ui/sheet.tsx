import { useId, type ReactNode } from "react";

export interface SheetProps {
  /** Heading of the sheet; without one give `label`. */
  title?: ReactNode | undefined;
  label?: string | undefined;
  /** Quiet words beside the heading. */
  note?: ReactNode | undefined;
  /** Right end of the heading: a link or a state. */
  right?: ReactNode | undefined;
  /** Foot of the sheet: actions or a remark. */
  foot?: ReactNode | undefined;
  id?: string | undefined;
  /** Padding around the content; tables, lists and rows bring their own. */
  padded?: boolean | undefined;
  /** Heading of a person's or thing's own name, in the serif. */
  named?: boolean | undefined;
  children?: ReactNode;
}

/** The one container: a frame means one thing that is worked on. */
export function Sheet({ title, label, note, right, foot, id, padded = false, named = false, children }: SheetProps) {
  const headingId = useId();
  return (
    <section
      className="sheet"
      id={id}
      aria-labelledby={title === undefined ? undefined : headingId}
      aria-label={title === undefined ? label : undefined}
    >
      {title !== undefined && (
        <header>
          <h2 id={headingId} className={named ? "big" : undefined}>
            {title}
          </h2>
          {note !== undefined && <span className="dim sm">{note}</span>}
          {right !== undefined && <span className="r">{right}</span>}
        </header>
      )}
      {padded ? <div className="in">{children}</div> : children}
      {foot !== undefined && <footer className="actions">{foot}</footer>}
    </section>
  );
}

/** A padded part within a sheet; several are divided by a hairline. */
export function Padded({ children }: { children: ReactNode }) {
  return <div className="in">{children}</div>;
}

/** A second heading within a sheet. */
export function SheetRule({
  title,
  right,
  level = 3,
}: {
  title: ReactNode;
  right?: ReactNode | undefined;
  /** 2 in a sheet that has no title of its own. */
  level?: 2 | 3 | undefined;
}) {
  return (
    <header className="rule">
      {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      {right !== undefined && <span className="r">{right}</span>}
    </header>
  );
}

/** One below the other, 16 px apart (`tight`: 8 px). */
export function Stack({ tight = false, children }: { tight?: boolean | undefined; children: ReactNode }) {
  return <div className={tight ? "stack stack--tight" : "stack"}>{children}</div>;
}

export type ColumnLayout = "aside" | "pair" | "2" | "3" | "print";

/** Side by side from 64 rem, one below the other under it. `aside`: a 22 rem column at the right; `pair`: document and form. */
export function Columns({ layout, children }: { layout: ColumnLayout; children: ReactNode }) {
  return <div className={`cols cols--${layout}`}>{children}</div>;
}

/** A list beside the item it leads to; narrow, only the item, and the list is folded above it by the page. */
export function WorkColumns({ list, item }: { list: ReactNode; item: ReactNode }) {
  return (
    <div className="cols cols--work">
      <div className="cols__list">{list}</div>
      <div className="cols__item">{item}</div>
    </div>
  );
}

/** Running text, at most 42 rem wide (help pages). */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}
