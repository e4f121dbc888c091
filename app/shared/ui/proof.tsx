import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export interface ProofProps {
  tone: "ok" | "bad" | "wait" | "seal" | "mute";
  icon?: IconName | undefined;
  /** The verdict: the page's h1. */
  title: string;
  /** One or two sentences under it. */
  lead: ReactNode;
  /** Facts, notes, actions: each child in its own band. */
  children?: ReactNode;
}

const icons: Readonly<Record<ProofProps["tone"], IconName>> = {
  ok: "tick",
  bad: "cross",
  wait: "clock",
  seal: "seal",
  mute: "unknown",
};

/** Receipt or verification: nothing competes with the verdict. Use on a Page without title. */
export function Proof({ tone, icon, title, lead, children }: ProofProps) {
  return (
    <article className={`proof proof--${tone}`}>
      <header>
        <Icon name={icon ?? icons[tone]} />
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
      </header>
      {children}
    </article>
  );
}

export function ProofPart({ title, children }: { title?: string | undefined; children: ReactNode }) {
  return (
    <div className="in">
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </div>
  );
}

export function ProofActions({ children }: { children: ReactNode }) {
  return <div className="in actions">{children}</div>;
}

/** The sign-in sheet. */
export function Door({
  title,
  lead,
  foot,
  children,
}: {
  title: string;
  lead?: ReactNode | undefined;
  foot?: ReactNode | undefined;
  children: ReactNode;
}) {
  return (
    <article className="sheet door">
      <header>
        <h1>{title}</h1>
        {lead !== undefined && <p>{lead}</p>}
      </header>
      <div className="in">{children}</div>
      {foot !== undefined && <footer>{foot}</footer>}
    </article>
  );
}
