import { lineTitle, receivingState } from "~/campaigns/campaign";
import { isLate } from "~/campaigns/deadline";
import type { Page } from "~/shared/http.server";
import { notFound } from "~/shared/errors";
import { fileTag } from "~/shared/file-kinds";
import { formatBytes } from "~/shared/forms/file-schema";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { formatInstant, formatShort, twoDigits } from "~/shared/time";
import type { DeadlineView } from "~/shared/ui/deadline";
import { addChoices, type AddChoice } from "./add-choices";
import { loadAsked } from "./asked-documents.server";
import { findAppraiser } from "./appraisal-officer-repo.server";
import { deadlineView, dossierDueNames } from "./deadline-view";
import {
  commonDocuments,
  progressOf,
  type CommonKind,
  type CommonSlug,
  type DocumentStatus,
  type MissingPart,
} from "./completeness";
import type { DossierDocument } from "./document-repo.server";
import { requireEditable, withdraw, type DossierState } from "./dossier";
import {
  findAppraisedAt,
  findDossierInPlace,
  findDue,
  gatheredOf,
  lineOf,
  loadContent,
  requireDirect,
  subjectOf,
  type DossierAction,
  type DossierContent,
  type DossierInPlace,
} from "./load-dossier.server";
import {
  advisingView,
  countsText,
  gatheringOf,
  gathersOf,
  ownOf,
  type DossierGathering,
  type GatheringView,
} from "./gathering-view.server";
import { reportNames, type Nomination, type ReportKind } from "./nomination";
import { otherViews, type OtherView } from "./other-document-views";
import { arrivalOf, paperView, type PaperView } from "./paper";
import { nominationsPolicy } from "./policy";
import { receiptView, type ReceiptView } from "./dossier-history.server";
import { isOpenItem, type EditTarget } from "./returned-items";
import { returnedView, type ReturnedView } from "./returned-items-view";
import { savedIn } from "./saved";
import { findLastSubmission } from "./submission-repo.server";
import { writingIn, type WritingView } from "./working-copy-page.server";

export interface DocumentView {
  id: string;
  ext: string;
  name: string;
  href: string;
  /** Where it is seen page by page; null for what has no pages to be drawn. */
  pagesHref: string | null;
  details: string;
  status: DocumentStatus;
  sha256: string;
  isWritten: boolean;
}

export interface NominationView {
  id: string;
  href: string;
  name: string;
  honorific: string;
  post: string;
  unitName: string;
  isCollective: boolean;
  line: string;
  lineId: string;
  isProvince: boolean;
  achievement: string;
  reportKind: ReportKind;
  reportName: string;
  report: DocumentView | null;
  /** What the line asks for besides the report, and what else is there. */
  others: OtherView<DocumentView>[];
  isMissing: boolean;
  /** What of it may be changed now, by this reader. */
  mayEdit: "all" | "report" | "none";
  /** Where it came from, where it went, or why it was not gathered; null where no advising unit has to do with it. */
  gathering: GatheringView | null;
  /** An advising unit took it over: it is decided in that unit's dossier. */
  isElsewhere: boolean;
  /** "pending" as long as the reader is not told yet. */
  appraisal: Nomination["appraisal"];
  appraisalNote: string;
  appraisedText: string;
  version: number;
}

/** What every page of a dossier shows around its own part. */
export interface DossierFrame extends DossierGathering {
  id: string;
  version: number;
  campaignId: string;
  campaignTitle: string;
  unitId: string;
  unitName: string;
  state: DossierState;
  countsText: string;
  savedText: string;
  deadline: DeadlineView | null;
  isLate: boolean;
  isEditable: boolean;
  mayEdit: boolean;
  mayAppraise: boolean;
  /** Whose work its appraisal is, for those who appraise. */
  appraiser: { accountId: string; name: string; isReader: boolean } | null;
  /** The unit's own submitted dossier that nobody has begun to appraise. */
  mayWithdraw: boolean;
  missing: MissingPart[];
  /** What was saved on the page before; "" for nothing. */
  saved: string;
  progress: { done: number; total: number };
  documents: {
    kind: CommonKind;
    slug: CommonSlug;
    name: string;
    document: DocumentView | null;
    isMissing: boolean;
    mayEdit: boolean;
  }[];
  nominations: NominationView[];
  headText: string;
  confirmationText: string | null;
  /** Of a dossier that came on paper. */
  paper: PaperView | null;
  receipt: ReceiptView | null;
  /** Who is typing where, for those who may type there too. */
  writing: WritingView[];
  /** More candidates may be proposed now. */
  mayAdd: boolean;
  /** How one begins with them; empty where none may be proposed. */
  adds: AddChoice[];
  returned: ReturnedView | null;
}

