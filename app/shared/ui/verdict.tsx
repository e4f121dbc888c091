import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { StatusOf, type StatusLook } from "./status";

export interface RuleView {
  status: StatusLook;
  rule: string;
  facts?: ReactNode | undefined;
  /** Without "Căn cứ:". */
  source?: string | undefined;
  /** "→ việc cần làm" */
  todo?: ReactNode | undefined;
  /** That and why the citation is not verified, as a whole sentence. */
  unverified?: string | undefined;
}

export interface VerdictProps {
  tone: "ok" | "bad" | "wait" | "mute";
  /** Result and count: "Không đủ điều kiện: 01 trong 04 điều kiện không đạt". */
  title: string;
  /** Failed first, unknown next, passed last. */
  rules: readonly RuleView[];
}

const icons: Readonly<Record<VerdictProps["tone"], IconName>> = {
  ok: "tick",
  bad: "cross",
  wait: "warn",
  mute: "unknown",
};

/** A result, and each rule with its state, facts and source. */
export function Verdict({ tone, title, rules }: VerdictProps) {
  return (
    <div className={`verdict verdict--${tone}`}>
      <header>
        <Icon name={icons[tone]} />
        <h3>{title}</h3>
      </header>
      <Rules rules={rules} />
    </div>
  );
}

export function Rules({ rules }: { rules: readonly RuleView[] }) {
  return (
    <ul className="rules">
      {rules.map((rule) => (
        <li key={rule.rule}>
          <StatusOf look={rule.status} />
          <b>{rule.rule}</b>
          {(rule.facts !== undefined || rule.unverified !== undefined) && (
            <span>
              {rule.facts} {rule.unverified !== undefined && <span className="unv">{rule.unverified}</span>}
            </span>
          )}
          {rule.source !== undefined && <span className="cite">{rule.source}</span>}
          {rule.todo !== undefined && <span className="todo">{rule.todo}</span>}
        </li>
      ))}
    </ul>
  );
}
