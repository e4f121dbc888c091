import type { ReactNode } from "react";
import { StatusOf, type StatusLook } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { Rule } from "../rule";
import type { ActiveRule, RuleChange, RuleConflict, Standing } from "../rule-book";
import { daysText, valueText } from "../rule-text";
import { evidenceNames, isVerified } from "../source";

const looks: Readonly<Record<Standing, StatusLook>> = {
  binding: { tone: "ok", icon: "tick", label: "Áp dụng" },
  unverified: { tone: "wait", icon: "warn", label: "Áp dụng, chưa kiểm chứng" },
  off: { tone: "mute", icon: "none", label: "Không áp dụng" },
};

export function StandingStatus({ standing }: { standing: Standing }) {
  return <StatusOf look={looks[standing]} />;
}

/** Quiet words on a line of their own, under what a cell says. */
export function Under({ children }: { children: ReactNode }) {
  return (
    <>
      <br />
      <span className="dim">{children}</span>
    </>
  );
}

/** Text, article, days and evidence: stands with every rule on a screen. */
export function RuleSource({ rule }: { rule: Rule }) {
  return (
    <>
      {rule.basis}
      <Under>
        {daysText(rule)}. {rule.origin.kind === "agency" ? "Cơ quan ghi nhận" : evidenceNames[rule.evidence]}.
      </Under>
    </>
  );
}

/** What the rule says, with its note. */
export function RuleWords({ rule }: { rule: Rule }) {
  return (
    <>
      {valueText(rule.value)}
      {rule.note !== "" && <Under>{rule.note}</Under>}
    </>
  );
}

export function RuleTable({ caption, rules }: { caption: string; rules: readonly ActiveRule[] }) {
  return (
    <Table
      caption={caption}
      columns={[
        { head: "Quy định", kind: "name", cell: (rule) => rule.title },
        { head: "Nội dung", cell: (rule) => <RuleWords rule={rule} /> },
        { head: "Căn cứ", cell: (rule) => <RuleSource rule={rule} /> },
        { head: "Trạng thái", kind: "nb", cell: (rule) => <StandingStatus standing={rule.standing} /> },
      ]}
      rows={rules}
      rowKey={(rule) => rule.id}
    />
  );
}

export interface ChangeTableProps {
  caption: string;
  heads: readonly [before: string, after: string];
  changes: readonly RuleChange[];
}

/** Before and after, by thing. */
export function ChangeTable({ caption, heads, changes }: ChangeTableProps) {
  const side = (rule: ActiveRule | null) =>
    rule === null ? (
      <span className="dim">Không có quy định</span>
    ) : (
      <>
        {valueText(rule.value)}
        <Under>{rule.basis}</Under>
        {!isVerified(rule) && <Under>{evidenceNames[rule.evidence]}</Under>}
      </>
    );
  return (
    <Table
      caption={caption}
      columns={[
        { head: "Quy định", kind: "name", cell: (row) => (row.after ?? row.before)?.title },
        { head: heads[0], cell: (row) => side(row.before) },
        { head: heads[1], cell: (row) => side(row.after) },
      ]}
      rows={changes}
      rowKey={(row) => `${row.before?.id ?? ""}-${row.after?.id ?? ""}`}
    />
  );
}

export function ConflictList({ conflicts }: { conflicts: readonly RuleConflict[] }) {
  return (
    <ul>
      {conflicts.map(({ rules }) => (
        <li key={rules.map((rule) => rule.id).join()}>
          {rules.map((rule) => `${rule.title} (${rule.basis})`).join("; ")}. Đang áp dụng: {rules[0]?.basis}.
        </li>
      ))}
    </ul>
  );
}
