import { normaliseCode } from "~/decisions/verification-code";
import { findAgency, type Agency } from "~/people/agency-repo.server";
import { addressKey, waitMs, type Slowing } from "~/people/throttle";
import { bookAttempt } from "~/people/throttle-repo.server";
import { awardKindName } from "~/rules/award-kinds";
import { ok } from "~/shared/result";
import { inTransaction } from "~/shared/run-form.server";
import { publicActor } from "~/shared/actor";
import type { Services } from "~/shared/services.server";
import { formatDate, formatInstant, formatLength, twoDigits, type Instant } from "~/shared/time";
import { agencyFullName, authorityInWords, detailOf, praiseOf, signerInWords } from "./compose-certificate";
import { findAwardByCode, findFailures, type VerifiedAward } from "./queries.server";

/**
 * Unknown codes by address: thirty without a wait, since an office checks a whole list from behind one, then 5 seconds,
 * doubling up to 15 minutes; one is forgotten every minute. A code has 60 bits: nobody comes by one in a lifetime so.
 */
export const unknownCodes: Slowing = {
  freeCount: 30,
  firstWaitMs: 5_000,
  longestWaitMs: 15 * 60_000,
  forgetOneAfterMs: 60_000,
  mostRemembered: 45,
};

export interface VerifiedCertificate {
  kind: "granted" | "revoked";
  agencyName: string;
  recipientName: string;
  recipientDetail: string;
  award: string;
  achievement: string;
  decision: string;
  signer: string;
  goldenBookNo: string;
  campaignTitle: string;
  checkedAt: string;
}

export type Verification =
  | VerifiedCertificate
  | { kind: "unknown"; agencyName: string; code: string }
  | { kind: "wait"; agencyName: string; wait: string };

/** What stands behind the code on a paper; each unknown code makes the next ones from that address slower. */
export async function verifyCertificate(
  services: Services,
  typed: string,
  address: string,
  now: Instant,
): Promise<Verification> {
  const { databases } = services;
  const agency = await findAgency(databases.read);
  const agencyName = agency === null ? "" : agencyFullName(agency);
  const throttle = `verify:${addressKey(address)}`;
  const wait = waitMs(await findFailures(databases.read, throttle), now, unknownCodes);
  if (wait > 0) return { kind: "wait", agencyName, wait: formatLength(wait + 999) };
  const code = normaliseCode(typed);
  const found = code === null || agency === null ? null : await findAwardByCode(databases.read, code);
  if (found !== null && agency !== null) return factsOf(found, agency, agencyName, now);
  await inTransaction({ page: { actor: publicActor, now }, context: { requestId: "", services } }, async (ctx) =>
    ok(await bookAttempt(ctx.db, [{ name: throttle, slowing: unknownCodes }], now)),
  );
  return { kind: "unknown", agencyName, code: code ?? typed.slice(0, 40) };
}

function factsOf(award: VerifiedAward, agency: Agency, agencyName: string, now: Instant): VerifiedCertificate {
  return {
    kind: award.state,
    agencyName,
    recipientName: award.name,
    recipientDetail: detailOf({ ...award, verificationCode: "" }, agency),
    award: `${awardKindName(award.awardKind)} của ${authorityInWords(agency)}`,
    achievement: praiseOf(award.achievement),
    decision: `Số ${award.decisionNumber} ngày ${formatDate(award.datedOn)}`,
    signer: signerInWords(award.signerTitle, award.signerName),
    goldenBookNo: twoDigits(award.goldenBookNo),
    campaignTitle: award.campaignTitle,
    checkedAt: formatInstant(now),
  };
}
