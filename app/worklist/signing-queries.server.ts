import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { formatDate, formatShort, twoDigits } from "~/shared/time";
import { looks } from "~/shared/ui/status";
import { endOfDay } from "./campaign-work";
import type { WorkItem } from "./work-item";

/** Files that wait for the signature. */
export async function signerWork(db: Queryable): Promise<WorkItem[]> {
  const rows = await db
    .selectFrom("signing_file")
    .innerJoin("campaign", "campaign.id", "signing_file.campaign_id")
    .select((eb) => [
      "signing_file.id",
      "signing_file.ordinal",
      "signing_file.submitted_at",
      "signing_file.submitted_by_name",
      "campaign.title",
      "campaign.decision_on",
      eb
        .selectFrom("signing_item")
        .whereRef("signing_item.signing_file_id", "=", "signing_file.id")
        .select((count) => count.fn.countAll<number>().as("n"))
        .as("names"),
    ])
    .where("signing_file.state", "=", "submitted")
    .orderBy("signing_file.submitted_at")
    .execute();
  return rows.map((row) => ({
    key: `signing:${row.id}`,
    href: paths.signingFile(row.id),
    title: `Xem xét, ký hồ sơ khen thưởng${row.ordinal > 1 ? ` trình lần ${String(row.ordinal)}` : ""}`,
    note: `${row.title} · ${twoDigits(row.names ?? 0)} đề nghị · ${row.submitted_by_name} trình ${formatShort(row.submitted_at)}`,
    action: "Mở hồ sơ trình ký",
    dueAt: endOfDay(row.decision_on),
    since: row.submitted_at,
    look: { ...looks.waiting, label: "Chờ ký" },
    isNotice: false,
  }));
}

/** Decisions that wait for number and date, and certificates that nobody has printed yet. */
export async function hrWork(db: Queryable): Promise<WorkItem[]> {
  const [signed, rendered] = await Promise.all([listSigned(db), listUnprinted(db)]);
  return [...signed, ...rendered];
}

async function listSigned(db: Queryable): Promise<WorkItem[]> {
  const rows = await db
    .selectFrom("decision")
    .innerJoin("campaign", "campaign.id", "decision.campaign_id")
    .select([
      "decision.id",
      "decision.signed_at",
      "decision.signer_name",
      "decision.award_count",
      "campaign.title",
      "campaign.decision_on",
    ])
    .where("decision.state", "=", "signed")
    .orderBy("decision.signed_at")
    .execute();
  return rows.map((row) => ({
    key: `issue:${row.id}`,
    href: paths.decision(row.id),
    title: "Vào số, ngày và ban hành quyết định",
    note: `${row.title} · ${row.signer_name} ký ${formatShort(row.signed_at)} · ${twoDigits(row.award_count)} khen thưởng`,
    action: "Ban hành quyết định",
    dueAt: endOfDay(row.decision_on),
    since: row.signed_at,
    look: { ...looks.waiting, label: "Chờ vào số" },
    isNotice: false,
  }));
}

async function listUnprinted(db: Queryable): Promise<WorkItem[]> {
  const rows = await db
    .selectFrom("certificate_batch")
    .innerJoin("decision", "decision.id", "certificate_batch.decision_id")
    .innerJoin("campaign", "campaign.id", "decision.campaign_id")
    .leftJoin("print_entry", "print_entry.decision_id", "decision.id")
    .select([
      "decision.id",
      "decision.number",
      "decision.dated_on",
      "certificate_batch.page_count",
      "certificate_batch.rendered_at",
      "campaign.title",
    ])
    .where("print_entry.id", "is", null)
    .orderBy("certificate_batch.rendered_at")
    .execute();
  return rows.map((row) => ({
    key: `print:${row.id}`,
    href: paths.certificates(row.id),
    title: `In ${twoDigits(row.page_count)} giấy khen`,
    note: `${row.title} · Quyết định số ${row.number ?? ""} ngày ${row.dated_on === null ? "" : formatDate(row.dated_on)}`,
    action: "In giấy khen",
    dueAt: null,
    since: row.rendered_at,
    look: { ...looks.none, label: "Chưa in" },
    isNotice: false,
  }));
}
