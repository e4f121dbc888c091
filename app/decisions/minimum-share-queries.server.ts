import type { Campaign } from "~/campaigns/campaign";
import { minimumShareOf, type MinimumShare } from "~/campaigns/minimum-share";
import { leadershipOn } from "~/people/leadership-queries.server";
import type { Queryable } from "~/shared/db.server";
import { dateOf } from "~/shared/time";
import { listNominees } from "./nominee-queries.server";
import { holdsPlace } from "./vacancy";

/** Each line's least share of those not in leadership, beside who holds its places: over all rounds, each by the post held on the day of the session. */
export async function listMinimumShares(db: Queryable, campaign: Campaign): Promise<MinimumShare[]> {
  const asking = campaign.lines.filter((line) => line.minNonLeaderBasisPoints !== null);
  if (asking.length === 0) return [];
  const holders = (await listNominees(db, campaign.id)).flatMap((one) =>
    holdsPlace(one) && one.heldAt !== null && asking.some((line) => line.id === one.awardLineId)
      ? [{ lineId: one.awardLineId, personId: one.personId, on: dateOf(one.heldAt) }]
      : [],
  );
  const leadership = await leadershipOn(db, holders);
  return asking.flatMap((line) => {
    const share = minimumShareOf(
      line,
      leadership.filter((_, index) => holders[index]?.lineId === line.id),
    );
    return share === null ? [] : [share];
  });
}
