import { dueIn } from "~/campaigns/deadline";
import { lineTitle } from "~/campaigns/campaign";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { formatDate, twoDigits, type Instant } from "~/shared/time";
import { looks } from "~/shared/ui/status";
import type { WorkItem } from "./work-item";

/** Proposed lists that are open to everybody now. */
export async function staffWork(db: Queryable, now: Instant): Promise<WorkItem[]> {
  const rows = await db
    .selectFrom("publication")
    .innerJoin("campaign", "campaign.id", "publication.campaign_id")
    .select(["publication.campaign_id", "publication.published_at", "publication.ends_at", "campaign.title"])
    .where("publication.ends_at", dueIn.open, now)
    .where("campaign.state", "<>", "cancelled")
    .orderBy("publication.ends_at")
    .execute();
  const added = await db
    .selectFrom("reserve_publication")
    .innerJoin("campaign", "campaign.id", "reserve_publication.campaign_id")
    .select([
      "reserve_publication.id",
      "reserve_publication.campaign_id",
      "reserve_publication.published_at",
      "reserve_publication.ends_at",
      "campaign.title",
    ])
    .where("reserve_publication.ends_at", dueIn.open, now)
    .where("campaign.state", "<>", "cancelled")
    .orderBy("reserve_publication.ends_at")
    .execute();
  const lists = rows.map((row): WorkItem => ({
    key: `publication:${row.campaign_id}`,
    href: paths.campaignResults(row.campaign_id),
    title: "Xem danh sách đề nghị khen thưởng đang công khai",
    note: row.title,
    action: "Xem danh sách",
    dueAt: row.ends_at,
    since: row.published_at,
    look: { ...looks.draft, label: "Đang công khai" },
    isNotice: true,
  }));
  const calledLater = added.map((row): WorkItem => ({
    key: `reserve-publication:${row.id}`,
    href: paths.campaignResults(row.campaign_id),
    title: "Xem tên gọi từ danh sách dự bị đang công khai",
    note: row.title,
    action: "Xem danh sách",
    dueAt: row.ends_at,
    since: row.published_at,
    look: { ...looks.draft, label: "Đang công khai" },
    isNotice: true,
  }));
  return [...lists, ...calledLater];
}

export interface OwnAward {
  id: string;
  href: string;
  title: string;
  campaign: string;
  decision: string;
  goldenBookNo: string;
  look: { tone: "seal" | "bad"; icon: "seal" | "cross"; label: string };
}

/** The awards of this person, newest decision first; those not issued yet are nobody's to see. */
export async function ownAwards(db: Queryable, personId: string | null): Promise<OwnAward[]> {
  if (personId === null) return [];
  const rows = await db
    .selectFrom("award")
    .innerJoin("decision", "decision.id", "award.decision_id")
    .innerJoin("campaign", "campaign.id", "award.campaign_id")
    .innerJoin("award_line", "award_line.id", "award.award_line_id")
    .select([
      "award.id",
      "award.campaign_id",
      "award.golden_book_no",
      "award.state",
      "award_line.award_kind",
      "award_line.recipient_kind",
      "decision.number",
      "decision.dated_on",
      "campaign.title",
    ])
    .where("award.person_id", "=", personId)
    .where("decision.state", "=", "issued")
    .orderBy("decision.dated_on", "desc")
    .orderBy("award.id")
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    href: paths.campaignResults(row.campaign_id),
    title: lineTitle({ awardKind: row.award_kind, recipientKind: row.recipient_kind }),
    campaign: row.title,
    decision: `số ${row.number ?? ""} ngày ${row.dated_on === null ? "" : formatDate(row.dated_on)}`,
    goldenBookNo: twoDigits(row.golden_book_no),
    look:
      row.state === "revoked"
        ? { tone: "bad", icon: "cross", label: "Đã thu hồi" }
        : { ...looks.issued, label: "Đã tặng" },
  }));
}
