import { lineTitle } from "~/campaigns/campaign";
import { isLate, lastDayOf } from "~/campaigns/deadline";
import { listUnits } from "~/people/unit-repo.server";
import { actsForUnit } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import type { Page } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findStoredFile } from "~/shared/stored-file-repo.server";
import { formatDate, formatInstant, formatShort, type Instant } from "~/shared/time";
import {
  isOverdue,
  opinionNames,
  requireCorrectable,
  type Answer,
  type Consultation,
  type ConsultationState,
} from "./consultation";
import { listConsultationRows } from "./consultation-list-queries.server";
import { findConsultation, listConsultations, listEarlierAnswers } from "./consultation-repo.server";
import { findDossierPage } from "./dossier-page.server";
import { consultationSubject } from "./load-consultation.server";
import { findDossierInPlace, lineOf } from "./load-dossier.server";
import { findNomination, listNominations } from "./nomination-repo.server";
import { anyConsultation, nominationsPolicy } from "./policy";

const zone = "(giờ Việt Nam)";
const pageSize = 50;

export interface ConsultationView {
  id: string;
  href: string;
  bodyName: string;
  candidateName: string;
  state: ConsultationState;
  isOverdue: boolean;
  question: string;
  dueText: string;
  askedText: string;
  documentText: string;
  /** "Đồng ý" */
  opinionText: string;
  answerText: string;
  answerDocumentText: string;
  /** Who closed it and when; "" while it waits. */
  closedText: string;
  reason: string;
  file: { name: string; href: string } | null;
  /** Since when the nominating unit reads it and by whose word; "" while it does not. */
  publishedText: string;
  version: number;
}

export async function consultationViews(
  db: Queryable,
  dossierId: string,
  now: Instant,
  { onlyPublished = false }: { onlyPublished?: boolean } = {},
): Promise<ConsultationView[]> {
  const all = await listConsultations(db, dossierId);
  const seen = onlyPublished ? all.filter((one) => one.published !== null) : all;
  return Promise.all(seen.map((one) => viewOf(db, one, now)));
}

async function viewOf(db: Queryable, one: Consultation, now: Instant): Promise<ConsultationView> {
  const { stage } = one;
  const answered = stage.state === "answered" ? stage : null;
  return {
    id: one.id,
    href: paths.consultation(one.id),
    bodyName: one.bodyName,
    candidateName: one.candidateName,
    state: stage.state,
    isOverdue: isOverdue(one, now),
    question: one.question,
    dueText: `hết ngày ${formatDate(lastDayOf(one.dueAt))}`,
    askedText: `${one.askedByName}, ${formatInstant(one.askedAt)} ${zone}`,
    documentText: documentText(one.documentNumber, one.documentOn),
    opinionText: answered === null ? "" : opinionNames[answered.opinion],
    answerText: answered?.text ?? "",
    answerDocumentText: answered === null ? "" : documentText(answered.number, answered.on),
    closedText: stage.state === "asked" ? "" : `${stage.byName}, ${formatInstant(stage.at)} ${zone}`,
    reason: stage.state === "withdrawn" ? stage.reason : "",
    file: await fileOf(db, answered),
    publishedText: one.published === null ? "" : `${one.published.byName}, ${formatInstant(one.published.at)} ${zone}`,
    version: one.version,
  };
}

async function fileOf(db: Queryable, answer: Pick<Answer, "fileId"> | null): Promise<ConsultationView["file"]> {
  const fileId = answer?.fileId ?? null;
  const file = fileId === null ? null : await findStoredFile(db, fileId);
  return file === null ? null : { name: file.name, href: paths.file(file.id) };
}

/** An answer as it stood before a correction. */
export interface EarlierView {
  id: string;
  opinionText: string;
  answerText: string;
  answerDocumentText: string;
  file: ConsultationView["file"];
  givenText: string;
  correctedText: string;
  reason: string;
}

async function earlierViews(db: Queryable, consultationId: string): Promise<EarlierView[]> {
  const earlier = await listEarlierAnswers(db, consultationId);
  return Promise.all(
    earlier.map(async (one) => ({
      id: one.id,
      opinionText: opinionNames[one.opinion],
      answerText: one.text,
      answerDocumentText: documentText(one.number, one.on),
      file: await fileOf(db, one),
      givenText: `${one.givenByName}, ${formatInstant(one.givenAt)} ${zone}`,
      correctedText: `${one.correctedByName}, ${formatInstant(one.correctedAt)} ${zone}`,
      reason: one.reason,
    })),
  );
}

function documentText(number: string, on: string | null): string {
  return [number === "" ? "" : `số ${number}`, on === null ? "" : `ngày ${formatDate(on)}`]
    .filter((part) => part !== "")
    .join(" ");
}

export interface AskPage {
  dossierId: string;
  unitName: string;
  candidates: { value: string; label: string }[];
  chosen: string;
  units: { value: string; label: string }[];
}

