import { awardKindName, awardVerb, titles, type AwardLevel } from "~/rules/award-kinds";
import type { AdministrativeDocument } from "~/documents/blocks";
import {
  achievementReportDocument,
  type AchievementReportData,
  type PastAward,
} from "~/documents/templates/achievement-report";
import { dateOf, type Instant } from "~/shared/time";
import type { NominationKind } from "./nomination";
import type { ReportBody } from "./report-body";

export interface ReportPaperFacts {
  agency: { name: string; place: string };
  unitName: string;
  /** Who headed the unit when the report was written. */
  head: { name: string; post: string } | null;
  campaignTitle: string;
  line: { awardKind: string; level: AwardLevel };
  isSummary: boolean;
  candidate: { kind: NominationKind; name: string; honorific: string; post: string; unitName: string };
  body: ReportBody;
  createdAt: Instant;
}

/** A report written in the product, on the form for merit of a person or a collective. */
export function reportDocument(facts: ReportPaperFacts): AdministrativeDocument {
  const { candidate, body, head } = facts;
  const isPerson = candidate.kind === "individual";
  const ratings = readRows(body.ratings);
  const awards = readRows(body.pastAwards);
  const pastAwards = (awards ?? []).map(({ year, text, rest }): PastAward => ({ year, name: text, decision: rest }));
  const data: AchievementReportData = {
    issuer: { superior: facts.agency.name, name: facts.unitName, place: facts.agency.place },
    date: dateOf(facts.createdAt),
    createdAt: facts.createdAt,
    isSummary: facts.isSummary,
    award: awardText(facts.line),
    campaign: `phong trào “${facts.campaignTitle}”`,
    subject: isPerson
      ? {
          kind: "individual",
          name: candidate.name,
          gender: candidate.honorific === "Bà" ? "Nữ" : "Nam",
          unit: candidate.unitName,
          ...given("position", candidate.post),
          ...given("qualification", body.qualification),
        }
      : {
          kind: "collective",
          name: candidate.name,
          ...given("background", body.background),
          ...given("duties", body.duties),
        },
    ...(isPerson ? given("duties", body.duties) : {}),
    achievements: [
      { text: body.achievements },
      ...(ratings === null ? [{ title: "Mức độ hoàn thành nhiệm vụ", text: body.ratings }] : []),
      ...(awards === null ? [{ title: "Các hình thức đã được khen thưởng", text: body.pastAwards }] : []),
    ],
    initiatives: lines(body.initiatives).map((name) => ({ name })),
    ratings: (ratings ?? []).map(({ year, text, rest }) => ({ year, rating: text, ...given("decision", rest) })),
    titles: pastAwards.filter((one) => isTitle(one.name)),
    forms: pastAwards.filter((one) => !isTitle(one.name)),
    reporter:
      isPerson || head === null
        ? { authority: ["NGƯỜI BÁO CÁO"], ...(isPerson ? { name: candidate.name } : {}) }
        : { authority: [head.post.toLocaleUpperCase("vi")], name: head.name },
    ...(isPerson && head !== null
      ? { confirmation: { authority: ["XÁC NHẬN CỦA ĐƠN VỊ", head.post.toLocaleUpperCase("vi")], name: head.name } }
      : {}),
  };
  return achievementReportDocument(data);
}

/** Titles and forms stand in two tables: a row is a title's when it begins with the name of one. */
function isTitle(name: string): boolean {
  return titles.some((kind) => name.toLocaleLowerCase("vi").startsWith(kind.name.toLocaleLowerCase("vi")));
}

function awardText(line: ReportPaperFacts["line"]): string {
  const name = awardKindName(line.awardKind);
  return line.awardKind === "KHEN_CAP_TINH" ? "khen thưởng cấp tỉnh" : `${awardVerb(line.awardKind)} ${name}`;
}

function given<K extends string>(key: K, value: string): { [P in K]?: string } {
  return value === "" ? {} : ({ [key]: value } as { [P in K]?: string });
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

interface YearRow {
  year: number;
  text: string;
  rest: string;
}

/** "2025: Lao động tiên tiến; Quyết định số 210/QĐ-SCT": a table's rows, or null when a line begins with no year and stays as text. */
export function readRows(text: string): YearRow[] | null {
  const rows = lines(text).map((line): YearRow | null => {
    const [, year = "", said = ""] = /^(?:năm )?(\d{4})\s*[:–,-]\s*(.+)$/iu.exec(line) ?? [];
    const [first = "", ...rest] = said.split(";");
    return year === "" ? null : { year: Number(year), text: first.trim(), rest: rest.join(";").trim() };
  });
  return rows.includes(null) ? null : rows.filter((row) => row !== null);
}
