import { lineTitle, type AwardLine, type Campaign } from "~/campaigns/campaign";
import { shareOf } from "~/campaigns/quota";
import { listMembersOn } from "~/people/person-repo.server";
import type { Queryable } from "~/shared/db.server";
import { dateOf, formatDate, twoDigits, type Instant } from "~/shared/time";
import { listLineLimits } from "./document-limit-repo.server";
import { limitText } from "./document-limit-text";
import type { DossierInPlace } from "./load-dossier.server";
import { reportNames } from "./nomination";

export interface LineChoice {
  value: string;
  label: string;
  hint: string;
  isCollective: boolean;
}

export interface CandidateGroup {
  label: string;
  options: { value: string; label: string }[];
}

/** What a nomination can be made of: the campaign's lines, the unit itself, the people who belong to it today. */
export async function findNominationChoices(
  db: Queryable,
  { campaign, unit }: DossierInPlace,
  now: Instant,
): Promise<{ lines: LineChoice[]; candidates: CandidateGroup[]; periodText: string }> {
  const members = await listMembersOn(db, unit.id, dateOf(now));
  return {
    lines: await listLineChoices(db, campaign.lines, unit.id),
    candidates: [
      ...(campaign.lines.some((one) => one.recipientKind === "collective")
        ? [{ label: "Tập thể", options: [{ value: unit.id, label: unit.name }] }]
        : []),
      ...(campaign.lines.some((one) => one.recipientKind === "individual")
        ? [
            {
              label: "Cá nhân của đơn vị",
              options: members.map((one) => ({
                value: one.personId,
                label: one.post === "" ? one.fullName : `${one.fullName}, ${one.post}`,
              })),
            },
          ]
        : []),
    ],
    periodText: periodText(campaign),
  };
}

/** The lines to choose from, each with how long and heavy its report may be where the line says so by itself. */
export async function listLineChoices(
  db: Queryable,
  lines: readonly AwardLine[],
  unitId: string,
): Promise<LineChoice[]> {
  const limits = await listLineLimits(
    db,
    lines.map((line) => line.id),
  );
  return lines.map((line) => {
    const choice = lineChoice(line, unitId);
    const own = limits.find((one) => one.lineId === line.id && one.kind === line.reportKind);
    return own === undefined ? choice : { ...choice, hint: `${choice.hint} Tệp báo cáo nhiều nhất ${limitText(own)}.` };
  });
}

/** With the unit, what is the unit's own on the line: its share, its cap. */
function lineChoice(line: AwardLine, unitId: string): LineChoice {
  const quota =
    line.quotaCount === null ? "số lượng do cấp trên phân bổ" : `cả cơ quan có ${twoDigits(line.quotaCount)}`;
  const share = line.quotaSplit === "common" ? null : shareOf(line, unitId);
  const own = [
    ...(share === null
      ? []
      : [`phần của đơn vị ${twoDigits(share)}${line.quotaSplit === "both" ? ", còn lại dùng chung" : ""}`]),
    ...(line.unitNominationCap === null ? [] : [`mỗi đơn vị đề nghị tối đa ${twoDigits(line.unitNominationCap)}`]),
  ];
  return {
    value: line.id,
    label: line.level === "province" ? `Đề nghị cấp tỉnh: ${lineTitle(line)}` : lineTitle(line),
    hint: `${reportNames[line.reportKind]}; ${[quota, ...own].join("; ")}.${line.standard === "" ? "" : ` Tiêu chuẩn: ${line.standard}`}`,
    isCollective: line.recipientKind === "collective",
  };
}

/** "15/05/2026 – 31/10/2026"; "" when the plan names no period. */
export function periodText({ periodFromOn, periodToOn }: Pick<Campaign, "periodFromOn" | "periodToOn">): string {
  if (periodFromOn === null || periodToOn === null) return "";
  return `${formatDate(periodFromOn)} – ${formatDate(periodToOn)}`;
}
