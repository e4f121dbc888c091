import { lineTitle } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { listUnits } from "~/people/unit-repo.server";
import { notFound } from "~/shared/errors";
import type { Page } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { formatDate, formatInstant } from "~/shared/time";
import { proposeCorrection, type ProposedCorrection } from "./appraisal-page.server";
import type { DossierState } from "./dossier";
import { findDossierPage } from "./dossier-page.server";
import { findDossier, findDossierOf } from "./dossier-repo.server";
import { gatheringState, type Gatherable, type GatheringState } from "./gathering";
import { listAdvisedUnits, listLowerDossiers, listTakenIn } from "./gathering-repo.server";
import { lineOf, type DossierInPlace } from "./load-dossier.server";
import type { Nomination } from "./nomination";
import { listNominations, listTakenFrom } from "./nomination-repo.server";
import { anyDossier, nominationsPolicy } from "./policy";
import { findLastSubmission } from "./submission-repo.server";

const zone = "(giờ Việt Nam)";

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface AdvisingPage {
  campaignId: string;
  title: string;
  rows: {
    unitId: string;
    unitName: string;
    advisingName: string;
    dueText: string;
    dossier: { href: string; state: DossierState } | null;
    takenText: string;
    /** Nothing of it was taken over yet. */
    mayEnd: boolean;
  }[];
  /** Who may gather: gathered by nobody. */
  advisers: Choice[];
  /** Whose dossiers may be gathered: by nobody yet, and gathering none. */
  units: Choice[];
}

/** Who gathers whose dossiers in a campaign. */
export async function findAdvisingPage(
  { read, actor }: Pick<Page, "read" | "actor">,
  campaignId: string | undefined,
): Promise<Result<AdvisingPage>> {
  const access = allowed(nominationsPolicy.permit(actor, "advising.edit", anyDossier));
  if (!access.ok) return access;
  const campaign = await findCampaign(read, campaignId ?? "");
  if (campaign === null) return fail(notFound);
  const units = await listUnits(read);
  const nameOf = (id: string): string => units.find((one) => one.id === id)?.name ?? "";
  const named = await listAdvisedUnits(read, campaign.id);
  const advising = new Set(named.map((one) => one.advisingUnitId));
  const advised = new Set(named.map((one) => one.unitId));
  const takenIn = await listTakenIn(read, campaign.id);
  const active = units.filter((one) => one.isActive && !advised.has(one.id) && !takenIn.includes(one.id));
  return ok({
    campaignId: campaign.id,
    title: campaign.title,
    rows: await Promise.all(
      named.map(async (one) => {
        const dossier = await findDossierOf(read, campaign.id, one.unitId);
        const taken = dossier === null ? [] : await listTakenFrom(read, dossier.id);
        return {
          unitId: one.unitId,
          unitName: nameOf(one.unitId),
          advisingName: nameOf(one.advisingUnitId),
          dueText: one.dueOn === null ? "" : `hết ngày ${formatDate(one.dueOn)}`,
          dossier: dossier === null ? null : { href: paths.dossier(dossier.id), state: dossier.stage.state },
          takenText: taken.length === 0 ? "chưa có" : taken.map((nomination) => nomination.name).join(", "),
          mayEnd: taken.length === 0,
        };
      }),
    ),
    advisers: active.map((one) => ({ value: one.id, label: one.name })),
    units: active.filter((one) => !advising.has(one.id)).map((one) => ({ value: one.id, label: one.name })),
  });
}

export interface GatheringRow {
  id: string;
  name: string;
  href: string;
  post: string;
  line: string;
  /** "nộp lần 1, biên nhận BN-2026-…" */
  originText: string;
  note: string;
  state: GatheringState;
}

export interface GatheringPage {
  dossierId: string;
  campaignId: string;
  campaignTitle: string;
  unitName: string;
  mayEdit: boolean;
  units: {
    id: string;
    name: string;
    note: string;
    state: DossierState | null;
    rows: GatheringRow[];
    emptyText: string;
  }[];
  waiting: Choice[];
  returnable: Choice[];
  undoable: Choice[];
  correction: ProposedCorrection;
}

interface LowerCandidate {
  row: GatheringRow;
  candidate: Gatherable;
}

