import { lineOf } from "~/campaigns/campaign-row-repo.server";
import { unitOverShare } from "~/campaigns/quota";
import { listNominees } from "~/decisions/nominee-queries.server";
import { freePlaces, heldByUnit, holdsPlace } from "~/decisions/vacancy";
import type { Invariant } from "./invariant";

export const placesFit: Invariant = {
  name: "Tên đề nghị và khen thưởng nằm trong chỉ tiêu, phần của đơn vị và phần dùng chung",
  async find({ read }) {
    const lines = await read.selectFrom("award_line").selectAll().where("level", "=", "agency").execute();
    const shares = await read.selectFrom("line_unit_share").selectAll().execute();
    const found: string[] = [];
    for (const campaignId of new Set(lines.map((line) => line.campaign_id))) {
      const nominees = await listNominees(read, campaignId);
      for (const row of lines.filter((line) => line.campaign_id === campaignId)) {
        const line = lineOf(
          row,
          shares
            .filter((share) => share.award_line_id === row.id)
            .map((share) => ({ unitId: share.unit_id, count: share.share_count })),
        );
        const names = nominees.filter((one) => one.awardLineId === row.id);
        const held = names.filter(holdsPlace).length;
        const granted = names.filter((one) => one.awardState === "granted").length;
        if (freePlaces(line, names) !== null && held > (line.quotaCount ?? 0))
          found.push(`chỉ tiêu ${row.id}: ${String(held)} tên giữ chỗ, chỉ tiêu ${String(line.quotaCount)}`);
        if (granted > held) found.push(`chỉ tiêu ${row.id}: có khen thưởng của tên không giữ chỗ`);
        const over = unitOverShare(line, line.quotaCount, heldByUnit(names));
        if (over !== null)
          found.push(
            `chỉ tiêu ${row.id}: đơn vị ${over.unitId} giữ ${String(over.taken)} chỗ, phần của đơn vị ${String(over.share)}, phần dùng chung ${String(over.common)}`,
          );
      }
    }
    return found;
  },
  async plant(databases) {
    await databases.write((db) =>
      db.updateTable("award_line").set({ quota_split: "split" }).where("awarded_count", ">", 0).execute(),
    );
  },
};

export const capsHold: Invariant = {
  name: "Mỗi đơn vị không đề nghị quá số tối đa của chỉ tiêu",
  async find({ read }) {
    const rows = await read
      .selectFrom("nomination")
      .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
      .innerJoin("award_line", "award_line.id", "nomination.award_line_id")
      .leftJoin("gathered_nomination", "gathered_nomination.nomination_id", "nomination.id")
      .where("award_line.unit_nomination_cap", "is not", null)
      .groupBy((eb) => [
        "award_line.id",
        "award_line.unit_nomination_cap",
        eb.fn.coalesce("gathered_nomination.origin_unit_id", "dossier.unit_id"),
      ])
      .select((eb) => [
        "award_line.id as line_id",
        "award_line.unit_nomination_cap as cap",
        eb.fn.coalesce("gathered_nomination.origin_unit_id", "dossier.unit_id").as("unit_id"),
        eb.fn.countAll<number>().as("nominated_count"),
      ])
      .execute();
    return rows
      .filter((row) => row.cap !== null && Number(row.nominated_count) > row.cap)
      .map(
        (row) =>
          `chỉ tiêu ${row.line_id}: đơn vị ${row.unit_id} có ${String(row.nominated_count)} đề nghị, nhiều nhất ${String(row.cap)}`,
      );
  },
  async plant(databases) {
    const two = await databases.read
      .selectFrom("nomination")
      .groupBy(["award_line_id", "dossier_id"])
      .having((eb) => eb.fn.countAll<number>(), ">", 1)
      .select("award_line_id")
      .limit(1)
      .executeTakeFirst();
    if (two === undefined) throw new Error("the sample has no unit with two nominations on one line");
    await databases.write((db) =>
      db.updateTable("award_line").set({ unit_nomination_cap: 1 }).where("id", "=", two.award_line_id).execute(),
    );
  },
};
