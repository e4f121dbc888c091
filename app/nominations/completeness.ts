import type { Requirement, RequiredDocument } from "~/campaigns/campaign";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import type { Confirmation } from "./dossier";
import { reportNames, type ReportKind } from "./nomination";
import { isSameTitle } from "./other-document";

export type DocumentKind = "letter" | "minutes" | "report_full" | "report_summary" | "other";
export type DocumentStatus = "draft" | "signed";

/** The two documents of the whole dossier; the slug is their place in the address. */
export const commonDocuments = [
  { kind: "letter", slug: "cong-van", name: "Công văn đề nghị" },
  { kind: "minutes", slug: "bien-ban", name: "Biên bản họp xét đề nghị" },
] as const;

export type CommonKind = (typeof commonDocuments)[number]["kind"];
export type CommonSlug = (typeof commonDocuments)[number]["slug"];

export const documentNames: Readonly<Record<DocumentKind, string>> = {
  letter: "Công văn đề nghị",
  minutes: "Biên bản họp xét đề nghị",
  ...reportNames,
  other: "Tài liệu khác",
};

/** What a document is called; a further document by what it is. */
export function nameOfDocument({ kind, title }: { kind: DocumentKind; title: string }): string {
  return kind === "other" ? title : documentNames[kind];
}

export interface PresentDocument {
  kind: DocumentKind;
  status: DocumentStatus;
  nominationId: string | null;
  /** What a further document is. */
  title?: string;
}

/** The document of this kind of a candidate, or of the dossier; of further documents the one with this title. */
export function isInPlace(
  one: Pick<PresentDocument, "kind" | "nominationId" | "title">,
  kind: DocumentKind,
  nominationId: string | null,
  title = "",
): boolean {
  return (
    one.kind === kind && one.nominationId === nominationId && (kind !== "other" || isSameTitle(one.title ?? "", title))
  );
}

export interface CompletenessFacts {
  dossierId: string;
  requirements: readonly Requirement[];
  documents: readonly PresentDocument[];
  /** `required`: titles of the further documents that the candidate's line asks for. */
  nominations: readonly { id: string; name: string; reportKind: ReportKind; required?: readonly string[] }[];
  confirmation: Pick<Confirmation, "kind"> | null;
  /** The agency takes the account of a unit's head in place of a signature. */
  acceptsAccountConfirmation: boolean;
  /** Names of candidates of whose votes the minutes written in the product say nothing; left out where no such minutes are there. */
  unvoted?: readonly string[];
  /** Candidates that units submitted to be gathered here, and that are neither taken over nor left; 0 where left out. */
  ungathered?: number;
}

export interface MissingPart {
  key: "letter" | "minutes" | "nominations" | "report" | "other" | "gathering" | "confirmation";
  nominationId: string | null;
  /** Where it is put right. */
  href: string;
  what: string;
  why: string;
  /** It is there and lacks only the signature. */
  waitsForSignature: boolean;
}

/**
 * What must still be done before the dossier can be submitted, in the order of the dossier. A signature on the minutes is that of the
 * meeting's secretary, so that no account stands in for it; on the other documents the head's account does where the agency says so.
 */
