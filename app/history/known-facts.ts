import { namedAwards } from "~/rules/award-kinds";
import type { FactValue, Facts } from "~/rules/facts";
import type { CalendarDate } from "~/shared/time";
import type { AwardEntry, EntryType } from "./award-entry";
import { countsForMerit } from "./award-path";
import { effectOn, measures, type CaseEffect, type CaseFact } from "./discipline-case";
import type { InitiativeFact, InitiativeUse } from "./initiative";
import type { RatingFact } from "./task-rating";

/** What counts of an award for a rule about years. */
export type HeldAward = Pick<AwardEntry, "awardKind" | "yearTo"> & { commendationType: EntryType | "" };

export interface OwnerHistory {
  awards: readonly HeldAward[];
  ratings: readonly Pick<RatingFact, "year" | "rating">[];
  cases: readonly CaseFact[];
  /** Of a person; a unit has none. */
  initiatives: readonly (Pick<InitiativeFact, "kind" | "level" | "year"> & { use: InitiativeUse | null })[];
  /** Of a person: the first day on which the register has him or her; null: unknown, or a unit. */
  since: CalendarDate | null;
}

/** The members of a collective, each with what is on record for the year. */
export interface MemberHistory {
  rating: RatingFact["rating"] | null;
  /** Codes of the awards of that year. */
  awardKinds: readonly string[];
  cases: readonly CaseFact[];
}

export interface AskedFor {
  /** The year that the award is for. */
  year: number;
  /** Whether the award is for merit, for which not every award counts. */
  isMerit: boolean;
  on: CalendarDate;
}

/** Years back from the award's within which an initiative still counts; of an older one the organizer decides. */
export const initiativeYears = 3;

/**
 * What the records say, for the rules of the award. Nobody has said that they are whole: what is not recorded stays unknown, counts are
 * lower bounds, and years may be missing.
 */
export function knownFacts(history: OwnerHistory, { year, isMerit, on }: AskedFor): Facts {
  const { awards, ratings, cases, initiatives, since } = history;
  const facts: Record<string, FactValue> = {
    "years.EXCELLENT": yearsFact(ratings.filter((one) => one.rating === "EXCELLENT").map((one) => one.year)),
  };
  for (const { code } of namedAwards)
    facts[`years.${code}`] = yearsFact(
      awards.filter((one) => one.awardKind === code && (!isMerit || countsForMerit(one))).map((one) => one.yearTo),
    );
  const rating = ratings.find((one) => one.year === year)?.rating;
  if (rating !== undefined) facts["taskRating"] = rating;
  // Whoever came from elsewhere has worked longer than the register knows.
  if (since !== null && since <= on) facts["monthsInPost"] = { atLeast: wholeMonths(since, on) };
  if (caseEffect(cases, on) === "held") facts["underReview"] = true;
  const unused = initiatives.filter(
    (one) =>
      one.year <= year && one.year > year - initiativeYears && (one.use === null || one.use.kind === "nomination"),
  );
  if (unused.length > 0) facts["initiativeCount"] = { atLeast: unused.length };
  if (unused.some((one) => one.kind === "initiative" && one.year === year)) facts["initiativeRecognised"] = true;
  if (unused.some((one) => one.kind === "research_work" && one.year === year)) facts["researchAccepted"] = true;
  if (unused.some((one) => one.level !== "agency")) facts["influenceInProvince"] = true;
  if (unused.some((one) => one.level === "state")) facts["influenceInNation"] = true;
  return facts;
}

/** What the records say of the members of a collective, counted over those who belong to it on the day. */
export function memberFacts(members: readonly MemberHistory[], year: number): Facts {
  // A list without anybody says that nobody has filled it in.
  if (members.length === 0) return {};
  const count = (holds: (one: MemberHistory) => boolean): number => members.filter(holds).length;
  const completed = count((one) => one.rating !== null && one.rating !== "NOT_COMPLETED");
  return {
    memberCount: members.length,
    completedCount: members.every((one) => one.rating !== null) ? completed : { atLeast: completed },
    advancedCount: { atLeast: count((one) => one.awardKinds.some((kind) => advanced.has(kind))) },
    fighterCount: { atLeast: count((one) => one.awardKinds.includes("CSTDCS")) },
    disciplinedCount: { atLeast: count((one) => one.cases.some((fact) => isDisciplinedIn(fact, year))) },
  };
}

/** Whoever is Chiến sĩ thi đua cơ sở of a year is Lao động tiên tiến of it (Luật Thi đua, khen thưởng 2022, Điều 23 khoản 1 điểm a). */
const advanced = new Set(["LDTT", "CSTDCS"]);

/** What the cases mean for an award on that day: held goes before in force. */
export function caseEffect(cases: readonly CaseFact[], on: CalendarDate): CaseEffect {
  const effects = cases.map((one) => effectOn(one, on));
  return effects.includes("held") ? "held" : effects.includes("in_force") ? "in_force" : "none";
}

// From cảnh cáo up, in the year in which it began.
function isDisciplinedIn({ outcome, measure, effectiveFromOn }: CaseFact, year: number): boolean {
  return (
    outcome === "disciplined" &&
    measure !== null &&
    measures.indexOf(measure) >= measures.indexOf("warning") &&
    effectiveFromOn?.slice(0, 4) === String(year)
  );
}

/** Months that have passed whole from one day to another. */
export function wholeMonths(from: CalendarDate, to: CalendarDate): number {
  const [part, whole] = [from, to].map((day) => day.split("-").map(Number));
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = part ?? [];
  const [toYear = 0, toMonth = 0, toDay = 0] = whole ?? [];
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

function yearsFact(years: readonly number[]): FactValue {
  return { years: [...new Set(years)], isComplete: false };
}
