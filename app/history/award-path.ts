import { listedAwards, type EntryType } from "./award-entry";

/** What counts of an award for the next one: its code, its years and its loại hình. */
export interface PathAward {
  awardKind: string;
  yearFrom: number;
  yearTo: number;
  commendationType: EntryType | "";
  isRevoked: boolean;
}

export interface PathStep {
  awardKind: string;
  name: string;
  /** Years in which it was awarded, the latest first. */
  years: number[];
  /** Consecutive years up to the latest of them. */
  run: number;
}

/** Results of đột xuất and chuyên đề are no basis for awards for merit (Nghị định 152/2025/NĐ-CP, Điều 4 khoản 3). */
export function countsForMerit({ commendationType }: Pick<PathAward, "commendationType">): boolean {
  return commendationType !== "CAMPAIGN" && commendationType !== "EXTRAORDINARY";
}

/** Years in which an award was given that count towards awards for merit; what was revoked does not. The latest first. */
export function countingYears(awards: readonly PathAward[], awardKind: string): number[] {
  const years = new Set<number>();
  for (const award of awards)
    if (award.awardKind === awardKind && !award.isRevoked && countsForMerit(award))
      for (let year = award.yearFrom; year <= award.yearTo; year += 1) years.add(year);
  return [...years].sort((a, b) => b - a);
}

/** Length of the run of consecutive years that begins with the first, the latest first. */
export function runLength(years: readonly number[]): number {
  let run = 0;
  for (const year of years) {
    if (run > 0 && year !== (years[0] ?? 0) - run) break;
    run += 1;
  }
  return run;
}

/** The titles that lead on to others, each with its years, in the order of the Law. */
export function pathOf(awards: readonly PathAward[]): PathStep[] {
  return listedAwards
    .filter((listed) => listed.list === "title")
    .map((listed) => {
      const years = countingYears(awards, listed.code);
      return { awardKind: listed.code, name: listed.name, years, run: runLength(years) };
    })
    .filter((step) => step.years.length > 0);
}
