import { spellingKey } from "~/people/match-person";
import type { JudgedFact, JudgedPerson } from "./row";

/** What a row is about, for rows that are settled; null while it is open or wrong. */
export function identityOf(judged: JudgedPerson | JudgedFact): string | null {
  if (judged.verdict === "wrong" || judged.verdict === "unsure" || judged.verdict === "skipped") return null;
  if ("person" in judged) {
    if (judged.person !== null) return `p ${judged.person.id}`;
    const { facts, place } = judged;
    if (facts === null || place === null) return null;
    if (facts.staffCode !== "") return `c ${facts.staffCode}`;
    return `n ${spellingKey(facts.fullName)} ${facts.birthOn ?? place.unitId}`;
  }
  const owner = judged.owner?.personId ?? judged.owner?.unitId ?? "";
  if (judged.rating !== null) return `r ${owner} ${String(judged.rating.year)}`;
  if (judged.award === null) return null;
  const { awardKind, awardName, yearFrom, yearTo, decisionNumber } = judged.award;
  return `a ${owner} ${awardKind === "" ? awardName : awardKind} ${String(yearFrom)} ${String(yearTo)} ${decisionNumber.replace(/\s/gu, "").toLowerCase()}`;
}
