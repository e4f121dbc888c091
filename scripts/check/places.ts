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
