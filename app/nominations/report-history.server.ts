import { findHistoryPage, type AwardRow, type HistoryPage } from "~/history/history-page-queries.server";
import { loadOwner } from "~/history/load-owner.server";
import { historyPolicy } from "~/history/policy";
import { loadAgency } from "~/people/agency-repo.server";
import type { Page } from "~/shared/http.server";
import type { Nomination } from "./nomination";
import type { ReportBody } from "./report-body";

/** The sections of a report that the register of awards can fill. */
export type RegisterSections = Pick<ReportBody, "initiatives" | "ratings" | "pastAwards">;

export const nothingKnown: RegisterSections = { initiatives: "", ratings: "", pastAwards: "" };

/** What the register holds of a candidate, as a report's writer would type it; nothing for who may not read that history. */
export async function findReportHistory(
  { read, actor, now }: Pick<Page, "read" | "actor" | "now">,
  { personId, unitId }: Pick<Nomination, "personId" | "unitId">,
): Promise<RegisterSections> {
  const loaded = await loadOwner(read, { personId, unitId }, now);
  if (loaded === null || !historyPolicy.can(actor, "history.read", loaded.subject)) return nothingKnown;
  const page = await findHistoryPage(read, { owner: loaded.owner, name: loaded.name, withCases: false }, now);
  return sectionsOf(page, (await loadAgency(read)).name);
}

/** One line a fact, the earliest year first; what `readRows` reads back becomes a table on the paper. */
export function sectionsOf(
  { awards, ratings, initiatives }: Pick<HistoryPage, "awards" | "ratings" | "initiatives">,
  agencyName: string,
): RegisterSections {
  const given = [...awards.title, ...awards.form, ...awards.recognition].filter((one) => !one.isRevoked);
  return {
    ratings: [...ratings]
      .sort((a, b) => a.year - b.year)
      .map((one) => lineOf(String(one.year), one.rating, one.decision))
      .join("\n"),
    pastAwards: given
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .map((one) => awardLine(one, agencyName))
      .join("\n"),
    initiatives: [...initiatives]
      .sort((a, b) => a.year - b.year)
      .map((one) => [one.title, one.recognised, String(one.year)].filter((part) => part !== "").join("; "))
      .join("\n"),
  };
}

// An award for several years stands in the table at its last one.
function awardLine({ period, name, decision, source }: AwardRow, agencyName: string): string {
  const year = /\d{4}$/u.exec(period)?.[0] ?? period;
  const issued = source.kind === "decision" ? `${decision} của ${agencyName}` : decision;
  return lineOf(year, year === period ? name : `${name} (${period})`, issued);
}

function lineOf(year: string, what: string, decision: string): string {
  // A document of a rating mostly stands with its kind already: "Quyết định số 120/QĐ-SCT".
  const said = /^số \p{Lu}\p{Ll}/u.test(decision)
    ? decision.slice(3)
    : decision.startsWith("số ")
      ? `Quyết định ${decision}`
      : decision;
  return `${year}: ${what}${said === "" ? "" : `; ${said}`}`;
}
