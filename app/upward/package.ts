import { fold } from "~/people/names";
import type { Facts } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate, Instant } from "~/shared/time";
import { upwardMessages } from "./messages";

export type PackageState = "waiting" | "making" | "ready" | "refused";

/** What leaves for one superior body; a later one has the next ordinal, and the earlier ones stay as they are. */
export interface UpwardPackage {
  id: string;
  campaignId: string;
  sessionId: string;
  ordinal: number;
  /** Whom the letter addresses. */
  receiver: string;
  /** Where the plan sends these names; "" for award lines that name nobody. */
  planReceiver: string;
  /** Of the tờ trình, as văn thư gave them; "" and null while they are not given. */
  letterNumber: string;
  letterOn: CalendarDate | null;
  /** ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"] */
  signerTitle: readonly string[];
  signerName: string;
  state: PackageState;
  /** How far the making is, in files. */
  doneCount: number;
  fileCount: number;
  problem: { code: string; facts: Facts } | null;
  fileId: string | null;
  /** The signed letter as it was scanned; null while there is none. */
  scanFileId: string | null;
  createdAt: Instant;
  createdByName: string;
  madeAt: Instant | null;
  sent: { on: CalendarDate; number: string; at: Instant; byName: string } | null;
  version: number;
}

export interface PackedName {
  name: string;
  hasFullReport: boolean;
  /** The agency has rewarded the same achievement, and nobody has said why the superior may do so too. */
  isRewardedHere: boolean;
}

/**
 * A package needs names, the full report of each, and no name that the agency has rewarded for the same achievement. Source: dossier of a
 * superior's award (tờ trình, biên bản, báo cáo thành tích có xác nhận của cấp trình).
 */
export function requireComplete(campaignId: string, names: readonly PackedName[]): Result<null> {
  if (names.length === 0) return fail(upwardMessages.refuse("upward.nobody", { campaignId }));
  const rewarded = names.filter((one) => one.isRewardedHere).map((one) => one.name);
  if (rewarded.length > 0) return fail(upwardMessages.refuse("upward.rewarded_here", { campaignId, names: rewarded }));
  const missing = names.filter((one) => !one.hasFullReport).map((one) => one.name);
  return missing.length === 0 ? ok(null) : fail(upwardMessages.refuse("upward.reports_missing", { names: missing }));
}

/** What a letter is known by. */
export type LetterMark = Pick<UpwardPackage, "letterNumber" | "letterOn" | "signerName" | "receiver">;

/**
 * The scan of an earlier package stays the scan of this letter only while number, day, signer and receiver are the same. Refuses
 * upward.scan_of_other_letter.
 */
export function requireSameLetter(
  before: Pick<UpwardPackage, "ordinal"> & LetterMark,
  letter: LetterMark,
): Result<null> {
  const differs: [string, string | null, string | null][] = [
    ["số", before.letterNumber, letter.letterNumber],
    ["ngày", before.letterOn, letter.letterOn],
    ["người ký", before.signerName, letter.signerName],
    ["nơi nhận", before.receiver, letter.receiver],
  ];
  const changed = differs.filter(([, old, now]) => old !== now).map(([what]) => what);
  return changed.length === 0
    ? ok(null)
    : fail(upwardMessages.refuse("upward.scan_of_other_letter", { ordinal: before.ordinal, changed }));
}

export interface Sending {
  on: CalendarDate;
  today: CalendarDate;
  /** The latest of its receiver. */
  isLatest: boolean;
  /** Names of the package that are proposed no more, and names that came since. */
  changedNames: readonly string[];
}

/** What is sent is the latest package, whole, with the number and the day of its letter, and with the names that are proposed today. */
export function requireSendable(one: UpwardPackage, sending: Sending): Result<null> {
  const { campaignId, ordinal } = one;
  if (one.sent !== null)
    return fail(upwardMessages.refuse("upward.sent_already", { ordinal, on: one.sent.on, by: one.sent.byName }));
  if (one.state !== "ready") return fail(upwardMessages.refuse("upward.not_ready", { campaignId, ordinal }));
  if (!sending.isLatest) return fail(upwardMessages.refuse("upward.not_latest", { campaignId, ordinal }));
  if (one.letterNumber === "" || one.letterOn === null)
    return fail(upwardMessages.refuse("upward.letter_without_number", { campaignId, ordinal }));
  if (sending.changedNames.length > 0)
    return fail(upwardMessages.refuse("upward.names_changed", { campaignId, ordinal, names: sending.changedNames }));
  if (sending.on < one.letterOn || sending.on > sending.today)
    return fail(
      upwardMessages.refuse("upward.sent_day", { on: sending.on, letterOn: one.letterOn, today: sending.today }),
    );
  return ok(null);
}

/** A name within the package: lower-case letters without marks, figures and dashes, which every program unpacks alike. */
export function plainName(text: string, longest = 60): string {
  const plain = fold(text)
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/gu, "");
  return plain === "" ? "tep" : plain;
}

/** "01-nguyen-van-an" */
export function folderOf(ordinal: number, name: string): string {
  return `04-ho-so/${String(ordinal).padStart(2, "0")}-${plainName(name)}`;
}

/** "45/TTr-SCT" in the two parts that a letterhead prints; of a bare or missing number the symbol is the agency's. */
export function letterNumberParts(typed: string, agencySymbol: string): { number: string | null; symbol: string } {
  const at = typed.indexOf("/");
  if (at !== -1) return { number: typed.slice(0, at), symbol: typed.slice(at + 1) };
  return { number: typed === "" ? null : typed, symbol: `TTr-${agencySymbol}` };
}
