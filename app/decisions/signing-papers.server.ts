import { lastDayOf } from "~/campaigns/deadline";
import type { AdministrativeDocument } from "~/documents/blocks";
import type { Closing } from "~/documents/parties";
import { decisionDocument } from "~/documents/templates/decision";
import { proposedListDocument } from "~/documents/templates/proposed-list";
import { submissionLetterDocument } from "~/documents/templates/submission-letter";
import { capitals, count, documentDate, joinNames, lowerFirst } from "~/documents/wording";
import { awardKindName, awardVerb } from "~/rules/award-kinds";
import { bonusFor } from "~/rules/bonus";
import type { RuleBook } from "~/rules/rule-book";
import { dateOf, type CalendarDate, type Instant } from "~/shared/time";
import type { Case } from "./case-queries.server";
import { splitNumber, type Decision } from "./decision";
import { isProposedUpward, whyNotProposed } from "./fate";
import { legalBasesOn } from "./legal-bases";
import { lineLabel, partyOf, proposedLines } from "./nominee-view.server";
import type { Nominee } from "./nominee-queries.server";
import { campaignName, praiseOf } from "./wording";

/** Tờ trình, with the names `here` for the agency's own signer: what was received, appraised, voted, published, proposed here and upward, and not proposed with its reason. */
export function submissionLetter(
  of: Case,
  here: readonly Nominee[],
  at: Instant,
  rules: RuleBook,
): AdministrativeDocument {
  const { agency, names, campaign, nominees, received, session, publication } = of;
  const upward = nominees.filter(isProposedUpward);
  const shown = { agreement: true, achievement: false };
  return submissionLetterDocument({
    issuer: { superior: agency.name, name: standingOf(of), place: agency.place },
    registration: { number: null, symbol: `TTr-${agency.symbol}`, date: null },
    createdAt: at,
    to: names.authority,
    campaign: campaignName(campaign.title),
    legalBases: basesOf(of, dateOf(at), rules),
    received: {
      units: received.unitCount,
      dossiers: received.dossierCount,
      nominations: nominees.length,
      lateAccepted: received.lateCount,
    },
    appraisal: {
      accepted: nominees.filter((one) => one.appraisal === "meets").length,
      returned: received.returnedCount,
      rejected: nominees.filter((one) => one.appraisal === "fails").length,
    },
    session:
      session === null
        ? null
        : {
            body: session.bodyName,
            date: dateOf(session.heldAt),
            members: session.memberCount,
            present: session.presentCount,
            writtenOpinions: session.writtenCount,
          },
    publication:
      publication === null || publication.dayCount === 0
        ? null
        : {
            days: publication.dayCount,
            from: dateOf(publication.publishedAt),
            to: lastDayOf(publication.endsAt),
            objections: 0,
          },
    proposed: proposedLines(here, names, shown),
    proposedToSuperior: proposedLines(upward, names, shown),
    notProposed: nominees.flatMap((one) => {
      const reason = whyNotProposed(one);
      return reason === null ? [] : [{ ...partyOf(one), label: lineLabel(one, names), reason }];
    }),
    attachments: ["Biên bản họp xét", "Danh sách đề nghị khen thưởng", "Dự thảo Quyết định"],
    closing: standingClosing(of, ["Như trên"]),
  });
}

/** The list that goes with the letter. */
export function proposedList(of: Case, here: readonly Nominee[], at: Instant): AdministrativeDocument {
  const { agency, names, campaign, nominees, session } = of;
  return proposedListDocument({
    issuer: { superior: agency.parentName, name: names.agency, place: agency.place },
    registration: { date: dateOf(at) },
    createdAt: at,
    campaign: campaignName(campaign.title),
    ...(session === null
      ? {}
      : { opening: `Theo kết quả họp xét của ${session.bodyName} ${documentDate(dateOf(session.heldAt))}:` }),
    lines: proposedLines(
      nominees.filter((one) => isProposedUpward(one) || here.some((name) => name.nominationId === one.nominationId)),
      names,
      { agreement: true, achievement: true },
    ),
    closing: standingClosing(of, [names.authority]),
  });
}