/** Whom to ask, and about whom. */
export async function findAskPage(page: Page, dossierId: string | undefined): Promise<Result<AskPage>> {
  const found = await findDossierPage(page, dossierId, "dossier.appraise");
  if (!found.ok) return found;
  const { frame } = found.value;
  const units = await listUnits(page.read, { onlyActive: true });
  const candidates = frame.nominations.map((one) => ({ value: one.id, label: `${one.name}, ${one.line}` }));
  const wanted = page.url.searchParams.get("de-nghi");
  return ok({
    dossierId: frame.id,
    unitName: frame.unitName,
    candidates,
    chosen: candidates.find((one) => one.value === wanted)?.value ?? "",
    units: units.filter((one) => one.id !== frame.unitId).map((one) => ({ value: one.id, label: one.name })),
  });
}

export interface ConsultationPage {
  view: ConsultationView;
  unitName: string;
  campaignTitle: string;
  /** What the asked body is told of the candidate; null where it is asked about the whole dossier. */
  candidate: { name: string; post: string; line: string; achievement: string } | null;
  /** Names with what they are proposed for, where it is asked about the whole dossier. */
  proposed: string[];
  /** Null for who does not read the dossier itself. */
  dossierHref: string | null;
  mayAnswer: boolean;
  /** Answers for itself: a scan is not needed. */
  isOwn: boolean;
  mayWithdraw: boolean;
  /** What the form of the correction begins with; null: this reader does not correct it, or no longer. */
  correctable: Pick<Answer, "opinion" | "text" | "number" | "on"> | null;
  mayPublish: boolean;
  /** The latest first; none for a unit that is only shown the opinion. */
  earlier: EarlierView[];
}

export async function findConsultationPage(
  { read, actor, now }: Pick<Page, "read" | "actor" | "now">,
  id: string | undefined,
): Promise<Result<ConsultationPage>> {
  const one = await findConsultation(read, id ?? "");
  const place = one === null ? null : await findDossierInPlace(read, one.dossierId, now);
  if (one === null || place === null) return fail(notFound);
  const subject = consultationSubject(one, place.dossier);
  const access = allowed(nominationsPolicy.permit(actor, "consultation.read", subject));
  if (!access.ok) return access;
  const dossier = await findDossierPage({ read, actor, now }, place.dossier.id);
  const nomination = one.nominationId === null ? null : await findNomination(read, one.nominationId);
  const line = nomination === null ? null : lineOf(place.campaign, nomination.lineId);
  const isWaiting = one.stage.state === "asked";
  const correctable = requireCorrectable(one, { state: place.dossier.stage.state });
  const readsAppraisal = nominationsPolicy.can(actor, "consultation.read", { ...subject, isPublished: false });
  return ok({
    view: await viewOf(read, one, now),
    unitName: place.unit.name,
    campaignTitle: place.campaign.title,
    candidate:
      nomination === null
        ? null
        : {
            name: nomination.name,
            post: [nomination.post, nomination.unitName].filter((part) => part !== "").join(", "),
            line: line === null ? "" : lineTitle(line),
            achievement: nomination.achievement,
          },
    proposed:
      one.nominationId !== null
        ? []
        : (await listNominations(read, place.dossier.id)).map(({ name, lineId }) => {
            const own = lineOf(place.campaign, lineId);
            return own === null ? name : `${name}: ${lineTitle(own)}`;
          }),
    dossierHref: dossier.ok ? paths.dossier(place.dossier.id) : null,
    mayAnswer: isWaiting && nominationsPolicy.can(actor, "consultation.answer", subject),
    isOwn: one.unitId !== null && actsForUnit(actor, one.unitId),
    mayWithdraw: isWaiting && nominationsPolicy.can(actor, "consultation.withdraw", subject),
    correctable:
      correctable.ok && nominationsPolicy.can(actor, "consultation.correct", subject) ? correctable.value : null,
    mayPublish: one.stage.state === "answered" && nominationsPolicy.can(actor, "consultation.publish", subject),
    earlier: readsAppraisal ? await earlierViews(read, one.id) : [],
  });
}

export interface ConsultationList {
  rows: {
    id: string;
    bodyName: string;
    about: string;
    campaign: string;
    asked: string;
    due: string;
    state: ConsultationState;
    isOverdue: boolean;
  }[];
  firstHref: string | null;
  olderHref: string | null;
}

export async function findConsultationList({
  read,
  actor,
  now,
  url,
}: Pick<Page, "read" | "actor" | "now" | "url">): Promise<Result<ConsultationList>> {
  const access = allowed(nominationsPolicy.permit(actor, "consultation.list", anyConsultation));
  if (!access.ok) return access;
  const [askedAt, id] = url.searchParams.get("sau")?.split("~") ?? [];
  const after = askedAt === undefined || id === undefined ? null : { askedAt, id };
  const found = await listConsultationRows(read, actor, after, pageSize + 1);
  const shown = found.slice(0, pageSize);
  const last = shown.at(-1);
  return ok({
    rows: shown.map((row) => ({
      id: row.id,
      bodyName: row.bodyName,
      about: row.candidateName === "" ? `Hồ sơ của ${row.unitName}` : `${row.candidateName}, ${row.unitName}`,
      campaign: row.campaignTitle,
      asked: formatShort(row.askedAt),
      due: formatDate(lastDayOf(row.dueAt)),
      state: row.state,
      isOverdue: row.state !== "withdrawn" && isLate(row.closedAt ?? now, row.dueAt),
    })),
    firstHref: after === null ? null : paths.consultations(),
    olderHref:
      found.length > pageSize && last !== undefined ? `${paths.consultations()}?sau=${last.askedAt}~${last.id}` : null,
  });
}
