import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { formatDate, formatInstant, twoDigits } from "~/shared/time";
import { originText } from "./gathering";
import { listLowerDossiers } from "./gathering-repo.server";
import type { DossierContent, DossierInPlace } from "./load-dossier.server";
import type { Nomination } from "./nomination";

const zone = "(giờ Việt Nam)";

/** Where a candidate came from, where it went, or why it was not gathered. */
export interface GatheringView {
  text: string;
  href: string | null;
}

/** What advising units have to do with a dossier. */
export interface DossierGathering {
  /** Who gathers it; `dueText`: "hết ngày 05/11/2026", "" where none is asked for. */
  advising: { unitName: string; dueText: string; isDone: boolean } | null;
  /** The dossiers that it gathers; null: none. */
  gathers: { href: string; unitCount: number; waitingCount: number } | null;
}

export function advisingView({ advising }: Pick<DossierInPlace, "advising">): DossierGathering["advising"] {
  return advising === null
    ? null
    : {
        unitName: advising.unitName,
        dueText: advising.dueOn === null ? "" : `hết ngày ${formatDate(advising.dueOn)}`,
        isDone: advising.doneAt !== null,
      };
}

/** "01 tập thể, 03 cá nhân", those that an advising unit took over among them. */
export function countsText(nominations: readonly Pick<Nomination, "recipientKind">[]): string {
  const collectiveCount = nominations.filter((one) => one.recipientKind === "collective").length;
  return `${twoDigits(collectiveCount)} tập thể, ${twoDigits(nominations.length - collectiveCount)} cá nhân`;
}

/** What the dossier's own unit proposes. */
export function ownOf<T extends Pick<Nomination, "origin">>(nominations: readonly T[], dossierId: string): T[] {
  return nominations.filter(({ origin }) => origin === null || origin.dossierId === dossierId);
}

export async function gathersOf(
  read: Queryable,
  { dossier, campaign, unit }: DossierInPlace,
  { facts }: DossierContent,
): Promise<DossierGathering["gathers"]> {
  const lower = await listLowerDossiers(read, campaign.id, unit.id);
  return lower.length === 0
    ? null
    : { href: paths.gathering(dossier.id), unitCount: lower.length, waitingCount: facts.ungathered ?? 0 };
}

export function gatheringOf(nomination: Nomination, { dossier, advising }: DossierInPlace): GatheringView | null {
  const { origin } = nomination;
  if (origin !== null)
    return origin.dossierId === dossier.id
      ? {
          text: `${origin.holder.unitName} đã tổng hợp, ${formatInstant(origin.takenAt)} ${zone}`,
          href: null,
        }
      : { text: `Hồ sơ của ${originText(origin)}`, href: paths.dossier(origin.dossierId) };
  if (advising === null || nomination.appraisal !== "fails") return null;
  // Decided since by the organizer, who appraises what was not considered.
  if (advising.doneAt !== null && (nomination.appraisedAt ?? "") >= advising.doneAt) return null;
  return { text: `${advising.unitName} không tổng hợp, lý do: ${nomination.appraisalNote}`, href: null };
}
