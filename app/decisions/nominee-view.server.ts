import { lineTitle, type AwardLine } from "~/campaigns/campaign";
import type { Party } from "~/documents/parties";
import type { ProposedLine } from "~/documents/templates/proposed-list";
import { share, upperFirst, withFullStop } from "~/documents/wording";
import { awardKindName } from "~/rules/award-kinds";
import { twoDigits } from "~/shared/time";
import { whyNotProposed } from "./fate";
import type { Nominee } from "./nominee-queries.server";
import type { AgencyNames } from "./wording";

/** A candidate as a list shows it. */
export interface NomineeView {
  nominationId: string;
  /** "Ông Nguyễn Văn An" */
  name: string;
  /** Post and unit, or the body that a collective belongs to. */
  detail: string;
  dossierUnitName: string;
  rank: number | null;
  agree: number | null;
  memberCount: number | null;
  /** Why not proposed; null when proposed. */
  reason: string | null;
}

export interface NomineeGroup {
  lineId: string;
  title: string;
  recipientKind: AwardLine["recipientKind"];
  nominees: NomineeView[];
}

type Named = Pick<Nominee, "recipientKind" | "honorific" | "candidateName" | "post" | "unitName">;

export function partyOf(one: Named): Party {
  return {
    kind: one.recipientKind,
    ...(one.honorific === "" ? {} : { honorific: one.honorific }),
    name: one.candidateName,
    ...(one.post === "" ? {} : { position: one.post }),
    ...(one.unitName === "" || one.unitName === one.candidateName ? {} : { unit: one.unitName }),
  };
}

export function displayName(one: Pick<Named, "honorific" | "candidateName">): string {
  return one.honorific === "" ? one.candidateName : `${one.honorific} ${one.candidateName}`;
}

export function displayDetail(one: Named): string {
  return [one.post, one.unitName].filter((part) => part !== "" && part !== one.candidateName).join(", ");
}

export function viewOf(one: Nominee): NomineeView {
  const reason = whyNotProposed(one);
  return {
    nominationId: one.nominationId,
    name: displayName(one),
    detail: displayDetail(one),
    dossierUnitName: one.dossierUnitName,
    rank: one.rank,
    agree: one.agree,
    memberCount: one.memberCount,
    reason: reason === null ? null : upperFirst(withFullStop(reason)),
  };
}

/** The given names under their lines; lines without one are left out. */
export function groupByLine(lines: readonly AwardLine[], nominees: readonly Nominee[]): NomineeGroup[] {
  return lines
    .map((line) => ({
      lineId: line.id,
      title: lineTitle(line),
      recipientKind: line.recipientKind,
      nominees: nominees.filter((one) => one.awardLineId === line.id).map(viewOf),
    }))
    .filter((group) => group.nominees.length > 0);
}

/** How many agreed is the session's business and the signer's: everybody else reads the names. */
export function withoutVotes(group: NomineeGroup): NomineeGroup {
  return { ...group, nominees: group.nominees.map((one) => ({ ...one, agree: null, memberCount: null })) };
}

/** "Giấy khen của Giám đốc Sở Công Thương"; of the superior level: what is asked of it. */
export function lineLabel(one: Pick<Nominee, "awardKind" | "level">, names: AgencyNames): string {
  const kind = awardKindName(one.awardKind);
  if (one.level === "agency") return `${kind} của ${names.authority}`;
  return /^Khen thưởng/u.test(kind) ? "Đề nghị khen thưởng cấp tỉnh" : `Đề nghị cấp tỉnh tặng ${kind}`;
}

/** For papers: names under the label of their award, collectives and individuals together. */
export function proposedLines(
  nominees: readonly Nominee[],
  names: AgencyNames,
  shows: { agreement: boolean; achievement: boolean },
): ProposedLine[] {
  const labels = [...new Set(nominees.map((one) => lineLabel(one, names)))];
  return labels.map((label) => ({
    label,
    candidates: nominees
      .filter((one) => lineLabel(one, names) === label)
      .map((one) => ({
        ...partyOf(one),
        ...(shows.achievement && one.achievement !== "" ? { achievement: one.achievement } : {}),
        ...(shows.agreement && one.agree !== null && one.memberCount !== null
          ? {
              agreement: `${twoDigits(one.agree)}/${twoDigits(one.memberCount)} (${share(one.agree, one.memberCount)})`,
            }
          : {}),
      })),
  }));
}
