import { lastDayOf } from "~/campaigns/deadline";
import type { Case } from "~/decisions/case-queries.server";
import { legalBasesOn } from "~/decisions/legal-bases";
import type { CampaignSession, Nominee } from "~/decisions/nominee-queries.server";
import { displayDetail, displayName, lineLabel, proposedLines } from "~/decisions/nominee-view.server";
import { campaignName } from "~/decisions/wording";
import type { AdministrativeDocument, Signature } from "~/documents/blocks";
import type { Issuer } from "~/documents/parties";
import {
  confirmationSheetDocument,
  withHeadConfirmation,
  type HeadConfirmation,
} from "~/documents/templates/head-confirmation";
import { packageIndexDocument } from "~/documents/templates/package-index";
import { proposedListDocument } from "~/documents/templates/proposed-list";
import { recognisedInitiativesDocument } from "~/documents/templates/recognised-initiatives";
import { upwardLetterDocument } from "~/documents/templates/upward-letter";
import { citation, documentDate, exactInVietnam, fileSize } from "~/documents/wording";
import { initiativeKindNames, initiativeLevelNames, type Initiative } from "~/history/initiative";
import { decisionText } from "~/history/fact-text";
import type { RuleBook } from "~/rules/rule-book";
import type { TableFile } from "~/shared/render-table-file.server";
import { dateOf } from "~/shared/time";
import type { ManifestFile, PackageManifest } from "./manifest";
import { letterNumberParts, type UpwardPackage } from "./package";

/** Of what the papers of a package are made. */
export interface PackageMatter {
  of: Case;
  made: UpwardPackage;
  /** In the order of the list. */
  nominees: readonly Nominee[];
  /** The sessions that proposed them, oldest first. */
  sessions: readonly CampaignSession[];
  rules: RuleBook;
}

function issuerOf({ of }: PackageMatter): Issuer {
  return { superior: of.agency.parentName, name: of.names.agency, place: of.agency.place };
}

function signatureOf({ made }: PackageMatter): Signature {
  return { authority: made.signerTitle, name: made.signerName };
}

export function upwardLetter(matter: PackageMatter): AdministrativeDocument {
  const { of, made, nominees, sessions, rules } = matter;
  const { agency, names, campaign, publication } = of;
  const on = made.letterOn ?? dateOf(made.createdAt);
  const last = sessions.at(-1);
  return upwardLetterDocument({
    issuer: issuerOf(matter),
    registration: { ...letterNumberParts(made.letterNumber, agency.symbol), date: made.letterOn },
    createdAt: made.createdAt,
    to: made.receiver,
    campaign: campaignName(campaign.title),
    legalBases:
      last === undefined
        ? []
        : legalBasesOn(
            on,
            {
              planNumber: campaign.planNumber,
              planDatedOn: campaign.planDatedOn,
              campaignTitle: campaign.title,
              agencyName: names.agency,
              bodyName: last.bodyName,
              sessionHeldOn: dateOf(last.heldAt),
            },
            rules,
          ),
    sessions: sessions.map((one) => ({
      body: one.bodyName,
      date: dateOf(one.heldAt),
      members: one.memberCount,
      present: one.presentCount,
      writtenOpinions: one.writtenCount,
    })),
    publication:
      publication === null || publication.dayCount === 0
        ? null
        : {
            days: publication.dayCount,
            from: dateOf(publication.publishedAt),
            to: lastDayOf(publication.endsAt),
          },
    lines: proposedLines(nominees, names, { agreement: true, achievement: true }),
    attachments: [
      sessions.length > 1 ? "biên bản các cuộc họp xét" : "biên bản họp xét",
      "danh sách đề nghị khen thưởng",
      "báo cáo thành tích có xác nhận của Thủ trưởng cơ quan",
      "tài liệu về sáng kiến, đề tài (nếu có)",
    ],
    closing: { recipients: ["Như trên"], archive: "VT", signature: signatureOf(matter) },
  });
}

export function upwardList(matter: PackageMatter): AdministrativeDocument {
  const { of, made, nominees } = matter;
  const { number, symbol } = letterNumberParts(made.letterNumber, of.agency.symbol);
  return proposedListDocument({
    issuer: issuerOf(matter),
    registration: { date: made.letterOn },
    createdAt: made.createdAt,
    campaign: campaignName(of.campaign.title),
    opening: `(Kèm theo ${citation("Tờ trình", number, symbol, made.letterOn)} của ${of.names.agency})`,
    lines: proposedLines(nominees, of.names, { agreement: true, achievement: true }),
    closing: { recipients: [made.receiver], archive: "VT", signature: signatureOf(matter) },
  });
}

