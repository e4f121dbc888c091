import { fold } from "~/people/names";
import type { CalendarDate } from "~/shared/time";
import type { Owner, Recorded } from "./owner";

/** Mức độ hoàn thành nhiệm vụ, the highest first; codes as the rules ask for them. */
export const ratings = ["EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED"] as const;
export type Rating = (typeof ratings)[number];

export const ratingNames: Readonly<Record<Rating, string>> = {
  EXCELLENT: "Hoàn thành xuất sắc nhiệm vụ",
  GOOD: "Hoàn thành tốt nhiệm vụ",
  COMPLETED: "Hoàn thành nhiệm vụ",
  NOT_COMPLETED: "Không hoàn thành nhiệm vụ",
};

/** What a year's work was rated, by which document. One rating a year and owner. */
export interface RatingFact {
  year: number;
  rating: Rating;
  /** "Quyết định số 120/QĐ-SCT"; "" where none is known. */
  document: string;
  decidedOn: CalendarDate | null;
  issuer: string;
}

export type TaskRating = RatingFact & Recorded & { owner: Owner };

const short: Readonly<Record<string, Rating>> = {
  htxsnv: "EXCELLENT",
  htxs: "EXCELLENT",
  httnv: "GOOD",
  htt: "GOOD",
  htnv: "COMPLETED",
  khtnv: "NOT_COMPLETED",
};

/** The rating that a written text means ("HTXSNV", "Hoàn thành tốt", "hoàn thành tốt nhiệm vụ"); null when it means none. */
export function findRatingByName(written: string): Rating | null {
  const plain = fold(written).replace(/\s+/gu, " ").trim();
  const known = short[plain.replace(/[^a-z]/gu, "")];
  if (known !== undefined) return known;
  return (
    ratings.find((rating) =>
      [fold(ratingNames[rating]), fold(ratingNames[rating]).replace(/ nhiem vu$/u, "")].includes(plain),
    ) ?? null
  );
}

/** The run of consecutive years up to `year` in which the rating was at least this, the latest year first. */
export function consecutiveYears(
  facts: readonly Pick<RatingFact, "year" | "rating">[],
  atLeast: Rating,
  year: number,
): number[] {
  const good = new Set(
    facts.filter((one) => ratings.indexOf(one.rating) <= ratings.indexOf(atLeast)).map((one) => one.year),
  );
  const run: number[] = [];
  for (let at = year; good.has(at); at -= 1) run.push(at);
  return run;
}
