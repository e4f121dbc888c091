import { paths } from "~/shared/paths";
import { commonDocuments, lowered, type MissingPart } from "./completeness";

/** Where the work on a dossier goes on, and what is done there. */
export interface NextStep {
  href: string;
  what: string;
}

export interface OpenWork {
  missing: readonly MissingPart[];
  /** What a return named, as far as it has a place in the dossier; empty for a dossier that was never returned. */
  returned: readonly { label: string; href: string | null; isMended: boolean }[];
}

/** What the step after all others is called. */
export const lastStep = "Kiểm tra và nộp";

interface OpenStep extends NextStep {
  /** Address of the thing itself, whichever page of it is open. */
  item: string;
}

/**
 * The next thing to be done: what was returned, then what others sent to be gathered, candidates, their papers, minutes, letter, what waits for a signature, and in the end
 * the check before submission. The minutes come before the letter, which names the day of the meeting.
 * @param current address of the thing that is open, which is never the next one
 */
export function nextStep(dossierId: string, { missing, returned }: OpenWork, current: string | null = null): NextStep {
  const open = [...mendingOf(dossierId, returned), ...inOrder(missing).map((part) => stepOf(dossierId, part))];
  const here = current === null ? null : addressOf(current);
  const found = open.find((one) => one.item !== here);
  if (found !== undefined) return { href: found.href, what: found.what };
  const isUnconfirmed = missing.some((part) => part.key === "confirmation");
  return { href: isUnconfirmed ? confirmationOf(dossierId) : paths.submitDossier(dossierId), what: lastStep };
}

/** How many things are open: missing, or named by a return and not mended; what is both counts once. */
export function openCount(dossierId: string, { missing, returned }: OpenWork): number {
  const lacking = new Set(
    missing.filter((part) => part.key !== "confirmation").map((part) => stepOf(dossierId, part).item),
  );
  return missing.length + mendingOf(dossierId, returned).filter((one) => !lacking.has(one.item)).length;
}

function mendingOf(dossierId: string, returned: OpenWork["returned"]): OpenStep[] {
  return returned.flatMap(({ label, href, isMended }) =>
    isMended || href === null || href === confirmationOf(dossierId)
      ? []
      : [{ href, what: label, item: addressOf(href) }],
  );
}

function confirmationOf(dossierId: string): string {
  return `${paths.submitDossier(dossierId)}#xac-nhan`;
}

const ranks = { gathering: 0, nominations: 0, report: 1, other: 1, minutes: 2, letter: 3 } as const;

function inOrder(missing: readonly MissingPart[]): MissingPart[] {
  const rankOf = ({ key, waitsForSignature }: MissingPart): number =>
    waitsForSignature || key === "confirmation" ? 4 : ranks[key];
  return missing.filter((part) => part.key !== "confirmation").sort((a, b) => rankOf(a) - rankOf(b));
}

function stepOf(dossierId: string, part: MissingPart): OpenStep {
  const { key, nominationId, href, what, waitsForSignature } = part;
  const common = commonDocuments.find((one) => one.kind === key);
  if (common !== undefined) {
    const item = paths.dossierDocument(dossierId, common.slug);
    return waitsForSignature
      ? { item, href: item, what: `Bản đã ký của ${lowered(what)}` }
      : { item, href: key === "letter" ? paths.writeLetter(dossierId) : paths.writeMinutes(dossierId), what };
  }
  if (key === "gathering") return { item: href, href, what: "Tổng hợp hồ sơ các đơn vị" };
  if (nominationId === null) return { item: href, href, what: "Thêm đề nghị khen thưởng" };
  const item = paths.nomination(dossierId, nominationId);
  if (key === "other") return { item, href, what: `Tài liệu của ${what}` };
  return waitsForSignature
    ? { item, href, what: `Báo cáo đã ký của ${what}` }
    : { item, href: paths.writeReport(dossierId, nominationId), what: `Báo cáo của ${what}` };
}

/** Without what is chosen on the page, and the place in it. */
function addressOf(href: string): string {
  return href.split(/[?#]/u)[0] ?? href;
}
