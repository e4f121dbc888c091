import type { AdministrativeDocument } from "~/documents/blocks";
import { receiptDocument } from "~/documents/templates/receipt";
import { dueText } from "~/campaigns/deadline";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { loadAgency, type Agency } from "~/people/agency-repo.server";
import { notFound } from "~/shared/errors";
import type { Page } from "~/shared/http.server";
import { formatBytes } from "~/shared/forms/file-schema";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import {
  addDays,
  formatDateLong,
  formatExact,
  formatInstant,
  formatLeft,
  formatLength,
  msOf,
  startOfDay,
  twoDigits,
  type Instant,
} from "~/shared/time";
import type { Queryable } from "~/shared/db.server";
import { nameOfDocument, type DocumentStatus } from "./completeness";
import { findDossierInPlace, subjectOf } from "./load-dossier.server";
import { withdrawalText } from "./dossier-history.server";
import { candidatesByLine, type Manifest, type ManifestDocument } from "./manifest";
import { entryText, stampLine } from "./paper";
import { nominationsPolicy } from "./policy";
import { receiptProof } from "./receipt-proof.server";
import { findDocument } from "./document-repo.server";
import { findSubmissionByCode, type Submission } from "./submission-repo.server";

type Reader = Pick<Page, "read" | "actor" | "now">;
type PaperReader = Reader & Pick<Page, "services" | "url">;

const zone = "(giờ Việt Nam)";
const statusNames: Readonly<Record<DocumentStatus, string>> = { signed: "bản đã ký", draft: "bản thảo" };

export interface ReceiptPage {
  code: string;
  dossierId: string;
  arrivedText: string;
  beforeText: string;
  /** Of papers: what the stamp says, and who submitted them in the product and when. */
  paper: { stampText: string; entryText: string } | null;
  campaign: string;
  unitText: string;
  submittedBy: string;
  confirmationText: string;
  receiver: string;
  dueText: string;
  lines: { label: string; text: string }[];
  files: { ext: string; name: string; href: string | undefined; details: string; sha256: string }[];
  next: { what: string; text?: string; left?: string; note?: string }[];
  auditText: string;
  withdrawnText: string | null;
}

async function findSubmission({ read, actor, now }: Reader, code: string | undefined): Promise<Result<Submission>> {
  const submission = await findSubmissionByCode(read, code ?? "");
  const place = submission === null ? null : await findDossierInPlace(read, submission.dossierId, now);
  if (submission === null || place === null) return fail(notFound);
  const access = allowed(nominationsPolicy.permit(actor, "dossier.read", subjectOf(place)));
  return access.ok ? ok(submission) : access;
}

/** The receipt as a page: what arrived, when, with which hashes, and what follows. */
export async function findReceiptPage(page: Reader, code: string | undefined): Promise<Result<ReceiptPage>> {
  const found = await findSubmission(page, code);
  if (!found.ok) return found;
  const submission = found.value;
  const { manifest } = submission;
  return ok({
    code: submission.receiptCode,
    dossierId: submission.dossierId,
    arrivedText: formatExact(submission.arrivedAt),
    beforeText: `trước hạn ${formatLength(msOf(submission.due.endsAt) - msOf(submission.arrivedAt))}`,
    paper:
      manifest.paper === undefined
        ? null
        : { stampText: stampLine(manifest.paper), entryText: entryText(manifest.paper, true) },
    campaign: manifest.campaign.title,
    unitText: `${manifest.unit.name}, bản nộp lần ${String(submission.ordinal)}`,
    submittedBy: submission.submittedByName,
    confirmationText: confirmationOf(manifest),
    receiver: manifest.receiver,
    dueText: `${dueText(submission.due.endsAt, submission.due.grace, zone)}${dueNote(submission) === "" ? "" : `, ${dueNote(submission)}`}`,
    lines: candidatesByLine(manifest).map((line) => ({
      label: line.label,
      text: `${twoDigits(line.candidates.length)}: ${line.candidates.join("; ")}`,
    })),
    files: await Promise.all(manifest.documents.map((one) => fileOf(page.read, one, submission.ordinal))),
    next: await nextSteps(page.read, manifest, page.now),
    withdrawnText: submission.withdrawn === null ? null : withdrawalText(submission.withdrawn),
    auditText: `Mục ${String(submission.auditHead.seq)} của nhật ký, mã ${submission.auditHead.hash.slice(0, 16)}…`,
  });
}