const zone = "(giờ Việt Nam)";

export interface DossierOnPage {
  place: DossierInPlace;
  content: DossierContent;
  frame: DossierFrame;
}

/** The dossier for a page of it, when this person may do that there. */
export async function findDossierPage(
  { read, actor, now, url }: Pick<Page, "read" | "actor" | "now"> & Partial<Pick<Page, "url">>,
  id: string | undefined,
  action: DossierAction = "dossier.read",
): Promise<Result<DossierOnPage>> {
  const place = await findDossierInPlace(read, id ?? "", now);
  if (place === null) return fail(notFound);
  const subject = subjectOf(place);
  const access = allowed(nominationsPolicy.permit(actor, action, subject));
  if (!access.ok) return access;
  const content = await loadContent(read, place);
  const due = await findDue(read, place);
  const last = await findLastSubmission(read, place.dossier.id);
  const { dossier, campaign, unit, heads } = place;
  const { stage } = dossier;
  const { arrivedAt, stamp } = arrivalOf(dossier, now);
  const isEditable = requireEditable(dossier, { title: campaign.title, state: receivingState(campaign) }).ok;
  const mayAppraise = nominationsPolicy.can(actor, "dossier.appraise", subject);
  // What was found of a candidate reaches the unit with the dossier: returned, or taken in.
  const showsAppraisal = mayAppraise || stage.state === "accepted" || stage.state === "returned";
  const mayEdit = isEditable && nominationsPolicy.can(actor, "dossier.edit", subject);
  const isOpen = (target: EditTarget): boolean =>
    mayEdit &&
    (stage.state !== "returned" ||
      isOpenItem(
        stage.items,
        target,
        last?.manifest.nominations.every((one) => !("id" in target) || one.id !== target.id),
      ));
  const mayAdd = isOpen({ kind: "candidates" });
  const askedOf = await loadAsked(read, place, isEditable, now);
  const frame: DossierFrame = {
    id: dossier.id,
    version: dossier.version,
    campaignId: campaign.id,
    campaignTitle: campaign.title,
    unitId: unit.id,
    unitName: unit.name,
    state: stage.state,
    countsText: countsText(content.nominations),
    savedText: `Lưu lần cuối ${formatShort(dossier.updatedAt)}, ${dossier.updatedByName}`,
    deadline:
      due === null || !isEditable
        ? null
        : deadlineView(due, dossierDueNames[due.source], arrivedAt, stamp === null ? null : "Dấu đến"),
    isLate: due !== null && isEditable && isLate(arrivedAt, due.endsAt),
    isEditable,
    mayEdit,
    mayAdd,
    adds: mayAdd ? addChoices(dossier.id, unit.id, campaign.lines, ownOf(content.nominations, dossier.id)) : [],
    writing: mayEdit ? await writingIn({ read, actor, now }, dossier.id) : [],
    mayAppraise: mayAppraise && requireDirect(place).ok,
    appraiser: mayAppraise ? await findAppraiser(read, dossier.id, actor.accountId) : null,
    mayWithdraw:
      nominationsPolicy.can(actor, "dossier.submit", subject) &&
      withdraw(dossier, {
        campaign: { title: campaign.title, state: receivingState(campaign) },
        appraisedAt: await findAppraisedAt(read, content, dossier.id),
        gathered: gatheredOf(content, dossier.id),
      }).ok,
    missing: isEditable ? content.missing : [],
    saved: savedIn(url),
    progress: progressOf(content.facts, content.missing),
    documents: commonDocuments.map((one) => {
      const document = content.documents.find((held) => held.kind === one.kind && held.nominationId === null);
      return {
        ...one,
        document: document === undefined ? null : documentView(document),
        isMissing: content.missing.some((part) => part.key === one.kind),
        mayEdit: isOpen({ kind: one.kind }),
      };
    }),
    nominations: content.nominations.map((one) =>
      nominationView(one, place, content, {
        showsAppraisal,
        mayEdit:
          one.origin !== null
            ? "none"
            : isOpen({ kind: "nomination", id: one.id })
              ? "all"
              : isOpen({ kind: "report", id: one.id })
                ? "report"
                : "none",
        others: otherViews(
          askedOf(one),
          content.documents.filter((held) => held.kind === "other" && held.nominationId === one.id),
          documentView,
          (title) => one.origin === null && isOpen({ kind: "other", id: one.id, title }),
        ),
      }),
    ),
    headText: heads.map((one) => `${one.name}, ${one.post}`).join("; "),
    confirmationText:
      dossier.confirmation === null
        ? null
        : `${dossier.confirmation.name}, ${dossier.confirmation.kind === "account" ? "bằng tài khoản" : "bằng chữ ký trên công văn đề nghị"}, ${formatInstant(dossier.confirmation.at)} ${zone}`,
    paper: dossier.paper === null ? null : paperView(dossier.paper, stage.state !== "draft"),
    receipt: last === null ? null : receiptView(last),
    returned: returnedView(dossier, content, last?.manifest ?? null),
    advising: advisingView(place),
    gathers: await gathersOf(read, place, content),
  };
  return ok({ place, content, frame });
}