type Recipient = Pick<Nominee, "recipientKind" | "honorific" | "candidateName" | "post" | "unitName" | "awardKind">;

// "tặng Giấy khen"; of two sorts in one decision: "tặng Giấy khen và công nhận Gương điển hình tiên tiến".
function awardWords(kinds: readonly string[]): { verb: string; award: string } {
  const [first = "", ...rest] = [...new Set(kinds)];
  const verb = awardVerb(first);
  return {
    verb,
    award: joinNames([
      awardKindName(first),
      ...rest.map((kind) =>
        awardVerb(kind) === verb ? awardKindName(kind) : `${awardVerb(kind)} ${awardKindName(kind)}`,
      ),
    ]),
  };
}

/** The decision: a draft while there is none, with number and date left blank until văn thư has given them. */
export function decisionPaper(
  of: Case,
  recipients: readonly Recipient[],
  decision: Decision | null,
  at: Instant,
  rules: RuleBook,
): AdministrativeDocument {
  const { agency, names, campaign } = of;
  const stage = decision?.stage;
  const on = stage?.state === "issued" ? stage.datedOn : dateOf(decision?.signedAt ?? at);
  const bonusBasis = [...new Set(recipients.flatMap((one) => bonusFor(one, on, rules)?.bases[1] ?? []))].join("; ");
  return decisionDocument({
    issuer: { superior: agency.parentName, name: names.agency, place: agency.place },
    registration:
      stage?.state === "issued"
        ? { ...splitNumber(stage.number), date: stage.datedOn }
        : { number: null, symbol: `QĐ-${agency.symbol}`, date: null },
    createdAt: stage?.state === "issued" ? stage.issuedAt : at,
    authority: names.authority,
    ...awardWords(recipients.map((one) => one.awardKind)),
    achievement: lowerFirst(praiseOf(campaign)),
    legalBases: decision?.legalBases ?? basesOf(of, on, rules),
    proposer: `Theo đề nghị của ${standingOf(of)}`,
    awards: recipients.map(partyOf),
    ...(bonusBasis === ""
      ? {}
      : {
          bonus: `Tiền thưởng kèm theo thực hiện theo ${bonusBasis}; kinh phí trích từ Quỹ thi đua, khen thưởng của ${names.agency}`,
        }),
    executors: `${standingOf(of)}, thủ trưởng các đơn vị thuộc ${names.agency} và các tập thể, cá nhân có tên trong Danh sách`,
    closing: {
      recipients: [bonusBasis === "" ? "Như Điều 2" : "Như Điều 3", ...campaign.recipients],
      archive: "VT",
      signature: {
        authority: decision?.signerTitle ?? [capitals(agency.headTitle)],
        ...(decision === null ? {} : { name: decision.signerName }),
      },
    },
    ...(decision?.auditHead ? { auditHead: decision.auditHead } : {}),
  });
}

export function standingOf({ session, agency }: Case): string {
  return session?.standingName ?? agency.name;
}

function standingClosing(of: Case, recipients: readonly string[]): Closing {
  return {
    recipients,
    archive: "VT",
    signature: { authority: [`TM. ${capitals(standingOf(of))}`] },
  };
}

function basesOf({ session, campaign, names }: Case, on: CalendarDate, rules: RuleBook): string[] {
  if (session === null) return [];
  return legalBasesOn(
    on,
    {
      planNumber: campaign.planNumber,
      planDatedOn: campaign.planDatedOn,
      campaignTitle: campaign.title,
      agencyName: names.agency,
      bodyName: session.bodyName,
      sessionHeldOn: dateOf(session.heldAt),
    },
    rules,
  );
}

/** "02 tập thể, 05 cá nhân" */
export function countsText(names: readonly Pick<Nominee, "recipientKind">[]): string {
  const collectives = names.filter((one) => one.recipientKind === "collective").length;
  return [
    ...(collectives === 0 ? [] : [`${count(collectives)} tập thể`]),
    ...(names.length === collectives ? [] : [`${count(names.length - collectives)} cá nhân`]),
  ].join(", ");
}
