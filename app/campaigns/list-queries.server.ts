import { sql } from "kysely";
import { hasRole, type Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { isId } from "~/shared/ids";
import { formatShort, twoDigits, type Instant } from "~/shared/time";
import { deadlineTextExact, graceText, phaseOf } from "./deadline";
import { phaseLooks, type PhaseLook } from "./looks";

const pageSize = 50;

export interface CampaignListRow {
  id: string;
  title: string;
  year: number;
  deadline: string;
  /** "3/10" units; "–" before the launch. */
  units: string;
  nominations: string;
  awards: string;
  look: PhaseLook;
}

export interface CampaignList {
  rows: CampaignListRow[];
  years: number[];
  year: number | null;
  total: string;
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/** Newest year first. Drafts are shown to who writes them. `after`: "2026.<id>" of the last row before. */
export async function listCampaigns(
  read: Queryable,
  actor: Actor,
  filter: { year: string | null; after: string | null },
  now: Instant,
): Promise<CampaignList> {
  const isOrganizer = hasRole(actor, "organizer");
  const visible = () => {
    const all = read.selectFrom("campaign");
    return isOrganizer ? all : all.where("launched_at", "is not", null);
  };
  const years = (await visible().select("award_year").distinct().orderBy("award_year", "desc").execute()).map(
    (row) => row.award_year,
  );
  const year = years.find((one) => String(one) === filter.year) ?? null;
  let query = visible();
  if (year !== null) query = query.where("award_year", "=", year);
  const counted = await query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  const key = cursorOf(filter.after);
  if (key !== null)
    query = query.where((eb) =>
      eb.or([eb("award_year", "<", key.year), eb.and([eb("award_year", "=", key.year), eb("id", "<", key.id)])]),
    );
  const rows = await query
    .select([
      "id",
      "title",
      "award_year",
      "state",
      "dossier_open_on",
      "dossier_due_on",
      "dossier_due_at",
      "grace_minutes",
      "grace_source",
      "dossier_wording",
      "dossier_hour",
    ])
    .select((eb) => [
      eb
        .selectFrom("dossier")
        .whereRef("dossier.campaign_id", "=", "campaign.id")
        .where("submission_count", ">", 0)
        .select((count) => count.fn.countAll<number>().as("n"))
        .as("dossiers"),
      eb
        .selectFrom("dossier")
        .whereRef("dossier.campaign_id", "=", "campaign.id")
        .where("submission_count", ">", 0)
        .select(sql<number | null>`sum(collective_count + individual_count)`.as("n"))
        .as("nominations"),
      eb
        .selectFrom("award_line")
        .whereRef("award_line.campaign_id", "=", "campaign.id")
        .select(sql<number | null>`sum(awarded_count)`.as("n"))
        .as("awards"),
    ])
    .orderBy("award_year", "desc")
    .orderBy("id", "desc")
    .limit(pageSize + 1)
    .execute();
  const units = await read
    .selectFrom("unit")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("is_active", "=", 1)
    .executeTakeFirstOrThrow();
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => {
      const wasLaunched = row.dossier_due_at !== null;
      return {
        id: row.id,
        title: row.title,
        year: row.award_year,
        deadline:
          row.dossier_due_on === null
            ? "chưa định"
            : [
                deadlineTextExact(row.dossier_due_on, row.dossier_wording, row.dossier_hour),
                graceText({ minutes: row.grace_minutes, source: row.grace_source }),
              ]
                .filter((part) => part !== "")
                .join(", "),
        units: wasLaunched ? `${String(row.dossiers ?? 0)}/${String(units.count)}` : "–",
        nominations: wasLaunched ? twoDigits(row.nominations ?? 0) : "–",
        awards: row.state === "decided" || row.state === "concluded" ? twoDigits(row.awards ?? 0) : "–",
        look: phaseLooks[
          phaseOf({ state: row.state, dossierOpenOn: row.dossier_open_on, dossierDueAt: row.dossier_due_at }, now)
        ],
      };
    }),
    years,
    year,
    total: twoDigits(counted.count),
    next: rows.length > pageSize && last !== undefined ? `${String(last.award_year)}.${last.id}` : null,
  };
}

export interface CopySource {
  id: string;
  label: string;
}

/** Earlier campaigns that a new one can begin from, newest first. */
export async function listCopySources(read: Queryable): Promise<CopySource[]> {
  const rows = await read
    .selectFrom("campaign")
    .select(["id", "title", "created_at"])
    .orderBy("award_year", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({ id: row.id, label: `${row.title} (tạo ${formatShort(row.created_at)})` }));
}

function cursorOf(after: string | null): { year: number; id: string } | null {
  const [year = "", id = ""] = (after ?? "").split(".");
  return /^\d{4}$/u.test(year) && isId(id) ? { year: Number(year), id } : null;
}
