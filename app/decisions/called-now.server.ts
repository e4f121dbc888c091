import { formatDeadline, type Instant } from "~/shared/time";
import type { Case } from "./case-queries.server";
import { isProposedHere } from "./fate";
import { groupByLine, withoutVotes, type NomineeGroup } from "./nominee-view.server";
import { isRunning } from "./publication";

export interface CalledNow {
  groups: NomineeGroup[];
  ends: string;
}

/** Names called from the reserve whose own publication runs, for the staff; null when there are none. */
export function calledNow({ campaign, nominees }: Pick<Case, "campaign" | "nominees">, now: Instant): CalledNow | null {
  const running = nominees.filter(
    (one) => isProposedHere(one) && one.ownPublication !== null && isRunning(one.ownPublication, now),
  );
  const last = running
    .flatMap(({ ownPublication }) => ownPublication?.endsAt ?? [])
    .sort()
    .at(-1);
  return last === undefined
    ? null
    : { groups: groupByLine(campaign.lines, running).map(withoutVotes), ends: formatDeadline(last) };
}
