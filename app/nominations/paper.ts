import { paperArrival, stampArrival, stampProblem, type IncomingStamp } from "~/campaigns/deadline";
import { fail, ok, type Result } from "~/shared/result";
import {
  dateOf,
  formatDate,
  formatExact,
  formatInstant,
  formatShort,
  type CalendarDate,
  type Instant,
} from "~/shared/time";
import type { DossierStage, Paper } from "./dossier";
import { nominationsMessages } from "./messages";

const zone = "(giờ Việt Nam)";

/** What an organizer reads off the papers. `number`: of the register of incoming documents; "" for none. */
export interface StampEntry extends IncomingStamp {
  number: string;
}

export interface StampFacts {
  now: Instant;
  launchedAt: Instant;
  opensOn: CalendarDate | null;
  campaignTitle: string;
  /** What was written down before; an unchanged stamp keeps the arrival that it was given. */
  before?: Paper;
}

/** The stamp as it counts. Refuses dossier.stamp_future, dossier.stamp_early. */
export function readStamp(
  entry: StampEntry,
  { now, launchedAt, opensOn, campaignTitle, before }: StampFacts,
): Result<Pick<Paper, "stampedAt" | "hasHour" | "number">> {
  const hasHour = entry.hour !== null;
  const isSame = before !== undefined && entry.on === dateOf(before.stampedAt) && entry.hour === hourOf(before);
  const stampedAt = isSame ? before.stampedAt : stampArrival(entry, now);
  const problem = stampProblem(stampedAt, { now, launchedAt, opensOn });
  if (problem === "future")
    return fail(nominationsMessages.refuse("dossier.stamp_future", { stampedAt, hasHour, now }));
  if (problem !== null)
    return fail(
      nominationsMessages.refuse("dossier.stamp_early", {
        stampedAt,
        hasHour,
        campaignTitle,
        launchedAt,
        opensOn: problem === "before_opening" ? opensOn : null,
      }),
    );
  return ok({ stampedAt, hasHour, number: entry.number });
}

/** "16:40" as it is typed; null where no hour stands on the stamp. */
export function hourOf({ stampedAt, hasHour }: Pick<Paper, "stampedAt" | "hasHour">): string | null {
  return hasHour ? formatShort(stampedAt).slice(-5) : null;
}

/** When a dossier that is submitted now has arrived: papers by their stamp, whatever a unit sends itself by the server's instant. */
export function arrivalOf(
  { paper, stage }: { paper: Paper | null; stage: DossierStage },
  now: Instant,
): { arrivedAt: Instant; stamp: Pick<Paper, "hasHour"> | null } {
  if (paper === null) return { arrivedAt: now, stamp: null };
  const { arrivedAt, isByStamp } = paperArrival(
    paper.stampedAt,
    stage.state === "returned" ? stage.returnedAt : null,
    now,
  );
  return { arrivedAt, stamp: isByStamp ? paper : null };
}

/** "16 giờ 40, thứ Hai 02/11/2026 (giờ Việt Nam)"; without an hour the day and what counts in its place. */
export function stampText({ stampedAt, hasHour }: Pick<Paper, "stampedAt" | "hasHour">): string {
  return hasHour
    ? `${formatInstant(stampedAt)} ${zone}`
    : `ngày ${formatDate(dateOf(stampedAt))}, không ghi giờ: tính là ${formatExact(stampedAt)} ${zone}`;
}

/** The same with the number in the register of incoming documents, where one was written down: "…, số đến 245". */
export function stampLine(paper: Pick<Paper, "stampedAt" | "hasHour" | "number">): string {
  return paper.number === "" ? stampText(paper) : `${stampText(paper)}, số đến ${paper.number}`;
}

/** "Lê Thị Thu Hằng nhập lúc 09 giờ 12, thứ Ba 03/11/2026 (giờ Việt Nam)"; `isWhole`: submitted in the product. */
export function entryText(
  { enteredAt, enteredByName }: Pick<Paper, "enteredAt" | "enteredByName">,
  isWhole: boolean,
): string {
  return `${enteredByName} ${isWhole ? "nhập" : "bắt đầu nhập"} lúc ${formatInstant(enteredAt)} ${zone}`;
}

/** `isDayOnly`: no hour stands on the stamp. */
export interface PaperView {
  stampText: string;
  entryText: string;
  isDayOnly: boolean;
}

export function paperView(paper: Paper, isWhole: boolean): PaperView {
  return { stampText: stampLine(paper), entryText: entryText(paper, isWhole), isDayOnly: !paper.hasHour };
}

/** For the cell of a list: "Hồ sơ giấy, dấu đến 02/11, 16:40; nhập 03/11, 09:12". */
export function paperInShort(paper: {
  stampedAt: Instant;
  hasHour: boolean;
  enteredAt: Instant;
  isDraft: boolean;
}): string {
  const stamp = formatShort(paper.stampedAt);
  return `Hồ sơ giấy, dấu đến ${paper.hasHour ? stamp : stamp.slice(0, 5)}; ${paper.isDraft ? "bắt đầu nhập" : "nhập"} ${formatShort(paper.enteredAt)}`;
}