async function fileOf(db: Queryable, one: ManifestDocument, ordinal: number): Promise<ReceiptPage["files"][number]> {
  const document = await findDocument(db, one.id);
  const href =
    document === null ? undefined : document.fileId === null ? paperHref(one, ordinal) : paths.file(document.fileId);
  const title = one.candidate === null ? nameOfDocument(one) : `${nameOfDocument(one)}: ${one.candidate}`;
  return {
    ext: one.isWritten ? "PDF" : (one.name.split(".").at(-1) ?? "").toUpperCase(),
    name: one.isWritten ? title : `${title} (${one.name})`,
    href,
    details: `${one.isWritten ? "soạn trên hệ thống" : formatBytes(one.byteCount)} · ${statusNames[one.status]}`,
    sha256: one.sha256,
  };
}

function paperHref(one: ManifestDocument, ordinal: number): string {
  return one.paperSha256 === undefined ? paths.documentPdf(one.id) : paths.submittedPaperPdf(one.id, ordinal);
}

function confirmationOf({ confirmation }: Manifest): string {
  const how = confirmation.kind === "account" ? "bằng tài khoản" : "bằng chữ ký trên công văn đề nghị";
  return `${confirmation.name}${confirmation.post === "" ? "" : `, ${confirmation.post}`}, ${how}, ${formatInstant(confirmation.at)} ${zone}`;
}

function dueNote({ due }: Submission): string {
  return due.source === "late_pass"
    ? "hạn được gia hạn cho đơn vị"
    : due.source === "correction"
      ? "hạn sửa hồ sơ được trả lại"
      : "";
}

async function nextSteps(db: Queryable, manifest: Manifest, now: Instant): Promise<ReceiptPage["next"]> {
  const campaign = await findCampaign(db, manifest.campaign.id);
  const reviewOn = campaign?.reviewOn ?? null;
  const review = reviewOn === null ? null : startOfDay(addDays(reviewOn, 1));
  return [
    { what: `${manifest.receiver} thẩm định từng đề nghị` },
    {
      what: "Nếu bị trả lại, đơn vị sửa trong hạn riêng",
      note: "Lý do và hạn sửa hiện ở trang hồ sơ và ở “Việc của tôi”.",
    },
    {
      what: "Xét khen thưởng",
      ...(reviewOn === null || review === null
        ? {}
        : { text: formatDateLong(reviewOn), left: review > now ? formatLeft(now, review).toLowerCase() : "đã qua" }),
    },
  ];
}

export interface ReceiptPaper {
  submissionId: string;
  name: string;
  make: () => Promise<AdministrativeDocument>;
}

/** The receipt as a paper, made from what was frozen at the submission and from nothing else that can still change. */
export async function findReceiptPaper(page: PaperReader, code: string | undefined): Promise<Result<ReceiptPaper>> {
  const found = await findSubmission(page, code);
  if (!found.ok) return found;
  const submission = found.value;
  const { manifest } = submission;
  return ok({
    submissionId: submission.id,
    name: `Giấy biên nhận ${submission.receiptCode}.pdf`,
    make: async () => {
      const agency = await loadAgency(page.read);
      const note = dueNote(submission);
      return receiptDocument({
        issuer: { superior: agency.parentName, name: agency.name, place: agency.place },
        receiver: manifest.receiver,
        code: submission.receiptCode,
        campaign: manifest.campaign.title,
        unit: manifest.unit.name,
        submissionOrdinal: submission.ordinal,
        arrivedAt: submission.arrivedAt,
        ...(manifest.paper === undefined
          ? {}
          : {
              paper: {
                stamp: stampLine(manifest.paper),
                entry: entryText(manifest.paper, true),
                enteredAt: manifest.paper.enteredAt,
              },
            }),
        deadline: submission.due.endsAt,
        deadlineText: dueText(submission.due.endsAt, submission.due.grace, zone),
        ...(note === "" ? {} : { deadlineNote: note }),
        confirmation: confirmationOf(manifest),
        submittedBy: submission.submittedByName,
        lines: candidatesByLine(manifest).map(({ label, candidates }) => ({ label, candidates })),
        files: manifest.documents.map((one) => ({
          title: one.candidate === null ? nameOfDocument(one) : `${nameOfDocument(one)}: ${one.candidate}`,
          fileName: one.isWritten ? "soạn trên hệ thống" : one.name,
          status: statusNames[one.status],
          bytes: one.byteCount,
          sha256: one.sha256,
        })),
        auditHead: { count: submission.auditHead.seq, hash: submission.auditHead.hash },
        check: { url: checkUrl(page, submission, agency), keyId: page.services.signer.keyId },
      });
    },
  });
}

function checkUrl({ services, url }: PaperReader, submission: Submission, agency: Agency): string {
  const base = agency.publicUrl ?? services.env.publicUrl ?? url.origin;
  const proof = receiptProof(
    { code: submission.receiptCode, arrivedAt: submission.arrivedAt, manifestSha256: submission.manifestSha256 },
    services.signer,
  );
  return `${base.replace(/\/+$/u, "")}${paths.checkReceipt(submission.receiptCode, proof)}`;
}
