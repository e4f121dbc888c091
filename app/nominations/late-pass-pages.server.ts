import { dueText, isLate, lastDayOf } from "~/campaigns/deadline";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { findUnit } from "~/people/unit-repo.server";
import { notFound } from "~/shared/errors";
import type { Page } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, formatDate, formatDeadline, formatInstant, formatLeft, formatShort, twoDigits } from "~/shared/time";
import { dossierStateNames } from "./dossier";
import { decisionText } from "./dossier-history.server";
import { findDossierPage } from "./dossier-page.server";
import { findDossierOf } from "./dossier-repo.server";
import { findLatePass, listLatePasses } from "./late-pass-repo.server";
import { listLatePassRows } from "./late-pass-queries.server";
import type { LatePassState } from "./late-pass";
import { dueRule, findDue } from "./load-dossier.server";
import { arrivalOf } from "./paper";
import { anyLatePass, nominationsPolicy } from "./policy";

type Reader = Pick<Page, "read" | "actor" | "now">;

const zone = "(giờ Việt Nam)";
const pageSize = 50;

export interface AskLatePage {
  dossierId: string;
  campaignId: string;
  campaignTitle: string;
  unitName: string;
  dueText: string;
  /** The server's now, or of papers their incoming stamp. */
  nowText: string;
  isByStamp: boolean;
  leftText: string;
  rule: string;
  countsText: string;
  isLate: boolean;
  canAsk: boolean;
  /** The request that waits, in words. */
  open: string | null;
}

/** Why the dossier is late or soon will be, and the request that may already wait. */
export async function findAskLatePage(page: Reader, dossierId: string | undefined): Promise<Result<AskLatePage>> {
  const found = await findDossierPage(page, dossierId, "dossier.edit");
  if (!found.ok) return found;
  const { place, frame } = found.value;
  const due = await findDue(page.read, place);
  if (due === null) return fail(notFound);
  const { arrivedAt, stamp } = arrivalOf(place.dossier, page.now);
  const open = (await listLatePasses(page.read, place.campaign.id, place.unit.id)).find(
    (one) => one.decision.state === "asked",
  );
  return ok({
    dossierId: frame.id,
    campaignId: frame.campaignId,
    campaignTitle: frame.campaignTitle,
    unitName: frame.unitName,
    dueText: dueText(due.endsAt, due.grace),
    nowText: formatInstant(arrivedAt),
    isByStamp: stamp !== null,
    leftText: lowered(formatLeft(arrivedAt, due.endsAt)),
    rule: dueRule(place.campaign),
    countsText: `${frame.countsText}, ${twoDigits(place.dossier.fileCount)} tài liệu`,
    isLate: isLate(arrivedAt, due.endsAt),
    canAsk: frame.isEditable,
    open:
      open === undefined
        ? null
        : `${decisionText(open.decision, `${open.askedByName} gửi lúc ${formatInstant(open.askedAt)} ${zone}.`)} Lý do: ${open.reason}`,
  });
}

export interface LatePassList {
  rows: {
    id: string;
    unit: string;
    campaign: string;
    reason: string;
    asked: string;
    until: string;
    state: LatePassState;
  }[];
  firstHref: string | null;
  olderHref: string | null;
}

export async function findLatePassList({
  read,
  actor,
  url,
}: Pick<Page, "read" | "actor" | "url">): Promise<Result<LatePassList>> {
  const access = allowed(nominationsPolicy.permit(actor, "late_pass.list", anyLatePass));
  if (!access.ok) return access;
  const [askedAt, id] = url.searchParams.get("sau")?.split("~") ?? [];
  const after = askedAt === undefined || id === undefined ? null : { askedAt, id };
  const found = await listLatePassRows(read, after, pageSize + 1);
  const decided = found.filter((row) => row.state !== "asked");
  const hasMore = decided.length > pageSize;
  const shown = hasMore ? found.slice(0, -1) : found;
  const last = shown.at(-1);
  return ok({
    rows: shown.map((row) => ({
      id: row.id,
      unit: row.unitName,
      campaign: row.campaignTitle,
      reason: row.reason.length > 90 ? `${row.reason.slice(0, 88)}…` : row.reason,
      asked: formatShort(row.askedAt),
      until: row.untilAt === null || row.state === "refused" ? "–" : formatDeadline(row.untilAt),
      state: row.state,
    })),
    firstHref: after === null ? null : paths.latePasses(),
    olderHref: hasMore && last !== undefined ? `${paths.latePasses()}?sau=${last.askedAt}~${last.id}` : null,
  });
}

export interface LatePassPage {
  id: string;
  version: number;
  unitName: string;
  campaignId: string;
  campaignTitle: string;
  state: LatePassState;
  reason: string;
  askedText: string;
  wishText: string;
  wishedOn: string;
  dueText: string;
  dossier: { id: string; text: string } | null;
  decidedText: string;
  decidedReason: string;
  mayDecide: boolean;
  mayList: boolean;
}

export async function findLatePassPage({ read, actor }: Reader, id: string | undefined): Promise<Result<LatePassPage>> {
  const pass = await findLatePass(read, id ?? "");
  if (pass === null) return fail(notFound);
  const subject = { kind: "late_pass", unitId: pass.unitId } as const;
  const access = allowed(nominationsPolicy.permit(actor, "late_pass.read", subject));
  if (!access.ok) return access;
  const campaign = await findCampaign(read, pass.campaignId);
  const unit = await findUnit(read, pass.unitId);
  if (campaign === null || unit === null || campaign.stage.state === "draft" || campaign.stage.state === "cancelled")
    return fail(notFound);
  const dossier = await findDossierOf(read, campaign.id, unit.id);
  const { decision } = pass;
  const wished = decision.state === "asked" ? decision.wishedUntil : null;
  return ok({
    id: pass.id,
    version: pass.version,
    unitName: unit.name,
    campaignId: campaign.id,
    campaignTitle: campaign.title,
    state: decision.state,
    reason: pass.reason,
    askedText: `${pass.askedByName}, ${formatInstant(pass.askedAt)} ${zone}`,
    wishText: wished === null ? "" : `${formatDeadline(wished)} ${zone}`,
    wishedOn: wished === null ? "" : lastDayOf(wished),
    dueText: `${dueText(campaign.stage.dossierDueAt, campaign.stage.dossierGrace, zone)}`,
    dossier:
      dossier === null
        ? null
        : {
            id: dossier.id,
            text: `${twoDigits(dossier.collectiveCount)} tập thể, ${twoDigits(dossier.individualCount)} cá nhân, ${twoDigits(dossier.fileCount)} tài liệu; ${dossierStateNames[dossier.stage.state].toLowerCase()}${dossier.stage.state === "draft" ? "" : `, nộp ngày ${formatDate(dateOf(dossier.stage.submittedAt))}`}`,
          },
    decidedText: decision.state === "asked" ? "" : decisionText(decision, ""),
    decidedReason: decision.state === "asked" ? "" : decision.reason,
    mayDecide: decision.state === "asked" && nominationsPolicy.can(actor, "late_pass.decide", subject),
    mayList: nominationsPolicy.can(actor, "late_pass.list", anyLatePass),
  });
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
