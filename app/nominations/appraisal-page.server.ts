import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { limitEnd, lastDayOf } from "~/campaigns/deadline";
import { loadOfficialDays } from "~/campaigns/holiday-repo.server";
import { listMembersOn } from "~/people/person-repo.server";
import { findUnit } from "~/people/unit-repo.server";
import { dayKindNames } from "~/rules/rule-text";
import { timeLimitOn } from "~/rules/time-limit";
import { notFound } from "~/shared/errors";
import type { Page } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { fail, ok, type Result } from "~/shared/result";
import { addDays, dateOf, formatInstant, formatShort, twoDigits, type CalendarDate } from "~/shared/time";
import { itemStateNames, problemsOf, problemsSeen, type CheckedItem, type ItemState } from "./appraisal-item";
import { appraisalChecks, type AppraisalCheck } from "./appraisal-checks";
import { noDay, readWorkListInAddress, workListInAddress, workListQuery } from "./appraisal-list";
import { findNeighbours, type WorkListRow } from "./appraisal-list-queries.server";
import { judgeCandidates, type CandidateVerdicts } from "./candidate-verdicts.server";
import { documentNames } from "./completeness";
import { consultationViews, type ConsultationView } from "./consultation-pages.server";
import { findDossierPage, type DocumentView, type DossierFrame, type NominationView } from "./dossier-page.server";
import { loadAppraisal } from "./load-appraisal.server";
import { dueRule, lineOf, planName, type DossierInPlace } from "./load-dossier.server";
import type { Nomination } from "./nomination";
import { listOverrides } from "./nomination-override-repo.server";
import { findNomination } from "./nomination-repo.server";
import { readReportBody, reportSections } from "./report-body";
import { isPreparer, listPreparers } from "./preparer-queries.server";
import type { ItemKey } from "./returned-items";
import { findRegistered } from "./registration-repo.server";
import { paperInShort } from "./paper";
import { findSubmissionChanges, type SubmissionChanges } from "./submission-changes.server";
import { findLastSubmission, type Submission } from "./submission-repo.server";

export interface AppraisalDocument {
  label: string;
  href: string;
  isCurrent: boolean;
}

interface DossierLink {
  id: string;
  href: string;
  unitName: string;
}

export interface AppraisalPage {
  frame: DossierFrame;
  nomination: NominationView;
  place: number;
  previousHref: string | null;
  nextHref: string | null;
  /** In the part of the work list from which this page was opened. */
  previousDossier: DossierLink | null;
  nextDossier: DossierLink | null;
  listHref: string;
  tabs: AppraisalDocument[];
  document: DocumentView | null;
  /** The sections of a report that was written in the product. */
  written: { label: string; lines: string[] }[] | null;
  checks: AppraisalCheck[];
  /** What is looked at item by item: of the whole dossier, then of this candidate. */
  checklist: { common: ChecklistItem[]; own: ChecklistItem[] };
  /** Written opinions asked about the dossier or this candidate. */
  opinions: ConsultationView[];
  changes: SubmissionChanges | null;
  /** What a return would name now, in the whole dossier. */
  problems: { label: string; note: string }[];
  problemsSeen: string;
  pendingCount: number;
  isOpen: boolean;
  mayDecideNow: boolean;
  submittedText: string;
  /** Who prepared the dossier, with what each did last. `isReader`: it is who reads this page. */
  preparers: { name: string; text: string; isReader: boolean }[];
  correction: ProposedCorrection;
}

export interface ChecklistItem {
  key: ItemKey;
  label: string;
  state: ItemState | "";
  note: string;
  /** When what is shown was written; "" for nothing. */
  seen: string;
  /** "Trương Công Định, 08 giờ 05, …" */
  markedText: string;
  /** What was found of an earlier submission, to be looked at again. */
  earlierText: string;
}

/** What the form of a return begins with. */
export interface ProposedCorrection {
  on: CalendarDate;
  time: string;
  /** The rule that the day follows, with its source; "" where no rule is applied. */
  rule: string;
}