export function missingParts(facts: CompletenessFacts): MissingPart[] {
  const { dossierId, documents } = facts;
  const byAccount = facts.acceptsAccountConfirmation && facts.confirmation?.kind === "account";
  const parts: MissingPart[] = [];
  for (const common of commonDocuments) {
    const requirement = requirementOf(facts.requirements, common.kind);
    const held = documents.find((one) => one.kind === common.kind && one.nominationId === null);
    const mayBeDraft = common.kind === "letter" && facts.acceptsAccountConfirmation;
    const why = lackOf(requirement, held, mayBeDraft);
    const unvoted = common.kind === "minutes" ? (facts.unvoted ?? []) : [];
    if (unvoted.length > 0)
      parts.push({
        key: common.kind,
        nominationId: null,
        href: paths.writeMinutes(dossierId),
        what: common.name,
        why: `chưa có kết quả biểu quyết của ${unvoted.join("; ")}.`,
        waitsForSignature: false,
      });
    else if (why !== null)
      parts.push({
        key: common.kind,
        nominationId: null,
        href: paths.dossierDocument(dossierId, common.slug),
        what: common.name,
        why,
        waitsForSignature: held !== undefined,
      });
  }
  if (facts.nominations.length === 0)
    parts.push({
      key: "nominations",
      nominationId: null,
      href: paths.newNomination(dossierId),
      what: "Đề nghị khen thưởng",
      why: "chưa có tập thể hoặc cá nhân nào; thêm ít nhất 01 đề nghị.",
      waitsForSignature: false,
    });
  const report = requirementOf(facts.requirements, "report");
  for (const nomination of facts.nominations) {
    const held = documents.find((one) => one.nominationId === nomination.id && one.kind === nomination.reportKind);
    const why = lackOf(report, held, facts.acceptsAccountConfirmation);
    if (why !== null)
      parts.push({
        key: "report",
        nominationId: nomination.id,
        href: paths.nomination(dossierId, nomination.id),
        what: nomination.name,
        why:
          held === undefined
            ? `thiếu ${lowered(reportNames[nomination.reportKind])}.`
            : `${lowered(reportNames[nomination.reportKind])} ${why}`,
        waitsForSignature: held !== undefined,
      });
    for (const title of nomination.required ?? [])
      if (!documents.some((one) => isInPlace(one, "other", nomination.id, title)))
        parts.push({
          key: "other",
          nominationId: nomination.id,
          href: `${paths.nomination(dossierId, nomination.id)}#tai-lieu-khac`,
          what: nomination.name,
          why: `thiếu tài liệu theo yêu cầu của chỉ tiêu: ${title}.`,
          waitsForSignature: false,
        });
  }
  const ungathered = facts.ungathered ?? 0;
  if (ungathered > 0)
    parts.push({
      key: "gathering",
      nominationId: null,
      waitsForSignature: false,
      href: paths.gathering(dossierId),
      what: "Hồ sơ các đơn vị gửi để tổng hợp",
      why: `còn ${twoDigits(ungathered)} đề nghị chưa xét: tổng hợp, hoặc không tổng hợp có lý do.`,
    });
  if (facts.confirmation === null || (facts.confirmation.kind === "account" && !byAccount))
    parts.push({
      key: "confirmation",
      nominationId: null,
      href: `${paths.submitDossier(dossierId)}#xac-nhan`,
      what: "Xác nhận của người đứng đầu đơn vị",
      why: "chưa xác nhận hồ sơ.",
      waitsForSignature: false,
    });
  return parts;
}

/** How many things the dossier is made of, and how many of them are there. */
export function progressOf(facts: CompletenessFacts, missing: readonly MissingPart[]): { done: number; total: number } {
  const required = commonDocuments.filter((one) => requirementOf(facts.requirements, one.kind).isRequired).length;
  const further = facts.nominations.reduce((sum, one) => sum + (one.required ?? []).length, 0);
  const gathering = (facts.ungathered ?? 0) > 0 ? 1 : 0;
  const total = required + Math.max(facts.nominations.length, 1) + further + gathering + 1;
  return { done: Math.max(total - missing.length, 0), total };
}

function lackOf(
  requirement: Pick<Requirement, "isRequired" | "mustBeSigned">,
  held: PresentDocument | undefined,
  mayBeDraft: boolean,
): string | null {
  if (held === undefined) return requirement.isRequired ? "chưa có; soạn trên hệ thống hoặc tải tệp lên." : null;
  return requirement.mustBeSigned && held.status === "draft" && !mayBeDraft
    ? "đang là bản thảo; tải lên bản đã ký."
    : null;
}

function requirementOf(
  requirements: readonly Requirement[],
  kind: RequiredDocument,
): Pick<Requirement, "isRequired" | "mustBeSigned"> {
  return requirements.find((one) => one.documentKind === kind) ?? { isRequired: false, mustBeSigned: false };
}

/** "Biên bản họp xét" within a sentence: "biên bản họp xét". */
export function lowered(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