export function documentView(document: DossierDocument): DocumentView {
  const isWritten = document.body !== null;
  const pages = document.pageCount === null ? "" : `${twoDigits(document.pageCount)} trang · `;
  const ext = isWritten ? "PDF" : fileTag(document.mediaType);
  return {
    id: document.id,
    ext,
    name: document.name,
    href: isWritten ? paths.documentPdf(document.id) : paths.file(document.fileId ?? ""),
    pagesHref: ext === "PDF" ? paths.documentPages(document.id) : null,
    details: `${isWritten ? "Soạn trên hệ thống · " : `${pages}${formatBytes(document.byteCount)} · `}${formatShort(document.createdAt)}, ${document.createdByName}${document.ordinal > 1 ? ` · bản ${String(document.ordinal)}` : ""}`,
    status: document.status,
    sha256: document.sha256,
    isWritten,
  };
}

function nominationView(
  nomination: Nomination,
  place: DossierInPlace,
  { documents, missing }: DossierContent,
  { showsAppraisal, mayEdit, others }: Pick<NominationView, "mayEdit" | "others"> & { showsAppraisal: boolean },
): NominationView {
  const { campaign, dossier } = place;
  const line = lineOf(campaign, nomination.lineId);
  const reportKind = line?.reportKind ?? "report_summary";
  const report = documents.find((one) => one.nominationId === nomination.id && one.kind === reportKind);
  return {
    id: nomination.id,
    href: paths.nomination(dossier.id, nomination.id),
    name: nomination.name,
    honorific: nomination.honorific,
    post: nomination.post,
    unitName: nomination.unitName,
    isCollective: nomination.recipientKind === "collective",
    line: line === null ? "" : lineTitle(line),
    lineId: nomination.lineId,
    isProvince: line?.level === "province",
    achievement: nomination.achievement,
    reportKind,
    reportName: reportNames[reportKind],
    report: report === undefined ? null : documentView(report),
    others,
    isMissing: missing.some((part) => part.nominationId === nomination.id),
    mayEdit,
    gathering: gatheringOf(nomination, place),
    isElsewhere: nomination.dossierId !== dossier.id,
    appraisal: showsAppraisal ? nomination.appraisal : "pending",
    appraisalNote: showsAppraisal ? nomination.appraisalNote : "",
    appraisedText:
      showsAppraisal && nomination.appraisedAt !== null
        ? `${nomination.appraisedByName}, ${formatInstant(nomination.appraisedAt)} ${zone}`
        : "",
    version: nomination.version,
  };
}
