import { auditHead } from "~/shared/audit.server";
import type { AuditFact } from "~/shared/audit-event-types";
import type { AuditSentenceTable } from "~/shared/audit-sentences";
import type { Queryable } from "~/shared/db.server";
import { formatExact } from "~/shared/time";
import { subjectKindNames } from "./audit-subjects";

const pageSize = 50;

export interface AuditFilter {
  campaignId: string;
  /** "unit", or "unit.<id>" for one thing. */
  subject: string;
  /** Entries before this number. */
  before: string | null;
}

export interface AuditRow {
  seq: number;
  at: string;
  actor: string;
  sentence: string;
  subject: string;
}

export interface AuditPage {
  rows: AuditRow[];
  head: { seq: number; hash: string };
  campaigns: { value: string; label: string }[];
  before: string | null;
}

/** The log, newest first. */
export async function findAuditPage(
  read: Queryable,
  filter: AuditFilter,
  sentences: AuditSentenceTable,
): Promise<AuditPage> {
  let entries = read.selectFrom("audit_entry");
  if (filter.campaignId !== "") entries = entries.where("campaign_id", "=", filter.campaignId);
  const [kind = "", subjectId = ""] = filter.subject.split(".");
  if (kind !== "") entries = entries.where("subject_kind", "=", kind);
  if (subjectId !== "") entries = entries.where("subject_id", "=", subjectId);
  if (filter.before !== null && /^\d{1,9}$/u.test(filter.before))
    entries = entries.where("seq", "<", Number(filter.before));
  const found = await entries
    .select(["seq", "at", "actor_account_id", "actor_name", "event", "subject_kind", "facts"])
    .orderBy("seq", "desc")
    .limit(pageSize + 1)
    .execute();
  const rows = found.slice(0, pageSize);
  const campaigns = await read
    .selectFrom("campaign")
    .select(["id", "title", "award_year"])
    .orderBy("award_year", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return {
    rows: rows.map((row) => ({
      seq: row.seq,
      at: formatExact(row.at),
      actor:
        row.actor_name === ""
          ? "Người chưa đăng nhập"
          : row.actor_account_id === null
            ? `Hệ thống (${row.actor_name})`
            : row.actor_name,
      sentence: sentences[row.event]?.(JSON.parse(row.facts) as Record<string, AuditFact>) ?? row.event,
      subject: subjectKindNames[row.subject_kind] ?? "",
    })),
    head: await auditHead(read),
    campaigns: campaigns.map((campaign) => ({
      value: campaign.id,
      label: `${String(campaign.award_year)}: ${campaign.title}`,
    })),
    before: found.length > pageSize ? String(rows.at(-1)?.seq ?? "") : null,
  };
}
