import type { Queryable } from "~/shared/db.server";
import { periodText } from "./award-entry";
import { listAwardEntries } from "./award-entry-repo.server";
import { listGivenAwards } from "./given-awards-queries.server";
import type { InitiativeUse } from "./initiative";

/** The awards of a person for which an initiative can have been the standard. */
export async function listOwnAwards(read: Queryable, personId: string): Promise<InitiativeUse[]> {
  const entries = await listAwardEntries(read, { personId });
  const given = await listGivenAwards(read, { personId });
  return [
    ...entries.map((one): InitiativeUse => ({
      kind: "entry",
      awardEntryId: one.id,
      label: `${one.awardName} năm ${periodText(one)}`,
    })),
    ...given
      .filter((one) => !one.isRevoked)
      .map((one): InitiativeUse => ({
        kind: "award",
        awardId: one.awardId,
        label: `${one.awardName} năm ${String(one.year)}`,
      })),
  ];
}
