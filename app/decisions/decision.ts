import { fail, ok, type Result } from "~/shared/result";
import { dateOf, formatDate, type CalendarDate, type Instant } from "~/shared/time";
import { decisionsMessages } from "./messages";

export type SignerCapacity = "head" | "deputy";

/** Signed: number and date are still to come from văn thư. Issued: frozen. */
export type DecisionStage =
  | { state: "signed" }
  | {
      state: "issued";
      /** "126/QĐ-SCT" */
      number: string;
      datedOn: CalendarDate;
      issuedAt: Instant;
      issuedByName: string;
      scanFileId: string | null;
    };

export interface Decision {
  id: string;
  campaignId: string;
  signingFileId: string;
  stage: DecisionStage;
  signerName: string;
  signerCapacity: SignerCapacity;
  /** As printed above the signature: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]. */
  signerTitle: readonly string[];
  legalBases: readonly string[];
  signedAt: Instant;
  awardCount: number;
  auditHead: { count: number; hash: string } | null;
  version: number;
}

/** "126" becomes "126/QĐ-SCT"; a number typed whole stays as it is. */
export function fullNumber(typed: string, agencySymbol: string): string {
  return typed.includes("/") ? typed : `${typed}/QĐ-${agencySymbol}`;
}

/** "126/QĐ-SCT" in the two parts that a letterhead prints. */
export function splitNumber(number: string): { number: string; symbol: string } {
  const at = number.indexOf("/");
  return at === -1 ? { number, symbol: "" } : { number: number.slice(0, at), symbol: number.slice(at + 1) };
}

export interface Issue {
  number: string;
  datedOn: CalendarDate;
  /** Another decision of that year that bears this number already. */
  isNumberTaken: boolean;
}

/** Văn thư gives number and date, once; the date lies between the day of signing and today. */
export function issue(decision: Decision, given: Issue, now: Instant): Result<null> {
  const issued = requireSigned(decision);
  if (!issued.ok) return issued;
  const signedOn = dateOf(decision.signedAt);
  const facts = { datedOn: formatDate(given.datedOn), signedOn: formatDate(signedOn), today: formatDate(dateOf(now)) };
  if (given.datedOn < signedOn) return fail(decisionsMessages.refuse("decision.dated_before_signing", facts));
  if (given.datedOn > dateOf(now)) return fail(decisionsMessages.refuse("decision.dated_ahead", facts));
  if (given.isNumberTaken)
    return fail(
      decisionsMessages.refuse("decision.number_taken", {
        number: given.number,
        year: given.datedOn.slice(0, 4),
      }),
    );
  return ok(null);
}

/** A decision, once issued, is never edited. */
export function requireSigned(decision: Decision): Result<null> {
  const { stage } = decision;
  if (stage.state === "signed") return ok(null);
  return fail(
    decisionsMessages.refuse("decision.issued", {
      decisionId: decision.id,
      number: stage.number,
      datedOn: formatDate(stage.datedOn),
      by: stage.issuedByName,
    }),
  );
}
