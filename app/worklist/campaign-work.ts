import { deadlineEnd, isLate, type CampaignState } from "~/campaigns/deadline";
import { paths } from "~/shared/paths";
import { twoDigits, type CalendarDate, type Instant } from "~/shared/time";
import { looks } from "~/shared/ui/status";
import type { WorkItem } from "./work-item";

/** Where one campaign stands, as far as the standing body has to move it on. The latest of each thing. */
export interface CampaignStanding {
  id: string;
  title: string;
  state: CampaignState;
  dossierDueAt: Instant | null;
  reviewOn: CalendarDate | null;
  decisionOn: CalendarDate | null;
  conclusionOn: CalendarDate | null;
  submittedCount: number;
  acceptedCount: number;
  /** A unit may still send: a correction date or a late pass lies ahead. */
  isSomebodyAwaited: boolean;
  session: {
    id: string;
    ordinal: number;
    state: "preparing" | "open" | "concluded";
    heldAt: Instant;
    concludedAt: Instant | null;
  } | null;
  publication: { endsAt: Instant } | null;
  signingFile: {
    id: string;
    state: "submitted" | "signed" | "sent_back";
    decidedAt: Instant | null;
    sentBackReason: string;
  } | null;
  decision: { id: string; state: "signed" | "issued"; number: string | null; issuedAt: Instant | null } | null;
}

/** End of a day that the plan names: the work of that day may still be done on it. */
export function endOfDay(on: CalendarDate | null): Instant | null {
  return on === null ? null : deadlineEnd(on, "through");
}

/** The one next step of a campaign that is the standing body's to take; null while others have to act. */
export function nextCampaignStep(standing: CampaignStanding, now: Instant): WorkItem | null {
  switch (standing.state) {
    case "launched":
    case "reviewing":
      return reviewStep(standing, now);
    case "decided":
      return concludeStep(standing);
    case "draft":
    case "concluded":
    case "cancelled":
      return null;
  }
}

function reviewStep(standing: CampaignStanding, now: Instant): WorkItem | null {
  const { session, signingFile, decision } = standing;
  if (decision !== null) return null;
  if (signingFile !== null) return signingFile.state === "sent_back" ? sentBackStep(standing, signingFile) : null;
  if (session === null) return sessionStep(standing, now);
  if (session.state !== "concluded") return runningStep(standing, session);
  return publicationStep(standing, session, now);
}

function sessionStep(standing: CampaignStanding, now: Instant): WorkItem | null {
  const { id, title, dossierDueAt, submittedCount, acceptedCount, isSomebodyAwaited } = standing;
  if (
    dossierDueAt === null ||
    !isLate(now, dossierDueAt) ||
    submittedCount > 0 ||
    acceptedCount === 0 ||
    isSomebodyAwaited
  )
    return null;
  return {
    ...work(`campaign-session:${id}`, paths.newCouncilSession(id), "Lập phiên họp xét khen thưởng", title),
    note: `${title} · ${twoDigits(acceptedCount)} hồ sơ đã tiếp nhận`,
    action: "Lập phiên họp",
    dueAt: endOfDay(standing.reviewOn),
    since: dossierDueAt,
    look: { ...looks.none, label: "Chưa lập phiên họp" },
  };
}

function runningStep(standing: CampaignStanding, session: NonNullable<CampaignStanding["session"]>): WorkItem {
  const isOpen = session.state === "open";
  return {
    ...work(
      `session:${session.id}`,
      paths.councilSession(session.id),
      isOpen ? `Điều hành phiên họp thứ ${String(session.ordinal)}` : `Mở phiên họp thứ ${String(session.ordinal)}`,
      standing.title,
    ),
    action: isOpen ? "Tiếp tục phiên họp" : "Mở phiên họp",
    dueAt: isOpen ? null : session.heldAt,
    since: session.heldAt,
    look: isOpen ? { ...looks.draft, label: "Đang họp" } : { ...looks.waiting, label: "Chờ họp" },
  };
}

function publicationStep(
  standing: CampaignStanding,
  session: NonNullable<CampaignStanding["session"]>,
  now: Instant,
): WorkItem | null {
  const { id, title, publication } = standing;
  if (publication === null)
    return {
      ...work(`campaign-publication:${id}`, paths.publication(id), "Công khai danh sách đề nghị khen thưởng", title),
      action: "Công khai danh sách",
      since: session.concludedAt,
      look: { ...looks.none, label: "Chưa công khai" },
    };
  if (!isLate(now, publication.endsAt)) return null;
  return {
    ...work(`campaign-signing:${id}`, paths.prepareSigningFile(id), "Lập hồ sơ trình ký", title),
    action: "Lập hồ sơ trình ký",
    dueAt: endOfDay(standing.decisionOn),
    since: publication.endsAt,
    look: { ...looks.waiting, label: "Đã hết thời gian công khai" },
  };
}

function sentBackStep(standing: CampaignStanding, file: NonNullable<CampaignStanding["signingFile"]>): WorkItem {
  return {
    ...work(`signing-back:${file.id}`, paths.signingFile(file.id), "Xử lý hồ sơ trình ký bị trả lại", standing.title),
    note: `${standing.title} · lý do: ${file.sentBackReason}`,
    action: "Xem hồ sơ bị trả lại",
    dueAt: endOfDay(standing.decisionOn),
    since: file.decidedAt,
    look: { ...looks.returned, label: "Người ký trả lại" },
  };
}

function concludeStep(standing: CampaignStanding): WorkItem | null {
  const { decision } = standing;
  if (decision?.state !== "issued") return null;
  return {
    ...work(
      `campaign-conclude:${standing.id}`,
      paths.concludeCampaign(standing.id),
      "Tổng kết phong trào",
      standing.title,
    ),
    note: `${standing.title} · Quyết định số ${decision.number ?? ""} đã ban hành`,
    action: "Tổng kết phong trào",
    dueAt: endOfDay(standing.conclusionOn),
    since: decision.issuedAt,
    look: { ...looks.issued, label: "Đã ban hành quyết định" },
  };
}

function work(key: string, href: string, title: string, campaignTitle: string): WorkItem {
  return {
    key,
    href,
    title,
    note: campaignTitle,
    action: title,
    dueAt: null,
    since: null,
    look: looks.waiting,
    isNotice: false,
  };
}
