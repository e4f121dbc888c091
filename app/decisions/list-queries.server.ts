import { isLate } from "~/campaigns/deadline";
import type { Queryable } from "~/shared/db.server";
import { formatDeadline, formatInstant, type Instant } from "~/shared/time";
import type { SigningState } from "./signing-file";

export interface SigningFileRow {
  id: string;
  ordinal: number;
  state: SigningState;
  title: string;
  submittedAt: string;
  submittedBy: string;
  nameCount: number;
}

/** The files, those that wait first, then the latest; a year has a handful. */
export async function listSigningFiles(db: Queryable): Promise<SigningFileRow[]> {
  const rows = await db
    .selectFrom("signing_file")
    .innerJoin("campaign", "campaign.id", "signing_file.campaign_id")
    .select((eb) => [
      "signing_file.id",
      "signing_file.ordinal",
      "signing_file.state",
      "signing_file.submitted_at",
      "signing_file.submitted_by_name",
      "campaign.title",
      eb
        .selectFrom("signing_item")
        .whereRef("signing_item.signing_file_id", "=", "signing_file.id")
        .select((inner) => inner.fn.countAll<number>().as("item_count"))
        .as("name_count"),
    ])
    .orderBy("signing_file.submitted_at", "desc")
    .orderBy("signing_file.id", "desc")
    .limit(200)
    .execute();
  const files = rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    state: row.state,
    title: row.title,
    submittedAt: formatInstant(row.submitted_at),
    submittedBy: row.submitted_by_name,
    nameCount: Number(row.name_count ?? 0),
  }));
  return [...files.filter((file) => file.state === "submitted"), ...files.filter((file) => file.state !== "submitted")];
}

export interface Waiting {
  campaignId: string;
  title: string;
  note: string;
}

/** Campaigns whose session has ended and whose names wait for the organizer: to be published, or to be submitted. */
export async function listToPrepare(db: Queryable, now: Instant): Promise<Waiting[]> {
  const rows = await db
    .selectFrom("campaign")
    .innerJoin("council_session as last", (join) =>
      join
        .onRef("last.campaign_id", "=", "campaign.id")
        .on((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom("council_session as later")
                .whereRef("later.campaign_id", "=", "campaign.id")
                .whereRef("later.ordinal", ">", "last.ordinal")
                .select("later.id"),
            ),
          ),
        ),
    )
    .leftJoin("publication", (join) =>
      join
        .onRef("publication.campaign_id", "=", "campaign.id")
        .onRef("publication.award_round", "=", "last.award_round"),
    )
    .where("campaign.state", "=", "reviewing")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("council_session")
          .whereRef("council_session.campaign_id", "=", "campaign.id")
          .where("council_session.state", "=", "concluded")
          .select("council_session.id"),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("signing_file")
            .innerJoin("council_session as filed", "filed.id", "signing_file.session_id")
            .whereRef("signing_file.campaign_id", "=", "campaign.id")
            .whereRef("filed.award_round", "=", "last.award_round")
            .where("signing_file.state", "in", ["submitted", "signed"])
            .select("signing_file.id"),
        ),
      ),
    )
    .select(["campaign.id", "campaign.title", "publication.ends_at"])
    .orderBy("campaign.award_year", "desc")
    .orderBy("campaign.id")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    campaignId: row.id,
    title: row.title,
    note:
      row.ends_at === null
        ? "Chưa công khai danh sách"
        : !isLate(now, row.ends_at)
          ? `Đang công khai đến ${formatDeadline(row.ends_at)} (giờ Việt Nam)`
          : "Đã hết thời gian công khai, chờ lập hồ sơ trình",
  }));
}
