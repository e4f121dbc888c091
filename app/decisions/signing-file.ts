import type { MinimumShare } from "~/campaigns/minimum-share";
import { fail, ok, type Result } from "~/shared/result";
import { formatDeadline, type Instant } from "~/shared/time";
import { decisionsMessages } from "./messages";
import { isRunning, type Publication } from "./publication";

export type SigningState = "submitted" | "signed" | "sent_back";

/** What the standing body puts before the signer; one that was sent back is followed by a new one. */
export interface SigningFile {
  id: string;
  campaignId: string;
  sessionId: string;
  ordinal: number;
  state: SigningState;
  note: string;
  submittedAt: Instant;
  submittedByName: string;
  decidedAt: Instant | null;
  decidedByName: string;
  sentBackReason: string;
  version: number;
}

export interface SubmitFacts {
  campaignId: string;
  publication: Publication | null;
  /** Earlier files of the campaign. */
  files: readonly SigningFile[];
  /** Whether a file was for the present round of awarding; one of an earlier round stands in nobody's way once it was signed. */
  isOfRound: (file: SigningFile) => boolean;
  /** Names that would go into it. */
  nameCount: number;
  /** Names that the session proposed and that wait for a superior's answer. */
  heldNames: readonly string[];
  /** Of them those called from the reserve: names that were not published yet, and the last end of their own publications. */
  reserve: { unpublished: readonly string[]; endsAt: Instant | null };
  /** Shares of those not in leadership on the agency's own lines. */
  minimumShares: readonly MinimumShare[];
}

/**
 * A file is submitted after the publication has ended, while no other one lies with the signer. After a signed one it is supplementary:
 * only for names that the signer has not seen, called from the reserve for a place that became free. A share of those not in leadership that
 * the plan makes binding must be met.
 */
export function submitFile(facts: SubmitFacts, now: Instant): Result<{ ordinal: number }> {
  const { campaignId, publication, files, isOfRound, nameCount, heldNames, reserve, minimumShares } = facts;
  if (publication === null) return fail(decisionsMessages.refuse("signing_file.not_published", { campaignId }));
  if (isRunning(publication, now))
    return fail(
      decisionsMessages.refuse("signing_file.publication_running", {
        campaignId,
        endsAt: formatDeadline(publication.endsAt),
      }),
    );
  const standing = standingFile(
    files.filter((file) => file.state === "submitted" || isOfRound(file)),
    nameCount,
  );
  if (standing !== null) return fail(alreadyDecided(standing));
  if (nameCount === 0) return fail(decisionsMessages.refuse("signing_file.no_names", { campaignId, heldNames }));
  if (reserve.unpublished.length > 0)
    return fail(
      decisionsMessages.refuse("signing_file.reserve_not_published", { campaignId, names: reserve.unpublished }),
    );
  if (reserve.endsAt !== null && isRunning({ endsAt: reserve.endsAt }, now))
    return fail(
      decisionsMessages.refuse("signing_file.publication_running", {
        campaignId,
        endsAt: formatDeadline(reserve.endsAt),
      }),
    );
  const broken = minimumShares.filter((share) => share.result === "broken");
  if (broken.length > 0)
    return fail(decisionsMessages.refuse("signing_file.share_not_met", { campaignId, shares: broken.map(shareFacts) }));
  return ok({ ordinal: files.length + 1 });
}

function shareFacts({ rule, facts, source }: MinimumShare) {
  return { rule, facts, source };
}

/** The file that keeps another one from being submitted: with the signer, or signed while no name has come since. */
export function standingFile<T extends Pick<SigningFile, "state">>(files: readonly T[], nameCount: number): T | null {
  const submitted = files.find((file) => file.state === "submitted");
  if (submitted !== undefined) return submitted;
  return nameCount > 0 ? null : (files.find((file) => file.state === "signed") ?? null);
}

/** Only a file that lies with the signer can be signed or sent back; the second of two learns what the first did. */
export function requireSubmitted(file: SigningFile): Result<null> {
  return file.state === "submitted" ? ok(null) : fail(alreadyDecided(file));
}

function alreadyDecided(file: SigningFile) {
  return decisionsMessages.refuse("signing_file.not_open", {
    signingFileId: file.id,
    ordinal: file.ordinal,
    state: file.state,
    by: file.state === "submitted" ? file.submittedByName : file.decidedByName,
    at: file.decidedAt ?? file.submittedAt,
  });
}

export interface LeftOut {
  nominationId: string;
  reason: string;
}

/** The file's names apart from those left out. A name that the file does not hold, or a file emptied of names, is refused. */
export function chooseNames<T extends { nominationId: string }>(
  items: readonly T[],
  leftOut: readonly LeftOut[],
  namedIds: readonly string[],
): Result<{ signed: T[]; leftOut: (T & { reason: string })[] }> {
  const known = new Set(items.map((item) => item.nominationId));
  const unknownCount = [...namedIds, ...leftOut.map((one) => one.nominationId)].filter((id) => !known.has(id)).length;
  if (unknownCount > 0) return fail(decisionsMessages.refuse("signing_file.name_not_in_file", { count: unknownCount }));
  const reasons = new Map(leftOut.map((one) => [one.nominationId, one.reason]));
  const signed = items.filter((item) => !reasons.has(item.nominationId));
  if (signed.length === 0) return fail(decisionsMessages.refuse("signing_file.all_left_out", { count: items.length }));
  return ok({
    signed,
    leftOut: items.flatMap((item) => {
      const reason = reasons.get(item.nominationId);
      return reason === undefined ? [] : [{ ...item, reason }];
    }),
  });
}