/** One candidate of a dossier beside the documents, with the facts of each rule. `query`: de-nghi and tai-lieu choose what is shown. */
export async function findAppraisalPage(
  page: Pick<Page, "read" | "actor" | "now" | "url">,
  id: string | undefined,
): Promise<Result<AppraisalPage>> {
  const found = await findDossierPage(page, id, "dossier.appraise");
  if (!found.ok) return found;
  const { place, content } = found.value;
  // What an advising unit took over is decided in that unit's dossier.
  const frame = { ...found.value.frame, nominations: found.value.frame.nominations.filter((one) => !one.isElsewhere) };
  const submission = await findLastSubmission(page.read, place.dossier.id);
  if (submission === null || frame.nominations.length === 0) return fail(notFound);
  const asked = page.url.searchParams.get("de-nghi");
  const index = Math.max(
    frame.nominations.findIndex((one) => (asked === null ? one.appraisal === "pending" : one.id === asked)),
    0,
  );
  const nomination = frame.nominations[index];
  if (nomination === undefined) return fail(notFound);
  const filter = readWorkListInAddress(page.url.searchParams, place.campaign.id);
  const list = workListInAddress(filter);
  const href = (nominationId: string, documentKind?: string): string =>
    paths.appraise(frame.id, { ...list, "de-nghi": nominationId, "tai-lieu": documentKind });
  const documents = [
    {
      kind: nomination.reportKind,
      label: nomination.reportKind === "report_full" ? "Báo cáo đầy đủ" : "Báo cáo tóm tắt",
      document: nomination.report,
    },
    ...nomination.others.map((one) => ({ kind: `khac-${one.key}`, label: one.title, document: one.document })),
    ...frame.documents.map((one) => ({ kind: one.slug, label: documentNames[one.kind], document: one.document })),
  ];
  const wanted = page.url.searchParams.get("tai-lieu");
  const shown = documents.find((one) => one.kind === wanted) ?? documents[0];
  const document = shown?.document ?? null;
  const isReport = shown?.document !== null && shown?.kind === nomination.reportKind;
  const body = isReport ? (content.documents.find((one) => one.id === document?.id)?.body ?? null) : null;
  const around = await findNeighbours(page.read, page.actor, filter, {
    due: place.campaign.reviewOn ?? noDay,
    arrivedAt: submission.arrivedAt,
    id: frame.id,
  });
  const dossierLink = (row: WorkListRow | null) =>
    row === null ? null : { id: row.id, href: paths.appraise(row.id, list), unitName: row.unitName };
  const { items, submissions } = await loadAppraisal(page.read, place, content.nominations);
  const isOwn = (key: ItemKey): boolean => key.split(":")[1] === nomination.id;
  const [previous, following] = [frame.nominations[index - 1], frame.nominations[index + 1]];
  const isOpen = frame.state === "submitted" && frame.mayAppraise;
  return ok({
    frame,
    nomination,
    place: index + 1,
    previousHref: previous === undefined ? null : href(previous.id),
    nextHref: following === undefined ? null : href(following.id),
    previousDossier: dossierLink(around.previous),
    nextDossier: dossierLink(around.next),
    listHref: paths.appraisals(workListQuery(filter)),
    tabs: documents.map((one) => ({ label: one.label, href: href(nomination.id, one.kind), isCurrent: one === shown })),
    document,
    written: body === null ? null : writtenSections(body, nomination.isCollective),
    checks: await checksOf(page, place, frame, nomination, submission),
    checklist: {
      common: items.filter((one) => !one.key.includes(":")).map(checklistItem),
      own: items.filter((one) => isOwn(one.key)).map(checklistItem),
    },
    opinions: (await consultationViews(page.read, frame.id, page.now)).filter(
      (one) => one.candidateName === "" || one.candidateName === nomination.name,
    ),
    changes: await findSubmissionChanges(page.read, submissions),
    problems: problemsOf(items).map(({ label, note }) => ({ label, note })),
    problemsSeen: problemsSeen(items),
    pendingCount: frame.nominations.filter((one) => one.appraisal === "pending").length,
    isOpen,
    mayDecideNow: isOpen || (frame.state === "accepted" && nomination.appraisal === "held"),
    submittedText:
      submission.manifest.paper === undefined
        ? `Nộp lúc ${formatInstant(submission.arrivedAt)} (giờ Việt Nam), lần ${String(submission.ordinal)}`
        : `${paperInShort({ ...submission.manifest.paper, isDraft: false })}, lần ${String(submission.ordinal)}`,
    preparers: (await listPreparers(page.read, frame.id)).map((one) => ({
      name: one.name,
      text: `${one.hasSubmitted ? "lập và nộp" : "lập"}, lần cuối ${formatInstant(one.lastAt)} (giờ Việt Nam)`,
      isReader: isPreparer([one], page.actor),
    })),
    correction: await proposeCorrection(page, place),
  });
}