/** The same list for the receiver's own tables. */
export function upwardTable({ of, made, nominees }: PackageMatter): TableFile {
  return {
    title: `Danh sách đề nghị ${made.receiver} khen thưởng ${campaignName(of.campaign.title)}`,
    printedAt: made.createdAt,
    columns: [
      { label: "STT", width: 6, kind: "integer" },
      { label: "Họ và tên, tên tập thể", width: 32, kind: "text" },
      { label: "Chức vụ, đơn vị", width: 36, kind: "text" },
      { label: "Nội dung đề nghị", width: 34, kind: "text" },
      { label: "Thành tích tóm tắt", width: 60, kind: "text" },
      { label: "Số đồng ý", width: 10, kind: "integer" },
      { label: "Tổng số thành viên", width: 12, kind: "integer" },
    ],
    rows: nominees.map((one, index) => [
      index + 1,
      displayName(one),
      displayDetail(one),
      lineLabel(one, of.names),
      one.achievement,
      one.agree,
      one.memberCount,
    ]),
  };
}

function confirmationOf(matter: PackageMatter, nominee: Nominee): HeadConfirmation {
  const session = matter.sessions.find((one) => one.heldAt === nominee.heldAt) ?? matter.sessions.at(-1);
  return {
    agency: matter.of.names.agency,
    considered: session === undefined ? "" : `${session.bodyName} họp ${documentDate(dateOf(session.heldAt))}`,
    signature: signatureOf(matter),
  };
}

export function confirmedReport(
  matter: PackageMatter,
  nominee: Nominee,
  report: AdministrativeDocument,
): AdministrativeDocument {
  return withHeadConfirmation(report, confirmationOf(matter, nominee));
}

export function confirmationSheet(
  matter: PackageMatter,
  nominee: Nominee,
  file: { name: string; byteCount: number; sha256: string },
): AdministrativeDocument {
  const { of, made } = matter;
  return confirmationSheetDocument({
    ...confirmationOf(matter, nominee),
    issuer: issuerOf(matter),
    date: made.letterOn,
    createdAt: made.createdAt,
    candidate: candidateText(nominee),
    award: lineLabel(nominee, of.names),
    campaign: of.campaign.title,
    file: { name: file.name, detail: fileSize(file.byteCount), sha256: file.sha256 },
  });
}

export function initiativesSheet(
  matter: PackageMatter,
  nominee: Nominee,
  initiatives: readonly Initiative[],
): AdministrativeDocument {
  return recognisedInitiativesDocument({
    issuer: issuerOf(matter),
    date: matter.made.letterOn,
    createdAt: matter.made.createdAt,
    candidate: candidateText(nominee),
    initiatives: initiatives.map((one) => ({
      title: one.title,
      kind: initiativeKindNames[one.kind],
      level: initiativeLevelNames[one.level],
      year: one.year,
      recognised: decisionText({ number: one.decisionNumber, on: one.recognisedOn, issuer: one.recognisedBy }),
      effect: one.effect,
    })),
    signature: signatureOf(matter),
  });
}

function candidateText(nominee: Nominee): string {
  return [displayName(nominee), displayDetail(nominee)].filter((part) => part !== "").join(", ");
}

export function packageIndex(
  matter: PackageMatter,
  manifest: Pick<PackageManifest, "keyId">,
  files: readonly ManifestFile[],
): AdministrativeDocument {
  const { of, made } = matter;
  const { number, symbol } = letterNumberParts(made.letterNumber, of.agency.symbol);
  return packageIndexDocument({
    issuer: issuerOf(matter),
    createdAt: made.createdAt,
    receiver: made.receiver,
    campaign: campaignName(of.campaign.title),
    letter: citation("Tờ trình", number, symbol, made.letterOn),
    ordinal: made.ordinal,
    made: exactInVietnam(made.createdAt),
    keyId: manifest.keyId,
    files: files.map((file) => ({ ...file, size: fileSize(file.byteCount) })),
  });
}
