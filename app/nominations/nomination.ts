import { mayNominate } from "~/campaigns/quota";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import type { AppraisalResult } from "./appraisal";
import type { Origin } from "./gathering";
import { nominationsMessages } from "./messages";

export type NominationKind = "collective" | "individual";
export type ReportKind = "report_full" | "report_summary";

/** The candidate as he, she or it stood on the day of the proposal: later moves and renamings do not reach it. */
export interface Candidate {
  personId: string | null;
  unitId: string | null;
  name: string;
  /** "Ông", "Bà"; "" for a collective. */
  honorific: string;
  post: string;
  unitName: string;
}

export interface Nomination extends Candidate {
  id: string;
  dossierId: string;
  campaignId: string;
  lineId: string;
  ordinal: number;
  recipientKind: NominationKind;
  achievement: string;
  appraisal: AppraisalResult;
  appraisalNote: string;
  appraisedByName: string;
  appraisedAt: Instant | null;
  updatedAt: Instant;
  updatedByName: string;
  version: number;
  /** Of a candidate that an advising unit took over; null: it stands in its own unit's dossier. */
  origin: Origin | null;
}

/** The most letters of an achievement in short; more belongs into the report. */
export const achievementLimit = 1500;

export const reportNames: Readonly<Record<ReportKind, string>> = {
  report_full: "Báo cáo thành tích (bản đầy đủ)",
  report_summary: "Báo cáo tóm tắt thành tích",
};

interface LineOfCampaign {
  id: string;
  level: "agency" | "province";
  title: string;
}

/** A unit proposes no more on a line than the plan allows each unit. `nominated`: what stands already. */
export function requireWithinCap(
  line: { title: string; unitNominationCap: number | null },
  nominated: number,
  unitName: string,
): Result<null> {
  const { unitNominationCap: cap, title } = line;
  return cap === null || mayNominate(cap, nominated)
    ? ok(null)
    : fail(nominationsMessages.refuse("nomination.cap_reached", { line: title, unitName, cap, nominated }));
}

/** A nomination of the same person or collective that stands in this campaign already. */
export interface Standing {
  nominationId: string;
  dossierId: string;
  /** The person, or the unit. */
  candidateId: string;
  unitName: string;
  lineId: string;
}

/**
 * What excludes a nomination on this line: one achievement is rewarded once, so that nobody stands twice on a line, or on two lines of the
 * agency in one campaign. A proposal to the province beside one of the agency is allowed. Source: Luật Thi đua, khen thưởng 2022, Điều 5
 * khoản 2 điểm c.
 */
export function excluding(
  line: Pick<LineOfCampaign, "id" | "level">,
  others: readonly Standing[],
  lines: readonly LineOfCampaign[],
): { other: Standing; otherLine: string; isSameLine: boolean }[] {
  return others.flatMap((other) => {
    const standing = lines.find((one) => one.id === other.lineId);
    if (standing === undefined) return [];
    const isSameLine = standing.id === line.id;
    return isSameLine || (standing.level === "agency" && line.level === "agency")
      ? [{ other, otherLine: standing.title, isSameLine }]
      : [];
  });
}

/** Refuses nomination.duplicate where another nomination excludes this one. */
export function requireUnique(
  candidate: Pick<Candidate, "name">,
  line: LineOfCampaign,
  others: readonly Standing[],
  lines: readonly LineOfCampaign[],
): Result<null> {
  const [first] = excluding(line, others, lines);
  if (first === undefined) return ok(null);
  const { other, otherLine, isSameLine } = first;
  return fail(
    nominationsMessages.refuse("nomination.duplicate", {
      name: candidate.name,
      unitName: other.unitName,
      line: line.title,
      otherLine,
      isSameLine,
    }),
  );
}