function checklistItem({ key, label, mark, earlier }: CheckedItem): ChecklistItem {
  return {
    key,
    label,
    state: mark?.state ?? "",
    note: mark?.note ?? "",
    seen: mark?.at ?? "",
    markedText: mark === null ? "" : `${mark.byName}, ${formatShort(mark.at)}`,
    earlierText:
      earlier === null
        ? ""
        : `Lần nộp ${String(earlier.ordinal)}: ${itemStateNames[earlier.state].toLowerCase()}${earlier.note === "" ? "" : `, ${earlier.note}`}. Xem lại ở lần nộp này.`,
  };
}

/** The day that a return proposes. */
export async function proposeCorrection(
  { read, now }: Pick<Page, "read" | "now">,
  { campaign }: DossierInPlace,
): Promise<ProposedCorrection> {
  const law = await loadCampaignLaw(read, campaign, now);
  const limit = timeLimitOn("correction", law.on, law.book);
  if (limit === null) return { on: addDays(dateOf(now), 3), time: "17:00", rule: "" };
  const { title, basis, days, dayKind, unverified } = limit;
  return {
    on: lastDayOf(limitEnd(limit, now, await loadOfficialDays(read))),
    time: "24:00",
    rule: `${title}: ít nhất ${twoDigits(days)} ${dayKindNames[dayKind]}, tính từ ngày tiếp theo (${basis}${unverified === null ? "" : "; chưa kiểm chứng"}).`,
  };
}

function writtenSections(body: string, isCollective: boolean): { label: string; lines: string[] }[] {
  const report = readReportBody(body);
  return reportSections(isCollective ? "collective" : "individual")
    .filter((one) => report[one.key] !== "")
    .map((one) => ({ label: one.label, lines: report[one.key].split("\n").filter((line) => line !== "") }));
}

async function checksOf(
  { read, now }: Pick<Page, "read" | "now">,
  place: DossierInPlace,
  frame: DossierFrame,
  nomination: NominationView,
  submission: Submission,
): Promise<AppraisalCheck[]> {
  const { campaign } = place;
  const raw = await findNomination(read, nomination.id);
  const origin = raw === null || raw.origin === null ? null : await findUnit(read, raw.origin.unitId);
  const unit = origin ?? place.unit;
  const submitted = submission.manifest.nominations.find((one) => one.id === nomination.id);
  const members = await listMembersOn(read, unit.id, dateOf(submission.arrivedAt));
  const judged = raw === null ? null : await verdictsOf(read, { ...place, unit }, raw, members, now);
  return appraisalChecks({
    plan: planName(campaign),
    dueRule: dueRule(campaign),
    documents: [
      ...frame.documents.map((one) => ({
        name: one.name,
        isPresent: one.document !== null,
        isSigned: one.document?.status === "signed",
      })),
      {
        name: nomination.reportName,
        isPresent: nomination.report !== null,
        isSigned: nomination.report?.status === "signed",
      },
      ...nomination.others
        .filter((one) => one.isRequired)
        .map(({ title, document }) => ({
          name: title,
          isPresent: document !== null,
          isSigned: document?.status === "signed",
        })),
    ],
    confirmation: frame.confirmationText,
    arrivedAt: submission.arrivedAt,
    due: submission.due,
    isCollective: nomination.isCollective,
    unitName: unit.name,
    belongsToUnit:
      submitted !== undefined &&
      (nomination.isCollective ? raw?.unitId === unit.id : members.some((one) => one.personId === raw?.personId)),
    year: campaign.awardYear,
    registration:
      raw === null || !campaign.hasRegistration
        ? null
        : {
            at: (await findRegistered(read, campaign.id, raw.lineId, raw.personId ?? raw.unitId ?? ""))?.sentAt ?? null,
            rule: planName(campaign),
          },
    earlierAwards: judged?.earlierAwards ?? [],
    caseEffect: judged?.caseEffect ?? "none",
    verdicts: judged?.verdicts ?? [],
    overrides: await listOverrides(read, [nomination.id]),
  });
}

async function verdictsOf(
  read: Page["read"],
  { campaign }: DossierInPlace,
  { lineId, personId, unitId }: Nomination,
  members: readonly { personId: string }[],
  now: Page["now"],
): Promise<CandidateVerdicts | null> {
  const asked =
    personId === null
      ? { unitId: unitId ?? "", memberIds: members.map((one) => one.personId) }
      : { personIds: [personId] };
  const { candidates } = await judgeCandidates(read, campaign, lineOf(campaign, lineId), asked, now);
  return candidates[0] ?? null;
}
