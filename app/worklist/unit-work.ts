import { effectiveDeadline, isLate, laterOf, noGrace, type Grace } from "~/campaigns/deadline";
import { paths } from "~/shared/paths";
import { formatDeadline, twoDigits, type Instant } from "~/shared/time";
import { looks, type StatusLook } from "~/shared/ui/status";
import type { WorkItem } from "./work-item";

export interface UnitPass {
  state: "asked" | "granted" | "refused";
  untilAt: Instant | null;
  decidedReason: string;
}

/** One unit in one running campaign, for who prepares its dossier or heads it. */
export interface UnitStanding {
  campaign: { id: string; title: string; state: "launched" | "reviewing"; dossierDueAt: Instant; dossierGrace?: Grace };
  unit: { id: string; name: string };
  prepares: boolean;
  heads: boolean;
  passes: readonly UnitPass[];
  dossier: UnitDossier | null;
}

export interface UnitDossier {
  id: string;
  state: "draft" | "submitted" | "returned" | "accepted";
  updatedAt: Instant;
  returnReason: string;
  correctionDueAt: Instant | null;
  /** Came on paper: the standing body enters it. */
  isPaper?: boolean;
  /** What is still missing; only known of a dossier that can be changed. */
  missing: readonly { key: string; what: string }[];
}

export function latestPassUntil(passes: readonly Pick<UnitPass, "state" | "untilAt">[]): Instant | null {
  return passes.reduce<Instant | null>(
    (latest, { state, untilAt }) => (state === "granted" ? laterOf(latest, untilAt) : latest),
    null,
  );
}

/** What a unit's dossier asks of this person now; null when somebody else has to act. */
export function unitWorkItem(standing: UnitStanding, now: Instant): WorkItem | null {
  const { campaign, unit, dossier } = standing;
  const due = effectiveDeadline({
    campaignDueAt: campaign.dossierDueAt,
    campaignGrace: campaign.dossierGrace ?? noGrace,
    latePassUntil: latestPassUntil(standing.passes),
    correctionDueAt: dossier?.correctionDueAt ?? null,
    state: dossier?.state ?? "draft",
  });
  const base = {
    dueAt: due.endsAt,
    grace: due.grace,
    since: dossier?.updatedAt ?? campaign.dossierDueAt,
    isNotice: false,
  };
  const passNote = passNoteOf(standing.passes, due);
  if (dossier === null) {
    if (!standing.prepares || campaign.state !== "launched") return null;
    return {
      ...base,
      key: `start:${campaign.id}:${unit.id}`,
      href: paths.campaign(campaign.id),
      title: `Lập hồ sơ của ${unit.name}`,
      note: noteOf([
        campaign.title,
        isLate(now, due.endsAt) ? "đã quá hạn nộp: lập bản thảo rồi gửi đề nghị nộp muộn" : "chưa lập hồ sơ",
        passNote,
      ]),
      action: "Xem phong trào và lập hồ sơ",
      look: { ...looks.none, label: "Chưa lập hồ sơ" },
    };
  }
  if (dossier.state === "draft" && campaign.state !== "launched") return null;
  if (dossier.state !== "draft" && dossier.state !== "returned") return null;
  const asked =
    dossier.isPaper === true ? paperTaskOf(standing, dossier) : taskOf(standing, dossier, isLate(now, due.endsAt));
  if (asked === null) return null;
  const reason = dossier.state === "returned" ? `lý do trả lại: ${dossier.returnReason}` : "";
  return {
    ...base,
    key: `dossier:${dossier.id}`,
    ...asked,
    note: noteOf([campaign.title, reason, dossier.isPaper === true ? "" : missingText(dossier.missing), passNote]),
  };
}

type Task = Pick<WorkItem, "href" | "title" | "action" | "look">;

function taskOf({ unit, prepares, heads, passes }: UnitStanding, dossier: UnitDossier, isOver: boolean): Task | null {
  const waitsForHead = dossier.missing.length === 1 && dossier.missing[0]?.key === "confirmation";
  const confirmHref = `${paths.submitDossier(dossier.id)}#xac-nhan`;
  if (waitsForHead && heads)
    return prepares
      ? {
          href: confirmHref,
          title: `Xác nhận và nộp hồ sơ của ${unit.name}`,
          action: "Xác nhận và nộp hồ sơ",
          look: { ...looks.waiting, label: "Chờ xác nhận" },
        }
      : {
          href: confirmHref,
          title: `Xác nhận hồ sơ của ${unit.name}`,
          action: "Xác nhận hồ sơ",
          look: { ...looks.waiting, label: "Chờ xác nhận" },
        };
  if (!prepares) return null;
  if (isOver) {
    const isAsked = passes.some((pass) => pass.state === "asked");
    return isAsked
      ? {
          href: paths.dossier(dossier.id),
          title: `Chờ trả lời đề nghị nộp muộn của ${unit.name}`,
          action: "Xem hồ sơ",
          look: { ...looks.waiting, label: "Chờ quyết định" },
        }
      : {
          href: paths.askLatePass(dossier.id),
          title: `Gửi đề nghị nộp muộn của ${unit.name}`,
          action: "Gửi đề nghị nộp muộn",
          look: looks.overdue,
        };
  }
  if (dossier.state === "returned")
    return {
      href: paths.dossier(dossier.id),
      title: `Sửa và nộp lại hồ sơ của ${unit.name}`,
      action: "Sửa hồ sơ",
      look: looks.returned,
    };
  if (dossier.missing.length === 0)
    return {
      href: paths.submitDossier(dossier.id),
      title: `Nộp hồ sơ của ${unit.name}`,
      action: "Nộp hồ sơ",
      look: { ...looks.draft, label: "Đã đủ, chưa nộp" },
    };
  const look: StatusLook = waitsForHead ? { ...looks.waiting, label: "Chờ xác nhận" } : looks.draft;
  return {
    href: paths.dossier(dossier.id),
    title: `Hoàn thành hồ sơ của ${unit.name}`,
    action: "Tiếp tục soạn hồ sơ",
    look,
  };
}

/** Of papers the unit has only to bring those that were returned. */
function paperTaskOf({ unit, prepares }: UnitStanding, dossier: UnitDossier): Task | null {
  if (!prepares || dossier.state !== "returned") return null;
  return {
    href: paths.dossier(dossier.id),
    title: `Sửa và gửi lại hồ sơ giấy của ${unit.name}`,
    action: "Xem lý do trả lại",
    look: looks.returned,
  };
}

function missingText(missing: UnitDossier["missing"]): string {
  const [first] = missing;
  if (first === undefined) return "";
  if (missing.length === 1)
    return first.key === "confirmation" ? "chờ người đứng đầu đơn vị xác nhận" : `còn 01 mục: ${first.what}`;
  return `còn ${twoDigits(missing.length)} mục phải xong trước khi nộp`;
}

function passNoteOf(passes: readonly UnitPass[], due: ReturnType<typeof effectiveDeadline>): string {
  if (due.source === "late_pass") return `được nộp muộn đến ${formatDeadline(due.endsAt)}`;
  if (passes.some((pass) => pass.state === "asked")) return "đã gửi đề nghị nộp muộn";
  const refused = passes.find((pass) => pass.state === "refused");
  return refused === undefined ? "" : `đề nghị nộp muộn không được chấp nhận: ${refused.decidedReason}`;
}

function noteOf(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
