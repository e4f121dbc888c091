import { dateOf, type CalendarDate, type Instant } from "~/shared/time";
import type { RuleBook } from "./rule-book";

/** Which law a campaign is read by: that of a day, with the agency's own rules as they were recorded at an instant. */
export interface RuleReading {
  on: CalendarDate;
  asOf: Instant;
}

/**
 * The plan's own day, else the day of the launch; own rules as of the launch, so that what is recorded later changes no campaign that
 * runs or is over. A draft is read as of now.
 */
export function readingOf(
  campaign: { rulesOn: CalendarDate | null; launchedAt: Instant | null },
  now: Instant,
): RuleReading {
  const asOf = campaign.launchedAt ?? now;
  return { on: campaign.rulesOn ?? dateOf(asOf), asOf };
}

/** The law that a campaign is read by. */
export interface CampaignLaw {
  book: RuleBook;
  on: CalendarDate;
}
