import type { Queryable } from "~/shared/db.server";
import { formatDate, formatDeadline, formatInstant, twoDigits } from "~/shared/time";

/** Something that happened to the campaign as a whole, with its day. */
export interface EventRow {
  id: string;
  what: string;
  when: string;
  note: string;
}

export interface ReturnRow {
  id: string;
  unitName: string;
  reason: string;
  returned: string;
  due: string;
  state: string;
}

export interface SentBackRow {
  id: string;
  title: string;
  by: string;
  reason: string;
}

/** Dossiers that were returned to their units, also those mended since. */
export async function listReturns(db: Queryable, campaignId: string): Promise<ReturnRow[]> {
  const rows = await db
    .selectFrom("dossier")
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .select([
      "dossier.id",
      "dossier.state",
      "dossier.return_reason",
      "dossier.returned_at",
      "dossier.correction_due_at",
      "unit.name",
    ])
    .where("dossier.campaign_id", "=", campaignId)
    .where("dossier.returned_at", "is not", null)
    .orderBy("dossier.returned_at", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitName: row.name,
    reason: row.return_reason,
    returned: row.returned_at === null ? "" : formatInstant(row.returned_at),
    due: row.correction_due_at === null ? "" : formatDeadline(row.correction_due_at),
    state: row.state === "returned" ? "đang sửa" : "đã nộp lại",
  }));
}

export async function listSentBack(db: Queryable, campaignId: string): Promise<SentBackRow[]> {
  const rows = await db
    .selectFrom("signing_file")
    .select(["id", "ordinal", "decided_at", "decided_by_name", "sent_back_reason"])
    .where("campaign_id", "=", campaignId)
    .where("state", "=", "sent_back")
    .orderBy("ordinal", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: `Hồ sơ trình ký lần ${String(row.ordinal)}`,
    by: `${row.decided_by_name}, ${row.decided_at === null ? "" : formatInstant(row.decided_at)}`,
    reason: row.sent_back_reason,
  }));
}

/** When the body met; never what it counted. */
export async function listSessions(db: Queryable, campaignId: string): Promise<EventRow[]> {
  const rows = await db
    .selectFrom("council_session")
    .innerJoin("body", "body.id", "council_session.body_id")
    .select([
      "council_session.id",
      "council_session.ordinal",
      "council_session.state",
      "council_session.held_at",
      "council_session.place",
      "body.name",
    ])
    .where("council_session.campaign_id", "=", campaignId)
    .orderBy("council_session.ordinal")
    .execute();
  const words = { preparing: "đang chuẩn bị", open: "đang họp", concluded: "đã kết thúc" } as const;
  return rows.map((row) => ({
    id: row.id,
    what: `Phiên họp thứ ${String(row.ordinal)} của ${row.name}`,
    when: formatInstant(row.held_at),
    note: `${row.place}, ${words[row.state]}`,
  }));
}

export async function listPublications(db: Queryable, campaignId: string): Promise<EventRow[]> {
  const rows = await db
    .selectFrom("publication")
    .select(["id", "day_count", "published_at", "published_by_name", "ends_at"])
    .where("campaign_id", "=", campaignId)
    .execute();
  const added = await db
    .selectFrom("reserve_publication")
    .select(["id", "day_count", "published_at", "published_by_name", "ends_at"])
    .where("campaign_id", "=", campaignId)
    .orderBy("published_at")
    .execute();
  const all = [
    ...rows.map((row) => ({ ...row, what: "Công khai danh sách đề nghị" })),
    ...added.map((row) => ({ ...row, what: "Công khai bổ sung tên gọi từ danh sách dự bị" })),
  ];
  return all.map((row) => ({
    id: row.id,
    what: row.what,
    when: formatInstant(row.published_at),
    note:
      row.day_count === 0
        ? `${row.published_by_name} công khai, không đặt thời gian`
        : `${row.published_by_name} công khai ${twoDigits(row.day_count)} ngày làm việc, đến ${formatDeadline(row.ends_at)}`,
  }));
}

export async function listDecisions(db: Queryable, campaignId: string): Promise<EventRow[]> {
  const rows = await db
    .selectFrom("decision")
    .select([
      "id",
      "state",
      "number",
      "dated_on",
      "signer_title",
      "signer_name",
      "signed_at",
      "issued_at",
      "award_count",
    ])
    .where("campaign_id", "=", campaignId)
    .orderBy("signed_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    what:
      row.state === "issued"
        ? `Quyết định số ${row.number ?? ""} ngày ${row.dated_on === null ? "" : formatDate(row.dated_on)}`
        : "Quyết định đã ký, chờ vào số",
    when: formatInstant(row.issued_at ?? row.signed_at),
    note: `${row.signer_name} ký, ${twoDigits(row.award_count)} khen thưởng`,
  }));
}
