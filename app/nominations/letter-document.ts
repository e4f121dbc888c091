import type { AdministrativeDocument } from "~/documents/blocks";
import type { ProposedLine } from "~/documents/templates/proposed-list";
import {
  readyEnding,
  readyOpening,
  requestLetterDocument,
  type RequestLetterData,
} from "~/documents/templates/request-letter";
import { capitals, count, documentDate } from "~/documents/wording";
import type { CalendarDate, Instant } from "~/shared/time";
import type { Capacity, LetterBody, ReadyTexts } from "./letter-body";
import { originText } from "./gathering";
import type { Nomination } from "./nomination";
import { titleKey } from "./other-document";

export interface LineOfLetter {
  id: string;
  /** "Giấy khen, cá nhân" */
  title: string;
  level: "agency" | "province";
}

/** A candidate as far as a printed list tells it. */
export type ListedNomination = Pick<
  Nomination,
  "lineId" | "recipientKind" | "name" | "honorific" | "post" | "unitName" | "origin"
>;

export interface LetterFacts {
  agency: { name: string; place: string };
  unit: { name: string; hasSeal: boolean };
  /** Who receives dossiers; null: the agency itself. */
  receiver: string | null;
  campaignTitle: string;
  plan: { number: string; datedOn: CalendarDate | null } | null;
  /** The day of the meeting by the minutes that the unit wrote in the product. */
  meetingOn: CalendarDate | null;
  /** In the order of the plan. */
  lines: readonly LineOfLetter[];
  nominations: readonly ListedNomination[];
  hasMinutes: boolean;
  reportCount: number;
  /** Titles of the further documents, one for each document: of several candidates the same one comes several times. */
  otherTitles: readonly string[];
}

export interface Signer {
  name: string;
  post: string;
}

/** What the letter says when its writer adds nothing. */
export function readyTexts(facts: LetterFacts, to: string | null = null): ReadyTexts {
  const data = dataOf(facts, to);
  return { to: data.to, opening: readyOpening(data), ending: readyEnding(data) };
}

/** The letter of a unit as a paper, from what its writer entered and what the dossier holds now. */
export function letterDocument(
  facts: LetterFacts,
  body: LetterBody,
  { signer, headPost, createdAt }: { signer: Signer | null; headPost: string; createdAt: Instant },
): AdministrativeDocument {
  const { unit } = facts;
  const number = numberLine(body.number, unit.hasSeal);
  return requestLetterDocument({
    ...dataOf(facts, body.to),
    issuer: { superior: facts.agency.name, name: unit.name, place: body.place },
    registration: { date: body.datedOn },
    ...(number === null ? {} : { numberLine: number }),
    createdAt,
    form: body.form,
    ...(body.opening === null ? {} : { opening: body.opening }),
    ...(body.ending === null ? {} : { ending: body.ending }),
    attachments: [
      ...(facts.hasMinutes ? ["Biên bản họp xét"] : []),
      ...(facts.reportCount === 0 ? [] : [`${count(facts.reportCount)} báo cáo thành tích`]),
      ...countedTitles(facts.otherTitles),
    ],
    closing: {
      recipients: body.recipients,
      archive: body.archive,
      signature: {
        authority:
          signer === null ? [capitals(headPost)] : authorityOf(body.capacity, signer.post, headPost, unit.name),
        ...(signer === null ? {} : { name: signer.name }),
      },
    },
  });
}

/** Each title once, in the order of its first document. */
function countedTitles(titles: readonly string[]): string[] {
  const counts = new Map<string, { title: string; count: number }>();
  for (const title of titles) {
    const key = titleKey(title);
    counts.set(key, { title: counts.get(key)?.title ?? title, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map((one) => (one.count === 1 ? one.title : `${one.title} (${count(one.count)} bản)`));
}

/** The offices above the name, Nghị định 30/2020/NĐ-CP, Điều 13. */
export function authorityOf(capacity: Capacity, post: string, headPost: string, unitName: string): string[] {
  const collective = `TM. ${capitals(unitName)}`;
  const [head, own] = [capitals(headPost === "" ? postOverDeputy(post) : headPost), capitals(post)];
  switch (capacity) {
    case "head":
      return [own];
    case "deputy":
      return [`KT. ${head}`, own];
    case "collective":
      return [collective, own];
    case "collectiveDeputy":
      return [collective, `KT. ${head}`, own];
    case "order":
      return [`TL. ${head}`, own];
    case "authorised":
      return [`TUQ. ${head}`, own];
  }
}

/** The head's post where the register knows no head today (a post that is vacant): a deputy's own names it. */
function postOverDeputy(post: string): string {
  return /^phó\s/i.test(post) ? post.replace(/^phó\s+/i, "") : "Thủ trưởng đơn vị";
}

/** The lists by award line, in the order of the plan. */
export function proposedLines(
  lines: readonly LineOfLetter[],
  nominations: readonly ListedNomination[],
  { agencyName, unitName }: { agencyName: string; unitName: string },
): readonly ProposedLine[] {
  return lines.flatMap((line): ProposedLine[] => {
    const own = nominations.filter((one) => one.lineId === line.id);
    if (own.length === 0) return [];
    return [
      {
        label: line.level === "province" ? `Đề nghị cấp tỉnh: ${line.title}` : line.title,
        candidates: own.map((one) => ({
          kind: one.recipientKind,
          name: one.name,
          ...(one.honorific === "" ? {} : { honorific: one.honorific }),
          ...(one.post === "" ? {} : { position: one.post }),
          unit: listedUnit(one, unitName, agencyName),
        })),
      },
    ];
  });
}

/** What was gathered is listed with the submission it comes from; the unit that submitted it lists it as its own. */
function listedUnit(one: ListedNomination, unitName: string, agencyName: string): string {
  const unit = one.recipientKind === "collective" ? agencyName : one.unitName;
  return one.origin === null || one.origin.unitName === unitName
    ? unit
    : `${unit} (theo hồ sơ của ${originText(one.origin)})`;
}

function dataOf(
  facts: LetterFacts,
  to: string | null,
): Pick<RequestLetterData, "issuer" | "to" | "campaign" | "plan" | "meeting" | "lines"> {
  const { agency, unit, plan } = facts;
  return {
    issuer: { superior: agency.name, name: unit.name, place: agency.place },
    to: to ?? facts.receiver ?? agency.name,
    campaign: `phong trào “${facts.campaignTitle}”`,
    ...(plan === null
      ? {}
      : {
          plan: `Kế hoạch số ${plan.number}${plan.datedOn === null ? "" : ` ${documentDate(plan.datedOn)}`} của ${agency.name}`,
        }),
    ...(facts.meetingOn === null ? {} : { meeting: `họp ${documentDate(facts.meetingOn)}` }),
    lines: proposedLines(facts.lines, facts.nominations, { agencyName: agency.name, unitName: unit.name }),
  };
}

/** The line of the number; null without one, unless văn thư is to write it by hand (`isLeftOpen`: the unit has a seal). */
export function numberLine(number: string, isLeftOpen: boolean): string | null {
  if (number !== "") return `Số: ${number}`;
  return isLeftOpen ? `Số:${"\u00a0".repeat(12)}` : null;
}
