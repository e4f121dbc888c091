import { lineTitle, type AwardLine } from "~/campaigns/campaign";
import { pathOf } from "~/history/award-path";
import { nextTitle, type NextTitle } from "~/history/next-title";
import { foldWords } from "~/people/names";
import { listMembersOn } from "~/people/person-repo.server";
import type { Page } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { findDossierPage, type DossierFrame } from "./dossier-page.server";
import { standings, type EligibilityItem, type EligibilityStanding } from "./eligibility";
import { listEligibility, proposalOf, type ProposedCandidate } from "./find-eligibility.server";
import type { DossierInPlace } from "./load-dossier.server";
import type { Nomination } from "./nomination";

export interface EligibleRow {
  candidateId: string;
  name: string;
  post: string;
  historyHref: string | null;
  standing: EligibilityStanding;
  items: readonly EligibilityItem[];
  /** Titles of the standards that cannot be judged. */
  unknown: readonly string[];
  /** The nomination on this line in this dossier; null: none. */
  nominationHref: string | null;
  /** Null: cannot be proposed now. */
  proposeHref: string | null;
  next: NextTitle | null;
}

export interface EligiblePage {
  frame: DossierFrame;
  lines: { label: string; href: string; isCurrent: boolean }[];
  lineName: string;
  standard: string;
  lineId: string;
  q: string;
  rows: EligibleRow[];
  total: number;
  counts: { standing: EligibilityStanding; count: number }[];
  firstHref: string | null;
  nextHref: string | null;
}

const pageSize = 50;

/** Who of the unit meets what a line asks, the clear ones first, then in the order of Vietnamese lists. Query: chi-tieu, q, sau. */
export async function findEligiblePage(
  page: Pick<Page, "read" | "actor" | "now" | "url">,
  id: string | undefined,
): Promise<Result<EligiblePage>> {
  const found = await findDossierPage(page, id, "dossier.edit");
  if (!found.ok) return found;
  const { frame, place, content } = found.value;
  const { lines } = place.campaign;
  const asked = page.url.searchParams;
  const line = lines.find((one) => one.id === asked.get("chi-tieu")) ?? lines[0];
  const q = (asked.get("q") ?? "").trim();
  const all =
    line === undefined
      ? []
      : await listRows(page, place, { line, q, nominations: content.nominations, mayAdd: frame.mayAdd });
  const after = asked.get("sau");
  const start = after === null ? 0 : all.findIndex((one) => one.key > after);
  const rows = start < 0 ? [] : all.slice(start, start + pageSize);
  const last = rows.at(-1);
  const hasMore = last !== undefined && all.at(-1) !== last;
  const lineId = line?.id ?? "";
  return ok({
    frame,
    lines: lines.map((one) => ({
      label: one.level === "province" ? `Đề nghị cấp tỉnh: ${lineTitle(one)}` : lineTitle(one),
      href: paths.eligible(frame.id, { line: one.id }),
      isCurrent: one === line,
    })),
    lineName: line === undefined ? "" : lineTitle(line),
    standard: line?.standard ?? "",
    lineId,
    q,
    rows: rows.map((one) => one.row),
    total: all.length,
    counts: standings
      .map((standing) => ({ standing, count: all.filter(({ row }) => row.standing === standing).length }))
      .filter(({ count }) => count > 0),
    firstHref: start === 0 ? null : paths.eligible(frame.id, { line: lineId, q }),
    nextHref: hasMore ? paths.eligible(frame.id, { line: lineId, q, after: last.key }) : null,
  });
}

interface KeyedRow {
  /** Standing, then name: the order of the list, and the place from which the next page goes on. */
  key: string;
  row: EligibleRow;
}

async function listRows(
  reader: Pick<Page, "read" | "actor" | "now">,
  place: DossierInPlace,
  { line, q, nominations, mayAdd }: { line: AwardLine; q: string; nominations: readonly Nomination[]; mayAdd: boolean },
): Promise<KeyedRow[]> {
  const { unit, dossier } = place;
  const today = dateOf(reader.now);
  const people =
    line.recipientKind === "collective"
      ? [{ personId: unit.id, fullName: unit.name, post: "", sortKey: "" }]
      : (await listMembersOn(reader.read, unit.id, today)).filter(({ fullName }) => isNamed(fullName, q));
  const proposed = people.map(({ personId, fullName }): ProposedCandidate => {
    const own = nominations.find((one) => one.lineId === line.id && (one.personId ?? one.unitId) === personId);
    return own === undefined
      ? { candidateId: personId, name: fullName, achievement: "", nominationId: null }
      : proposalOf(own);
  });
  const { law, proposals } = await listEligibility(reader, place, line, proposed);
  const memberOf = new Map(people.map((one) => [one.personId, one]));
  const rows = proposals.map(({ candidateId, name, nominationId, historyHref, eligibility, verdicts }): KeyedRow => {
    const { standing, items, unknown } = eligibility;
    const { post = "", sortKey = "" } = memberOf.get(candidateId) ?? {};
    const isOpen = items.every((item) => item.level !== "refused" || item.mayOverride);
    return {
      key: `${String(standings.indexOf(standing))} ${sortKey} ${candidateId}`,
      row: {
        candidateId,
        name,
        post,
        historyHref,
        standing,
        items,
        unknown: unknown.filter((one) => one.isStandard).map((one) => one.title),
        nominationHref: nominationId === null ? null : paths.nomination(dossier.id, nominationId),
        proposeHref:
          nominationId === null && mayAdd && isOpen
            ? paths.newNomination(dossier.id, { line: line.id, candidate: candidateId })
            : null,
        next: nextTitle(law.book, line.recipientKind, pathOf(verdicts.history.path), verdicts.titleFacts, today),
      },
    };
  });
  return rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

// Words of the name that begin like those typed, with or without diacritics.
function isNamed(name: string, q: string): boolean {
  if (q === "") return true;
  const words = foldWords(name);
  return foldWords(q).every((wanted) => words.some((word) => word.startsWith(wanted)));
}