/** What the units submitted to be gathered into this dossier, candidate by candidate. */
export async function findGatheringPage(
  page: Pick<Page, "read" | "actor" | "now">,
  id: string | undefined,
): Promise<Result<GatheringPage>> {
  const found = await findDossierPage(page, id);
  if (!found.ok) return found;
  const { place, frame } = found.value;
  const lower = await listLowerDossiers(page.read, place.campaign.id, place.unit.id);
  const units = await Promise.all(
    lower.map(async (one) => ({ ...one, ...(await candidatesOf(page, place, one.unitName, one.dossierId)) })),
  );
  const all = units.flatMap((one) => one.candidates);
  const choices = (of: (one: LowerCandidate) => boolean): Choice[] =>
    all.filter(of).map(({ row, candidate }) => ({
      value: row.id,
      label: row.name,
      hint: [row.post, candidate.unitName, row.line, row.originText].filter((part) => part !== "").join("; "),
    }));
  const named = (of: (one: LowerCandidate) => boolean): Choice[] =>
    all.filter(of).map(({ row, candidate }) => ({ value: row.id, label: `${row.name}, ${candidate.unitName}` }));
  return ok({
    dossierId: frame.id,
    campaignId: frame.campaignId,
    campaignTitle: frame.campaignTitle,
    unitName: frame.unitName,
    mayEdit: frame.mayEdit,
    units: units.map((one) => ({
      id: one.unitId,
      name: one.unitName,
      note: [one.dueOn === null ? "" : `đề nghị gửi trước hết ngày ${formatDate(one.dueOn)}`, one.submittedText]
        .filter((part) => part !== "")
        .join("; "),
      state: one.state,
      rows: one.candidates.map(({ row }) => row),
      emptyText: "Đơn vị chưa nộp hồ sơ.",
    })),
    waiting: choices(({ row }) => row.state === "waiting"),
    returnable: named(({ row, candidate }) => row.state !== "unsubmitted" && candidate.state !== "accepted"),
    undoable: named(
      ({ row, candidate }) => row.state === "taken" || (row.state === "left" && candidate.state === "submitted"),
    ),
    correction: await proposeCorrection(page, place),
  });
}

async function candidatesOf(
  { read }: Pick<Page, "read">,
  { campaign }: DossierInPlace,
  unitName: string,
  dossierId: string | null,
): Promise<{ candidates: LowerCandidate[]; state: DossierState | null; submittedText: string }> {
  const dossier = dossierId === null ? null : await findDossier(read, dossierId);
  if (dossier === null) return { candidates: [], state: null, submittedText: "" };
  const { state } = dossier.stage;
  // What is not submitted is the unit's own.
  if (state === "draft") return { candidates: [], state, submittedText: "" };
  const submission = await findLastSubmission(read, dossier.id);
  const submitted =
    submission === null ? "" : `nộp lần ${String(submission.ordinal)}, biên nhận ${submission.receiptCode}`;
  const nominations = [...(await listNominations(read, dossier.id)), ...(await listTakenFrom(read, dossier.id))];
  return {
    state,
    submittedText: submission === null ? "" : `nộp lúc ${formatInstant(submission.arrivedAt)} ${zone}`,
    candidates: nominations.map((one) => {
      const candidate: Gatherable = { ...one, unitName, state };
      const line = lineOf(campaign, one.lineId);
      return {
        candidate,
        row: {
          id: one.id,
          name: one.honorific === "" ? one.name : `${one.honorific} ${one.name}`,
          href: paths.nomination(dossier.id, one.id),
          post: one.post,
          line: line === null ? "" : lineTitle(line),
          originText:
            one.origin === null
              ? submitted
              : `nộp lần ${String(one.origin.submissionOrdinal)}, biên nhận ${one.origin.receiptCode}`,
          note: noteOf(one),
          state: gatheringState(candidate),
        },
      };
    }),
  };
}

function noteOf({ origin, appraisal, appraisalNote, appraisedByName, appraisedAt }: Nomination): string {
  if (origin !== null) return `${origin.takenByName}, ${formatInstant(origin.takenAt)} ${zone}`;
  return appraisal !== "fails" || appraisedAt === null
    ? ""
    : `Lý do: ${appraisalNote} (${appraisedByName}, ${formatInstant(appraisedAt)} ${zone})`;
}
